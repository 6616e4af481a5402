// Titles of four to eight words: whole phrases are dropped from the end, never part of one, and never one that
// the meaning hangs on ("only", "without", "unless").
import {phrases} from '../grammar/phrases.ts';

const essential = /\b(?:only|without|not|never|no|unless|except|instead|none|rather|until)\b/i;
/** Verbs that mean nothing without the phrase after their object. */
const needsPhrase =
  /^(?:add|place|position|make|let|pass|convert|map|move|give|limit|default|set|bind|divide|split|rename|replace|turn|transform|connect|compare|link|attach|append|prepend|inject|assign|migrate|wire|put|change|include|answer|treat|match|tell|instruct|let)$/;

const article = /^(?:the|an?)$/i;
/** Articles read along: they make no title long. */
const countWords = (text: string): number =>
  text.split(/\s+/).filter(word => word !== '' && !article.test(word)).length;

/** Without punctuation or a conjunction at the end. */
const trimmed = (text: string): string =>
  text
    .replace(/\s+(?:that|which)\s+\w+$/, '')
    .replace(/\s+in a way$/, '')
    .replace(/[\s,:;.]+(?:(?<=\s)(?:and|or|with|for|from|to|of|at|containing|including))?$/, '');

/** Drops phrases from the end until at most `most` words are left, the verb not counted when nothing need be dropped; undefined when that would change the meaning. */
export function shorten(verb: string, object: string, most: number): string | undefined {
  if (countWords(object) <= most) return trimmed(object);
  const parts = [...phrases(object)];
  const needed = needsPhrase.test(verb) ? 2 : 1;
  while (parts.length > needed && countWords(parts.join(' ')) + 1 > most) {
    if (essential.test(parts.at(-1) ?? '')) break;
    parts.pop();
  }
  const text = trimmed(parts.join(' '));
  return countWords(text) + 1 <= Math.max(most, 12) ? text : undefined;
}
