// What must not happen or must stay as it is: a check of the nearest task, or work of its own.
import type {Brief} from '../../plan/types.ts';
import {meaningOf} from '../decided/decision.ts';
import type {Part} from '../part.ts';
import {deferring} from '../sort.ts';
import {readTicked} from './checklist.ts';
import {answersTo, type Doubt, raise} from './doubt.ts';

const name = 'checks';
const [leastShown, mostShown, longest] = [2, 8, 90];

/** A criterion as a row: its number and how it begins. */
function spell({criterion: {number, text}}: Part): string {
  const line = text.replace(/[\s;]+/g, ' ').trim();
  return `${number}: ${line.length > longest ? `${line.slice(0, longest).replace(/\s\S*$/, '')}…` : line}`;
}

export const negatives: Doubt = {
  name,
  ask: ({parts}) => {
    const checks = parts
      .filter(({kind, imperative}) => kind === 'check' && !deferring.test(imperative.verb))
      .slice(0, mostShown);
    const rows = [...new Set(checks.map(spell))];
    if (rows.length < leastShown || parts.every(({kind}) => kind !== 'work')) return [];
    return [
      raise({
        doubt: name,
        kind: 'scope',
        question: 'Which of these take work of their own?',
        why: 'The others become checks of the task that is nearest to them.',
        suggestions: rows,
        ticked: [],
        score: 1.5,
      }),
    ];
  },
};

/** The parts with the checks that the lead wants work for as work. */
export function withOwnWork(parts: readonly Part[], brief: Brief): readonly Part[] {
  const said = answersTo(name, brief)
    .filter(({text}) => text !== undefined)
    .flatMap(answer => readTicked(meaningOf(answer)))
    .map(item => Number.parseInt(item, 10));
  return parts.map(part =>
    part.kind === 'check' && said.includes(part.criterion.number) ? {...part, kind: 'work'} : part,
  );
}
