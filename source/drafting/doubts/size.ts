// How finely the work is cut: what changes together in one task, a task for each file, or one for each criterion.
import type {Brief} from '../../plan/types.ts';
import {meaningOf} from '../decided/decision.ts';
import {houseOf} from '../house.ts';
import type {Group} from '../part.ts';
import {answersTo, type Doubt, raise} from './doubt.ts';

const name = 'size';
/** Tasks that two ways must differ by to be worth telling apart. */
const leastGap = 2;

const filesIn = (groups: readonly Group[]): number =>
  new Set(groups.flatMap(({places}) => places.slice(0, 1).map(({path}) => path))).size;

export const size: Doubt = {
  name,
  ask: ({brief, parts, titled}) => {
    const groups = titled.map(({group}) => group);
    const work = groups.filter(({kind}) => kind === 'work');
    const others = groups.length - work.length;
    const {maxTasks} = brief.settings;
    const single = parts.filter(({kind}) => kind === 'work').length + others;
    const most = Math.min(maxTasks, single);
    const now = groups.length;
    const ways: readonly (readonly [number, string])[] = [
      [now, 'what changes together in one'],
      [
        most,
        single <= maxTasks ? 'one for each thing that is asked for' : 'as many as a story may have here',
      ],
      [Math.round((now + most) / 2), 'between the two'],
      [filesIn(work) + others, 'one for each file that changes'],
    ];
    const distinct = ways.filter(
      ([count], at) => count > 1 && ways.slice(0, at).every(([other]) => Math.abs(other - count) >= leastGap),
    );
    if (distinct.length < 2) return [];
    return [
      raise({
        doubt: name,
        kind: 'approach',
        question: 'How finely shall the work be cut?',
        why: `${habitSaid(brief)}A task takes ${brief.settings.taskHours.join(' to ')} hours; finer tasks can be shared out, coarser ones need fewer hand-overs.`,
        suggestions: distinct.map(([count, how]) => `${count} tasks: ${how}`),
        score: 2.5,
      }),
    ];
  },
};

/** What the plans of the repository have in common, as the reason for the number that comes first. */
function habitSaid(brief: Brief): string {
  const house = houseOf(brief);
  return house === undefined
    ? ''
    : `The ${house.plans} plans here have ${house.size} tasks in the median, with titles of ${house.titleWords} words. `;
}

/** The number of tasks that the lead wants; undefined when nobody said. */
export function sizeOf(brief: Brief): number | undefined {
  const [answer] = answersTo(name, brief);
  const count = answer?.text === undefined ? undefined : /\d+/.exec(meaningOf(answer))?.[0];
  return count === undefined ? undefined : Math.max(1, Number(count));
}
