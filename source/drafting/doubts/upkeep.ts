// Whether tests, documentation and verification are tasks of their own. The repository's plans tell; it is asked
// once, while there are none.
import type {Brief} from '../../plan/types.ts';
import {meaningOf} from '../decided/decision.ts';
import {type Habit, houseOf, isHabit} from '../house.ts';
import type {Part} from '../part.ts';
import {readTicked} from './checklist.ts';
import {answersTo, type Doubt, raise} from './doubt.ts';

const name = 'upkeep';

const options: Readonly<Record<Habit, string>> = {
  tests: 'Tests as a task of their own',
  documentation: 'Documentation as a task of its own',
  verification: 'A last task that verifies the whole',
};
const habits = ['tests', 'documentation', 'verification'] as const;
/** What an item of an answer ticks. */
const spoken: Readonly<Record<Habit, RegExp>> = {
  tests: /\btests?\b/i,
  documentation: /\bdoc/i,
  verification: /\bverif/i,
};

/** Which of them get a task of their own. */
export type Upkeep = Readonly<Record<Habit, boolean>>;

/** What the criteria ask for, and what the house is used to. */
function usual(brief: Brief, parts: readonly Part[]): Upkeep {
  const house = houseOf(brief);
  const isAsked = (habit: Habit): boolean => parts.some(({kind}) => kind === habit);
  return {
    tests: isAsked('tests') || isHabit(house, 'tests'),
    documentation: isAsked('documentation') || isHabit(house, 'documentation'),
    verification: isAsked('verification') || isHabit(house, 'verification'),
  };
}

export const upkeep: Doubt = {
  name,
  ask: ({brief, parts}) => {
    if (houseOf(brief) !== undefined) return [];
    const now = usual(brief, parts);
    return [
      raise({
        doubt: name,
        kind: 'testing',
        question: 'Which of these are tasks of their own here?',
        why: 'No plan of this repository tells yet; otherwise they are a part of each task.',
        suggestions: habits.map(habit => options[habit]),
        ticked: habits.filter(habit => now[habit]).map(habit => options[habit]),
        score: 2.2,
      }),
    ];
  },
};

/** What gets a task of its own: as the lead said, else as the house does it and the criteria ask. */
export function upkeepOf(brief: Brief, parts: readonly Part[]): Upkeep {
  const [answer] = answersTo(name, brief);
  if (answer?.text === undefined) return usual(brief, parts);
  const said = readTicked(meaningOf(answer));
  const isTicked = (habit: Habit): boolean => said.some(item => spoken[habit].test(item));
  return {
    tests: isTicked('tests'),
    documentation: isTicked('documentation'),
    verification: isTicked('verification'),
  };
}
