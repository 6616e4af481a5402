// The writing of a story as a value: its phases, what can happen in it, and how it goes on. Each phase waits for
// exactly one thing, the machine (`work.ts`) or the person (a screen).
import {type NextStory, nextStory} from '../plan/house/naming.ts';
import {renderStory} from '../plan/house/render.ts';
import type {Trouble} from '../ui/conversation/session.ts';
import {asking, revise, startOver} from './answering.ts';
import type {House} from './house.ts';
import type {Objection} from './objections/objection.ts';
import {type Said, type TopicName, topicOf, wordsOf} from './topics.ts';

/** What is known of the house, and what was said of the story so far. */
export type Told = {
  readonly house: House;
  readonly said: readonly Said[];
};

/** An answer that something speaks against. */
export type Doubted = {readonly text: string; readonly objection: Objection};

/** A story as its file will be. */
export type Written = Told & {readonly next: NextStory; readonly text: string};

export type Authoring =
  | {readonly phase: 'preparing'; readonly given: readonly Said[]}
  | (Told & {readonly phase: 'resuming'; readonly kept: readonly Said[]})
  | (Told & {
      readonly phase: 'asking';
      readonly topic: TopicName;
      /** What the line holds when it is opened. */
      readonly initial: string;
      /** Which of what was said the answer takes the place of. */
      readonly revised?: number;
      readonly doubted?: Doubted | undefined;
    })
  | (Told & {readonly phase: 'reviewing'})
  | (Written & {readonly phase: 'previewing'})
  | (Written & {readonly phase: 'describing'})
  | (Written & {readonly phase: 'writing'})
  | (Written & {readonly phase: 'offering'})
  | (Written & {readonly phase: 'finished'; readonly isPlanned: boolean})
  | {readonly phase: 'left'; readonly isKept: boolean; readonly isWritten: boolean}
  | {readonly phase: 'failed'; readonly trouble: Trouble};

export type Phase = Authoring['phase'];
/** The writing of a story in one phase. */
export type In<Name extends Phase> = Extract<Authoring, {readonly phase: Name}>;

export type Event =
  // What the machine reports.
  | {readonly type: 'prepared'; readonly house: House; readonly kept: readonly Said[]}
  | {readonly type: 'described'; readonly text: string}
  | {readonly type: 'saved'}
  | {readonly type: 'failed'; readonly trouble: Trouble}
  // What the person says.
  | {readonly type: 'resumed'}
  | {readonly type: 'restarted'}
  | {readonly type: 'answered'; readonly text: string}
  | {readonly type: 'skipped'}
  | {readonly type: 'insisted'; readonly isOpen: boolean}
  | {readonly type: 'reopened'; readonly topic: TopicName}
  | {readonly type: 'confirmed'}
  | {readonly type: 'editorCalled'}
  | {readonly type: 'wentBack'}
  | {readonly type: 'left'};
export type EventType = Event['type'];

/** For some phases, what each event of theirs makes of the interview. */
export type Table<Names extends Phase> = {
  readonly [Name in Names]: {
    readonly [Type in EventType]?: (
      authoring: In<Name>,
      event: Extract<Event, {readonly type: Type}>,
    ) => Authoring;
  };
};

const final = {} as const;
const phases: Table<Phase> = {
  preparing: {
    prepared: ({given}, {house, kept}) =>
      kept.length > 0 ? {phase: 'resuming', house, said: given, kept} : startOver({house, said: given}),
  },
  resuming: {
    resumed: ({house, kept, said}) => startOver({house, said: [...kept, ...newIn(said, kept)]}),
    restarted: ({house, said}) => startOver({house, said}),
  },
  asking,
  reviewing: {
    reopened: (authoring, {topic}) => reopened(authoring, topic),
    confirmed: ({house, said}) => written({house, said}),
    wentBack: authoring => reopened(authoring, 'title'),
  },
  previewing: {
    confirmed: authoring => ({...authoring, phase: 'writing'}),
    editorCalled: authoring => ({...authoring, phase: 'describing'}),
    wentBack: ({house, said}) => ({phase: 'reviewing', house, said}),
  },
  describing: {
    // An emptied text is no story.
    described: (authoring, {text}) => ({
      ...authoring,
      phase: 'previewing',
      text: text.trim() === '' ? authoring.text : `${text.trimEnd()}\n`,
    }),
  },
  writing: {saved: authoring => ({...authoring, phase: 'offering'})},
  offering: {
    confirmed: authoring => ({...authoring, phase: 'finished', isPlanned: true}),
    skipped: authoring => ({...authoring, phase: 'finished', isPlanned: false}),
  },
  finished: final,
  left: final,
  failed: final,
};

/** Whether nothing can happen any more. */
export const isOver = ({phase}: Authoring): boolean => phases[phase] === final;

/** The interview after an event; the very same value when the event is out of turn. */
export function advance(authoring: Authoring, event: Event): Authoring {
  if (isOver(authoring)) return authoring;
  if (event.type === 'left') {
    return {phase: 'left', isKept: keptOf(authoring).length > 0, isWritten: authoring.phase === 'offering'};
  }
  if (event.type === 'failed') return {phase: 'failed', trouble: event.trouble};
  const steps: Readonly<Record<string, unknown>> = phases[authoring.phase];
  const step = steps[event.type] as ((authoring: Authoring, event: Event) => Authoring) | undefined;
  return step?.(authoring, event) ?? authoring;
}

/** What to keep of a story that is not written yet. */
export function keptOf(authoring: Authoring): readonly Said[] {
  if (authoring.phase === 'resuming') return authoring.kept;
  return 'said' in authoring && !['offering', 'finished'].includes(authoring.phase) ? authoring.said : [];
}

const newIn = (said: readonly Said[], kept: readonly Said[]): readonly Said[] =>
  said.filter(({topic}) => !kept.some(one => one.topic === topic));

/** A topic once more: its answer stands in the line; a list is gone on with. */
function reopened({house, said}: Told, name: TopicName): Authoring {
  const at = said.findLastIndex(({topic}) => topic === name);
  if (!topicOf(name).isList) return revise({house, said}, at);
  const open = said.filter(one => one.topic !== name || one.text !== undefined);
  return {phase: 'asking', house, said: open, topic: name, initial: ''};
}

function written(told: Told): Authoring {
  const title = wordsOf(told.said, undefined).title;
  const next = nextStory(told.house.naming, title);
  const text = renderStory(wordsOf(told.said, next.number), told.house.form);
  return {...told, phase: 'previewing', next, text};
}
