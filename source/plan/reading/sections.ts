// The sections of a story: which heading opens which, how far each goes, and the bold lines that stand for one.
import {endLines} from '../markdown/reach.ts';
import type {Field, Heading, Scan} from '../scan.ts';
import type {Section, SectionName, Span} from '../types.ts';
import {sectionName} from './section-names.ts';

/** "Story 043: …" is a title whatever it is about, be it acceptance criteria. */
const numberedStory = /^(?:user )?story\s*#?\d/i;

/** The heading that is the story's title: the first of level 1, above every section that has a name of its own. */
export function titleHeading(scan: Scan): Heading | undefined {
  const outer = scan.headings.filter(({depth}) => depth === 0);
  const first = outer.find(({level, text}) => level === 1 || sectionName(text) !== 'other');
  if (first === undefined) return undefined;
  const isTitle =
    sectionName(first.text) === 'other' || (first.level === 1 && numberedStory.test(first.text));
  return isTitle ? first : undefined;
}

const read = new WeakMap<Scan, readonly Section[]>();

/**
 * Every section, in order: those with a heading, and the bold lines that stand for one (`**Problem:** …`). They are
 * read once for each scan.
 */
export function readSections(scan: Scan): readonly Section[] {
  const sections = read.get(scan) ?? sectionsOf(scan);
  read.set(scan, sections);
  return sections;
}

function sectionsOf(scan: Scan): readonly Section[] {
  const title = titleHeading(scan);
  const headings = scan.headings.filter(heading => heading.depth === 0 && heading !== title);
  const ends = endLines(headings, scan.lines.length + 1);
  const sections = headings.map((heading, index): Section => {
    const end = scan.lines[(ends[index] ?? 0) - 1]?.start ?? scan.source.length;
    return {
      name: sectionName(heading.text),
      heading: heading.text,
      level: heading.level,
      line: heading.line,
      span: {start: scan.lines[heading.line - 1]?.start ?? 0, end},
      body: {start: Math.min(end, scan.lines[heading.endLine - 1]?.next ?? end), end},
    };
  });
  const named = asNested(sections);
  return [...named, ...boldSections(scan, named)].sort((first, second) => first.line - second.line);
}

/** What a section within the criteria or the tasks may be; any other there is a group or a part of a task. */
const nestedNames: Readonly<Partial<Record<SectionName, readonly SectionName[]>>> = {
  criteria: ['outOfScope', 'dependencies', 'openQuestions'],
  tasks: [],
};

/** The sections with those named "other" that a section around them does not let be anything else. */
function asNested(sections: readonly Section[]): readonly Section[] {
  let allowed: readonly SectionName[] = [];
  let end = 0;
  return sections.map(section => {
    const name = section.span.start < end && !allowed.includes(section.name) ? 'other' : section.name;
    const nested = nestedNames[name];
    if (nested !== undefined) {
      allowed = nested;
      end = section.span.end;
    }
    return {...section, name};
  });
}

/** The name of the section that each line stands in, by line number: the innermost that has a name of its own. */
export function lineNames(scan: Scan, sections: readonly Section[]): readonly SectionName[] {
  const nameOf: SectionName[] = Array.from({length: scan.lines.length + 1}, () => 'other');
  for (const {name, line, span} of sections) {
    if (name === 'other') continue;
    for (let at = line; (scan.lines[at - 1]?.start ?? span.end) < span.end; at++) nameOf[at] = name;
  }
  return nameOf;
}

const neverBold: ReadonlySet<SectionName> = new Set(['other', 'tasks', 'status', 'clarifications']);

/** Sections that open with a bold line, above the tasks and where no section with a heading has the place. */
function boldSections(scan: Scan, sections: readonly Section[]): readonly Section[] {
  const nameOf = lineNames(scan, sections);
  const end = sections.find(({name}) => name === 'tasks')?.line ?? scan.lines.length;
  const above = scan.fields.filter(({depth, line}) => depth === 0 && line < end);
  const fields = new Map(above.map(field => [field.line, field]));
  const found: Section[] = [];
  let last: {readonly field: Field; readonly start: number} | undefined;
  const close = (end: number): void => {
    if (last !== undefined) found.push(boldSection(last.field, {start: last.start, end}));
    last = undefined;
  };
  for (const {number, start, kind, depth} of scan.lines) {
    const field = fields.get(number);
    if (field !== undefined || ((kind === 'heading' || kind === 'rule') && depth === 0)) close(start);
    const isOpening =
      field !== undefined && nameOf[number] === 'other' && !neverBold.has(sectionName(field.name));
    if (isOpening) last = {field, start};
  }
  close(scan.source.length);
  return found;
}

function boldSection({name, line, value}: Field, span: Span): Section {
  const body = {start: Math.min(value.start, span.end), end: span.end};
  return {name: sectionName(name), heading: name, level: 7, line, span, body};
}
