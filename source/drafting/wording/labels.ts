// A criterion that begins with a label: "`Clear()` - Resets the conversation", "Error format: `{error}`". The label is
// what has to be made, what follows says what it does or what it is.
import {lowerFirst} from '../grammar/case.ts';
import type {Clause} from '../grammar/clause.ts';
import {type Core, literalImperative, nounImperative} from '../grammar/noun-phrase.ts';
import {restore, withoutAsides} from '../grammar/protect.ts';
import {verbForm} from '../grammar/verbs.ts';
import {isLiteral, type Sentence} from './sentence.ts';

/** What the label asks for, and what a sentence says after it. */
export type Labelled = {readonly core: Core; readonly tail: string};

/** Labels of something that has just one value. */
const valued =
  /\b(?:format|content|contents|message|text|url|uri|path|name|key|value|code|pattern|prefix|suffix|extension|header|title|label|default|timeout|size|limit|interval|model|port|level|status|type|encoding|placeholder)$/i;

/** The label as what is asked for; undefined without one, or when an order follows it: "Strategy: summarize it". */
export function readLabel(
  {label, main, tail}: Sentence,
  clause: Clause,
  literals: readonly string[],
): Labelled | undefined {
  if (label === undefined || (isOrder(clause, main) && !isLiteral(label))) return undefined;
  if (isLiteral(label))
    return {core: literalImperative(label, restore(label, literals)), tail: continued(main, tail)};
  if (valued.test(label) && isLiteral(withoutAsides(main)))
    return {core: {verb: 'set', object: `${lowerFirst(label)} to ${main}`}, tail};
  return {core: nounImperative(label), tail: continued(main, tail)};
}

const sure = 0.8;

/** "summarize the history", but not "summarizes the history": that says what the label does. */
const isOrder = ({voice, certainty}: Clause, main: string): boolean =>
  voice === 'imperative' && certainty >= sure && formOf(main) !== 'third';

const firstOf = (text: string): string => (/^[a-z-]+/i.exec(text)?.[0] ?? '').toLowerCase();
const formOf = (text: string) => verbForm(firstOf(text))?.form;

/** What follows a label as the rest of one sentence: "which resets …", "called when …", else behind a colon. */
function continued(main: string, tail: string): string {
  if (formOf(main) === 'third') return `, which ${lowerFirst(main)}${tail}`;
  const isDone =
    formOf(main) === 'participle' &&
    /^\S+(?:$| (?:by|when|if|from|to|in|on|at|with|after|before|as|for|once)\b)/.test(main);
  return isDone ? `, ${lowerFirst(main)}${tail}` : `: ${main}${tail}`;
}
