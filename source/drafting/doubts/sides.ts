// Who offers and who calls, when a criterion is about two domains: each becomes a task for either end, the provider
// first.
import type {Brief} from '../../plan/types.ts';
import {meaningOf} from '../decided/decision.ts';
import type {Titled} from '../tasks/ties.ts';
import {answersTo, type Doubt, raise} from './doubt.ts';

const name = 'sides';

/** The first task of each two domains that meet. */
function meetings(titled: readonly Titled[]): readonly Titled[] {
  const providers = titled.filter(({group: {side}}) => side?.role === 'provider');
  const pair = ({group}: Titled): string => [group.domain, group.side?.other].toSorted().join('\n');
  return [...Map.groupBy(providers, pair).values()].flatMap(tasks => tasks.slice(0, 1));
}

const offers = 'offers it, and';
const uses = 'uses it';

export const sides: Doubt = {
  name,
  ask: ({titled}) =>
    meetings(titled).map(({group: {domain, side, parts}}) => {
      const other = side?.other ?? '';
      return raise({
        doubt: name,
        kind: 'approach',
        criterion: parts[0]?.criterion,
        question: `${domain} and ${other} meet here. Which of them offers what the other one uses?`,
        why: 'It becomes a task for either end; the one that offers comes first, and the other one waits for it.',
        suggestions: [`${domain} ${offers} ${other} ${uses}`, `${other} ${offers} ${domain} ${uses}`],
        score: 2.4,
      });
    }),
};

/** Pairs of domains of which the lead said that the first one offers what the second one uses. */
export const offersOf = (brief: Brief): readonly (readonly [provider: string, user: string])[] =>
  answersTo(name, brief)
    .filter(({text}) => text !== undefined)
    .flatMap(answer => {
      const [provider, user] = meaningOf(answer).replace(` ${uses}`, '').split(` ${offers} `);
      return provider === undefined || user === undefined ? [] : [[provider, user] as const];
    });
