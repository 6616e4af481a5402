// Finds tasks that are headings, `### Step 1: Name`, with the boxes below them as their parts.
import {endLines, firstBelow} from '../../plan/markdown/reach.ts';
import type {Field, Heading, Scan} from '../../plan/scan.ts';
import type {Status} from '../../plan/types.ts';
import {type Boxes, type Headed, headedBoxes, taskOfBox, tasksOf} from './found.ts';
import {headingStatus, type Style, suffixOf, usualStyle} from './heading-status.ts';
import type {Head} from './heads.ts';
import {numbered} from './numbering.ts';
import type {FoundTask} from './task.ts';
import type {TickBox} from './tick-boxes.ts';

/** A heading that is a task, with what its text begins with. */
export type HeadedTask = {readonly heading: Heading; readonly head: Head};

/** The headings whose text begins with an id. */
export function taskHeadings(
  {headings}: Scan,
  headAt: (text: string) => Head | undefined,
): readonly HeadedTask[] {
  return headings.flatMap(heading => {
    const head = heading.depth > 0 ? undefined : headAt(heading.text);
    return head === undefined ? [] : [{heading, head}];
  });
}

/** Headings as tasks, each followed by the boxes below it as its parts. */
export function tasksWithParts(known: Boxes, all: readonly HeadedTask[]): readonly FoundTask[] {
  return sectionsOf(known, all).flatMap(section => [
    wholeOf(known, section),
    ...partsOf(known, {id: section.head.id, boxes: section.boxes}),
  ]);
}

/**
 * The tasks of a layout that gives each an id, in its box or in its heading. A heading that only names tasks whose
 * boxes stand below it is none itself.
 */
export function tasksWithIds(known: Boxes, headAt: (text: string) => Head | undefined): readonly FoundTask[] {
  const boxes = headedBoxes(known, headAt);
  const ids = new Set(boxes.map(({head}) => head.id));
  const isNew = ({head: {id}}: HeadedTask): boolean =>
    !ids.has(id) && (boxes.length === 0 || !/\d[-–—.]+\w*\d/.test(id));
  const headings = taskHeadings(known.scan, headAt).filter(isNew);
  const found = tasksOf(known, boxes);
  if (headings.length === 0) return found;
  const wholes = sectionsOf(known, headings).map(section => wholeOf(known, section));
  return [...wholes, ...found].sort((one, other) => one.line - other.line);
}

/** A heading's section, to the next heading that is a task or above it. */
type Section = HeadedTask & {
  readonly boundary: number;
  readonly parent: HeadedTask | undefined;
  /** The first line of a task within it. */
  readonly nested: number | undefined;
  readonly boxes: readonly TickBox[];
  readonly style: Style;
};

function sectionsOf({scan, boxes}: Boxes, all: readonly HeadedTask[]): readonly Section[] {
  const {headings, lines, source} = scan;
  const style = styleOf(source, all);
  const outer = headings.filter(({depth}) => depth === 0);
  const ends = endLines(outer, lines.length + 1);
  const boundaries = new Map(outer.map((heading, index) => [heading, ends[index] ?? 0]));
  const items = boxes.map(({item}) => item);
  const open: HeadedTask[] = [];
  return all.map((one, index) => {
    const {line} = one.heading;
    const boundary = boundaries.get(one.heading) ?? lines.length + 1;
    const next = all[index + 1]?.heading;
    const nested = next !== undefined && next.line < boundary ? next.line : undefined;
    const own = boxes.slice(firstBelow(items, line), firstBelow(items, (nested ?? boundary) - 1));
    while ((boundaries.get(open.at(-1)?.heading ?? one.heading) ?? 0) <= line) open.pop();
    const parent = open.at(-1);
    open.push(one);
    return {...one, boundary, parent, nested, boxes: own, style};
  });
}

function wholeOf(known: Boxes, {heading, head, boundary, parent, nested, boxes, style}: Section): FoundTask {
  const {source} = known.scan;
  const ending = suffixOf(source, heading.span);
  const end = ending?.span.start ?? heading.span.end;
  const field = fieldBelow(known.scan, heading);
  return {
    ...{id: head.id, flags: head.flags, tags: head.tags, line: heading.line, boundary},
    title: {start: Math.min(heading.span.start + head.title.start, end), end},
    parent: parent?.head.id,
    partsLine: boxes[0]?.item.line ?? nested,
    headLine: heading.endLine,
    statusLine: field?.line,
    indent: '',
    status: headingStatus(source, {
      suffix: ending,
      field,
      byBoxes: statusOfAll(boxes.map(({box}) => known.marks.statusOf(box.mark) ?? 'pending')),
      end: heading.span.end,
      style,
    }),
  };
}

/** How the headings of a file say their status, by the first that does. */
function styleOf(source: string, all: readonly HeadedTask[]): Style {
  for (const {heading} of all) {
    const found = suffixOf(source, heading.span);
    if (found !== undefined) return found.style;
  }
  return usualStyle;
}

/** A line `**Status:** …` among the fields right below a heading. */
function fieldBelow({lines, fields}: Scan, {endLine}: Heading): Field | undefined {
  let line = endLine + 1;
  for (let index = firstBelow(fields, endLine); index < fields.length; index++) {
    const field = fields[index];
    while (lines[line - 1]?.kind === 'blank') line++;
    if (field === undefined || field.line !== line) return undefined;
    if (/^status$/i.test(field.name.trim())) return field;
    line++;
  }
  return undefined;
}

function statusOfAll(parts: readonly Status[]): Status {
  if (parts.length > 0 && parts.every(status => status === 'done')) return 'done';
  return parts.some(status => status !== 'pending') ? 'in_progress' : 'pending';
}

function partsOf(
  known: Boxes,
  {id, boxes}: {readonly id: string; readonly boxes: readonly TickBox[]},
): readonly FoundTask[] {
  const {source} = known.scan;
  const whole = (box: TickBox): Head => ({
    id: '',
    flags: [],
    tags: [],
    title: {start: 0, end: source.slice(box.text.start, box.text.end).length},
  });
  const all = numbered(
    boxes.map(box => ({box, head: whole(box)})),
    `${id}.`,
  );
  const idOf = new Map(all.map(({box, head}) => [box, head.id]));
  const partsLine = (one: Headed): number | undefined =>
    all.find(({box}) => box.within === one.box)?.box.item.line;
  return all.map(one =>
    taskOfBox(known, one, {
      parent: (one.box.within && idOf.get(one.box.within)) ?? id,
      partsLine: partsLine(one),
    }),
  );
}
