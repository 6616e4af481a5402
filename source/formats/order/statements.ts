// What the `## Dependencies` section of a plan says: which phase waits for which, and which task for which.
import {endLines} from '../../plan/markdown/reach.ts';
import type {Scan} from '../../plan/scan.ts';
import type {Group} from '../../plan/types.ts';
import type {IdFinder} from './ids.ts';

export type Statements = {
  /** For a group that the section speaks of, the groups that it waits for. */
  readonly groups: ReadonlyMap<string, readonly string[]>;
  /** For a task that the section speaks of, the tasks that it waits for. */
  readonly tasks: ReadonlyMap<string, readonly string[]>;
};

/** Reads every section whose heading speaks of dependencies and that is no phase itself. */
export function readStatements(scan: Scan, groups: readonly Group[], ids: IdFinder): Statements {
  const found = {groups: new Map<string, string[]>(), tasks: new Map<string, string[]>()};
  for (const line of linesAbout(scan, groups)) {
    const colon = /^[\s>*_\-+\d.)]*([^:：→]{2,70}?)[*_]*\s*[:：][*_]*\s*(.*)$/.exec(line);
    if (colon !== null) readGroupLine(colon[1] ?? '', colon[2] ?? '', {groups, found: found.groups});
    readTaskLine(line, ids, found.tasks);
  }
  return found;
}

/** The lines of those sections; of their fences the drawings alone are read. */
function linesAbout(
  {source, lines, headings, enclosures}: Scan,
  groups: readonly Group[],
): readonly string[] {
  const ends = endLines(headings, lines.length + 1);
  const taken = new Set(groups.map(({line}) => line));
  const spans = headings.flatMap(({text, line}, index) =>
    /dependenc|execution order|implementation order|abhängigkeit|依赖/i.test(text) && !taken.has(line)
      ? {start: line, end: ends[index] ?? 0}
      : [],
  );
  if (spans.length === 0) return [];
  const drawn = new Set(
    enclosures.flatMap(({kind, line, endLine}) =>
      kind === 'fence' ? Array.from({length: endLine - line - 1}, (_, index) => line + 1 + index) : [],
    ),
  );
  return lines
    .filter(({kind, number}) => kind === 'text' || kind === 'item' || kind === 'quote' || drawn.has(number))
    .filter(({number}) => spans.some(({start, end}) => start <= number && number < end))
    .map(({start, end}) => source.slice(start, end));
}

type GroupsFound = {readonly groups: readonly Group[]; readonly found: Map<string, string[]>};

const waits =
  /\b(?:depends? (?:up)?on|dependent on|after|requires?|needs|blocked by|waits? for|builds on|follows?)\b\s*(.*)$/i;
const isFree = /\bno (?:code )?dependenc|\bindependent\b|\bcan start (?:immediately|any ?time)|\bnone\b/i;

/** "User Story 3 (Phase 5): depends on Phase 2 and US1 - …" */
function readGroupLine(subject: string, words: string, {groups, found}: GroupsFound): void {
  const {byNumber, others} = groupsNamed(subject, groups);
  const about = byNumber.length > 0 ? byNumber : [...others];
  if (about.length === 0) return;
  const rest = waits.exec(
    words.replace(/\([^)]*\)/g, match => (/phase|US\d/i.test(match) ? match : ' ')),
  )?.[1];
  const waited = groupsNamed(rest?.split(/\s[-–—]\s|;|\.(?:\s|$)/)[0] ?? '', groups);
  const all = [...new Set([...waited.byNumber, ...waited.others])];
  for (const group of about) {
    const before = all.filter(({line}) => line < group.line);
    if (before.length === 0 && !isFree.test(words)) continue;
    const known = found.get(group.id) ?? [];
    found.set(group.id, [...new Set([...known, ...before.map(({id}) => id)])]);
  }
}

type Named = {readonly byNumber: readonly Group[]; readonly others: ReadonlySet<Group>};

/** The groups that a text names: by number, and by story, by name, or all of them. */
function groupsNamed(text: string, groups: readonly Group[]): Named {
  const byNumber = Array.from(
    text.matchAll(
      /\bphases?\s+(\d+[a-z]?(?:\.\d+)?)(?:\s*(?:[-–—+]|to|through)\s*(\d+)?)?((?:\s*(?:,|&|and)\s*\d+)*)/gi,
    ),
    ([whole, first = '', last, more = '']) => {
      const isOpen = /\d\+/.test(whole);
      const numbers = [first, ...(more.match(/\d+/g) ?? [])];
      return groups.filter(
        ({id}) =>
          numbers.includes(id) ||
          (Number(id) >= Number(first) && (isOpen || (last !== undefined && Number(id) <= Number(last)))),
      );
    },
  ).flat();
  const known = namesOf(groups);
  const byStory = Array.from(
    text.matchAll(/\b(?:user stor(?:y|ies)\s*|US)(\d+)/gi),
    ([, number = '']) => known.stories.get(number) ?? [],
  ).flat();
  const isAll =
    /\ball\b.*\b(?:phases?|stories|tasks|features|implementation)\b|\beverything\b|\ball (?:else|previous|others?)\b/i.test(
      text,
    );
  const byAll = isAll
    ? /stories/i.test(text)
      ? [...known.stories].flatMap(([number, own]) => (number === '' ? [] : own))
      : groups
    : [];
  const words: readonly string[] = text.toLowerCase().match(/[\p{L}/]{4,}/gu) ?? [];
  const byName = words.flatMap(word => (word === 'user' ? [] : (known.names.get(word) ?? [])));
  return {byNumber, others: new Set([...byStory, ...byAll, ...byName])};
}

type Names = {
  /** The groups of each user story, by its number. */
  readonly stories: ReadonlyMap<string, readonly Group[]>;
  /** The groups by the first word of their title, in lower case. */
  readonly names: ReadonlyMap<string, readonly Group[]>;
};

const namesKnown = new WeakMap<readonly Group[], Names>();

function namesOf(groups: readonly Group[]): Names {
  const found = namesKnown.get(groups) ?? {
    stories: Map.groupBy(groups, ({title}) => /\b(?:user story\s*|US)(\d+)/i.exec(title)?.[1] ?? ''),
    names: Map.groupBy(groups, ({title}) => /^[\p{L}/]{4,}/u.exec(title)?.[0].toLowerCase() ?? ''),
  };
  namesKnown.set(groups, found);
  return found;
}

const arrow = /\s*(?:-{1,2}>|→|⇒|=>|──▶|─+[>▶])\s*(?:\|[^|]*\|)?/;

/** "T014-T016 depend on T013", "T001 → T002 → T003". */
function readTaskLine(line: string, ids: IdFinder, found: Map<string, string[]>): void {
  const add = (id: string, before: readonly string[]): void => {
    const others = before.filter(other => other !== id);
    if (others.length > 0) found.set(id, [...new Set([...(found.get(id) ?? []), ...others])]);
  };
  const parts = line.split(arrow);
  if (parts.length > 1) {
    const named = parts.map(part => ids.namedIn(part.replace(/\[[^\]]*\]|\([^)]*\)/g, '')));
    named.slice(1).forEach((after, index) => {
      for (const id of after) add(id, named[index] ?? []);
    });
    return;
  }
  const [, subject = '', object = ''] =
    /^(.*?)\b(?:depends? (?:up)?on|blocked by|requires?|must (?:follow|come after)|waits? for)\b(.*)$/i.exec(
      line,
    ) ?? [];
  const before = ids.namedIn(object.split(/[.;]\s/)[0] ?? '');
  if (before.length > 0) for (const id of ids.namedIn(subject)) add(id, before);
}

const inTitle = /\(?\b(?:depends? (?:up)?on|blocked by|requires|after)\b:?\s+([^);.]*)/i;

/** What the title of a task says that it waits for: "… (depends on T012, T013)". */
export function statedIn(title: string, ids: IdFinder): readonly string[] {
  const words = inTitle.exec(title)?.[1];
  return words === undefined ? [] : ids.namedIn(words);
}
