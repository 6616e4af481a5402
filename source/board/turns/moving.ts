// Tasks get a status: the selected one or all that are marked, with what follows for the story and what must be
// asked before.
import {isUnbegun, storyStatusOf} from '../../plan/progress/story-status.ts';
import {type Status, statuses} from '../../plan/types.ts';
import {listed} from '../../ui/text.ts';
import {type Row, wordOf} from '../rows.ts';
import {openDependencies, standingOf, statusWords} from '../standing.ts';
import type {BoardTask, Step} from '../story.ts';
import {type Answer, type Board, browsing, type Move, say, type Turns} from '../view.ts';
import {doParts, type Parts} from './deeds.ts';
import {finish, offerHere, offerWhenDone} from './finishing.ts';
import {askToFollow, followersOf, isWorthAsking, type Moving} from './following.ts';

/** The tasks that a key is about: the marked ones, else the selected one. */
function targets(board: Board): readonly Row[] {
  if (board.marked.size === 0) return board.rows.slice(board.cursor, board.cursor + 1);
  return board.stories.flatMap(story =>
    story.shown.tasks
      .filter(({key}) => board.marked.has(wordOf({path: story.held.path, key})))
      .map(task => ({story, task})),
  );
}

function move(board: Board, to: Status | undefined): Board {
  const rows = targets(board).filter(({task}) => task !== undefined);
  const [first] = rows;
  if (first?.task === undefined)
    return {...board, notice: say('Point at a task first: the right arrow unfolds a story.')};
  const twice = rows.find(({task}) => task !== undefined && task.key !== task.id);
  if (twice?.task !== undefined) {
    return {...board, notice: say(`Task ${twice.task.id} stands twice: give one another id (e).`, 'warning')};
  }
  const next = to ?? nextStatus(first.task.status);
  const moves = rows.flatMap(({story, task}): readonly Move[] =>
    task === undefined || task.status === next
      ? []
      : [{path: story.held.path, id: task.id, from: task.status, to: next}],
  );
  if (moves.length === 0) return unmoved(board, rows, next);
  const blocked = moves.filter(one => waitsFor(board, one, moves).length > 0);
  return blocked.length === 0 ? make(board, moves) : askToStart(board, moves, blocked);
}

/** Nothing is to be moved: a person who says "done" once more may mean the story. */
function unmoved(board: Board, rows: readonly Row[], status: Status): Board {
  const [first] = rows;
  const said = rows.length === 1 ? `${first?.task?.id} is` : 'They are';
  const told: Board = {...board, notice: say(`${said} ${statusWords[status]} already.`)};
  return status === 'done' ? offerWhenDone(told, [...new Set(rows.map(({story}) => story.held.path))]) : told;
}

const nextStatus = (status: Status): Status =>
  statuses[(statuses.indexOf(status) + 1) % statuses.length] ?? 'pending';

/** What a task that is started waits for, when nobody has accepted that yet. */
function waitsFor(board: Board, {path, id, from, to}: Move, moves: readonly Move[]): readonly string[] {
  if (from !== 'pending' || to === 'pending' || board.accepted.has(wordOf({path, key: id}))) return [];
  const tasks = board.stories.find(({held}) => held.path === path)?.shown.tasks ?? [];
  const task = tasks.find(candidate => candidate.id === id);
  const done = new Set(moves.filter(one => one.path === path && one.to === 'done').map(one => one.id));
  return task === undefined ? [] : openDependencies(task, tasks).filter(other => !done.has(other));
}

function askToStart(board: Board, moves: readonly Move[], blocked: readonly Move[]): Board {
  const [only] = blocked;
  const verb = only?.to === 'done' ? 'finish' : 'start';
  const text =
    blocked.length === 1 && only !== undefined
      ? `${only.id} waits for ${listed(waitsFor(board, only, moves), 6)}. Really ${verb} it?`
      : `${blocked.length} of them wait for others: ${listed(
          blocked.map(({id}) => id),
          6,
        )}. Really ${verb} them?`;
  return {...board, mode: {kind: 'asking', ask: {about: 'start', moves, blocked, text}}};
}

/** Makes the moves, once it is known whether what the tasks are parts of follows them. */
function make(board: Board, moves: readonly Move[]): Board {
  const followers = followersOf(board, moves);
  if (board.follows) return carryOut(board, {moves, followers});
  return isWorthAsking(followers)
    ? askToFollow(board, moves, followers)
    : carryOut(board, {moves, followers: []});
}

/** Makes the moves as one deed, with the story's own status when its first task is started. */
function carryOut(board: Board, {moves, followers}: Moving): Board {
  const byPath = Map.groupBy([...moves, ...followers], ({path}) => path);
  const parts: Parts = Array.from(byPath, ([path, own]) => ({path, steps: stepsOf(board, path, own)}));
  const next = {...doParts({...board, marked: new Set()}, parts), mode: browsing};
  return offerWhenDone({...next, notice: say(told(board, next, {moves, followers}))}, [...byPath.keys()]);
}

function stepsOf(board: Board, path: string, moves: readonly Move[]): readonly Step[] {
  const status = board.stories.find(({held}) => held.path === path)?.shown.status;
  const steps = moves.map(({id, from, to}): Step => ({kind: 'task', id, from, to}));
  return status !== undefined && isUnbegun(status) && moves.some(({to}) => to !== 'pending')
    ? [...steps, {kind: 'story', from: status, to: storyStatusOf.in_progress}]
    : steps;
}

/** "003 done · 005 can start now · the story is In Progress" */
function told(before: Board, after: Board, {moves, followers}: Moving): string {
  const [first] = moves;
  if (first === undefined) return '';
  const paths = first.to === 'done' ? [...new Set(moves.map(({path}) => path))] : [];
  const freed = paths.flatMap(path => freedIn(path, before, after));
  const started = after.past.at(-1)?.parts.some(({steps}) => steps.some(({kind}) => kind === 'story'));
  return [
    `${moves.length === 1 ? first.id : `${moves.length} tasks`} ${statusWords[first.to]}`,
    ...followers.map(({id, to}) => `${id} ${statusWords[to]} with it`),
    ...(freed.length > 0 ? [`${listed(freed, 4)} can start now`] : []),
    ...(started ? ['the story is In Progress now'] : []),
  ].join(' · ');
}

/** The tasks of a story that can start now, and could not before. */
function freedIn(path: string, before: Board, after: Board): readonly string[] {
  const tasksOf = ({stories}: Board) => stories.find(({held}) => held.path === path)?.shown.tasks ?? [];
  const [earlier, tasks] = [tasksOf(before), tasksOf(after)];
  const [then, now] = [standingOf(earlier), standingOf(tasks)];
  const couldStart = (task: BoardTask | undefined): boolean => task !== undefined && then.isReady(task);
  return tasks.filter((task, index) => now.isReady(task) && !couldStart(earlier[index])).map(({id}) => id);
}

function answer(board: Board, given: Answer): Board {
  if (board.mode.kind !== 'asking') return board;
  const {ask} = board.mode;
  const next: Board = {...board, mode: browsing};
  if (ask.about === 'finish') {
    return offerWhenDone(given === 'no' ? next : finish(next, ask, given === 'yes'), ask.further);
  }
  if (ask.about === 'follow') {
    const {moves, followers} = ask;
    const follows = next.follows || given === 'always';
    return carryOut({...next, follows}, {moves, followers: given === 'no' ? [] : followers});
  }
  if (given === 'no') return next;
  const blocked = new Set(ask.blocked);
  if (given === 'some')
    return make(
      next,
      ask.moves.filter(one => !blocked.has(one)),
    );
  const accepted = new Set([...board.accepted, ...ask.blocked.map(({path, id}) => wordOf({path, key: id}))]);
  return make({...next, accepted}, ask.moves);
}

/** Whether a key is about a story of the tree, because it is selected and no task is marked. */
const isOnStory = (board: Board): boolean =>
  board.rows[board.cursor]?.task === undefined && board.marked.size === 0;

export const moving: Turns = {
  cycled: board => (isOnStory(board) ? board : move(board, undefined)),
  set: (board, {to}) => (to === 'done' && isOnStory(board) ? offerHere(board) : move(board, to)),
  answered: (board, event) => answer(board, event.answer),
};
