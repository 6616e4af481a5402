// A story written without a terminal: what it says comes from a file, or is what would be suggested first.
import {playWithoutTerminal} from '../ui/conversation/headless.ts';
import type {Authoring, Event, In, Phase} from './interview.ts';
import {objectionTo} from './objections/index.ts';
import {type Said, type TopicName, topicOf, topics} from './topics.ts';
import {courseWith, type Machine} from './work.ts';

/** What is said in place of the person. */
export type Wishes = {
  /** By topic; the points of a list one by one. */
  readonly answers: Readonly<Partial<Record<TopicName, readonly string[]>>>;
  /** Whether a topic without an answer takes its first suggestion; else the run stops where one is needed. */
  readonly takesSuggestions: boolean;
  /** Whether the file is not made. */
  readonly isDry: boolean;
};

type Replies = {readonly [Name in Phase]?: (authoring: In<Name>, wishes: Wishes) => Event | undefined};

const replies: Replies = {
  resuming: () => ({type: 'restarted'}),
  asking: (authoring, wishes) =>
    authoring.doubted === undefined ? replyTo(authoring, wishes) : {type: 'insisted', isOpen: false},
  reviewing: () => ({type: 'confirmed'}),
  previewing: (_, {isDry}) => (isDry ? undefined : {type: 'confirmed'}),
  offering: () => ({type: 'skipped'}),
};

function replyTo(authoring: In<'asking'>, {answers, takesSuggestions}: Wishes): Event | undefined {
  const {name, isNeeded, isList, suggest} = topicOf(authoring.topic);
  const given = authoring.said.filter(({topic}) => topic === name).length;
  const text = answers[name]?.[given];
  if (text !== undefined) return {type: 'answered', text};
  const [suggestion] = takesSuggestions && !isList ? suggest(authoring) : [];
  if (suggestion !== undefined) return {type: 'answered', text: suggestion};
  return isNeeded && given === 0 ? undefined : {type: 'skipped'};
}

/** Writes a story as far as the wishes lead, and gives the state where that stopped. */
export const authorWithoutTerminal = (
  first: Authoring,
  machine: Machine,
  wishes: Wishes,
): Promise<Authoring> =>
  playWithoutTerminal(first, courseWith(machine), authoring =>
    (replies[authoring.phase] as ((authoring: Authoring, wishes: Wishes) => Event | undefined) | undefined)?.(
      authoring,
      wishes,
    ),
  );

/** The topics that a story needs and that nothing was said about. */
export const missingTopics = (said: readonly Said[]) =>
  topics.filter(({name, isNeeded}) => isNeeded && !said.some(({topic}) => topic === name));

/** What speaks against answers that were kept all the same. */
export const warningsOf = ({house, said}: In<'previewing'> | In<'finished'>): readonly string[] =>
  said
    .filter(({isKnowing}) => isKnowing)
    .map(one => {
      const objection = objectionTo(one.topic, one.text ?? '', {
        house,
        said: said.filter(other => other !== one),
      });
      return `${one.text === undefined ? '' : `"${one.text}": `}${objection?.question ?? ''}`;
    });
