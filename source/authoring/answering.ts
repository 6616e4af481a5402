// How an answer becomes part of the story: heard, asked back about, kept all the same, or taken back.
import type {Authoring, In, Table, Told} from './interview.ts';
import {objectionTo} from './objections/index.ts';
import {spellDependency} from './objections/stories.ts';
import {nextTopic, type Said, topicOf, topics} from './topics.ts';

type Asking = In<'asking'>;

/** What happens while something is asked. */
export const asking: Table<'asking'>['asking'] = {
  answered: (authoring, {text}) => (text.trim() === '' ? close(authoring) : hear(authoring, text.trim())),
  skipped: authoring => close(authoring),
  insisted: (authoring, {isOpen}) => insist(authoring, isOpen),
  wentBack: authoring => back(authoring),
};

/** The first question that is open; the whole story when none is. */
export function startOver({house, said}: Told): Authoring {
  const next = nextTopic({house, said});
  return next === undefined
    ? {phase: 'reviewing', house, said}
    : {phase: 'asking', house, said, topic: next.name, initial: ''};
}

/** An answer that was given once more, for what stands in the line to take its place. */
export function revise({house, said}: Told, at: number): Authoring {
  const one = said[at];
  if (one === undefined) return startOver({house, said});
  return {phase: 'asking', house, said, topic: one.topic, initial: one.text ?? '', revised: at};
}

function hear(authoring: Asking, text: string): Authoring {
  const {topic, house, doubted} = authoring;
  // What was said twice, or was suggested, is not doubted again.
  const isSettled = doubted?.text === text || doubted?.objection.suggestions.includes(text) === true;
  const objection = isSettled ? undefined : objectionTo(topic, text, authoring);
  if (objection !== undefined) return {...authoring, doubted: {text, objection}};
  const spelled = topic === 'dependencies' ? spellDependency(text, house.stories) : text;
  return say(authoring, {topic, text: spelled, isKnowing: doubted?.text === text});
}

/** The same topic goes on with its next point, another one begins when it is closed. */
function say({house, said, topic, revised}: Asking, answer: Said): Authoring {
  const {isList} = topicOf(topic);
  // A point that is emptied is none any more.
  const isDropped = revised !== undefined && isList && answer.text === undefined;
  const now = isDropped
    ? said.toSpliced(revised, 1)
    : revised === undefined
      ? [...said, answer]
      : said.with(revised, answer);
  const isClosed = now.some(one => one.topic === topic && (!isList || one.text === undefined));
  const told = {house, said: now};
  return isClosed ? startOver(told) : {...told, phase: 'asking', topic, initial: ''};
}

/** The end of a list, or no answer; a story cannot do without some of them. */
function close(authoring: Asking): Authoring {
  const {topic, said, revised} = authoring;
  const {isNeeded} = topicOf(topic);
  const isEmpty = !said.some((one, at) => one.topic === topic && one.text !== undefined && at !== revised);
  if (isNeeded && isEmpty) {
    const objection = objectionTo(topic, '', authoring);
    return objection === undefined || authoring.doubted !== undefined
      ? authoring
      : {...authoring, doubted: {text: '', objection}};
  }
  return say(authoring, {topic, text: undefined, isKnowing: false});
}

/** What was doubted stands; where that is wanted, with an open question about it. */
function insist(authoring: Asking, isOpen: boolean): Authoring {
  const {doubted, topic} = authoring;
  if (doubted === undefined) return authoring;
  const {text} = doubted;
  const question: Said = {
    topic: 'openQuestions',
    text: `How do we see that "${text.replace(/[.!?]$/, '')}"?`,
    isKnowing: false,
  };
  const said = isOpen && text !== '' ? [...authoring.said, question] : authoring.said;
  return say({...authoring, said}, {topic, text: text === '' ? undefined : text, isKnowing: true});
}

/** From an objection to the answer; else to the answer before, in the order of the topics. */
function back(authoring: Asking): Authoring {
  const {doubted, topic, said, revised} = authoring;
  if (doubted !== undefined) return {...authoring, doubted: undefined, initial: doubted.text};
  const order = topics.flatMap(({name, isList}) =>
    said.flatMap((one, at) => (one.topic === name && (!isList || one.text !== undefined) ? [at] : [])),
  );
  const placeOf = (name: string): number => topics.findIndex(one => one.name === name);
  const before =
    revised === undefined
      ? order.findLast(at => placeOf(said[at]?.topic ?? '') <= placeOf(topic))
      : order[order.indexOf(revised) - 1];
  return before === undefined ? authoring : revise(authoring, before);
}
