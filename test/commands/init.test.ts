import {chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {readConfig} from '../../source/project/config.ts';
import {attributeLines, withAttributes} from '../../source/project/disk/attributes.ts';
import {program, run, runJson} from '../helpers/run.ts';
import {rateLimit, smallProject} from '../helpers/stories.ts';
import {temporaryFolder, temporaryRepository} from '../helpers/temporary.ts';

const presets = readdirSync(join(import.meta.dirname, '..', '..', 'templates', 'domains'));
const configOf = (folder: string) => readFileSync(join(folder, '.plan-tasks.json'), 'utf8');

describe('init', () => {
  test('writes the domains that it proposes, in a file that can be read back', () => {
    const {directory, git} = temporaryRepository({
      ...smallProject,
      'go.mod': 'module example.org/a\n',
      'electron/package.json': '{"name": "app"}\n',
      'electron/main.js': 'app.start();\n',
    });
    const {data, exitCode} = runJson(directory, ['init']);
    expect(exitCode).toBe(0);
    expect(data).toMatchObject({path: '.plan-tasks.json', written: true, stories: ['docs/stories/*.md']});
    expect(data.domains.map(({name}: {name: string}) => name)).toContain('electron');
    expect(readConfig(directory).domains).toEqual(data.domains);
    expect(git('status', '--porcelain')).toBe('?? .plan-tasks.json');
  });

  test('tells a person which domains it found', () => {
    const {directory} = temporaryRepository({...smallProject, 'go.mod': 'module example.org/a\n'});
    const {stdout} = run(directory, ['init']);
    expect(stdout).toMatch(/^Wrote \.plan-tasks\.json with \d domains?:\n {2}\w+ +\S/);
  });

  test('with --dry-run shows what it would write, and writes nothing', () => {
    const repository = temporaryRepository(smallProject);
    const {stdout} = run(repository.directory, ['init', '--dry-run']);
    expect(repository.git('status', '--porcelain')).toBe('');
    run(repository.directory, ['init']);
    expect(stdout.split('\n').slice(2).join('\n')).toBe(configOf(repository.directory));
  });

  test('leaves a configuration that is there alone, unless it is told to replace its domains', () => {
    const written = '{"maxTasks": 7, "domains": [{"name": "all", "paths": ["**"]}]}\n';
    const {directory} = temporaryRepository({...smallProject, '.plan-tasks.json': written});
    expect(run(directory, ['init'])).toMatchObject({exitCode: 1, stderr: expect.stringContaining('--force')});
    expect(configOf(directory)).toBe(written);
    expect(run(directory, ['init', '--force']).exitCode).toBe(0);
    expect(JSON.parse(configOf(directory))).toMatchObject({maxTasks: 7});
    expect(readConfig(directory).domains?.map(({name}) => name)).not.toEqual(['all']);
  });

  test.each(presets)('writes the preset %s', file => {
    const folder = temporaryFolder();
    const name = file.replace('.json', '');
    expect(runJson(folder, ['init', '--preset', name]).exitCode).toBe(0);
    expect(readConfig(folder).domains?.length).toBeGreaterThan(2);
  });

  test('names the presets that there are when it does not know one', () => {
    const folder = temporaryFolder();
    expect(run(folder, ['init', '--preset', 'elm'])).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('cli-library'),
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('finds the folder of the stories when the usual one has none', () => {
    const {directory} = temporaryRepository({
      'planning/user-stories/001-a.md': rateLimit,
      'a.go': 'package a\n',
    });
    expect(run(directory, ['init']).stdout).toContain('Stories are in planning/user-stories/*.md.');
    expect(runJson(directory, ['list']).data).toHaveLength(1);
  });

  test('says what to do where there is nothing to propose from', () => {
    expect(run(temporaryFolder(), ['init'])).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining('--preset'),
    });
  });
});

describe('init --merge-driver', () => {
  /** The command as an installed package has it. */
  const install = (directory: string) => {
    const folder = join(directory, 'node_modules', '.bin');
    mkdirSync(folder, {recursive: true});
    writeFileSync(join(folder, 'plan-tasks'), `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`);
    chmodSync(join(folder, 'plan-tasks'), 0o755);
    writeFileSync(join(directory, '.git', 'info', 'exclude'), 'node_modules\n');
  };
  const add = (title: string) =>
    `${rateLimit}\n---\n\n### 005: ${title}\n**Domain:** backend\n**Status:** pending\n**Depends on:** none\n\nDo it.\n`;
  const path = 'docs/stories/015-rate-limit.md';

  const mergeAdded = (isInstalled: boolean) => {
    const repository = temporaryRepository(smallProject);
    if (isInstalled) install(repository.directory);
    expect(run(repository.directory, ['init', '--merge-driver']).exitCode).toBe(0);
    repository.commit('Set up');
    repository.git('checkout', '--quiet', '-b', 'other');
    repository.commit('Theirs', {[path]: add('Theirs')});
    repository.git('checkout', '--quiet', 'main');
    repository.commit('Ours', {[path]: add('Ours')});
    const merge = () => repository.git('merge', '--quiet', '--no-edit', 'other');
    return {merge, merged: () => readFileSync(join(repository.directory, path), 'utf8')};
  };

  test('lets git merge what two branches added', () => {
    const {merge, merged} = mergeAdded(true);
    merge();
    expect(merged()).toContain('### 005: Ours\n');
    expect(merged()).toContain('### 006: Theirs\n');
  });

  test('lets git merge lines as it always did where the program is not to be had', () => {
    const {merge, merged} = mergeAdded(false);
    expect(merge).toThrow();
    expect(merged()).toContain('<<<<<<< ours\n### 005: Ours\n=======\n### 005: Theirs\n>>>>>>> theirs\n');
  });

  test('keeps the lines of .gitattributes and can be repeated', () => {
    const repository = temporaryRepository({...smallProject, '.gitattributes': '*.png binary'});
    const first = runJson(repository.directory, ['init', '--merge-driver']);
    expect(first.data).toMatchObject({
      attributes: {path: '.gitattributes', added: ['docs/stories/*.md merge=plan-tasks']},
      written: true,
    });
    const written = () => readFileSync(join(repository.directory, '.gitattributes'), 'utf8');
    expect(written()).toBe('*.png binary\ndocs/stories/*.md merge=plan-tasks\n');
    expect(runJson(repository.directory, ['init', '--merge-driver']).data.attributes.added).toEqual([]);
    expect(written()).toBe('*.png binary\ndocs/stories/*.md merge=plan-tasks\n');
    expect(repository.git('config', '--get-all', 'merge.plan-tasks.name').split('\n')).toHaveLength(1);
    expect(repository.git('check-attr', 'merge', path)).toBe(`${path}: merge: plan-tasks`);
  });

  test('with --dry-run sets nothing', () => {
    const {directory, git} = temporaryRepository(smallProject);
    const {stdout} = run(directory, ['init', '--merge-driver', '--dry-run']);
    expect(stdout).toContain('Would add to .gitattributes:\n  docs/stories/*.md merge=plan-tasks');
    expect(existsSync(join(directory, '.gitattributes'))).toBe(false);
    expect(git('config', '--local', '--list')).not.toContain('plan-tasks');
  });

  test('needs a repository with files', () => {
    expect(run(temporaryFolder(), ['init', '--merge-driver'])).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining('no git repository'),
    });
    const bare = temporaryRepository();
    bare.git('init', '--quiet', '--bare', 'bare.git');
    expect(run(join(bare.directory, 'bare.git'), ['init']).exitCode).toBe(2);
  });

  test.each([
    [['docs/stories/*.md'], ['docs/stories/*.md merge=plan-tasks']],
    [['./docs/**/*.md'], ['docs/**/*.md merge=plan-tasks']],
    [['*.md'], ['/*.md merge=plan-tasks']],
    [
      ['a/{b,c/{d,e}}.md'],
      ['a/b.md merge=plan-tasks', 'a/c/d.md merge=plan-tasks', 'a/c/e.md merge=plan-tasks'],
    ],
    [['my stories/*.md'], ['"my stories/*.md" merge=plan-tasks']],
  ])('spells the globs %j as patterns of git', (globs, lines) => {
    expect(attributeLines(globs)).toEqual(lines);
  });

  test('writes in the newlines that .gitattributes has', () => {
    expect(withAttributes('a text\r\nb text', ['c merge=plan-tasks']).text).toBe(
      'a text\r\nb text\r\nc merge=plan-tasks\r\n',
    );
    expect(withAttributes('', ['c merge=plan-tasks']).text).toBe('c merge=plan-tasks\n');
    expect(withAttributes('c  merge=plan-tasks \n', ['c merge=plan-tasks']).added).toEqual([]);
  });
});
