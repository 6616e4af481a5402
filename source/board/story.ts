// A story on the board: what its file holds, and on top of it the steps that are not written yet.
import type {Criterion, Flag, Group, Status, Task} from '../plan/types.ts';

/** A task on the board; `key` tells it from another with the same id. */
export type BoardTask = Task & {
  readonly line: number;
  readonly key: string;
  readonly flags: readonly Flag[];
  /** Ids of the group that it stands in, and of the task that it is a part of. */
  readonly group?: string;
  readonly parent?: string;
};

export type BoardCriterion = Criterion & {readonly hasBox: boolean};

/** What a story's file holds, as far as the board shows it. */
export type Held = {
  readonly path: string;
  readonly number: string | undefined;
  readonly title: string;
  readonly status: string | undefined;
  readonly tasks: readonly BoardTask[];
  /** The same tasks as they were when the file was read: the very same value while only statuses change. */
  readonly origin: readonly BoardTask[];
  /** The milestones or phases that the tasks stand in; empty in a plan without. */
  readonly groups: readonly Group[];
  readonly criteria: readonly BoardCriterion[];
  /** False while only the beginning of a large file was read. */
  readonly isWhole: boolean;
  /** Why the file cannot be read now; what it held last is shown meanwhile. */
  readonly trouble?: string;
};

/** One thing that is set, with what it was: enough to do it, to undo it, and to see that somebody was faster. */
export type Step =
  | {readonly kind: 'task'; readonly id: string; readonly from: Status; readonly to: Status}
  | {readonly kind: 'story'; readonly from: string; readonly to: string}
  | {
      readonly kind: 'criterion';
      readonly number: number;
      readonly text: string;
      readonly from: boolean;
      readonly to: boolean;
    };

/** A step that is not in the file yet, with the number of the deed that it is part of. */
export type Pending = {readonly step: Step; readonly deed: number};

export type BoardStory = {
  readonly held: Held;
  readonly pending: readonly Pending[];
  /** What is held with the pending steps made: what the person sees. */
  readonly shown: Held;
};

/**
 * A story as its file holds it, with the steps that are still to be written. What the person sees stays the very
 * same value when nothing of it is new.
 */
export function withSteps(held: Held, pending: readonly Pending[], before?: BoardStory): BoardStory {
  const steps = pending.map(({step}) => step);
  const shown = made(held, steps);
  return {
    held,
    pending,
    shown: before !== undefined && looksSame(before.shown, shown) ? before.shown : shown,
  };
}

const looksSame = (one: Held, other: Held): boolean =>
  one.origin === other.origin &&
  one.status === other.status &&
  one.trouble === other.trouble &&
  one.tasks.every(({status}, index) => status === other.tasks[index]?.status) &&
  one.criteria.every(({isTicked}, index) => isTicked === other.criteria[index]?.isTicked);

/** What is held after some steps. */
function made(held: Held, steps: readonly Step[]): Held {
  if (steps.length === 0) return held;
  const statuses = new Map(
    steps.flatMap(step => (step.kind === 'task' ? [[step.id, step.to] as const] : [])),
  );
  const ticks = new Map(
    steps.flatMap(step => (step.kind === 'criterion' ? [[step.number, step.to] as const] : [])),
  );
  const status = steps.findLast(step => step.kind === 'story')?.to ?? held.status;
  const tasks = held.tasks.map(task => {
    const to = task.key === task.id ? statuses.get(task.id) : undefined;
    return to === undefined || to === task.status ? task : {...task, status: to};
  });
  const criteria = held.criteria.map(criterion => ({
    ...criterion,
    isTicked: ticks.get(criterion.number) ?? criterion.isTicked,
  }));
  return {...held, status, tasks, criteria};
}

/** The step that takes another back. */
export function inverse(step: Step): Step {
  switch (step.kind) {
    case 'task':
      return {...step, from: step.to, to: step.from};
    case 'story':
      return {...step, from: step.to, to: step.from};
    case 'criterion':
      return {...step, from: step.to, to: step.from};
  }
}

/** Whether what a step starts from is what is there. */
export function fits(step: Step, held: Held): boolean {
  switch (step.kind) {
    case 'task':
      return held.tasks.find(({id}) => id === step.id)?.status === step.from;
    case 'story':
      return (held.status ?? '') === step.from;
    case 'criterion':
      return held.criteria.some(
        ({number, text, isTicked}) => number === step.number && text === step.text && isTicked === step.from,
      );
  }
}
