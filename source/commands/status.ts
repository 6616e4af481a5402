// `status <story> [task…] <status>`: moves tasks along, one changed line for each; without tasks the story itself.
import {type Head, readHead} from '../formats/story/head.ts';
import {PlanError} from '../plan/error.ts';
import {
  afterMoves,
  earlyMoves,
  freedTasks,
  hastyTasks,
  type Move,
  parentMoves,
  type Waiting,
} from '../plan/progress/moves.ts';
import {type Ready, rankReady} from '../plan/progress/ranking.ts';
import {selectTasks} from '../plan/progress/selection.ts';
import type {Change, Task, WrittenTask} from '../plan/types.ts';
import {pathInProject} from '../project/project.ts';
import type {Call, Outcome} from './calling/command.ts';
import {wrongUsage} from './calling/command-line.ts';
import {type Cell, lines, type Text, table, toned} from './calling/text.ts';
import {readStatus, type TypedStatus} from './calling/typed-status.ts';
import {demandPlan, reasonsOf, spellBehind, spellWaiting} from './reading/progress.ts';
import {findStoryOf} from './reading/read-story.ts';
import {withStatuses} from './reading/statuses.ts';
import {changePlan} from './writing/change-plan.ts';

type Wanted = TypedStatus & {
  readonly words: readonly string[];
  readonly path: string;
  readonly isForced: boolean;
  /** Whether what a task is a part of follows it. */
  readonly isForParents: boolean;
};

/** What is changed, and how the plan stands then. */
type Turn = {
  readonly moves: readonly Move<WrittenTask>[];
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
  const typed = readStatus(rest.at(-1) ?? '');
  const words = rest.slice(0, -1);
  const isForced = call.options.force === true;
  const isTicking = call.options.tick === true;
  if (words.length === 0) {
    // Loaded here, because moving tasks must not wait for what reads a whole story.
    const {moveStory} = await import('./writing/move-story.ts');
    return moveStory(project, file, {...typed, isForced, isTicking});
  }
  if (isTicking) throw tickingTasks();
  const wanted = {...typed, path, words, isForced, isForParents: call.options.parents === true};
  let turn = nothing;
  const {after} = await changePlan(project, file, current => {
    const {format, plan: written} = demandPlan(current, path);
    const plan = withStatuses(project, file, {format, plan: written});
    turn = turnOf(plan.tasks, wanted);
    return {format, plan, changes: turn.moves.map(move => changeOf(move, plan.tasks, wanted))};
  });
  const story = readHead(after, path);
  return {data: describe(turn, story.status), text: spell(turn, story)};
}

const tickingTasks = (): PlanError =>
  wrongUsage(
    'option-value',
    '--tick goes with a whole story, not with tasks.',
    'Leave the tasks out, or --tick.',
  );

/** Works out the moves. Throws a PlanError when one is too early and not forced: nothing is changed then. */
function turnOf(tasks: readonly WrittenTask[], wanted: Wanted): Turn {
  const all = selectTasks(wanted.words, {tasks, path: wanted.path}).map(
    (task): Move<WrittenTask> => ({task, from: task.status, to: wanted.status}),
  );
  const own = all.filter(({from, to}) => from !== to);
  const moves = wanted.isForParents ? [...own, ...parentMoves(tasks, own)] : own;
  const early = earlyMoves(tasks, moves);
  // What only the order of the plan says is a warning; what a person wrote down holds.
  const said = early.filter(({move: {task}}) => task.fields.dependsOn.before === undefined);
  if (said.length > 0 && !wanted.isForced) throw blocked(said);
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

function changeOf(
  {task, to}: Move<WrittenTask>,
  tasks: readonly WrittenTask[],
  {mark, status}: Wanted,
): Change {
  const place = tasks.filter(({id}) => id === task.id).indexOf(task);
  const id = place > 0 ? `${task.id}#${place + 1}` : task.id;
  const isBox = task.fields.status.end - task.fields.status.start === 1;
  const typed = mark !== undefined && isBox && to === status ? {mark} : {};
  return {kind: 'set', id, field: 'status', value: to, ...typed};
}

function blocked(early: readonly Waiting[]): PlanError {
  const ids = new Set(early.flatMap(({open}) => open.map(({id}) => id)));
  const them = [...ids].join(', ');
  return new PlanError('blocked', `${early.map(spellWaiting).join('; ')}: nothing was changed.`, {
    hint: `Finish ${them} first, or add --force to go ahead without.`,
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

function spell({moves, warnings, freed, next, isComplete}: Turn, story: Head): Text {
  const [dim, busy, good] = [toned('dim'), toned('busy'), toned('good')];
  const changed = moves.map(({task, from, to}) => [task.id, `${from} → ${to}`, dim(task.title)]);
  const coming: readonly (readonly Cell[])[] = [
    ...freed.map(({id, title}) => ['unblocked', id, title]),
    ...(next === undefined
      ? []
      : [['next', next.task.id, next.task.title, dim(reasonsOf(next).join(' · '))]]),
  ];
  return lines(
    ...(changed.length > 0 ? [table(changed)] : []),
    ...warnings.map(warning => busy(`! ${warning}`)),
    ...(coming.length > 0 ? [table(coming)] : []),
    ...(isComplete ? [good('All tasks are done.')] : []),
    ...(moves.length > 0 ? spellBehind(story, isComplete) : []),
  );
}
