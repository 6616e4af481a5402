// Many processes on one story, and processes that are killed while they write: what must hold of the file then.
import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';
import {saveText} from '../../source/project/files.ts';
import {idsOf, longStory, moved} from './moved.ts';

const script = fileURLToPath(import.meta.resolve('./change-statuses.ts'));
const tasksEach = 5;

/** Writes a story into a folder, which is a git repository or none, and gives its path. */
export function placeStory(folder: string, story: string): string {
  const file = join(folder, 'docs', 'stories', '015-withstand.md');
  mkdirSync(dirname(file), {recursive: true});
  writeFileSync(file, story);
  return file;
}

const changeStatuses = (file: string, times: number, ids: readonly string[]): ChildProcess =>
  spawn(process.execPath, [script, file, String(times), ...ids], {stdio: ['ignore', 'pipe', 'inherit']});

/** What is in the story's folder beside it. */
const litterOf = (file: string): readonly string[] =>
  readdirSync(dirname(file)).filter(name => name !== '015-withstand.md');

/**
 * Lets so many processes make so many status changes each, every process on tasks of its own. Throws unless each
 * process found its own last change every time, and the file is in the end what all changes together make of it.
 */
export async function changeAtOnce(folder: string, processes: number, changes: number): Promise<void> {
  const story = longStory(processes * tasksEach);
  const file = placeStory(folder, story);
  const ids = idsOf(processes * tasksEach);
  const own = (index: number) => ids.slice(index * tasksEach, (index + 1) * tasksEach);
  const children = Array.from({length: processes}, (_, index) => changeStatuses(file, changes, own(index)));
  for (const child of children) child.stdout?.resume();
  const exits = await Promise.all(children.map(child => once(child, 'exit')));
  const failed = exits.filter(([code]) => code !== 0).length;
  if (failed > 0) throw new Error(`${failed} of ${processes} processes failed`);
  // Moves of different tasks can be made in any order, and three moves of one task are none.
  const expected = ids.reduce((text, id) => {
    const times =
      Math.floor(changes / tasksEach) + (ids.indexOf(id) % tasksEach < changes % tasksEach ? 1 : 0);
    return Array.from({length: times % 3}).reduce<string>(now => moved(now, id), text);
  }, story);
  if (readFileSync(file, 'utf8') !== expected) throw new Error('the file is not what the changes make of it');
  if (litterOf(file).length > 0) throw new Error(`left behind: ${litterOf(file).join(', ')}`);
}

/**
 * Kills processes with SIGKILL at random moments until they have written so many times. Throws unless the file is
 * whole after each kill, as it was before or after the write of that moment, and the next process is not held up.
 */
export async function killWriters(
  folder: string,
  writes: number,
  random: () => number = Math.random,
): Promise<{readonly kills: number; readonly cut: number}> {
  const ids = idsOf(tasksEach);
  let text = longStory(tasksEach * 2);
  const file = placeStory(folder, text);
  let [kills, cut] = [0, 0];
  for (let done = 0; done < writes; kills++) {
    const reported = await killAfter(
      changeStatuses(file, 1_000_000, ids),
      1 + Math.floor(random() * 16),
      random,
    );
    for (let write = 0; write < reported; write++) text = moved(text, ids[write % ids.length] ?? '');
    const next = moved(text, ids[reported % ids.length] ?? '');
    const found = readFileSync(file, 'utf8');
    if (found !== text && found !== next)
      throw new Error(`kill ${kills + 1} left ${found.length} characters that nobody wrote`);
    if (litterOf(file).length > 0) cut++;
    done += reported;
    text = found;
  }
  const started = performance.now();
  await saveText(file, () => text.replace('Withstand', 'Withstood'));
  if (performance.now() - started > 2000) throw new Error('a lock was in the way');
  if (litterOf(file).length > 0) throw new Error(`left behind: ${litterOf(file).join(', ')}`);
  return {kills, cut};
}

/** Kills a process some milliseconds after it has said that so many writes are done; gives how many it said. */
async function killAfter(child: ChildProcess, writes: number, random: () => number): Promise<number> {
  const closed = once(child, 'close');
  let said = '';
  const reported = () => Number(said.slice(0, said.lastIndexOf('\n')).split('\n').at(-1) ?? 0);
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error('a process was held up for a minute'));
    }, 60_000);
    child.stdout?.on('data', data => {
      said += data;
      if (reported() < writes) return;
      clearTimeout(timer);
      resolve();
    });
    child.on('exit', () => {
      clearTimeout(timer);
      reject(new Error('a process ended by itself'));
    });
  });
  await pause(random() * 6);
  child.kill('SIGKILL');
  await closed;
  return reported();
}
