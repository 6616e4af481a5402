// Which entries of the acceptance criteria belong together as one criterion, and under which groups they stand.
import {type Entry, rawText} from './entries.ts';
import {plainText, saysNothing} from './plain-text.ts';
import {isContinued, isStep} from './scenario.ts';
import {sectionName} from './section-names.ts';

/** The entries that make one criterion, the head first. */
export type Cluster = {
  readonly entries: readonly Entry[];
  readonly group: readonly string[];
  /** Whether everything up to the next heading belongs to it, as under "### AC1: …". */
  readonly isWide: boolean;
};

type Group = {readonly level: number; readonly text: string};
type Walk = {readonly clusters: Cluster[]; groups: readonly Group[]; root: number; isOpen: boolean};

/** Bold lines group below headings, bullets below bold lines. */
const boldLevel = 7;
const bulletLevel = 8;

const numbered = /^(?:AC|acceptance criteri(?:on|a)|criterion)[-\s#]*\d/i;
const boldLine = /^(\*\*|__)(?:(?!\1).)+\1:?$/;

/** The criteria among the entries of the sections that hold them. */
export function clusterEntries(entries: readonly Entry[]): readonly Cluster[] {
  const walk: Walk = {clusters: [], groups: [], root: Number.POSITIVE_INFINITY, isOpen: false};
  const hasItems = entries.some(({kind}) => kind === 'item');
  for (const [index, entry] of entries.entries()) {
    const level = groupLevel(entries, index);
    if (level !== undefined) openGroup(walk, entries, {index, level});
    else if (belongsToLast(walk, entry)) extendLast(walk, entry);
    else if (entry.kind === 'item' || isCriterionParagraph(entry, hasItems)) begin(walk, entry, false);
  }
  return walk.clusters;
}

/** How deep a heading, a bold line or a bullet over boxes groups what follows; undefined when it does not. */
function groupLevel(entries: readonly Entry[], index: number): number | undefined {
  const entry = entries[index];
  if (entry === undefined) return undefined;
  if (entry.kind === 'heading') return entry.level;
  if (entry.kind === 'paragraph') return boldLine.test(rawText(entry)) ? boldLevel : undefined;
  const next = entries[index + 1];
  const isOverBoxes = next?.item?.box !== undefined && next.depth > entry.depth && next.line <= entry.endLine;
  return isOverBoxes && entry.item?.box === undefined ? bulletLevel + entry.depth : undefined;
}

function openGroup(
  walk: Walk,
  entries: readonly Entry[],
  {index, level}: {readonly index: number; readonly level: number},
): void {
  const entry = entries[index];
  if (entry === undefined) return;
  const text = plainText(rawText(entry)).replace(/\s*:$/, '');
  const isRoot =
    entry.kind === 'heading' ? level <= walk.root : level === boldLevel && sectionName(text) === 'criteria';
  if (entry.kind === 'heading' && isRoot) walk.root = level;
  walk.groups = isRoot ? [] : walk.groups.filter(group => group.level < level);
  walk.isOpen = false;
  if (isRoot) return;
  if (numbered.test(text) && !hasBoxes(entries, index)) begin(walk, entry, true);
  else walk.groups = [...walk.groups, {level, text}];
}

/** Whether there are boxes between a heading and the next. */
function hasBoxes(entries: readonly Entry[], index: number): boolean {
  for (let at = index + 1; at < entries.length && entries[at]?.kind !== 'heading'; at++) {
    if (entries[at]?.item?.box !== undefined) return true;
  }
  return false;
}

function begin(walk: Walk, entry: Entry, isWide: boolean): void {
  const groups = walk.groups.filter(({level}) => entry.kind !== 'item' || level < bulletLevel + entry.depth);
  walk.groups = groups;
  walk.clusters.push({entries: [entry], group: groups.map(({text}) => text), isWide});
  walk.isOpen = true;
}

function belongsToLast({clusters, isOpen}: Walk, entry: Entry): boolean {
  const last = clusters.at(-1);
  const head = last?.entries[0];
  if (!isOpen || last === undefined || head === undefined) return false;
  if (last.isWide) return true;
  if (head.kind === 'item' && entry.kind === 'item' && entry.depth > head.depth) return true;
  return entry.depth <= head.depth && isContinued(last.entries.map(textOf), textOf(entry));
}

function extendLast(walk: Walk, entry: Entry): void {
  const last = walk.clusters.pop();
  if (last !== undefined) walk.clusters.push({...last, entries: [...last.entries, entry]});
}

const textOf = (entry: Entry): string => plainText(rawText(entry));

/** Paragraphs are criteria when they are steps or numbered, or when there is nothing else. */
function isCriterionParagraph(entry: Entry, hasItems: boolean): boolean {
  const text = textOf(entry);
  if (isStep(text) || numbered.test(text)) return true;
  return !hasItems && !saysNothing(text) && !text.endsWith(':');
}
