// What a task of tests, documentation or verification says that no criterion asks for: it is about all of the work.
import type {Brief, Story} from '../../plan/types.ts';
import {lowerFirst} from '../grammar/case.ts';
import type {Group, Part} from '../part.ts';

/** The text of a criterion on one line, without its full stop and without list marks. */
export const flat = (text: string): string =>
  text
    .replace(/\s*\n\s*(?:[-*+]\s+)?/g, '; ')
    .replace(/[:]; /g, ': ')
    .replace(/\*\*/g, '')
    .replace(/[.;\s]+$/, '')
    .trim();

/** What a task says about a few statements that stand for the rest. */
export function upkeepItems({kind, parts}: Group, {story}: Brief): readonly string[] {
  const purpose = purposeOf(story);
  if (kind === 'verification' && purpose !== undefined) return [purpose];
  return [...new Set((kind === 'verification' ? parts.slice(0, 1) : parts).map(toldOf))];
}

const mostWords = 30;

/** What a story is for, where it says so in a line: "so that consumers see what is yielded". */
function purposeOf({outcome, source}: Story): string | undefined {
  const [, benefit = ''] = /\bso that\b\s+([^\n]+)/i.exec(source) ?? [];
  const [line = ''] = outcome.split('\n').filter(each => /\w/.test(each));
  const said =
    benefit === '' ? line : `whether ${benefit.replace(/\bI\b/g, 'the user').replace(/\bmy\b/g, 'the')}`;
  const text = flat(said.replace(/^\s*[-*+]\s+/, ''));
  return text === '' || /:$/.test(line) || text.split(' ').length > mostWords ? undefined : text;
}

/** A statement without its situation, unless it stands for what the situation names. */
function toldOf({statement: {text, when}}: Part): string {
  const said = flat(text);
  return when !== undefined && /^(?:it|they)\b/i.test(said)
    ? `when ${flat(when)}, ${lowerFirst(said)}`
    : said;
}
