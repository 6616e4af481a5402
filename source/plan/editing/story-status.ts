// The status of the whole story, written in whichever form the file has it.
import {readSections} from '../reading/sections.ts';
import {readStatus} from '../reading/status.ts';
import {scan} from '../scan.ts';
import type {Edit} from '../types.ts';

/** The edit that gives a story its status; none when it has it already. */
export function storyStatusEdits(source: string, value: string): readonly Edit[] {
  const scanned = scan(source);
  const {status, slot} = readStatus(scanned, readSections(scanned));
  if (status !== undefined && wordsOf(status) === wordsOf(value)) return [];
  const {start, end, before = '', after = ''} = slot;
  return [{start, end, text: `${before}${spelledLike(status ?? '', value)}${after}`}];
}

const wordsOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();

/** In small letters with a hyphen or an underscore, where the file writes its status so ("ready-for-dev"). */
function spelledLike(current: string, value: string): string {
  const word = /^[a-z]+(?:[-_][a-z]+)*/.exec(current)?.[0];
  if (word === undefined || /^\s[a-z]/.test(current.slice(word.length))) return value;
  return value.toLowerCase().replaceAll(' ', word.includes('_') ? '_' : '-');
}
