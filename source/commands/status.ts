// `status <story> <task…> <status>`: moves tasks along, one changed line for each.
import {changeText} from '../plan/edit.ts';
import {exitCodes, PlanError} from '../plan/error.ts';
import {didYouMean} from '../plan/nearest.ts';
import {
  afterMoves,
  earlyMoves,
  freedTasks,
  hastyTasks,
  type Move,
  type Waiting,
} from '../plan/progress/moves.ts';
import {isOver, type Ready, rankReady} from '../plan/progress/ranking.ts';
import {selectTasks} from '../plan/progress/selection.ts';
import {readStoryHead} from '../plan/story.ts';
import {type Change, type Status, statuses, type Task, type WrittenTask} from '../plan/types.ts';

import {pathInProject} from '../project/project.ts';
import type {Call, Outcome} from './calling/command.ts';
import {type Cell, lines, type Text, table, toned} from './calling/text.ts';
import {demandTasks, reasonsOf, spellWaiting} from './reading/progress.ts';
import {findStoryOf} from './reading/read-story.ts';
import {saveFamily} from './writing/family.ts';

type Wanted = {
  readonly words: readonly string[];
  readonly status: Status;
  readonly path: string;
  readonly isForced: boolean;
};

/** What is changed, and how the plan stands then. */
type Turn = {
  readonly moves: readonly Move[];
  readonly warnings: readonly string[];
  readonly freed: readonly Task[];
  readonly next: Ready | undefined;
  /** The moves finished the last task. */
  readonly isComplete: boolean;
};

const nothing: Turn = {moves: [], warnings: [], freed: [], next: undefined, isComplete: false};

export async function run(call: Call): Promise<Outcome> {
  const {project, file, rest} = findStoryOf(call);
  const path = pathInProject(project, file);
  const wanted = {
    path,
    words: rest.slice(0, -1),
    status: readStatus(rest.at(-1) ?? ''),
    isForced: call.options.force === true,
  };
  let turn = nothing;
  const {after} = await saveFamily(project, file, current => {
    const {format, tasks} = demandTasks(current, path);
    turn = turnOf(tasks, wanted);
    return turn.moves.length === 0 ? current : changeText(current, turn.moves.map(changeOf), format);
  });
  const {status: storyStatus} = readStoryHead(after, path);
  return {data: describe(turn, storyStatus), text: spell(turn, storyStatus)};
}

/** Works out the moves. Throws a PlanError when one is too early and not forced: nothing is changed then. */
function turnOf(tasks: readonly WrittenTask[], wanted: Wanted): Turn {
  const all = selectTasks(wanted.words, {tasks, path: wanted.path}).map(
    (task): Move => ({task, from: task.status, to: wanted.status}),
  );
  const moves = all.filter(({from, to}) => from !== to);
  const early = earlyMoves(tasks, moves);
  if (early.length > 0 && !wanted.isForced) throw blocked(early);
  const now = afterMoves(tasks, moves);
  const hasFinished = moves.some(({to}) => to === 'done');
  return {
    moves,
    warnings: [
      ...all.filter(({from, to}) => from === to).map(({task, to}) => `${task.id} was ${to} already`),
      ...early.map(spellWaiting),
      ...hastyTasks(tasks, moves).map(
        ({task, on}) => `${task.id} is ${task.status} and depends on ${on.join(', ')}`,
      ),
    ],
    freed: freedTasks(tasks, moves),
    next: hasFinished ? rankReady(now)[0] : undefined,
    isComplete: hasFinished && now.every(task => task.status === 'done'),
  };
}

const changeOf = ({task, to}: Move): Change => ({kind: 'set', id: task.id, field: 'status', value: to});

function blocked(early: readonly Waiting[]): PlanError {
  const ids = new Set(early.flatMap(({open}) => open.map(({id}) => id)));
  const them = [...ids].join(', ');
  return new PlanError('blocked', `${early.map(spellWaiting).join('; ')}: nothing was changed.`, {
    hint: `Finish ${them} first, or add --force to go ahead without.`,
  });
}

function readStatus(word: string): Status {
  const meant = word.toLowerCase().replace(/[- ]/g, '_');
  const status = statuses.find(one => one === meant);
  if (status !== undefined) return status;
  throw new PlanError('unknown-status', `"${word}" is no status: the last word says what the tasks become.`, {
    hint: didYouMean(word, statuses, `It is one of ${statuses.join(', ')}.`),
    exitCode: exitCodes.usage,
  });
}

function describe({moves, warnings, freed, next}: Turn, storyStatus: string | undefined): unknown {
  return {
    changed: moves.map(({task, from, to}) => ({id: task.id, from, to})),
    story: {status: storyStatus ?? null},
    warnings,
    unblocked: freed.map(({id}) => id),
    next: next?.task.id ?? null,
  };
}

function spell({moves, warnings, freed, next, isComplete}: Turn, storyStatus: string | undefined): Text {
  const [dim, busy, good] = [toned('dim'), toned('busy'), toned('good')];
  const changed = moves.map(({task, from, to}) => [task.id, `${from} → ${to}`, dim(task.title)]);
  const coming: readonly (readonly Cell[])[] = [
    ...freed.map(({id, title}) => ['unblocked', id, title]),
    ...(next === undefined
      ? []
      : [['next', next.task.id, next.task.title, dim(reasonsOf(next).join(' · '))]]),
  ];
  const still = isOver(storyStatus) || storyStatus === undefined ? '' : `; the story is still ${storyStatus}`;
  return lines(
    ...(changed.length > 0 ? [table(changed)] : []),
    ...warnings.map(warning => busy(`! ${warning}`)),
    ...(coming.length > 0 ? [table(coming)] : []),
    ...(isComplete ? [good(`All tasks are done${still}.`)] : []),
  );
}
