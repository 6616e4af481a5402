// The second mind of an interview, when the lead has one: what it is, whether it may be asked, and what came of it.
import type {Advice, Draft, Question} from '../../plan/types.ts';

/** What an engine can be asked for. */
export type Matter = 'questions' | 'tasks';

/** An engine as the lead knows it. */
export type Mind = {
  readonly name: string;
  /** Where the brief goes, in the words that are consented to. */
  readonly destination: string;
  /** Whether the lead has agreed that this repository's briefs go there. */
  readonly isAllowed: boolean;
};

export type SecondMind = Mind & {
  readonly asked: readonly Matter[];
  readonly advice: Advice;
  /** One line for everything that did not go as it should. */
  readonly notes: readonly string[];
  /** It failed, or the lead wants to go on without it. */
  readonly isGone: boolean;
};

/** What an engine gave when it was asked; `trouble` says in one line why it gave nothing. */
export type Advised = {
  readonly questions?: readonly Question[];
  readonly drafts?: readonly Draft[];
  readonly leftOut: readonly string[];
  readonly trouble?: string;
};

const nothing: Advice = {questions: [], drafts: []};

/** An engine that was not asked yet, or the same one as an earlier session left it. */
export const introduced = (mind: Mind | undefined, kept: SecondMind | undefined): SecondMind | undefined => {
  if (mind === undefined) return undefined;
  return kept?.name === mind.name
    ? {...kept, ...mind}
    : {...mind, asked: [], advice: nothing, notes: [], isGone: false};
};

/** Whether it is still to be asked about a matter. */
export const isToBeAsked = (mind: SecondMind | undefined, matter: Matter): mind is SecondMind =>
  mind !== undefined && !mind.isGone && !mind.asked.includes(matter);

/** With what it gave. After trouble it is not asked again. */
export function withAdvice(mind: SecondMind, matter: Matter, advised: Advised): SecondMind {
  const {questions, drafts, leftOut, trouble} = advised;
  const {advice, notes, name} = mind;
  return {
    ...mind,
    asked: [...mind.asked, matter],
    advice: {questions: questions ?? advice.questions, drafts: drafts ?? advice.drafts},
    notes: [
      ...notes,
      ...(trouble === undefined ? [] : [`${trouble}: the interview goes on without it`]),
      ...leftOut.map(what => `${name}: left out ${what}`),
    ],
    isGone: trouble !== undefined,
  };
}

/** Without it from here on, for a reason that is told. */
export const dismissed = (mind: SecondMind, reason: string): SecondMind => ({
  ...mind,
  notes: [...mind.notes, `${mind.name}: ${reason}`],
  isGone: true,
});

/** To be asked for tasks again, because an answer changed. */
export const unasked = (mind: SecondMind | undefined): SecondMind | undefined =>
  mind && {
    ...mind,
    asked: mind.asked.filter(matter => matter !== 'tasks'),
    advice: {...mind.advice, drafts: []},
  };
