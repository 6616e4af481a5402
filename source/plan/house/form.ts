// The form of a repository's own stories, read from the one that is most like the others: which sections, in which
// order, under which headings, and how their lists are written.
import {saysNothing} from '../reading/plain-text.ts';
import {readUserStory} from '../reading/prose.ts';
import {readSections, titleHeading} from '../reading/sections.ts';
import {type Scan, scan} from '../scan.ts';
import type {Section, SectionName, Story} from '../types.ts';

/** The sections that a story is written with. */
export const writtenSections = [
  'problem',
  'actor',
  'outcome',
  'criteria',
  'outOfScope',
  'dependencies',
  'openQuestions',
] as const satisfies readonly SectionName[];
export type WrittenSection = (typeof writtenSections)[number];

/**
 * How a section is written: its heading's line, which for a status may end in a colon that the status follows, and
 * what stands before each point ("- [ ] "; a number in it counts).
 */
export type SectionForm = {
  readonly name: WrittenSection | 'status';
  readonly heading: string;
  readonly mark: string;
  /** Whether it says who wants what: "As a developer, I want …". */
  readonly isWish: boolean;
};

export type StoryForm = {
  readonly newline: string;
  /** The line of the title, cut where the title stands: "# Story 015: ". */
  readonly title: string;
  /** A line below the title that says the status, cut where its value stands; empty when a section does. */
  readonly statusLine: string;
  /** The word for a story that nobody has begun. */
  readonly status: string;
  readonly sections: readonly SectionForm[];
  readonly hasGap: boolean;
  readonly none: string;
};

/** What a story is written like where there is no other. */
const usual = `# Story 001: Title

## Status
Draft

## Problem
It hurts.

## User/Actor
Somebody.

## Desired Outcome
It does not.

## Acceptance Criteria
- [ ] It is so

## Out of Scope
- More

## Dependencies
None

## Open Questions
None
`;

/** The form of a house's stories; the usual one where there are none. */
export function formOf(stories: readonly Story[]): StoryForm {
  const model = typical(stories.filter(({criteria}) => criteria.length > 0)) ?? usual;
  const scanned = scan(model);
  const sections = headed(readSections(scanned));
  const statuses = stories.flatMap(({status}) => status ?? []);
  const bodies = sections.map(section => bodyOf(scanned, section).trim());
  return {
    newline: scanned.newline,
    title: titleLine(scanned),
    statusLine: statusLineOf(scanned, sections),
    status: firstStatus(statuses),
    sections: sections.flatMap(section => sectionForm(scanned, section)),
    hasGap: 2 * sections.filter(section => hasGap(scanned, section)).length > sections.length,
    none: bodies.map(body => body.replace(/^[-*] /, '')).find(saysNothing) ?? 'None',
  };
}

/** Habits change: only so many of the last stories count. */
const recent = 7;

/** The text of the latest of the recent stories whose sections most others of them have too, in the same order. */
function typical(stories: readonly Story[]): string | undefined {
  const shapes = Map.groupBy(stories.slice(-recent), ({source}) => {
    const scanned = scan(source);
    const names = headed(readSections(scanned)).map(({heading}) => heading);
    return [titleLine(scanned).replace(/\d+/g, '0'), ...names].join('\n');
  });
  return [...shapes.values()].sort((one, other) => other.length - one.length)[0]?.at(-1)?.source;
}

/** The outermost sections that a story is written with, the first of each name. */
function headed(sections: readonly Section[]): readonly Section[] {
  const known = sections.filter(({name, level}) => level < 7 && (isWritten(name) || name === 'status'));
  const level = known.find(({name}) => name === 'criteria')?.level ?? 2;
  return known.filter(
    (section, index) =>
      section.level === level && known.findIndex(({name}) => name === section.name) === index,
  );
}

/** Whether a blank line stands between a section's heading and its own text. */
const hasGap = (scanned: Scan, section: Section): boolean => /^[ \t]*\r?\n/.test(bodyOf(scanned, section));

const isWritten = (name: SectionName): name is WrittenSection =>
  writtenSections.some(written => written === name);

const bodyOf = ({source}: Scan, {body}: Section): string => source.slice(body.start, body.end);

function sectionForm(scanned: Scan, section: Section): readonly SectionForm[] {
  const {name, line, heading, level} = section;
  if (!isWritten(name) && name !== 'status') return [];
  const written = scanned.lines[line - 1];
  const text = scanned.source.slice(written?.start, written?.end).trimEnd();
  const inHeading = name === 'status' ? /^#+[^:：]+[:：]\s*/.exec(text)?.[0] : undefined;
  return [
    {
      name,
      heading: inHeading ?? (text.startsWith('#') ? text : `${'#'.repeat(level)} ${heading}`),
      mark: markOf(scanned, section),
      isWish: name === 'actor' && readUserStory(bodyOf(scanned, section).replace(/\*/g, '')) !== undefined,
    },
  ];
}

/** What stands before the first point of a section: marker, box, and a label that counts ("**AC1:** "). */
function markOf({source, items, lines}: Scan, {name, body}: Section): string {
  const first = items.find(({line, depth}) => {
    const start = lines[line - 1]?.start ?? 0;
    return depth === 1 && start >= body.start && start < body.end;
  });
  const usualMark = name === 'criteria' ? '- [ ] ' : '- ';
  if (first === undefined) return usualMark;
  const start = lines[first.line - 1]?.start ?? 0;
  const marker = source.slice(start + first.indent, first.text).replace(/\[[xX]\]/, '[ ]');
  const label = /^\**AC[- #]?\d+\**\s*[:.)]\**\s*/i.exec(source.slice(first.text))?.[0] ?? '';
  return marker.trim() === '' ? usualMark : marker + label;
}

/** The line of the title up to the title itself; its number is filled in later. */
function titleLine(scanned: Scan): string {
  const heading = titleHeading(scanned);
  const line = scanned.lines[(heading?.line ?? 0) - 1];
  if (heading === undefined || line === undefined) return '# ';
  const text = scanned.source.slice(line.start, line.end);
  const found =
    /^(#\s+(?:(?:user story|story|故事|feature)[\s#-]*)?(?:\d+(?:[.-]\d+)*[a-z]?)?(?:\s*[:：.)]\s*|\s+[—–-]\s+)?)/i.exec(
      text,
    );
  const start = found?.[1] ?? '# ';
  // "# Story time" is a title, not the word before one.
  return /[\d:：—–-]\s*$/.test(start) ? start : '# ';
}

/** "**Status:** " where a line between the title and the first section says it. */
function statusLineOf({source, lines}: Scan, sections: readonly Section[]): string {
  if (sections.some(({name}) => name === 'status')) return '';
  const end = sections[0]?.line ?? 1;
  const line = lines.slice(0, end - 1).map(({start, end}) => source.slice(start, end));
  const found = line.flatMap(
    text => /^((?:>\s*)?(?:\*\*)?status(?:\*\*)?\s*:\s*(?:\*\*)?\s*)\S/i.exec(text)?.[1] ?? [],
  );
  return found[0] ?? '';
}

const early =
  /^(?:草稿|待办|未开始|draft|backlog|to[ -]?do|new|proposed|planned|open|not started|pending|ready)[\w -]*$/i;

/** The word by which most stories that are not begun say so; else "Draft", in the letters that the others have. */
function firstStatus(statuses: readonly string[]): string {
  const counts = Map.groupBy(
    statuses.filter(status => early.test(status)),
    status => status,
  );
  const [most] = [...counts].sort(([, one], [, other]) => other.length - one.length);
  const isSmall = statuses.length > 0 && statuses.every(status => /^[a-z]/.test(status));
  return most?.[0] ?? (isSmall ? 'draft' : 'Draft');
}
