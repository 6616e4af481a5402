// Which tasks wait for which: what the draft believes, ticked, and what is nearly as likely, to confirm at a glance.
import type {Brief} from '../../plan/types.ts';
import {meaningOf} from '../decided/decision.ts';
import {type Dependency, dependenciesOf, withoutImplied} from '../tasks/dependencies.ts';
import {factsOf, type Titled, tieBetween} from '../tasks/ties.ts';
import {readTicked} from './checklist.ts';
import {answersTo, type Doubt, raise} from './doubt.ts';

const name = 'waits';
/** Pairs on one screen, how many make it worth one, and what a pair that is not believed must have. */
const [mostShown, leastShown, leastScore] = [10, 3, 0.5];

type Pair = Dependency & {readonly at: number; readonly isBelieved: boolean};

const spell = ({at, on}: Pick<Pair, 'at' | 'on'>, tasks: readonly Titled[]): string =>
  `${tasks[at]?.title} ${waitsFor} ${tasks[on]?.title}`;
const waitsFor = 'waits for';

/** What is believed, and for every task the likeliest earlier one besides. */
function pairsOf(tasks: readonly Titled[], believed: readonly (readonly Dependency[])[]): readonly Pair[] {
  const facts = factsOf(tasks);
  return tasks.flatMap((_, at) => {
    const known = (believed[at] ?? []).map(each => ({...each, at, isBelieved: true}));
    const others = tasks.slice(0, at).flatMap((__, on) => {
      const tie = tieBetween(facts, on, at);
      return tie === undefined || tie.score < leastScore || known.some(each => each.on === on)
        ? []
        : [{on, because: tie.because, at, isBelieved: false, score: tie.score}];
    });
    return [...known, ...others.toSorted((a, b) => b.score - a.score).slice(0, 1)];
  });
}

export const waits: Doubt = {
  name,
  ask: ({brief, titled, precedence}) => {
    const pairs = pairsOf(titled, dependenciesOf(titled, precedence));
    const believed = pairs.filter(({isBelieved}) => isBelieved);
    const others = pairs.filter(({isBelieved}) => !isBelieved);
    const shown = [...believed, ...others].slice(0, mostShown).toSorted((a, b) => a.at - b.at || a.on - b.on);
    if (shown.length < leastShown || brief.answers.length === 0) return [];
    return [
      raise({
        doubt: name,
        kind: 'order',
        question: 'Which tasks have to wait for another one?',
        why: 'Each tick is a dependency in the plan; tasks without one can be worked on side by side.',
        suggestions: shown.map(pair => spell(pair, titled)),
        ticked: shown.filter(({isBelieved}) => isBelieved).map(pair => spell(pair, titled)),
        score: 1,
      }),
    ];
  },
};

/** The dependencies as the lead confirmed them: what was shown and not ticked is gone, what was ticked is there. */
export function confirmedOf(
  dependencies: readonly (readonly Dependency[])[],
  tasks: readonly Titled[],
  brief: Brief,
): readonly (readonly Dependency[])[] {
  const [answer] = answersTo(name, brief);
  if (answer?.text === undefined) return dependencies;
  const ticked = new Set(readTicked(meaningOf(answer)));
  const shown = new Set(answer.question.suggestions);
  const result: (readonly Dependency[])[] = [];
  for (const [at, own] of dependencies.entries()) {
    const kept = own.filter(
      ({on}) => !shown.has(spell({at, on}, tasks)) || ticked.has(spell({at, on}, tasks)),
    );
    const added = tasks
      .slice(0, at)
      .flatMap((_, on) =>
        ticked.has(spell({at, on}, tasks)) && own.every(each => each.on !== on) ? [{on, because: said}] : [],
      );
    result.push(withoutImplied([...kept, ...added], result));
  }
  return result;
}
const said = 'the lead wants it first';
