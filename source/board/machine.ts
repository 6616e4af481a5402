// Every effect that the board has, as functions: the command builds them, so that nothing here touches a file.
import type {Change} from '../plan/types.ts';
import type {Filter} from './rows.ts';
import {fits, type Held, type Step} from './story.ts';

/** What a board can do to the outside world. Trouble that a person can fix is a PlanError. */
export type Machine = {
  /** The paths of the stories on this board, in order. */
  readonly list: () => readonly string[];
  /** What a story's file holds now; the very same value while that is the same. Never throws: trouble is in it. */
  readonly read: (path: string) => Held;
  /** The beginning of a large story, enough for a first screen; undefined when it is small. */
  readonly readBeginning: (path: string) => Held | undefined;
  /** Changes a story's file under its lock: `choose` is given what it holds at that moment. */
  readonly save: (path: string, choose: (now: Held) => readonly Change[]) => Promise<void>;
  /** Tells which files are others than before, and when there are other files; gives a function that ends it. */
  readonly watch: (tell: (changed: readonly string[]) => void) => () => void;
  readonly open: (path: string, line: number) => Promise<void>;
  /** Starts the person's agent on a task, or on a whole story, and waits until it ends. */
  readonly handOver: (path: string, id: string | undefined) => Promise<void>;
  /** Puts a text into the clipboard; false when nothing here can, and the terminal is known not to either. */
  readonly copy: (text: string) => Promise<boolean>;
  /** The filter that the board was left with, if one was kept. */
  readonly keptFilter: () => Promise<Filter | undefined>;
  readonly keepFilter: (filter: Filter) => Promise<void>;
};

/** Steps as changes to what a file holds now, and those that somebody else was faster with. */
export function chooseChanges(
  now: Held,
  steps: readonly Step[],
): {readonly changes: readonly Change[]; readonly refused: readonly Step[]} {
  const merged = mergeSteps(steps).filter(({from, to}) => from !== to);
  const wanted = merged.filter(step => !isMade(step, now));
  return {
    changes: wanted.filter(step => fits(step, now)).map(changeOf),
    refused: wanted.filter(step => !fits(step, now)),
  };
}

const isMade = (step: Step, now: Held): boolean => fits({...step, from: step.to} as Step, now);

/** One step for each thing: from where the first begins to where the last ends. */
function mergeSteps(steps: readonly Step[]): readonly Step[] {
  const merged = new Map<string, Step>();
  for (const step of steps) {
    const key =
      step.kind === 'task' ? `task ${step.id}` : step.kind === 'story' ? 'story' : `box ${step.number}`;
    const first = merged.get(key);
    merged.set(key, first === undefined ? step : ({...step, from: first.from} as Step));
  }
  return [...merged.values()];
}

function changeOf(step: Step): Change {
  switch (step.kind) {
    case 'task':
      return {kind: 'set', id: step.id, field: 'status', value: step.to};
    case 'story':
      return {kind: 'setStoryStatus', value: step.to};
    case 'criterion':
      return {kind: 'tick', numbers: [step.number], isTicked: step.to};
  }
}
