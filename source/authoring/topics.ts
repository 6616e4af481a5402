// What a story says, topic by topic, in the order in which it is asked. A new topic is an entry in `topics`.
import type {StoryWords} from '../plan/house/render.ts';
import {type House, relatedStories, usualActors, usualCriteria, usualOutOfScope} from './house.ts';

export type TopicName = Exclude<keyof StoryWords, 'number'>;

/** What was said about a topic; no text closes a list, or leaves an answer out. */
export type Said = {
  readonly topic: TopicName;
  readonly text: string | undefined;
  /** Said although something speaks against it. */
  readonly isKnowing: boolean;
};

/** What a question may know. */
export type Ground = {readonly house: House; readonly said: readonly Said[]};

export type Topic = {
  readonly name: TopicName;
  /** As the review calls it. */
  readonly label: string;
  readonly isList: boolean;
  /** A story without it is none. */
  readonly isNeeded: boolean;
  readonly question: (ground: Ground) => string;
  readonly why: string;
  readonly placeholder: string;
  readonly suggest: (ground: Ground) => readonly string[];
  /** Whether there is anything to ask in this repository; without it there always is. */
  readonly isAsked?: (house: House) => boolean;
};

const none = (): readonly string[] => [];
const first = ({said}: Ground, topic: TopicName): boolean => !said.some(one => one.topic === topic);

export const topics: readonly Topic[] = [
  {
    name: 'problem',
    label: 'Problem',
    isList: false,
    isNeeded: true,
    question: ground =>
      isWish(ground) ? 'What do they gain? ("so that …")' : 'What goes wrong today, and for whom?',
    why: 'Whoever takes the tasks decides a hundred small things; the problem is what they decide them by.',
    placeholder: 'what happens, how often, what it costs',
    suggest: none,
  },
  {
    name: 'actor',
    label: 'Who',
    isList: false,
    isNeeded: false,
    question: ground => (isWish(ground) ? 'Who wants it? ("as a …")' : 'Who has this problem?'),
    why: 'What is right for an operator can be wrong for a guest.',
    placeholder: 'people, by what they do',
    suggest: ({house}) => usualActors(house),
  },
  {
    name: 'outcome',
    label: 'Outcome',
    isList: false,
    isNeeded: false,
    question: ground =>
      isWish(ground) ? 'What do they want? ("I want to …")' : 'What is it like when this is done?',
    why: 'It tells the work that matters from the work that is merely related.',
    placeholder: 'what they can do or need not do any more',
    suggest: none,
  },
  {
    name: 'criteria',
    label: 'Criteria',
    isList: true,
    isNeeded: true,
    question: ground =>
      first(ground, 'criteria') ? 'What must be true when it is done?' : 'What else must be true?',
    why: 'One thing at a time that somebody can try and see: every criterion becomes work, or a check of it.',
    placeholder: 'something that can be tried and seen',
    suggest: ground => without(usualCriteria(ground.house), ground, 'criteria'),
  },
  {
    name: 'outOfScope',
    label: 'Not this',
    isList: true,
    isNeeded: false,
    question: ground =>
      first(ground, 'outOfScope')
        ? 'What could be taken for part of this, and is not?'
        : 'What else is not part of it?',
    why: 'What is not ruled out gets built, or is argued about in the review.',
    placeholder: 'something near that is left for later',
    suggest: ground => without(usualOutOfScope(ground.house), ground, 'outOfScope'),
  },
  {
    name: 'dependencies',
    label: 'Needs',
    isList: true,
    isNeeded: false,
    question: ground => (first(ground, 'dependencies') ? 'Which stories must come before?' : 'Which others?'),
    why: 'A task that waits for another story cannot start, and nobody sees why.',
    placeholder: 'Story 012, or its words',
    suggest: ground => without(relatedStories(ground.house, wordsSaid(ground)), ground, 'dependencies'),
    isAsked: ({stories}) => stories.length > 0,
  },
  {
    name: 'openQuestions',
    label: 'Open',
    isList: true,
    isNeeded: false,
    question: ground => (first(ground, 'openQuestions') ? 'What is not decided yet?' : 'What else is open?'),
    why: 'What stands here is asked before tasks are made, and is not decided by accident.',
    placeholder: 'a question that somebody must answer',
    suggest: none,
  },
  {
    name: 'title',
    label: 'Title',
    isList: false,
    isNeeded: true,
    question: () => 'What is the story called?',
    why: 'Its file and every list are named after it: say what changes, in a few words.',
    placeholder: 'what changes, in a few words',
    suggest: ({said}) => [
      ...new Set([said.find(is('outcome')), said.find(is('criteria'))].flatMap(titleFrom)),
    ],
  },
];

const is =
  (name: TopicName) =>
  ({topic, text}: Said): boolean =>
    topic === name && text !== undefined;

const isWish = ({house: {form}}: Ground): boolean =>
  form.sections.some(section => section.isWish) && !form.sections.some(({name}) => name === 'problem');

const wordsSaid = ({said}: Ground): string => said.map(({text}) => text ?? '').join(' ');

const without = (suggestions: readonly string[], {said}: Ground, name: TopicName): readonly string[] =>
  suggestions.filter(suggestion => !said.some(({topic, text}) => topic === name && text === suggestion));

const mostWords = 8;

/** The first clause of what was said, when it is short enough for a title. */
function titleFrom(said: Said | undefined): readonly string[] {
  const [clause = ''] = (said?.text ?? '')
    .replace(/^i want (?:to )?/i, '')
    .split(/[,;:.!?(]\s|[.!?]$|\s+(?=(?:so that|because|when|while|which)\b)/);
  const words = clause.trim().split(/\s+/);
  if (clause.trim() === '' || words.length > mostWords) return [];
  return [clause.trim().replace(/^\p{Ll}/u, letter => letter.toUpperCase())];
}

/** The topic of a name. */
export const topicOf = (name: TopicName): Topic => {
  const found = topics.find(topic => topic.name === name);
  if (found === undefined) throw new Error(`There is no topic ${name}.`);
  return found;
};

/** What is asked about a story of this repository. */
export const topicsOf = (house: House): readonly Topic[] =>
  topics.filter(({isAsked}) => isAsked === undefined || isAsked(house));

/** The first topic that is not closed; undefined when all are. */
export const nextTopic = ({house, said}: Ground): Topic | undefined =>
  topicsOf(house).find(
    ({name, isList}) => !said.some(({topic, text}) => topic === name && (!isList || text === undefined)),
  );

/** The story as far as it was told. */
export function wordsOf(said: readonly Said[], number: string | undefined): StoryWords {
  const list = (name: TopicName): readonly string[] =>
    said.flatMap(({topic, text}) => (topic === name && text !== undefined ? [text] : []));
  const text = (name: TopicName): string => list(name).at(-1) ?? '';
  return {
    number,
    title: text('title'),
    problem: text('problem'),
    actor: text('actor'),
    outcome: text('outcome'),
    criteria: list('criteria'),
    outOfScope: list('outOfScope'),
    dependencies: list('dependencies'),
    openQuestions: list('openQuestions'),
  };
}
