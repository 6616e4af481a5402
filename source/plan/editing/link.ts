// The link from a story to a plan that was made of it: `**Plan:** [name](way)` right under `## Tasks`.
import {readSections} from '../reading/sections.ts';
import {scan} from '../scan.ts';
import type {Change, Edit} from '../types.ts';
import {sectionMark, slotBefore, tasksBoundary} from './place.ts';

type Link = Extract<Change, {kind: 'link'}>;

/** The edit that adds the link; none when the story has it already. */
export function linkEdits(source: string, {link}: Link): readonly Edit[] {
  const line = `**Plan:** ${link}`;
  if (source.includes(line)) return [];
  const scanned = scan(source);
  const sections = readSections(scanned);
  const section = sections.find(({name}) => name === 'tasks');
  const heading = section && scanned.headings.find(each => each.line === section.line);
  if (heading === undefined) {
    const {start, end, before = '', after = ''} = slotBefore(scanned, tasksBoundary(scanned, sections));
    return [{start, end, text: `${before}${sectionMark(sections)} Tasks\n\n${line}${after}`}];
  }
  const at = scanned.lines[heading.endLine - 1]?.end ?? source.length;
  const next = scanned.lines[heading.endLine];
  const after = next === undefined || next.kind === 'blank' ? '' : '\n';
  return [{start: at, end: at, text: `\n\n${line}${after}`}];
}
