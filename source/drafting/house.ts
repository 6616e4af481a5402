// How this house plans: what the finished plans of the repository have in common. It sets defaults and is told as a
// reason; nothing of a plan is copied.
import type {Brief, Task} from '../plan/types.ts';

/** Plans that a habit is read from, and the share of them that makes one. */
const [enoughPlans, habitual] = [3, 0.5];
const leastTasks = 2;

export type Habit = 'tests' | 'documentation' | 'verification';
const habits: Readonly<Record<Habit, RegExp>> = {
  tests:
    /^(?:add|write|create|update|extend|implement|expand)\b.*\btests?\b|^(?:unit|integration|e2e|regression)\b.*\btests?\b|\btest (?:suite|harness|coverage)\b/i,
  documentation:
    /^(?:document|describe|explain)\b|^(?:update|write|create|add|extend)\b.*(?:\b(?:docs?|documentation|readme|changelog|guide)\b|\.md\b)/i,
  verification:
    /^(?:verify|validate|check|run)\b|\bquality gates?\b|\bmanual(?:ly)? test|\btest\w* manually\b|\bfinal\b.*\b(?:check|verif)/i,
};

/** What the plans of a repository have in common. */
export type House = {
  readonly plans: number;
  /** Tasks of a plan, in the median. */
  readonly size: number;
  /** Words of a title, in the median. */
  readonly titleWords: number;
  /** The share of plans that have a task of their own for it. */
  readonly shares: Readonly<Record<Habit, number>>;
};

/** The kind of upkeep that a task is by its title, if it is one. */
export const habitOf = (title: string): Habit | undefined =>
  (['verification', 'tests', 'documentation'] as const).find(habit => habits[habit].test(title));

/** The middle of some numbers; 0 for none. */
export const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

const wordsIn = (title: string): number => title.split(/\s+/).filter(Boolean).length;

const shareOf = (plans: readonly (readonly Task[])[], habit: Habit): number =>
  plans.filter(tasks => tasks.some(({title}) => habitOf(title) === habit)).length / plans.length;

/** The house of a brief; undefined when too few plans show one. */
export function houseOf({finding}: Brief): House | undefined {
  const plans = finding.stories.map(({tasks = []}) => tasks).filter(({length}) => length >= leastTasks);
  if (plans.length < enoughPlans) return undefined;
  return {
    plans: plans.length,
    size: median(plans.map(({length}) => length)),
    titleWords: median(plans.flatMap(tasks => tasks.map(({title}) => wordsIn(title)))),
    shares: {
      tests: shareOf(plans, 'tests'),
      documentation: shareOf(plans, 'documentation'),
      verification: shareOf(plans, 'verification'),
    },
  };
}

/** Whether most plans of the house have a task of their own for it. */
export const isHabit = (house: House | undefined, habit: Habit): boolean =>
  house !== undefined && house.shares[habit] >= habitual;
