import {spawn, spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {program, programEnvironment, run} from '../helpers/run.ts';
import {rateLimit, smallProject} from '../helpers/stories.ts';
import {temporaryFolder, temporaryRepository} from '../helpers/temporary.ts';

const stories: Readonly<Record<string, string | Uint8Array>> = {
  ...(smallProject as Record<string, string>),
  'docs/stories/020-empty.md': '',
  'docs/stories/021-huge.md': `# Story 021: Huge\n${'a'.repeat(10 * 1024 * 1024)}`,
  'docs/stories/022-binary.md': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1),
  'docs/stories/023-latin.md': Buffer.from('# Story 023: M\xfcller\n', 'latin1'),
  'docs/stories/024-one.md': '# Story 024: One\n',
  'docs/stories/024-other.md': '# Story 024: Other\n',
};

/** One sentence and one hint, no stack trace, nothing on standard output. */
const trouble = (sentence: RegExp, exitCode = 1) => ({
  stdout: '',
  stderr: expect.stringMatching(new RegExp(`^plan-tasks: .*${sentence.source}.*\\n\\S.*\\n`)),
  exitCode,
});

describe('a story that is', () => {
  test('empty is a story without tasks', () => {
    const {directory} = temporaryRepository(stories);
    expect(run(directory, ['show', '20'])).toMatchObject({exitCode: 0, stderr: ''});
    expect(run(directory, ['status', '20', '1', 'done'])).toEqual(trouble(/has no tasks yet/));
    expect(run(directory, ['check', '20']).stderr).toBe('');
  });

  test.each([
    ['a folder', 'docs/stories/', /docs\/stories is a folder/],
    ['10 MB', '21', /021-huge\.md has 10\.0 MB/],
    ['a binary', '22', /022-binary\.md is a binary file/],
    ['not UTF-8', '23', /023-latin\.md:1 is not valid UTF-8/],
    ['not there', '99', /There is no story "99"/],
    ['not at its path', 'docs/gone.md', /There is no file docs\/gone\.md/],
  ])('%s is refused by every command that reads one', (_, words, message) => {
    const {directory} = temporaryRepository(stories);
    for (const command of ['show', 'explore', 'questions']) {
      expect(run(directory, [command, words]), command).toEqual(trouble(message));
    }
    expect(run(directory, ['status', words, '001', 'done'])).toEqual(trouble(message));
  });

  test('there twice is asked about, with both paths', () => {
    const {directory} = temporaryRepository(stories);
    const {stderr, exitCode} = run(directory, ['show', '024']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('docs/stories/024-one.md');
    expect(stderr).toContain('docs/stories/024-other.md');
  });

  test('outside the repository needs --story-file', () => {
    const {directory} = temporaryRepository(stories);
    const outside = join(temporaryFolder({'s.md': rateLimit}), 's.md');
    symlinkSync(outside, join(directory, 'docs', 'stories', '030-link.md'));
    expect(run(directory, ['show', outside])).toEqual(trouble(/lies outside the repository/, 2));
    expect(run(directory, ['show', 'docs/stories/030-link.md'])).toEqual(trouble(/lies outside/, 2));
    expect(run(directory, ['show', '30'])).toEqual(trouble(/There is no story "30"/));
    expect(run(directory, ['show', '--story-file', outside]).exitCode).toBe(0);
  });

  test('read-only stays as it is, or is changed where permissions do not bind', () => {
    const {directory} = temporaryRepository(smallProject);
    const path = join(directory, 'docs/stories/015-rate-limit.md');
    chmodSync(path, 0o444);
    const result = run(directory, ['status', '015', '004', 'done']);
    if (process.getuid?.() === 0) expect(result.exitCode).toBe(0);
    else {
      expect(result).toEqual(trouble(/is read-only; nothing was changed/));
      expect(readFileSync(path, 'utf8')).toBe(rateLimit);
    }
  });
});

describe('a repository', () => {
  test('that is not there, or is a file, is refused', () => {
    const folder = temporaryFolder({'a.txt': ''});
    expect(run(folder, ['list', '--dir', 'gone'])).toEqual(trouble(/no file gone/));
    expect(run(folder, ['list', '--dir', 'a.txt'])).toEqual(trouble(/a\.txt is not a folder/));
  });

  test.skipIf(process.platform === 'win32')('that vanished under the feet is refused', () => {
    const folder = temporaryFolder();
    const script = `mkdir gone && cd gone && rmdir ../gone && "${process.execPath}" "${program}" list`;
    const options = {cwd: folder, env: programEnvironment, encoding: 'utf8'} as const;
    const {stdout, stderr, status} = spawnSync('sh', ['-c', script], options);
    expect({stdout, stderr, exitCode: status}).toEqual(trouble(/working directory is no longer there/));
  });

  test('with a wrong configuration is refused with file and line by every command', () => {
    const {directory} = temporaryRepository({...smallProject, '.plan-tasks.json': '{\n  "storys": []\n}\n'});
    for (const words of [['list'], ['show', '015'], ['check'], ['explore', '015']]) {
      const {stderr, exitCode} = run(directory, words);
      expect(stderr).toMatch(/\.plan-tasks\.json:2: .*unknown key "storys".*\nDid you mean "stories"\?/);
      expect(exitCode).toBe(1);
    }
  });

  test('with hostile file names is read without harm', () => {
    const {directory} = temporaryRepository({
      ...smallProject,
      '-rf': 'limit',
      '$(touch owned)': 'limit',
      'a"b\'c\nd.go': 'package limit\n',
      '; touch owned.md': 'limit',
      'docs/stories/031-\x1b[31m.md': '# Story 031: \x1b[31mRed\n',
    });
    mkdirSync(join(directory, 'loop'));
    symlinkSync('..', join(directory, 'loop', 'up'));
    symlinkSync('/etc/passwd', join(directory, 'passwd.go'));
    for (const words of [['list'], ['explore', '015'], ['questions', '015'], ['show', '31']]) {
      const {stdout, stderr, exitCode} = run(directory, words);
      expect({stderr, exitCode}).toEqual({stderr: '', exitCode: 0});
      expect(stdout).not.toContain('\x1b');
      expect(stdout).not.toContain('root:');
    }
    expect(existsSync(join(directory, 'owned'))).toBe(false);
  });
});

describe('a reader that leaves', () => {
  test.skipIf(process.platform === 'win32')('early is no trouble', () => {
    const {directory} = temporaryRepository(smallProject);
    const script = `"${process.execPath}" "${program}" explore 015 --json | head -c 1; echo " \${PIPESTATUS[0]}"`;
    const {stdout, stderr} = spawnSync('bash', ['-c', script], {
      cwd: directory,
      env: programEnvironment,
      encoding: 'utf8',
    });
    expect(stdout).toMatch(/^\{ 0\n$/);
    expect(stderr).toBe('');
  });

  test('by ctrl-c ends it at once with 130 and nothing more on standard output', async () => {
    const files = Object.fromEntries(
      Array.from({length: 3000}, (_, index) => [
        `src/file-${index}.go`,
        `package p\n${'// rate limit client\n'.repeat(50)}`,
      ]),
    );
    const {directory} = temporaryRepository({...smallProject, ...files});
    const child = spawn(process.execPath, [program, 'explore', '015', '--json'], {
      cwd: directory,
      env: {...programEnvironment, NODE_DEBUG: 'child_process'},
    });
    let stdout = '';
    child.stdout.on('data', chunk => {
      stdout += chunk;
    });
    // The program says that it starts git, which is in the middle of its work.
    await once(child.stderr, 'data');
    child.kill('SIGINT');
    const [code] = await once(child, 'exit');
    expect(code).toBe(130);
    expect(stdout).toBe('');
  });
});
