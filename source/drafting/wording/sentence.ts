// A statement → its main clause, with a label, a leading condition and what is subordinate set apart. Works on
// protected text, so literals are single words.
import {readClause} from '../grammar/clause.ts';
import {literalMark, withoutAsides} from '../grammar/protect.ts';

export type Sentence = {
  /** "Error message" of "Error message: …"; a literal or a noun phrase. */
  readonly label: string | undefined;
  /** "when the socket is missing", spelled so that it can follow the main clause. */
  readonly condition: string | undefined;
  /** The first main clause, without what is subordinate to it. */
  readonly main: string;
  /** What follows the main clause, with its own first comma, dash or conjunction. */
  readonly tail: string;
};

const leading =
  /^(?:if|when|whenever|on|upon|after|before|while|once|for|during|until|unless|in case of|in case|as soon as|by default|with|without|given|at|even if)\b/i;

/** Splits "If a, b" and "On a: b", also twice: "On startup, if a, b". */
function leadingConditions(text: string): {readonly condition: string | undefined; readonly text: string} {
  const first = leadingCondition(text);
  const second = first.condition === undefined ? first : leadingCondition(first.text);
  return second.condition === undefined || second === first
    ? first
    : {condition: `${first.condition}, ${second.condition}`, text: second.text};
}

function leadingCondition(text: string): {readonly condition: string | undefined; readonly text: string} {
  if (!leading.test(text)) return {condition: undefined, text};
  const outside = /^([^,:]+(?:,\s+(?:and|or)\b[^,:]+)?)[,:]\s+(?:then\s+)?(.+)$/.exec(text);
  if (!outside) return {condition: undefined, text};
  const [, before = '', after = ''] = outside;
  return {condition: before.charAt(0).toLowerCase() + before.slice(1), text: after};
}

/** What starts here explains, conditions or contrasts: it is no part of the bare instruction. */
const subordinate =
  /\s*(?:[;:]|\.\s|\s[-–—]{1,2}\s|—|→|,?\s+but\b|,\s+(?:which|so|where|even|not|then|and then|e\.g\.|i\.e\.|including|such as)\b|\b(?:when|whenever|if|unless|until|while|because|since|so that|so(?= (?:the|it|they|users?|agent)\b)|even if|even when|regardless|as soon as|once|whether or not|after which|in order to|to (?:ensure|avoid|prevent|allow|enable|guarantee)|as (?=they|it|the|agent|users?|tokens)|after(?= \w+ing\b)|before(?= \w+ing\b))\s).*$/s;

const label = /^([^:.!?;,()]{1,70}?)(?:\s*:|\s+[-–—]{1,2})\s+(.+)$/s;

function labelled(text: string): {readonly label: string | undefined; readonly text: string} {
  const found = label.exec(text);
  if (!found) return {label: undefined, text};
  const [, name = '', rest = ''] = found;
  if (/^(?:for )?(?:example|note|e\.g|alternative|optional)/i.test(name))
    return {label: undefined, text: rest};
  const isName = name.split(/\s+/).length <= 9 && readClause(name).voice === 'noun';
  return isName ? {label: name.trim(), text: rest} : {label: undefined, text};
}

/** Cuts ", and the agent respects it": a second clause with a subject of its own. */
function withoutCoordinate(text: string): string {
  for (const found of text.matchAll(/,?\s+(?:and|but|or)\s+/g)) {
    const right = text.slice(found.index + found[0].length);
    const after = readClause(right);
    const isClause = after.subject !== '' && after.voice !== 'noun' && after.certainty >= 0.9;
    const isPredicate = /^(?:does|do|is|are|has|have|will|can|must|should)\b/.test(right);
    if ((isClause || isPredicate) && readClause(text.slice(0, found.index)).voice !== 'noun')
      return text.slice(0, found.index);
  }
  return text;
}

/** Takes a protected text apart. */
export function readSentence(text: string): Sentence {
  const lead = leadingConditions(text);
  const part = labelled(lead.text);
  const clause = part.text.replace(/[\s.;]+$/, '');
  const main = withoutCoordinate(clause.replace(subordinate, '').replace(/[\s.,:;]+$/, ''));
  return {
    label: part.label && withoutAsides(part.label),
    condition: lead.condition,
    main,
    tail: clause.slice(main.length),
  };
}

/** Whether a text is one literal and nothing else: "`--port`". */
export const isLiteral = (text: string): boolean => text.length === 1 && literalMark.test(text);
