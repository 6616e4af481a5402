// Where a new block goes: behind the last content before a line, with the blank lines that Markdown needs around it.
import type {Line, Scan} from '../scan.ts';
import type {Section, SectionName, Slot} from '../types.ts';

/**
 * The place behind the last line before `boundary` (a line number, one past the last for the end of the text) that
 * is neither blank nor a rule. A fence or comment that is open there is closed first.
 */
export function slotBefore(scan: Scan, boundary: number): Slot {
  const last = lastContent(scan, boundary);
  const line = scan.lines[last - 1];
  if (line === undefined) {
    const start = scan.lines[0]?.start ?? scan.source.length;
    return {start, end: start, before: '', after: scan.lines.length === 0 ? '\n' : '\n\n'};
  }
  const open = scan.enclosures.find(
    ({missing, depth, line, endLine}) => missing && depth === 0 && line <= last && last <= endLine,
  );
  const next = scan.lines[last];
  return {
    start: line.end,
    end: line.end,
    before: open === undefined ? '\n\n' : `\n${open.missing}\n\n`,
    after: next === undefined || next.kind === 'blank' ? '' : '\n',
  };
}

/** The number of the last line before another that is neither blank nor a rule; 0 when there is none. */
export function lastContent({lines}: Scan, boundary: number): number {
  let last = boundary - 1;
  while (isSpacing(lines[last - 1])) last--;
  return last;
}

const isSpacing = (line: Line | undefined): boolean => line?.kind === 'blank' || line?.kind === 'rule';

/** The number of the line that an offset at the start of a line, or at the end of the text, belongs to. */
export function boundaryAt({lines}: Scan, offset: number): number {
  const index = lines.findIndex(({start}) => start >= offset);
  return index === -1 ? lines.length + 1 : index + 1;
}

/** The line before which `## Tasks` goes: behind the open questions, else before the notes, else at the end. */
export function tasksBoundary(scan: Scan, sections: readonly Section[]): number {
  const last = (name: SectionName): Section | undefined =>
    sections.findLast(section => section.name === name && section.level <= 2);
  const questions = last('openQuestions');
  const criteria = last('criteria')?.line ?? 0;
  const notes = sections.find(({name, level, line}) => name === 'notes' && level <= 2 && line > criteria);
  if (questions === undefined) return notes?.line ?? scan.lines.length + 1;
  const next = sections.find(({span}) => span.start === questions.span.end);
  const before = next?.name === 'clarifications' ? next : questions;
  return boundaryAt(scan, before.span.end);
}

/** The mark of a new section's heading: `##`, or `#` in a story whose sections have that. */
export function sectionMark(sections: readonly Section[]): string {
  return sections.some(({name, level}) => name !== 'other' && level === 1) ? '#' : '##';
}
