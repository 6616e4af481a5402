// What the `## Dependencies` section of a plan says: which phase waits for which, and which task for which.
import {endLines, firstBelow} from '../../plan/markdown/reach.ts';
import type {Enclosure} from '../../plan/markdown/types.ts';
import type {Line, Scan} from '../../plan/scan.ts';
import type {Group, Span} from '../../plan/types.ts';
import type {IdFinder} from './ids.ts';
import {groupsNamed, type Names, namesByPart} from './named-groups.ts';

export type Statements = {
  /** For a group that the section speaks of, the groups that it waits for. */
  readonly groups: ReadonlyMap<string, readonly string[]>;
  /** For a task that the section speaks of, the tasks that it waits for. */
  readonly tasks: ReadonlyMap<string, readonly string[]>;
};

/**
 * Reads every section whose heading speaks of dependencies and that is no phase itself. It speaks of the groups of its
 * own part of the text, which a title begins: plans one below the other count their phases anew.
 */
export function readStatements(scan: Scan, groups: readonly Group[], ids: IdFinder): Statements {
  const found = {groups: new Map<string, Set<string>>(), tasks: new Map<string, Set<string>>()};
  const namesIn = namesByPart(scan, groups);
  for (const {start, end} of linesAbout(scan, groups)) {
    const line = scan.source.slice(start, end);
    const [, subject, words] = statement.exec(line) ?? [];
    if (subject !== undefined && words !== undefined) {
      readGroupLine(subject, words, {names: namesIn(start), found: found.groups});
    }
    readTaskLine(line, ids, found.tasks);
  }
  return {groups: asLists(found.groups), tasks: asLists(found.tasks)};
}

const statement = /^[\s>*_\-+\d.)]*([^:：→]{2,70}?)[*_]*\s*[:：][*_]*\s*(.*)$/;

const asLists = (found: ReadonlyMap<string, ReadonlySet<string>>): ReadonlyMap<string, readonly string[]> =>
  new Map(Array.from(found, ([id, before]) => [id, [...before]]));

/** The lines of those sections; of their fences the drawings alone are read. */
function linesAbout({lines, headings, enclosures}: Scan, groups: readonly Group[]): readonly Span[] {
  const ends = endLines(headings, lines.length + 1);
  const taken = new Set(groups.map(({line}) => line));
  const drawn = enclosures.filter(({kind}) => kind === 'fence');
  const found: Span[] = [];
  let read = 0;
  headings.forEach(({text, line: first}, index) => {
    if (taken.has(first) || !aboutOrder.test(text)) return;
    const end = ends[index] ?? 0;
    for (let number = Math.max(first, read + 1); number < end; number++) {
      const line = lines[number - 1];
      if (line !== undefined && (isSaid(line) || isDrawn(drawn, number))) found.push(line);
    }
    read = Math.max(read, end - 1);
  });
  return found;
}

const aboutOrder = /dependenc|execution order|implementation order|abhängigkeit|依赖/i;
const isSaid = ({kind}: Line): boolean => kind === 'text' || kind === 'item' || kind === 'quote';

/** Whether a line stands within a fence, and is no mark of it. */
function isDrawn(fences: readonly Enclosure[], number: number): boolean {
  const fence = fences[firstBelow(fences, number - 1) - 1];
  return fence !== undefined && fence.line < number && number < fence.endLine;
}

type GroupsFound = {readonly names: Names; readonly found: Map<string, Set<string>>};

const waits =
  /\b(?:depends? (?:up)?on|dependent on|after|requires?|needs|blocked by|waits? for|builds on|follows?)\b\s*(.*)$/i;
const isFree = /\bno (?:code )?dependenc|\bindependent\b|\bcan start (?:immediately|any ?time)|\bnone\b/i;

/** "User Story 3 (Phase 5): depends on Phase 2 and US1 - …" */
function readGroupLine(subject: string, words: string, {names, found}: GroupsFound): void {
  const {byNumber, others} = groupsNamed(subject, names);
  const about = byNumber.length > 0 ? byNumber : [...others];
  if (about.length === 0) return;
  const rest = waits.exec(
    words.replace(/\([^)]*\)/g, match => (/phase|US\d/i.test(match) ? match : ' ')),
  )?.[1];
  const waited = groupsNamed(rest?.split(/\s[-–—]\s|;|\.(?:\s|$)/)[0] ?? '', names);
  const all = new Set([...waited.byNumber, ...waited.others]);
  for (const group of about) {
    const before = [...all].filter(({line}) => line < group.line);
    if (before.length > 0 || isFree.test(words))
      addAll(
        found,
        group.id,
        before.map(({id}) => id),
      );
  }
}

function addAll(found: Map<string, Set<string>>, id: string, more: readonly string[]): void {
  const known = found.get(id) ?? new Set();
  for (const other of more) known.add(other);
  found.set(id, known);
}

const arrow = /\s*(?:-{1,2}>|→|⇒|=>|──▶|─+[>▶])\s*(?:\|[^|]*\|)?/;

/** "T014-T016 depend on T013", "T001 → T002 → T003". */
function readTaskLine(line: string, ids: IdFinder, found: Map<string, Set<string>>): void {
  const add = (id: string, before: readonly string[]): void => {
    const others = before.filter(other => other !== id);
    if (others.length > 0) addAll(found, id, others);
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
