// A bare noun phrase, or a heading, as an imperative: the head noun says which verb fits.

import {literalMark} from './protect.ts';

type Core = {readonly verb: string; readonly object: string};

const added =
  /(?:flag|option|button|field|endpoint|column|input|setting|event|link|header|footer|menu|panel|page|command|indicator|spinner|timeout|limit|icon|label|hook|tab|method|parameter|attribute|middleware|badge|example|section)s?$/i;
const defined =
  /(?:struct|structure|types?|schema|constant|interface|model|format|protocol|enum|dataclass|contract|roles?|message|signature)s?$/i;

const limit =
  /^(?:at most|maximum(?: of)?|max\.?|up to|no more than)\s+(\d\S*)\s+(.+?)(?:\s+(?:retained|allowed|kept|stored|permitted))?$/i;

const named = (literal: string): string => literal.replace(literalMark, '$&');

function headOf(phrase: string): string {
  return phrase.split(/\s+(?:of|for|on|in|at|with|to|from|by|via|per)\s+/)[0] ?? phrase;
}

/** "graceful shutdown" → implement, "`--port` flag" → add, "config struct" → define. */
export function nounImperative(phrase: string): Core {
  const bounded = limit.exec(phrase);
  if (bounded) return {verb: 'limit', object: `${bounded[2]} to ${bounded[1]}`};
  const text = phrase.replace(/^(?:the|an?)\s+/i, '');
  const object = /^[A-Z][a-z]+\b/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
  const head = headOf(object);
  if (added.test(head)) return {verb: 'add', object};
  if (defined.test(head)) return {verb: 'define', object};
  return {verb: named(head).length === 1 ? 'add' : 'implement', object};
}
