// The status of a whole story from a script: refused while its tasks are open, and its criteria ticked only when that
// is asked for.
import {formatOf} from '../../formats/index.ts';
import {storyFormat} from '../../formats/story.ts';
import {PlanError} from '../../plan/error.ts';
import {hasBox, openCriteria, storyStatusOf} from '../../plan/progress/story-status.ts';
import {readStory} from '../../plan/story.ts';
import type {Change, Status, Story, Task} from '../../plan/types.ts';
import {type Project, pathInProject} from '../../project/project.ts';
import type {Outcome} from '../calling/command.ts';
import {counted, lines, table, toned} from '../calling/text.ts';
import {withStatuses} from '../reading/statuses.ts';
import {changePlan} from './change-plan.ts';

type Wanted = {
  readonly status: Status;
  readonly isForced: boolean;
  /** Whether the criteria that its tasks serve are ticked as well. */
  readonly isTicking: boolean;
};

/** A story before it moves, and the numbers of the criteria that are ticked with it. */
type Turn = {readonly story: Story; readonly tasks: readonly Task[]; readonly ticked: readonly number[]};

/** Sets the status of a story's file. Throws a PlanError while tasks are open, unless it is forced. */
export async function moveStory(project: Project, file: string, wanted: Wanted): Promise<Outcome> {
  const path = pathInProject(project, file);
  let turn: Turn | undefined;
  const {after} = await changePlan(project, file, current => {
    const format = formatOf(current) ?? storyFormat;
    const story = readStory(current, path);
    if (story.status === undefined && format !== storyFormat) throw withoutStatus(path);
    const plan = withStatuses(project, file, {format, plan: format.read(current)});
    demandDone(plan.tasks, path, wanted);
    turn = {story, tasks: plan.tasks, ticked: wanted.isTicking ? toTick(story, plan.tasks) : []};
    return {format, plan, changes: changesOf(turn, wanted.status)};
  });
  if (turn === undefined) throw new Error(`${path} was not read.`);
  return report(turn, readStory(after, path), wanted);
}

const boxed = (story: Story) =>
  story.criteria.map(criterion => ({...criterion, hasBox: hasBox(story.source, criterion.span)}));

/** The numbers of the criteria that tasks serve and nobody has ticked. */
const toTick = (story: Story, tasks: readonly Task[]): readonly number[] =>
  openCriteria({tasks, criteria: boxed(story)}).map(({number}) => number);

const changesOf = ({ticked}: Turn, status: Status): readonly Change[] => [
  {kind: 'setStoryStatus', value: storyStatusOf[status]},
  ...(ticked.length > 0 ? [{kind: 'tick', numbers: ticked, isTicked: true} as const] : []),
];

function demandDone(tasks: readonly Task[], path: string, {status, isForced}: Wanted): void {
  const open = status === 'done' ? tasks.filter(task => task.status !== 'done') : [];
  if (open.length === 0 || isForced) return;
  const ids = open.map(({id}) => id).join(', ');
  throw new PlanError(
    'blocked',
    `${path}: ${open.length} of ${counted(tasks.length, 'task')} are not done (${ids}): nothing was changed.`,
    {hint: 'Finish them first, or add --force to go ahead without.'},
  );
}

const withoutStatus = (path: string): PlanError =>
  new PlanError('no-story-status', `${path} has no status of its own: it is as far as its tasks are.`, {
    hint: 'Name the tasks that are to move: plan-tasks status <story> <task…> <status>.',
  });

function report({story, tasks, ticked}: Turn, now: Story, {status}: Wanted): Outcome {
  const isMoved = story.status !== now.status;
  const warnings = isMoved ? [] : [`the story was ${now.status} already`];
  const left = status === 'done' ? toTick(now, tasks) : [];
  const [busy, good, dim] = [toned('busy'), toned('good'), toned('dim')];
  const name = now.number ?? now.path;
  return {
    data: {
      changed: [],
      story: {status: now.status ?? null, from: story.status ?? null, ticked},
      warnings,
    },
    text: lines(
      ...(isMoved
        ? [table([[name, `${story.status ?? 'no status'} → ${now.status}`, dim(story.title)]])]
        : []),
      ...warnings.map(warning => busy(`! ${warning}`)),
      ...(ticked.length > 0 ? [good(`${criteria(ticked)} ticked.`)] : []),
      ...(left.length > 0
        ? [dim(`${criteria(left)} served by its tasks, not ticked: --tick ticks them.`)]
        : []),
    ),
  };
}

/** "Criterion 2", "Criteria 2, 4" */
const criteria = (numbers: readonly number[]): string =>
  `${numbers.length === 1 ? 'Criterion' : 'Criteria'} ${numbers.join(', ')}`;
