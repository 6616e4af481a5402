import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import type {TestRepository} from '../helpers/repository.ts';
import {program, run, runJson} from '../helpers/run.ts';
import {rateLimit, smallProject} from '../helpers/stories.ts';
import {temporaryFolder, temporaryRepository} from '../helpers/temporary.ts';

const path = 'docs/stories/015-rate-limit.md';
const fresh = (id: string, title: string, dependsOn: string) =>
  `\n---\n\n### ${id}: ${title}\n**Domain:** backend\n**Status:** pending\n**Depends on:** ${dependsOn}\n\nDo it.\n`;

/** A repository where the driver merges stories, as `init --merge-driver` sets it up. */
function withDriver(story = rateLimit): TestRepository {
  const repository = temporaryRepository({
    ...smallProject,
    [path]: story,
    '.gitattributes': 'docs/stories/*.md merge=plan-tasks\n',
  });
  const driver = `"${process.execPath}" "${program}" merge-driver %O %A %B %P`;
  repository.git('config', 'merge.plan-tasks.driver', driver);
  return repository;
}

/** Merges what two branches made of the story; gives what git said, and whether it was clean. */
function mergeBranches(repository: TestRepository, ours: string, theirs: string) {
  repository.git('checkout', '--quiet', '-b', 'other');
  repository.commit('Theirs', {[path]: theirs});
  repository.git('checkout', '--quiet', 'main');
  repository.commit('Ours', {[path]: ours});
  const attempt = () => {
    try {
      return {said: repository.git('merge', '--no-edit', 'other'), isClean: true};
    } catch (error) {
      return {said: String((error as {stdout?: unknown}).stdout), isClean: false};
    }
  };
  return {...attempt(), merged: readFileSync(join(repository.directory, path), 'utf8')};
}

describe('merge-driver', () => {
  test('lets git merge two branches that moved tasks, added some and changed a title', () => {
    const repository = withDriver();
    const ours = `${rateLimit.replace('in_progress', 'done')}${fresh('005', 'Ours', '004')}`;
    const theirs = `${rateLimit.replace('Return 429', 'Answer 429').replace('**Status:** pending\n**Depends on:** none', '**Status:** done\n**Depends on:** none')}${fresh('005', 'Theirs', '003')}${fresh('006', 'Last', '005')}`;
    const {said, isClean, merged} = mergeBranches(repository, ours, theirs);
    expect({isClean, said}).toEqual({isClean: true, said: expect.stringContaining(`Merged ${path}.`)});
    expect(said).toContain('! 005 is 006 now: Theirs\n! 006 is 007 now: Last\n');
    const changed = ours
      .replace('Return 429', 'Answer 429')
      .replace('**Status:** pending\n**Depends on:** none', '**Status:** done\n**Depends on:** none');
    expect(merged).toBe(`${changed}${fresh('006', 'Theirs', '003')}${fresh('007', 'Last', '006')}`);
    expect(repository.git('status', '--porcelain')).toBe('');
  });

  test('leaves a conflict that is limited to the line that both changed', () => {
    const repository = withDriver();
    const {said, isClean, merged} = mergeBranches(
      repository,
      rateLimit.replace('in_progress', 'done'),
      rateLimit.replace('in_progress', 'pending').replace('Return 429', 'Answer 429'),
    );
    expect(isClean).toBe(false);
    expect(said).toContain(`${path} has 1 conflict.`);
    expect(merged).toBe(
      rateLimit
        .replace(
          '**Status:** in_progress\n',
          '<<<<<<< ours\n**Status:** done\n=======\n**Status:** pending\n>>>>>>> theirs\n',
        )
        .replace('Return 429', 'Answer 429'),
    );
    expect(repository.git('status', '--porcelain')).toBe(`UU ${path}`);
  });

  test('keeps CRLF and byte order mark through a merge', () => {
    const story = `\ufeff${rateLimit.replaceAll('\n', '\r\n')}`;
    const repository = withDriver(story);
    const {isClean, merged} = mergeBranches(
      repository,
      story.replace('in_progress', 'done'),
      story.replace('Return 429', 'Answer 429'),
    );
    expect(isClean).toBe(true);
    expect(merged).toBe(story.replace('in_progress', 'done').replace('Return 429', 'Answer 429'));
  });

  test.each([
    ['rebase', (repository: TestRepository) => repository.git('rebase', '--quiet', 'main')],
    [
      'cherry-pick',
      (repository: TestRepository) => {
        repository.git('checkout', '--quiet', '-b', 'picked', 'main');
        repository.git('cherry-pick', 'other');
      },
    ],
  ])('serves a %s as well', (_, bring) => {
    const repository = withDriver();
    repository.git('checkout', '--quiet', '-b', 'other');
    repository.commit('Theirs', {[path]: `${rateLimit}${fresh('005', 'Theirs', '003')}`});
    repository.git('checkout', '--quiet', 'main');
    repository.commit('Ours', {[path]: `${rateLimit}${fresh('005', 'Ours', '003')}`});
    repository.git('checkout', '--quiet', 'other');
    bring(repository);
    expect(readFileSync(join(repository.directory, path), 'utf8')).toBe(
      `${rateLimit}${fresh('005', 'Ours', '003')}${fresh('006', 'Theirs', '003')}`,
    );
  });

  const merge = (base: string | Uint8Array, ours: string | Uint8Array, theirs: string | Uint8Array) => {
    const folder = temporaryFolder({base, ours, theirs});
    const {data, exitCode} = runJson(folder, ['merge-driver', 'base', 'ours', 'theirs', 'a.md']);
    return {data, exitCode, folder, merged: () => readFileSync(join(folder, 'ours'), 'utf8')};
  };

  test('says as JSON what it did, and leaves nothing else behind', () => {
    const {data, exitCode, folder} = merge(
      rateLimit,
      `${rateLimit}${fresh('005', 'Ours', '003')}`,
      `${rateLimit}${fresh('005', 'Theirs', '003')}`,
    );
    expect(data).toEqual({
      path: 'a.md',
      conflicts: 0,
      renumbered: [{from: '005', to: '006', title: 'Theirs'}],
      cycle: null,
    });
    expect(exitCode).toBe(0);
    expect(readdirSync(folder)).toEqual(['base', 'ours', 'theirs']);
  });

  test('warns when tasks wait for each other that did so on neither branch', () => {
    const {data} = merge(
      rateLimit,
      rateLimit.replace('**Depends on:** none\n\nLog', '**Depends on:** 003\n\nLog'),
      rateLimit.replace('**Depends on:** 002', '**Depends on:** 002, 004'),
    );
    expect([...data.cycle].sort()).toEqual(['003', '004']);
  });

  test('merges the lines of a text that is no story', () => {
    const {exitCode, merged} = merge('a\nb\nc\nd\n', 'A\nb\nc\nd\n', 'a\nb\nc\nD\n');
    expect({exitCode, merged: merged()}).toEqual({exitCode: 0, merged: 'A\nb\nc\nD\n'});
  });

  test('merges the lines of two branches that added one file each', () => {
    const {exitCode, merged} = merge('', 'A\n', 'B\n');
    expect({exitCode, merged: merged()}).toEqual({
      exitCode: 1,
      merged: '<<<<<<< ours\nA\n=======\nB\n>>>>>>> theirs\n',
    });
  });

  test('merges the lines of a file that cannot be read as text', () => {
    const latin = (text: string) => Buffer.from(`${text}\xe9\n`, 'latin1');
    const {exitCode, folder} = merge(latin('a\nb\nc\n'), latin('A\nb\nc\n'), latin('a\nb\nC\n'));
    expect(exitCode).toBe(0);
    expect(readFileSync(join(folder, 'ours'))).toEqual(latin('A\nb\nC\n'));
  });

  test('cannot merge what is binary, and leaves it alone', () => {
    const {exitCode, data, folder} = merge('\0a', '\0b', '\0c');
    expect({exitCode, code: data.error.code}).toEqual({exitCode: 1, code: 'merge-failed'});
    expect(readFileSync(join(folder, 'ours'), 'utf8')).toBe('\0b');
  });

  test('needs all four of what git gives it', () => {
    expect(run(temporaryFolder(), ['merge-driver', 'a', 'b', 'c'])).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('needs a P'),
    });
  });
});
