// What the machine does in a phase that waits for it, each time ending in one event; and what is kept of each state.
import type {NextStory} from '../plan/house/naming.ts';
import {type Course, workedOut} from '../ui/conversation/session.ts';
import type {House} from './house.ts';
import {type Authoring, advance, type Event, type In, isOver, keptOf, type Phase} from './interview.ts';
import {type Said, topics} from './topics.ts';

/** Every effect that the writing of a story has, as functions; each may throw a PlanError. */
export type Machine = {
  /** What the house says, and what was kept of a story that is not written yet, not looked at. */
  readonly prepare: () => Promise<{readonly house: House; readonly kept: unknown}>;
  /** Hands a text to the person's editor and gives back what it became. */
  readonly editText: (text: string) => Promise<string>;
  /** Makes the story's file, never in the place of another. */
  readonly save: (next: NextStory, text: string) => Promise<void>;
  readonly keep: (said: readonly Said[]) => Promise<void>;
  readonly forget: () => Promise<void>;
};

type Works = {readonly [Name in Phase]?: (authoring: In<Name>, machine: Machine) => Promise<Event>};

const works: Works = {
  preparing: async (_, machine) => {
    const {house, kept} = await machine.prepare();
    return {type: 'prepared', house, kept: readKept(kept)};
  },
  describing: async ({text}, machine) => ({type: 'described', text: await machine.editText(text)}),
  writing: async ({next, text}, machine) => {
    await machine.save(next, text);
    return {type: 'saved'};
  },
};

/** What was said, out of stored data; nothing when the data is something else. */
function readKept(data: unknown): readonly Said[] {
  const isSaid = (one: unknown): boolean =>
    typeof one === 'object' &&
    one !== null &&
    'topic' in one &&
    topics.some(({name}) => name === one.topic) &&
    (!('text' in one) || typeof one.text === 'string');
  return Array.isArray(data) && data.every(isSaid) ? data : [];
}

/** How the writing of a story goes on, with the effects of a machine. */
export const courseWith = (machine: Machine): Course<Authoring, Event> => ({
  advance,
  isOver,
  isMachinesTurn: ({phase}) => phase in works,
  work: authoring =>
    workedOut(() =>
      (works[authoring.phase] as (authoring: Authoring, machine: Machine) => Promise<Event>)(
        authoring,
        machine,
      ),
    ),
  storing: authoring => {
    if (authoring.phase === 'offering') return () => machine.forget();
    const kept = keptOf(authoring);
    return kept.length === 0 ? undefined : () => machine.keep(kept);
  },
});
