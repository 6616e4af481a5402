import {rmSync} from 'node:fs';
import {join} from 'node:path';
import {afterEach, describe, expect, test} from 'vitest';
import {explore} from '../../source/exploration/index.ts';
import {createFolder, createRepository, openRepository, type TestRepository} from '../helpers/repository.ts';
import {requestFor, sampleRepository} from './sample.ts';

const trash: string[] = [];
afterEach(() => {
  for (const directory of trash.splice(0)) rmSync(directory, {recursive: true, force: true});
});
const kept = <Thing extends TestRepository>(repository: Thing): Thing => {
  trash.push(repository.directory);
  return repository;
};

function cloneOf(repository: TestRepository, ...words: readonly string[]): TestRepository {
  const target = createFolder();
  trash.push(target);
  repository.git('clone', '--quiet', ...words, `file://${repository.directory}`, join(target, 'clone'));
  return openRepository(join(target, 'clone'));
}

describe('a revision', () => {
  test('is read with neither later files nor later history', async () => {
    const repository = kept(sampleRepository());
    const before = repository.git('rev-parse', 'HEAD~2');
    const finding = await explore(requestFor(repository.directory, {revision: before}));
    expect(finding.paths).not.toContain('backend/internal/web/ratelimit/ratelimit.go');
    expect(finding.counts.commits).toBe(2);
    expect(finding.similar.map(({subject}) => subject)).not.toContain(
      'Limit the request rate of generation clients',
    );
  });

  test('does not see what stands in the working tree', async () => {
    const repository = kept(sampleRepository());
    repository.write({'backend/new.go': 'package main\n'});
    const finding = await explore(requestFor(repository.directory, {revision: 'HEAD'}));
    expect(finding.paths).not.toContain('backend/new.go');
  });

  test('says the same in a bare clone', async () => {
    const repository = kept(sampleRepository());
    const bare = cloneOf(repository, '--bare');
    const here = await explore(requestFor(repository.directory, {revision: 'HEAD~1'}));
    const there = await explore(requestFor(bare.directory, {revision: 'HEAD~1'}));
    expect({...there, ms: 0}).toEqual({...here, ms: 0});
  });

  test('that does not exist is the wrong usage', async () => {
    const repository = kept(sampleRepository());
    for (const revision of ['nowhere', '--all', 'HEAD:README.md']) {
      const exploring = explore(requestFor(repository.directory, {revision}));
      await expect(exploring).rejects.toMatchObject({code: 'unknown-revision', exitCode: 2});
    }
  });

  test('needs a repository', async () => {
    const directory = createFolder({'main.go': 'package main\n'});
    trash.push(directory);
    await expect(explore(requestFor(directory, {revision: 'HEAD'}))).rejects.toMatchObject({
      code: 'no-repository',
    });
  });
});

describe('a working tree', () => {
  test('has changed and untracked files as they are on disk, without the ignored ones', async () => {
    const repository = kept(sampleRepository());
    repository.write({
      '.gitignore': 'secret/\n',
      'secret/limit.go': 'package secret\n',
      'backend/limit.go': 'package main\n\nfunc LimitRequests() {}\n',
      'backend/cmd/loom/main.go': undefined,
    });
    const finding = await explore(requestFor(repository.directory));
    expect(finding.paths).toContain('backend/limit.go');
    expect(finding.paths).not.toContain('secret/limit.go');
    expect(finding.files.map(({path}) => path)).not.toContain('backend/cmd/loom/main.go');
  });

  test('of a folder below the root has names relative to it, in files and history', async () => {
    const repository = kept(sampleRepository());
    const finding = await explore(requestFor(join(repository.directory, 'backend')));
    expect(finding.paths).toContain('internal/web/server.go');
    expect(finding.counts.commits).toBe(3);
    expect(finding.files[0]?.reasons.join()).toContain('similar commits');
  });

  test('says which submodules it does not look into', async () => {
    const repository = kept(sampleRepository());
    const head = repository.git('rev-parse', 'HEAD');
    repository.git('update-index', '--add', '--cacheinfo', `160000,${head},third/engine`);
    const finding = await explore(requestFor(repository.directory));
    expect(finding.limits).toEqual(['submodules are not looked into: third/engine']);
  });
});

describe('without a history', () => {
  test('an unborn branch is explored by its files', async () => {
    const repository = kept(createRepository());
    repository.write({'rate/limit.go': 'package rate\n'});
    const finding = await explore(requestFor(repository.directory));
    expect(finding.files[0]?.path).toBe('rate/limit.go');
    expect(finding.limits).toEqual(['no commit yet: nothing is known of earlier changes']);
    expect(finding.similar).toEqual([]);
  });

  test('a shallow clone says that older changes are not known', async () => {
    const clone = cloneOf(kept(sampleRepository()), '--depth=1');
    const finding = await explore(requestFor(clone.directory));
    expect(finding.counts.commits).toBe(1);
    expect(finding.limits).toEqual(['shallow clone: older changes are not known']);
  });

  test('a folder without git is walked without what tools leave behind', async () => {
    const directory = createFolder({
      'rate/limit.go': 'package rate\n',
      'node_modules/limit/index.js': 'module.exports = 1\n',
    });
    trash.push(directory);
    const finding = await explore(requestFor(directory));
    expect(finding.paths).toEqual(['rate/limit.go']);
    expect(finding.limits).toEqual(['no git repository: nothing is known of earlier changes']);
  });

  test('an empty folder gives an empty list', async () => {
    const directory = createFolder();
    trash.push(directory);
    const finding = await explore(requestFor(directory));
    expect(finding).toMatchObject({files: [], paths: [], counts: {files: 0, commits: 0}});
  });
});
