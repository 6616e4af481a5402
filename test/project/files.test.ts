import {execFileSync} from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {readText, saveText} from '../../source/project/files.ts';
import {temporaryFolder as createFolder} from '../helpers/temporary.ts';

const fileWith = (content: string | Uint8Array) => join(createFolder({'story.md': content}), 'story.md');

describe('reading a text', () => {
  test.each([
    ['an empty file', ''],
    ['a byte order mark', '\ufeff# A\n'],
    ['Windows line ends', '# A\r\n\r\nB\r\n'],
    ['any script', '漢字 é 👍🏽'],
  ])('keeps %s', (_, text) => {
    expect(readText(fileWith(text))).toBe(text);
  });

  type Refusal = {readonly code: string; readonly says: RegExp};
  const refused: readonly (readonly [string, () => string, Refusal])[] = [
    [
      'a file that is not there',
      () => join(createFolder(), 'gone.md'),
      {code: 'file-not-found', says: /no file .*gone\.md/},
    ],
    ['a folder', () => createFolder(), {code: 'not-a-file', says: /is a folder/}],
    [
      'a path through a file',
      () => join(fileWith('a'), 'b.md'),
      {code: 'file-not-found', says: /not a folder/},
    ],
    ['a binary', () => fileWith(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0)), {code: 'binary', says: /binary/}],
    ['UTF-16', () => fileWith(Buffer.from('\ufeff# A', 'utf16le')), {code: 'binary', says: /not UTF-8/}],
    [
      'bad UTF-8',
      () => fileWith(Buffer.from('# A\nok\nM\xfcller\n', 'latin1')),
      {code: 'not-utf8', says: /story\.md:3 is not valid UTF-8/},
    ],
    ['more than 5 MB', () => fileWith('a'.repeat(10 * 1024 * 1024)), {code: 'too-large', says: /10\.0 MB/}],
    [
      'a name that is too long',
      () => join(createFolder(), 'a'.repeat(300)),
      {code: 'file-not-found', says: /too long/},
    ],
  ];
  test.each(refused)('refuses %s', (_, path, {code, says}) => {
    expect(() => readText(path())).toThrow(
      expect.objectContaining({code, message: expect.stringMatching(says)}),
    );
  });

  test.skipIf(process.platform === 'win32')('does not wait for a named pipe', () => {
    const pipe = join(createFolder(), 'pipe.md');
    execFileSync('mkfifo', [pipe]);
    expect(() => readText(pipe)).toThrow(/not a regular file/);
  });
});

test('a large text reads as it is, whoever wrote it and however often it changed', async () => {
  const file = join(createFolder({'a.md': ''}), 'a.md');
  const line = 'Tâche 漢字 👍🏽 with a few words\n';
  const texts = [3000, 3000, 2999, 9000, 1, 3000].map((count, index) =>
    line.replace('few', `${index}`).repeat(count),
  );
  for (const [index, text] of [...texts, ...texts.toReversed()].entries()) {
    if (index % 2 === 0) writeFileSync(file, text);
    else await saveText(file, () => text);
    expect(readFileSync(file, 'utf8')).toBe(text);
    expect(readText(file)).toBe(text);
    expect(readText(file)).toBe(text);
  }
});

describe('saving a text', () => {
  const append = (text: string) => (current: string) => current + text;

  test('changes what the file holds now and says what it was', async () => {
    const path = fileWith('a\n');
    expect(await saveText(path, append('b\n'))).toEqual({before: 'a\n', after: 'a\nb\n'});
    expect(readFileSync(path, 'utf8')).toBe('a\nb\n');
    expect(readdirSync(join(path, '..'))).toEqual(['story.md']);
  });

  test('of the same text does not touch the file', async () => {
    const path = fileWith('a\n');
    const {ino, mtimeMs} = statSync(path);
    await saveText(path, current => current);
    expect(statSync(path)).toMatchObject({ino, mtimeMs});
  });

  test('keeps the mode', async () => {
    const path = fileWith('a\n');
    chmodSync(path, 0o750);
    await saveText(path, append('b\n'));
    expect(statSync(path).mode & 0o7777).toBe(0o750);
  });

  test('through a symbolic link changes what it leads to', async () => {
    const path = fileWith('a\n');
    const link = join(path, '..', 'link.md');
    symlinkSync('story.md', link);
    await saveText(link, append('b\n'));
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readFileSync(path, 'utf8')).toBe('a\nb\n');
  });

  test('asks again when another program writes in between, so that nothing is lost', async () => {
    const path = fileWith('a\n');
    let calls = 0;
    await saveText(path, current => {
      calls += 1;
      if (calls === 1) writeFileSync(path, 'theirs\n');
      return `${current}ours\n`;
    });
    expect(readFileSync(path, 'utf8')).toBe('theirs\nours\n');
    expect(calls).toBe(2);
  });

  test('gives up with the file as the other program left it when that never stops', async () => {
    const path = fileWith('0');
    let count = 0;
    const saved = saveText(path, current => {
      count += 1;
      writeFileSync(path, String(count));
      return `${current}ours`;
    });
    await expect(saved).rejects.toMatchObject({code: 'conflict'});
    expect(readFileSync(path, 'utf8')).toBe(String(count));
    expect(readdirSync(join(path, '..'))).toEqual(['story.md']);
  });

  test('that throws while changing leaves file and folder as they were', async () => {
    const path = fileWith('a\n');
    await expect(
      saveText(path, () => {
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(readFileSync(path, 'utf8')).toBe('a\n');
    expect(readdirSync(join(path, '..'))).toEqual(['story.md']);
  });

  test.skipIf(process.getuid?.() === 0)('refuses a file that is marked read-only', async () => {
    const path = fileWith('a\n');
    chmodSync(path, 0o444);
    await expect(saveText(path, append('b\n'))).rejects.toMatchObject({
      code: 'read-only',
      message: expect.stringMatching(/read-only; nothing was changed/),
    });
    expect(readFileSync(path, 'utf8')).toBe('a\n');
  });

  test.skipIf(process.getuid?.() === 0)('refuses a folder that may not be written', async () => {
    const path = fileWith('a\n');
    chmodSync(join(path, '..'), 0o555);
    const saved = saveText(path, append('b\n'));
    await expect(saved).rejects.toMatchObject({code: 'not-permitted'});
    chmodSync(join(path, '..'), 0o755);
    expect(readFileSync(path, 'utf8')).toBe('a\n');
  });

  test('to a file that became a folder meanwhile says so', async () => {
    const path = fileWith('a\n');
    const saved = saveText(path, () => {
      rmSync(path);
      mkdirSync(path);
      return 'b\n';
    });
    await expect(saved).rejects.toMatchObject({code: 'not-a-file'});
    expect(readdirSync(join(path, '..'))).toEqual(['story.md']);
  });

  test('to a file that vanished meanwhile says so and does not bring it back', async () => {
    const path = fileWith('a\n');
    const saved = saveText(path, () => {
      rmSync(path);
      return 'b\n';
    });
    await expect(saved).rejects.toMatchObject({code: 'file-not-found'});
    expect(readdirSync(join(path, '..'))).toEqual([]);
  });

  test('takes away what a killed process left beside the file', async () => {
    const path = fileWith('a\n');
    const [left] = await leftBehind(path);
    expect(left).toMatch(/\.tmp$/);
    await saveText(path, append('b\n'));
    expect(readdirSync(join(path, '..'))).toEqual(['story.md']);
    expect(readFileSync(path, 'utf8')).toBe('a\nb\n');
  });
});

/** Puts a file where saving keeps its own for a moment, and gives its name. */
async function leftBehind(path: string): Promise<readonly string[]> {
  const folder = join(path, '..');
  let names: readonly string[] = [];
  const {replaceFile} = await import('../../source/project/disk/replace.ts');
  replaceFile(path, 'half', () => {
    names = readdirSync(folder).filter(name => name.endsWith('.tmp'));
    return false;
  });
  for (const name of names) writeFileSync(join(folder, name), 'half');
  return names;
}
