import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdirSync, readdirSync, readFileSync, readlinkSync, symlinkSync, writeFileSync} from 'node:fs';
import {hostname} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, test, vi} from 'vitest';
import {withLock} from '../../source/project/disk/lock.ts';
import {isGone} from '../../source/project/disk/owner.ts';
import {keyOf} from '../../source/project/disk/place.ts';
import {saveText} from '../../source/project/files.ts';
import {temporaryFolder, temporaryRepository} from '../helpers/temporary.ts';

const script = fileURLToPath(import.meta.resolve('../helpers/append-lines.ts'));

const append = (file: string, text: string, times: number): ChildProcess =>
  spawn(process.execPath, [script, file, text, String(times)], {stdio: ['ignore', 'pipe', 'inherit']});

const lockOf = (file: string) => join(dirname(file), `.${keyOf(file)}.lock`);

/** An owner that is surely gone: a process that ended, with the number that it had. */
async function deadOwner(): Promise<string> {
  const child = spawn(process.execPath, ['-e', '0']);
  await once(child, 'exit');
  return `${hostname()}:${child.pid}:1:1-dead`;
}

const reusedNumber = async (): Promise<string> => `${hostname()}:${process.pid}:1:1-before`;

describe('a lock', () => {
  test('is there while the work is done, names its owner, and is gone after it', async () => {
    const file = join(temporaryFolder({'a.md': ''}), 'a.md');
    const owner = await withLock(file, () => readlinkSync(lockOf(file)));
    expect(owner).toContain(`${hostname()}:${process.pid}:`);
    expect(readdirSync(dirname(file))).toEqual(['a.md']);
  });

  test('is gone when the work throws', async () => {
    const file = join(temporaryFolder({'a.md': ''}), 'a.md');
    const work = withLock(file, () => {
      throw new Error('no');
    });
    await expect(work).rejects.toThrow('no');
    expect(readdirSync(dirname(file))).toEqual(['a.md']);
  });

  test('lies in the git directory, so that the working tree stays clean', async () => {
    const repository = temporaryRepository({'docs/a.md': ''});
    const file = join(repository.directory, 'docs', 'a.md');
    const seen = await withLock(file, () => readdirSync(join(repository.directory, '.git/plan-tasks/locks')));
    expect(seen).toEqual([`${keyOf(file)}.lock`]);
    expect(repository.git('status', '--porcelain')).toBe('');
  });

  test.each([
    ['a process that is gone', deadOwner, true],
    // This process began at another moment than the one that once had its number.
    ['a process whose number another has now', reusedNumber, process.platform === 'linux'],
  ])('of %s is taken over', async (_, owner, isKnown) => {
    if (!isKnown) return;
    const file = join(temporaryFolder({'a.md': 'a\n'}), 'a.md');
    symlinkSync(await owner(), lockOf(file));
    await saveText(file, current => `${current}b\n`);
    expect(readFileSync(file, 'utf8')).toBe('a\nb\n');
    expect(readdirSync(dirname(file))).toEqual(['a.md']);
  });

  test('is taken over too when twenty processes died in a row while they took it over', async () => {
    const file = join(temporaryFolder({'a.md': 'a\n'}), 'a.md');
    const dead = await deadOwner();
    let lock = lockOf(file);
    for (let turn = 1; turn <= 20; turn += 1) {
      const owner = dead.replace('1-dead', `${turn}-dead`);
      symlinkSync(owner, lock);
      lock = join(dirname(lock), `.${keyOf(`${lock}.${owner}`)}.lock`);
    }
    await saveText(file, current => `${current}b\n`);
    expect(readdirSync(dirname(file))).toEqual(['a.md']);
  });

  test('of a living process is waited for, and its holder is named when that was in vain', async () => {
    const file = join(temporaryFolder({'a.md': 'a\n'}), 'a.md');
    symlinkSync(`elsewhere.example:1:1:1-alive`, lockOf(file));
    vi.useFakeTimers({toFake: ['Date']});
    try {
      const saved = saveText(file, current => `${current}b\n`);
      vi.setSystemTime(Date.now() + 60_000);
      await expect(saved).rejects.toMatchObject({
        code: 'locked',
        message: expect.stringContaining('process 1 on elsewhere.example'),
        hint: expect.stringContaining('.lock'),
      });
    } finally {
      vi.useRealTimers();
    }
    expect(readFileSync(file, 'utf8')).toBe('a\n');
  });

  test('on a file system without symbolic links is an ordinary file', async () => {
    const file = join(temporaryFolder({'a.md': 'a\n'}), 'a.md');
    writeFileSync(lockOf(file), await deadOwner());
    await saveText(file, current => `${current}b\n`);
    expect(readFileSync(file, 'utf8')).toBe('a\nb\n');
  });

  test('cannot be made where a folder cannot', async () => {
    const repository = temporaryRepository({'a.md': 'a\n'});
    mkdirSync(join(repository.directory, '.git', 'plan-tasks'));
    writeFileSync(join(repository.directory, '.git', 'plan-tasks', 'locks'), '');
    await expect(saveText(join(repository.directory, 'a.md'), () => 'b')).rejects.toMatchObject({
      name: 'PlanError',
      message: expect.stringContaining('plan-tasks/locks'),
    });
  });
});

describe('an owner', () => {
  test('of another machine, or unreadable, is never known to be gone', () => {
    expect(isGone('elsewhere.example:1:1:1-x')).toBe(false);
    expect(isGone('')).toBe(false);
    expect(isGone('nonsense')).toBe(false);
  });

  test('that runs is not gone', () => {
    expect(isGone(`${hostname()}:${process.pid}::1-x`)).toBe(false);
  });

  test.skipIf(process.platform !== 'linux')('whose number another process has now is gone', () => {
    expect(isGone(`${hostname()}:${process.pid}:1:1-x`)).toBe(true);
  });
});

describe('many processes on one file', () => {
  test('lose none of their changes', async () => {
    const file = join(temporaryFolder({'a.md': ''}), 'a.md');
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const exits = await Promise.all(names.map(name => once(append(file, name, 20), 'exit')));
    expect(exits.map(([code]) => code)).toEqual(names.map(() => 0));
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n').sort();
    expect(lines).toEqual(names.flatMap(name => Array(20).fill(name)));
    expect(readdirSync(dirname(file))).toEqual(['a.md']);
  });

  test('killed at any moment leave a whole file that the next can change', async () => {
    const line = 'x'.repeat(20_000);
    const file = join(temporaryFolder({'a.md': `${line}\n`}), 'a.md');
    for (let round = 1; round <= 8; round++) {
      const children = [append(file, line, 1000), append(file, line, 1000)];
      // Killed after as many saves as the round says, which meets another moment of the next save each time.
      let saves = 0;
      await new Promise<void>(resolve => {
        for (const child of children) {
          child.stdout?.on('data', () => {
            saves += 1;
            if (saves >= round) resolve();
          });
        }
      });
      const exits = Promise.all(children.map(child => once(child, 'exit')));
      for (const child of children) child.kill('SIGKILL');
      await exits;
      const lines = readFileSync(file, 'utf8').split('\n');
      expect(lines.pop()).toBe('');
      expect(new Set(lines)).toEqual(new Set([line]));
    }
    await saveText(file, () => 'the end\n');
    expect(readFileSync(file, 'utf8')).toBe('the end\n');
    expect(readdirSync(dirname(file)).filter(name => name.endsWith('.tmp'))).toEqual([]);
  });
});
