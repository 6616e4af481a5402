// Tasks get a status: the selected one or all that are marked, with what follows for the story and what must be
// asked before.

import {type Status, statuses} from '../../plan/types.ts';
import {type Row, wordOf} from '../rows.ts';
import {openDependencies, standingOf, statusWords} from '../standing.ts';
import {openCriteria, type Step} from '../story.ts';
import {type Answer, type Board, browsing, type Move, say, type Turns} from '../view.ts';
import {doParts, type Parts} from './deeds.ts';

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
  if (first?.task === undefined) return {...board, notice: say('Point at a task first: → opens a story.')};
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
  if (moves.length === 0)
    return {
      ...board,
      notice: say(
        `${rows.length === 1 ? first.task.id : 'They'} already ${rows.length === 1 ? 'is' : 'are'} ${statusWords[next]}.`,
      ),
    };
  const blocked = moves.filter(one => waitsFor(board, one, moves).length > 0);
  return blocked.length === 0 ? make(board, moves) : askToStart(board, moves, blocked);
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
      ? `${only.id} waits for ${waitsFor(board, only, moves).join(', ')}. Really ${verb} it?`
      : `${blocked.length} of them wait for others: ${blocked.map(({id}) => id).join(', ')}. Really ${verb} them?`;
  return {...board, mode: {kind: 'asking', ask: {about: 'start', moves, blocked, text}}};
}

/** Makes the moves as one deed, with the story's own status when its first task is started. */
function make(board: Board, moves: readonly Move[]): Board {
  const byPath = Map.groupBy(moves, ({path}) => path);
  const parts: Parts = Array.from(byPath, ([path, own]) => ({path, steps: stepsOf(board, path, own)}));
  const next = {...doParts({...board, marked: new Set()}, parts), mode: browsing};
  return askToFinish({...next, notice: say(told(board, next, moves))}, [...byPath.keys()]);
}

/** What a story says that nobody works on yet, whatever else follows. */
const notStarted =
  /^(?:draft|ready|new|open|planned|to ?do|not started|pending|approved|proposed|backlog)\b/i;

function stepsOf(board: Board, path: string, moves: readonly Move[]): readonly Step[] {
  const status = board.stories.find(({held}) => held.path === path)?.shown.status;
  const steps = moves.map(({id, from, to}): Step => ({kind: 'task', id, from, to}));
  const isFirst = status !== undefined && notStarted.test(status.replace(/[_-]/g, ' '));
  return isFirst && moves.some(({to}) => to !== 'pending')
    ? [...steps, {kind: 'story', from: status, to: 'In Progress'}]
    : steps;
}

/** "003 done · 005 can start now · the story is In Progress" */
function told(before: Board, after: Board, moves: readonly Move[]): string {
  const [first] = moves;
  if (first === undefined) return '';
  const paths = new Set(moves.map(({path}) => path));
  const readyIn = (board: Board): ReadonlySet<string> =>
    new Set(
      board.stories
        .filter(({held}) => paths.has(held.path))
        .flatMap(({shown}) => shown.tasks.filter(standingOf(shown.tasks).isReady).map(({id}) => id)),
    );
  const ready = first.to === 'done' ? readyIn(before) : new Set<string>();
  const freed = first.to === 'done' ? [...readyIn(after)].filter(id => !ready.has(id)) : [];
  const started = after.past.at(-1)?.parts.some(({steps}) => steps.some(({kind}) => kind === 'story'));
  return [
    `${moves.length === 1 ? first.id : `${moves.length} tasks`} ${statusWords[first.to]}`,
    ...(freed.length > 0
      ? [`${freed.slice(0, 4).join(', ')}${freed.length > 4 ? ' …' : ''} can start now`]
      : []),
    ...(started ? ['the story is In Progress now'] : []),
  ].join(' · ');
}

const finished = /^(?:done|complete|closed|finished|shipped|cancel)/i;

/** Offers to set a story Done when its last task is done. */
function askToFinish(board: Board, paths: readonly string[]): Board {
  const story = board.stories.find(
    ({held, shown}) =>
      paths.includes(held.path) &&
      !finished.test(shown.status ?? '') &&
      shown.tasks.every(({status}) => status === 'done'),
  );
  if (story === undefined || story.shown.status === undefined || !story.held.isWhole) return board;
  const criteria = openCriteria(story.shown).map(({number}) => number);
  const ticks =
    criteria.length === 0
      ? ''
      : ` and tick ${criteria.length === 1 ? 'the criterion' : `the ${criteria.length} criteria`} they serve`;
  const text = `All ${story.shown.tasks.length} tasks are done. Set the story Done${ticks}?`;
  return {...board, mode: {kind: 'asking', ask: {about: 'finish', path: story.held.path, criteria, text}}};
}

function answer(board: Board, given: Answer): Board {
  if (board.mode.kind !== 'asking') return board;
  const {ask} = board.mode;
  const next: Board = {...board, mode: browsing};
  if (ask.about === 'finish') return given === 'no' ? next : finish(next, ask, given === 'yes');
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

function finish(
  board: Board,
  {path, criteria}: {readonly path: string; readonly criteria: readonly number[]},
  isTicking: boolean,
): Board {
  const held = board.stories.find(story => story.held.path === path)?.shown;
  if (held === undefined) return board;
  const ticks = held.criteria
    .filter(({number}) => isTicking && criteria.includes(number))
    .map(({number, text}): Step => ({kind: 'criterion', number, text, from: false, to: true}));
  const steps: readonly Step[] = [{kind: 'story', from: held.status ?? '', to: 'Done'}, ...ticks];
  const notice = say(
    ticks.length > 0 ? `The story is Done · ${ticks.length} criteria ticked` : 'The story is Done',
  );
  return {...doParts(board, [{path, steps}]), notice};
}

export const moving: Turns = {
  cycled: board =>
    board.rows[board.cursor]?.task === undefined && board.marked.size === 0 ? board : move(board, undefined),
  set: (board, {to}) => move(board, to),
  answered: (board, event) => answer(board, event.answer),
};
