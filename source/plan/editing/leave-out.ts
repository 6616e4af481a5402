// Criteria left out of a story, with the headings and labels that stand over none of the others.
import {plainText} from '../reading/plain-text.ts';
import {readSections} from '../reading/sections.ts';
import {type Line, type Scan, scan} from '../scan.ts';
import {readStory} from '../story.ts';
import type {Criterion, Edit, Section} from '../types.ts';

/** The edits that leave criteria out, by their numbers; every other line of the story stays as it is. */
export function leaveOutEdits(source: string, numbers: ReadonlySet<number>): readonly Edit[] {
  const scanned = scan(source);
  const {criteria} = readStory(source, '');
  const sections = readSections(scanned);
  const isGone = ({number}: Criterion): boolean => numbers.has(number);
  const gone = new Set<number>();
  const remove = ({start, end}: {readonly start: number; readonly end: number}): void => {
    for (const line of scanned.lines) if (line.next > start && line.start < end) gone.add(line.number);
  };
  for (const criterion of criteria.filter(isGone)) remove(criterion.span);
  for (const section of groupSections(sections)) {
    const within = criteria.filter(
      ({span}) => span.start >= section.span.start && span.end <= section.span.end,
    );
    if (within.length > 0 && within.every(isGone)) remove(section.span);
  }
  for (const line of labelsIn(scanned, sections, criteria)) {
    const text = labelOf(scanned, line);
    const under = criteria.filter(
      ({group, line: at}) => at > line.number && group.some(name => same(name) === text),
    );
    if (under.length > 0 && under.every(isGone)) gone.add(line.number);
  }
  return withoutLines(scanned, gone);
}

/** Headings within the criteria. */
const groupSections = (sections: readonly Section[]): readonly Section[] => {
  const outer = sections.filter(({name}) => name === 'criteria');
  return sections.filter(
    inner =>
      inner.level < 7 && outer.some(({span}) => inner.span.start > span.start && inner.span.end <= span.end),
  );
};

/** Bold lines and points within the criteria that are none themselves. */
function labelsIn(
  scanned: Scan,
  sections: readonly Section[],
  criteria: readonly Criterion[],
): readonly Line[] {
  const outer = sections.filter(({name}) => name === 'criteria');
  return scanned.lines.filter(
    ({start, next, kind}) =>
      (kind === 'text' || kind === 'item') &&
      outer.some(({body}) => start >= body.start && start < body.end) &&
      criteria.every(({span}) => next <= span.start || start >= span.end),
  );
}

const same = (text: string): string =>
  plainText(text)
    .replace(/[:：.]\s*$/, '')
    .toLowerCase();
const labelOf = ({source}: Scan, {text, end}: Line): string => same(source.slice(text, end));

/** The text without some lines, and without the blank lines that would then stand in a row. */
function withoutLines({lines}: Scan, gone: ReadonlySet<number>): readonly Edit[] {
  let isBlank = false;
  let isBehindGap = false;
  return lines.flatMap(({number, start, next, kind}) => {
    const isLeftOut = gone.has(number) || (isBehindGap && isBlank && kind === 'blank');
    if (isLeftOut) isBehindGap = true;
    else {
      isBlank = kind === 'blank';
      if (!isBlank) isBehindGap = false;
    }
    return isLeftOut ? [{start, end: next, text: ''}] : [];
  });
}
