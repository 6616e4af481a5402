// The points of a story's lists: one more, or some fewer.
import {saysNothing} from '../reading/plain-text.ts';
import {readSections} from '../reading/sections.ts';
import {type Scan, scan} from '../scan.ts';
import type {Edit, Section, SectionName} from '../types.ts';
import {neutralLine} from './neutral.ts';
import {boundaryAt, sectionMark, slotBefore, tasksBoundary} from './place.ts';

/** The sections that a point can be added to, and the heading of one that is not there yet. */
const headings = {outOfScope: 'Out of Scope', dependencies: 'Dependencies'} as const;
type Pointed = keyof typeof headings;

/** The edit that adds a point to a list: behind its last one and written like it, in place of a "None", or in a section of its own. */
export function addPointEdits(source: string, name: Pointed, point: string): readonly Edit[] {
  const scanned = scan(source);
  const sections = readSections(scanned);
  const section = sections.find(candidate => candidate.name === name);
  const text = neutralLine(point);
  if (section === undefined) {
    const slot = slotBefore(scanned, boundaryOf(scanned, sections));
    const added = `${sectionMark(sections)} ${headings[name]}\n- ${text}`;
    return [{...slot, text: `${slot.before ?? ''}${added}${slot.after ?? ''}`}];
  }
  const items = itemsIn(scanned, section);
  const body = source.slice(section.body.start, section.body.end);
  const isNone = items.length <= 1 && saysNothing(body.replace(/^\s*[-*+]\s/, '').trim());
  if (isNone && body.trim() !== '') {
    const start = section.body.start + body.search(/\S/);
    return [{start, end: start + body.trim().length, text: `- ${text}`}];
  }
  const last = items.at(-1);
  const slot = slotBefore(scanned, boundaryAt(scanned, section.span.end));
  if (last === undefined) {
    const before = body.trim() === '' ? '\n' : (slot.before ?? '');
    return [{...slot, text: `${before}- ${text}${slot.after ?? ''}`}];
  }
  const end = scanned.lines[last.endLine - 1]?.end ?? source.length;
  const start = scanned.lines[last.line - 1]?.start ?? 0;
  const mark = source
    .slice(start, last.text)
    .replace(/\[[xX]\]/, '[ ]')
    .replace(/\d+/, number => String(Number(number) + 1));
  return [{start: end, end, text: `\n${mark}${text}`}];
}

/** Dependencies and the like stand before the open questions, the notes and the tasks. */
function boundaryOf(scanned: Scan, sections: readonly Section[]): number {
  const questions = sections.find(({name, level}) => name === 'openQuestions' && level <= 2);
  return questions?.line ?? tasksBoundary(scanned, sections);
}

const itemsIn = ({items, lines}: Scan, {body}: Section) =>
  items.filter(({line, depth}) => {
    const start = lines[line - 1]?.start ?? 0;
    return depth === 1 && start >= body.start && start < body.end;
  });

/** The edits that leave out the points of a list that start in these lines; the list says "None" when none is left. */
export function dropPointEdits(
  source: string,
  name: SectionName,
  dropped: ReadonlySet<number>,
): readonly Edit[] {
  const scanned = scan(source);
  const section = readSections(scanned).find(candidate => candidate.name === name);
  const items = section === undefined ? [] : itemsIn(scanned, section);
  const gone = items.filter(({line}) => dropped.has(line));
  const startOf = (line: number): number => scanned.lines[line - 1]?.start ?? source.length;
  const [first] = gone;
  return gone.map(item => ({
    start: startOf(item.line),
    end: scanned.lines[item.endLine - 1]?.next ?? source.length,
    text: item === first && gone.length === items.length ? 'None\n' : '',
  }));
}
