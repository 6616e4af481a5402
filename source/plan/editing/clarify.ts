// Answers under `## Clarifications` → `### Session 2026-03-01` → `- Q: … → A: …`, before the tasks.
import {readSections} from '../reading/sections.ts';
import {type Scan, scan} from '../scan.ts';
import type {Change, Edit, Section, Slot} from '../types.ts';
import {boundaryAt, sectionMark, slotBefore, tasksBoundary} from './place.ts';

type Clarify = Extract<Change, {kind: 'clarify'}>;

/** The edit that adds the answers to the session of their date; none for no answers. */
export function clarifyEdits(source: string, {date, answers}: Clarify): readonly Edit[] {
  if (answers.length === 0) return [];
  const scanned = scan(source);
  const sections = readSections(scanned);
  const lines = answers
    .map(({question, answer}) => `- Q: ${oneLine(question)} → A: ${oneLine(answer)}`)
    .join('\n');
  const section = sections.find(({name}) => name === 'clarifications');
  const session = sections.find(({heading, span}) => heading.includes(date) && isWithin(span, section?.span));
  if (session !== undefined) return [inserted(appendSlot(scanned, session), lines)];
  const withSession = `### Session ${date}\n\n${lines}`;
  if (section !== undefined) return [inserted(endOfSection(scanned, section), withSession)];
  const tasks = sections.find(({name, level}) => name === 'tasks' && level <= 2);
  const slot = slotBefore(scanned, tasks?.line ?? tasksBoundary(scanned, sections));
  return [inserted(slot, `${sectionMark(sections)} Clarifications\n\n${withSession}`)];
}

const inserted = ({start, end, before = '', after = ''}: Slot, text: string): Edit => ({
  start,
  end,
  text: `${before}${text}${after}`,
});

const isWithin = (inner: Section['span'], outer: Section['span'] | undefined): boolean =>
  outer !== undefined && inner.start > outer.start && inner.end <= outer.end;

const endOfSection = (scanned: Scan, {span}: Section): Slot =>
  slotBefore(scanned, boundaryAt(scanned, span.end));

/** Right behind the session's list; a blank line apart from anything else. */
function appendSlot(scanned: Scan, session: Section): Slot {
  const slot = endOfSection(scanned, session);
  const last = scanned.lines.find(({end}) => end === slot.start);
  return last !== undefined && last.depth > 0 && slot.before === '\n\n' ? {...slot, before: '\n'} : slot;
}

/** Text that stays on its line, without the arrow that would end a question early. */
const oneLine = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?:→|->|=>)(?= ?A\d*\s*:)/g, '›');
