// An imperative as a title: four to eight words, with its situation or its place where there is room.
import {protect, restore, withoutAsides} from '../grammar/protect.ts';
import {participleOf, verbForm} from '../grammar/verbs.ts';
import {followUp} from '../grammar/word-classes.ts';
import type {Imperative} from '../wording/imperative.ts';
import {shorten} from '../wording/shorten.ts';

const most = 8;

/** The number of words of a title. */
export const wordsIn = (text: string): number => text.split(/\s+/).filter(Boolean).length;
/** A text as the start of a sentence. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The imperative as a title of at most eight words where the meaning allows it; undefined when it does not. */
export function spellTitle(imperative: Imperative): string | undefined {
  const {verb, literals} = imperative;
  if (imperative.isNegative) return undefined;
  if (verb === '') return ownWords(imperative.object);
  const object = shorten(verb, firstOf(withoutAsides(imperative.object)), most);
  if (object === undefined || object === '') return undefined;
  let title = `${verb} ${object}`;
  for (const {text, room} of additionsTo(imperative, wordsIn(title) < 4)) {
    const isFresh = text !== undefined && !title.endsWith(text);
    if (isFresh && wordsIn(title) + wordsIn(text) <= room) title = `${title} ${text}`;
  }
  return capital(restore(title, literals)).replace(/[\s,.;:]+$/, '');
}

/** "or gracefully replaced with": a second thing that happens to the same object. */
const secondParticiple =
  /\s+(?:and|or)\s+(?:\w+ly\s+)?(\w+ed)(?=\s+(?:with|by|in|on|at|to|for|from|via|as)\b|$)/;

/** Without the second of several things to do: "install it via pip, run it". */
function firstOf(object: string): string {
  const next = Array.from(object.matchAll(/,\s+(?:and\s+)?([a-z]+)(?=\s+(\S+))/g)).find(
    ([, verb = '', after]) => verbForm(verb)?.form === 'base' && followUp(after) === 1,
  );
  const second = secondParticiple.exec(object);
  const end = next?.index ?? (participleOf(second?.[1] ?? '') === undefined ? undefined : second?.index);
  return object.slice(0, end);
}

const longestClause = 60;

/** The first clause of a text whose grammar is not known, if it is short enough for a title. */
function ownWords(text: string): string | undefined {
  const bare = withoutAsides(protect(text).text);
  const clause = restore(bare.split(/[.:;,]\s|[。：；，]|\s[–—-]\s/)[0] ?? '', protect(text).literals).trim();
  return clause.length > 0 && clause.length <= longestClause ? capital(clause) : undefined;
}

type Addition = {readonly text: string | undefined; readonly room: number};

/** What may follow the bare instruction, most telling first, each with the words the title may then have. */
function additionsTo(imperative: Imperative, isShort: boolean): readonly Addition[] {
  return [
    {text: conditionOf(imperative), room: most + 4},
    {text: imperative.context, room: most + 1},
    {text: tailOf(imperative), room: isShort ? most + 3 : most},
  ];
}

/** Instructions that mean little without the situation they are for. */
const outcome =
  /^(?:exit|return|show|display|fail|reject|retry|trigger|close|stop|use|keep|log|warn|skip|ignore|send)$/;

/** "when the socket is missing". */
function conditionOf({condition, tail, verb}: Imperative): string | undefined {
  if (!outcome.test(verb)) return undefined;
  const after = /^\s*((?:when|if|while|until|unless)\b[^,;.:—]*)/.exec(withoutAsides(tail))?.[1];
  const found = condition === undefined ? after : withoutAsides(condition);
  return found?.replace(/\b(?:its|the) (?=\w+ (?:is|are)\b)/, '');
}

function tailOf({tail, verb, object}: Imperative): string | undefined {
  const first =
    /^\s*((?:when|while|after|before|until|unless|if|once|on|even (?:if|when|after))\b[^,;.:—]*)/.exec(
      withoutAsides(tail),
    )?.[1];
  return wordsIn(`${verb} ${object}`) < 5 ? first : undefined;
}
