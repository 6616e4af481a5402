// Two boards and a script that change one story at the same time, each the tasks of its own: what must then be on both
// screens, in every frame, and in the file.
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {readFileSync} from 'node:fs';
import {storyFormat} from '../../source/formats/story.ts';
import {type Status, statuses} from '../../source/plan/types.ts';
import {idsOf, longStory, moved} from './moved.ts';
import {program, programEnvironment} from './run.ts';
import {openTerminal, type TestTerminal} from './terminal.ts';
import {placeStory} from './torture.ts';

const signs: Readonly<Record<Status, string>> = {pending: '○', in_progress: '◐', done: '✓'};
// The last task is nobody's: a story that is done would ask.
const ids = idsOf(10);
const [left, right, scripted] = [ids.slice(0, 3), ids.slice(3, 6), ids.slice(6, 9)];

/** Gives a task its next status, and waits until that is done. */
type Actor = (id: string, to: Status) => Promise<void>;
/** Whether an actor that has had so many turns stops. */
type Limit = (turns: number) => boolean;
type Outcome = {readonly changes: number; readonly frames: number};

/**
 * Lets them change tasks at random until the limit. Throws unless in the end both boards show what the file holds, the
 * file is what all changes together make of it, and every frame had every task.
 */
export async function changeOnTwoBoards(folder: string, isOver: Limit): Promise<Outcome> {
  const story = longStory(ids.length).replace('Ready', 'In Progress');
  const file = placeStory(folder, story);
  const watch = watchFrames();
  const openBoard = () =>
    openTerminal(process.execPath, [program, 'board', '015'], {directory: folder, sees: watch.sees});
  const [one, other] = [openBoard(), openBoard()];
  try {
    await Promise.all([one.shows('❯ ○ 001'), other.shows('❯ ○ 001')]);
    watch.begin();
    const made = await Promise.all([
      takeTurns(byKeys(one), left, isOver),
      takeTurns(byKeys(other), right, isOver),
      takeTurns(byScript(folder), scripted, isOver),
    ]);
    const expected = made.flat().reduce(moved, story);
    for (const board of [one, other]) await showsAll(board, expected);
    const frames = watch.end();
    for (const board of [one, other]) {
      board.type('q');
      if ((await board.ends()).exitCode !== 0) throw new Error(`a board failed:\n${board.screen()}`);
    }
    if (readFileSync(file, 'utf8') !== expected)
      throw new Error('the file is not what the changes make of it');
    return {changes: made.flat().length, frames};
  } finally {
    one.close();
    other.close();
  }
}

async function takeTurns(act: Actor, own: readonly string[], isOver: Limit): Promise<readonly string[]> {
  const now = new Map<string, Status>();
  const made: string[] = [];
  while (!isOver(made.length)) {
    const id = own[Math.floor(Math.random() * own.length)] ?? '';
    const to = statuses[(statuses.indexOf(now.get(id) ?? 'pending') + 1) % statuses.length] ?? 'pending';
    await act(id, to);
    now.set(id, to);
    made.push(id);
  }
  return made;
}

const byKeys =
  (board: TestTerminal): Actor =>
  async (id, to) => {
    board.type(`${Number(id)}\r `);
    await board.shows(`❯ ${signs[to]} ${id}`);
  };

const byScript =
  (folder: string): Actor =>
  async (id, to) => {
    const words = [program, 'status', '015', id, to];
    const child = spawn(process.execPath, words, {cwd: folder, env: programEnvironment, stdio: 'ignore'});
    const [code] = await once(child, 'exit');
    if (code !== 0) throw new Error(`status ${id} ${to} failed with ${code}`);
  };

/** Waits until a board shows every task as a story has it. */
async function showsAll(board: TestTerminal, source: string): Promise<void> {
  for (const {id, status} of storyFormat.read(source).tasks) await board.shows(`${signs[status]} ${id}`);
}

/** Looks at frames between a beginning and an end, which gives their number. Throws there when one had not every task. */
function watchFrames() {
  let [isWatching, frames] = [false, 0];
  let broken: string | undefined;
  const isWhole = (screen: string): boolean => ids.every(id => new RegExp(`[○◐✓] ${id} `).test(screen));
  return {
    sees: (screen: string): void => {
      if (!isWatching) return;
      frames++;
      if (!isWhole(screen)) broken ??= screen;
    },
    begin: (): void => {
      isWatching = true;
    },
    end: (): number => {
      isWatching = false;
      if (broken !== undefined) throw new Error(`a frame shows what no file held:\n${broken}`);
      return frames;
    },
  };
}
