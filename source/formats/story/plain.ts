// The plan of a story that is written exactly as the layout has it, as nearly all are that a program wrote: read
// without scanning every line, many times faster, to the same value that a scan gives.
import {headingAt} from '../../plan/markdown/marks.ts';
import {type OutlineHeading, readOutline} from '../../plan/markdown/outline.ts';
import {sectionName} from '../../plan/reading/section-names.ts';
import {type Plan, type Slot, statuses, type WrittenTask} from '../../plan/types.ts';
import {readWrittenStatus} from '../written-status.ts';
import {indexIds, readDependsOn} from './dependencies.ts';

let last: {readonly source: string; readonly plan: Plan | undefined} | undefined;

/** The plan of a text; undefined when anything in it asks for a scan. The last text's plan is kept. */
export function readPlainPlan(source: string): Plan | undefined {
  if (last?.source !== source) last = {source, plan: readPlan(source)};
  return last.plan;
}

function readPlan(source: string): Plan | undefined {
  const places = placesOf(source, readOutline(source) ?? []);
  const blocks: Block[] = [];
  for (const place of places) {
    const block = readBlock(source, place);
    if (block === undefined) return undefined;
    blocks.push(block);
  }
  const lastBlock = blocks.at(-1);
  if (lastBlock === undefined) return undefined;
  return {tasks: withDependencies(blocks), groups: [], end: endOf(source, lastBlock), problems: []};
}

/** Where a task stands, and where what follows it starts. */
type Place = {readonly heading: OutlineHeading; readonly boundary: number};

/** Each heading of the third level under the only `## Tasks`; none where the headings are not so. */
function placesOf(source: string, headings: readonly OutlineHeading[]): readonly Place[] {
  const nameOf = (heading: OutlineHeading) => {
    const {start = 0, end = 0} = headingAt(source, heading)?.span ?? {};
    return sectionName(source.slice(start, end));
  };
  const opening = headings.findIndex(({start, end}) => source.slice(start, end) === '## Tasks');
  const next = headings.findIndex(({level}, index) => index > opening && level < 3);
  const [from, to] = [opening + 1, next === -1 ? headings.length : next];
  const isOdd = [...headings.slice(0, from), ...headings.slice(to)].some(
    (heading, index) =>
      (heading.level === 1 && (index > 0 || nameOf(heading) !== 'other')) ||
      (index !== opening && nameOf(heading) === 'tasks'),
  );
  if (opening === -1 || isOdd || (headings[from]?.level ?? 0) > 3) return [];
  const own = headings.slice(from, to).filter(({level}) => level === 3);
  const end = headings[to]?.start ?? source.length;
  return own.map((heading, index) => ({heading, boundary: own[index + 1]?.start ?? end}));
}

/** A task whose dependencies are still as written. */
type Block = {
  readonly task: Omit<WrittenTask, 'dependsOn'>;
  readonly before: string;
  /** Where the last line of its description ends, trailing blanks included. */
  readonly lastEnd: number;
};

const pattern =
  /### (\d{1,6}): ([^\s*_:：].*)\n\*\*Domain:\*\* (\S.*)\n\*\*Status:\*\* (\S.*)\n\*\*Depends on:\*\* (\S.*)\n/y;

function readBlock(source: string, {heading, boundary}: Place): Block | undefined {
  pattern.lastIndex = heading.start;
  const [, id, title = '', domain = '', status = '', before = ''] = pattern.exec(source) ?? [];
  const isTrimmed = ![title, domain, status, before].some(value => /[\s#]$/.test(value));
  const text = isTrimmed ? textBetween(source, pattern.lastIndex, boundary) : undefined;
  if (id === undefined || text === undefined) return undefined;
  const titleSlot = slotAt(heading.start + `### ${id}: `.length, title);
  const domainSlot = slotAt(titleSlot.end + '\n**Domain:** '.length, domain);
  const statusSpan = slotAt(domainSlot.end + '\n**Status:** '.length, status);
  const dependsOn = slotAt(statusSpan.end + '\n**Depends on:** '.length, before);
  const word = statuses.find(known => known === status);
  const written =
    word === undefined
      ? readWrittenStatus(source, statusSpan)
      : {status: word, slot: statusSpan, note: undefined};
  if (written === undefined) return undefined;
  const {start, end, lastEnd} = text;
  const task = {
    ...{id, title, domain, status: written.status},
    description: source.slice(start, end),
    line: heading.line,
    span: {start: heading.start, end: boundary},
    fields: {
      ...{title: titleSlot, domain: domainSlot, status: written.slot, dependsOn},
      description: {start, end},
    },
    flags: [],
    ...(written.note === undefined ? {} : {note: written.note}),
  };
  return {task, before, lastEnd};
}

const slotAt = (start: number, value: string): Slot => ({start, end: start + value.length});

const blank = /^[ \t]*$/;
const rule = /^[ \t]*(?:[-*_][ \t]*){3,}$/;

/** The description between two places; undefined when it is empty, or ends in a rule other than three dashes. */
function textBetween(source: string, from: number, boundary: number) {
  let [start, end] = [from, boundary];
  for (let newline = start; newline !== -1; start = newline + 1) {
    newline = source.indexOf('\n', start);
    if (newline === -1 || newline >= boundary || !blank.test(source.slice(start, newline))) break;
  }
  while (end > start) {
    const lineEnd = source[end - 1] === '\n' ? end - 1 : end;
    const lineStart = source.lastIndexOf('\n', lineEnd - 1) + 1;
    const line = source.slice(lineStart, lineEnd);
    if (line !== '---' && !blank.test(line)) {
      if (rule.test(line) || lineStart < start) return undefined;
      return {start, end: start + source.slice(start, lineEnd).trimEnd().length, lastEnd: lineEnd};
    }
    end = lineStart;
  }
  return undefined;
}

/** Where the next task goes, as `slotBefore` finds it. */
function endOf(source: string, {lastEnd}: Block): Slot {
  const next = source.indexOf('\n', lastEnd + 1);
  const below = source.slice(lastEnd + 1, next === -1 ? source.length : next);
  const after = blank.test(below) ? '' : '\n';
  return {start: lastEnd, end: lastEnd, before: '\n\n---\n\n', after};
}

function withDependencies(blocks: readonly Block[]): readonly WrittenTask[] {
  const ids = blocks.map(({task}) => task.id);
  const find = indexIds(ids);
  return blocks.map(({task, before}, index) => {
    const earlier = () => [...new Set(ids.slice(0, index))];
    return {...task, dependsOn: readDependsOn(before, find, earlier)};
  });
}
