// Which domain lands first, by the lead's answers to the questions about order.
import type {Brief} from '../../plan/types.ts';
import {meaningOf} from './decision.ts';

/** Pairs of domains, the first to land before the second. */
export type Precedence = readonly (readonly [first: string, then: string])[];

const parallel = /\b(?:parallel|independent\w*|at the same time|no order)\b/i;

/** The order that the answers set between domains; an answer that says "in parallel" sets none. */
export function readPrecedence({answers, finding}: Brief): Precedence {
  return answers
    .filter(({question}) => question.kind === 'order')
    .map(meaningOf)
    .filter(text => !parallel.test(text))
    .flatMap(text => {
      const named = finding.domains
        .map(({name}) => ({name, at: text.toLowerCase().indexOf(name.toLowerCase())}))
        .filter(({at}) => at >= 0)
        .toSorted((a, b) => a.at - b.at);
      const [one, other] = isReversed(text) ? named.toReversed() : named;
      return one === undefined || other === undefined ? [] : [[one.name, other.name] as const];
    });
}

/** "The client after the daemon" names the later one first. */
const isReversed = (text: string): boolean =>
  /\bafter\b/i.test(text) && !/\b(?:first|before|then)\b/i.test(text);

/** How many domains in a row must land before this one. */
export function rankOf(domain: string, precedence: Precedence, seen: readonly string[] = []): number {
  if (seen.includes(domain)) return 0;
  const before = precedence.filter(([, then]) => then === domain).map(([first]) => first);
  return Math.max(0, ...before.map(first => 1 + rankOf(first, precedence, [...seen, domain])));
}
