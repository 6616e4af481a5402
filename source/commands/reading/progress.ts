// How commands speak of tasks that move: what was too early, what can start now, and which is best taken next.
import {closestTo, formatOf} from '../../formats/index.ts';
import {PlanError} from '../../plan/error.ts';
import type {Waiting} from '../../plan/progress/moves.ts';
import {isOver, type Ready} from '../../plan/progress/ranking.ts';
import {isUnbegun} from '../../plan/progress/story-status.ts';
import {readStoryHead} from '../../plan/story.ts';
import type {Format, Plan, StoryHead} from '../../plan/types.ts';
import {prose, type Text} from '../calling/text.ts';

/** The plan in a text. Throws a PlanError when it has no tasks, or is in a layout that nobody here knows. */
export function demandPlan(source: string, path: string): {readonly format: Format; readonly plan: Plan} {
  const format = formatOf(source);
  const plan = format?.read(source);
  if (format !== undefined && plan !== undefined && plan.tasks.length > 0) return {format, plan};
  const unknown = unknownLayout(source, path);
  if (unknown === undefined) {
    throw new PlanError('no-tasks', `${path} has no tasks yet.`, {
      hint: `plan-tasks plan ${readStoryHead(source, path).number ?? `"${path}"`} writes them.`,
    });
  }
  throw new PlanError('unknown-layout', unknown.text, {hint: unknown.hint});
}

/** What is told of a text that is a plan in no known layout: the closest, and what it lacks of that. */
export function unknownLayout(
  source: string,
  path: string,
): {readonly text: string; readonly hint: string} | undefined {
  const closest = closestTo(source);
  return (
    closest && {
      text: `${path} is a plan in no layout that plan-tasks knows.`,
      hint: `It comes closest to ${closest.format.name}, and lacks ${closest.missing.join(' and ')}.`,
    }
  );
}

/** "003 depends on 002 (in_progress), 009 (not there)" */
export const spellWaiting = ({move: {task}, open}: Waiting): string =>
  `${task.id} depends on ${open.map(({id, status}) => `${id} (${status ?? 'not there'})`).join(', ')}`;

/** So many ids are named one by one; more are counted. */
const named = 4;

/** Why a task is best taken early: "unblocks 005, 006", "on the critical path". */
export function reasonsOf({unblocks, isCritical}: Ready): readonly string[] {
  const ids = unblocks.length > named ? `${unblocks.length} tasks` : unblocks.join(', ');
  return [
    ...(unblocks.length > 0 ? [`unblocks ${ids}`] : []),
    ...(isCritical ? ['on the critical path'] : []),
  ];
}

type BehindStory = Pick<StoryHead, 'status' | 'number' | 'path'>;

/** What a story says that its tasks have left behind, and the command that changes it: nothing is changed unasked. */
export function spellBehind({status, number, path}: BehindStory, isComplete: boolean): readonly Text[] {
  const isBehind = isComplete ? status !== undefined && !isOver(status) : isUnbegun(status);
  if (!isBehind) return [];
  const name = number ?? `"${path}"`;
  const what = isComplete
    ? `${name} done --tick sets it Done, with the criteria that its tasks serve.`
    : `${name} in_progress changes that.`;
  return [prose(`The story is still ${status}: plan-tasks status ${what}`)];
}
