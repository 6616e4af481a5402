// The layout that a story file has: `### 001: Title` under `## Tasks`, with lines for Domain, Status and Depends on
// and a description, separated by `---`. What real files do besides is read as it is and never rewritten.
import {neutralBlock, neutralLine} from '../plan/editing/neutral.ts';
import {sectionMark, slotBefore, tasksBoundary} from '../plan/editing/place.ts';
import {sectionName} from '../plan/reading/section-names.ts';
import {readSections} from '../plan/reading/sections.ts';
import {type Scan, scan} from '../plan/scan.ts';
import type {Format, Plan, Problem, Section, Slot, Task, TaskField, WrittenTask} from '../plan/types.ts';
import {type IdIndex, indexIds, readDependsOn} from './story/dependencies.ts';
import {readPlainPlan} from './story/plain.ts';
import {type FieldName, fieldNames, mayHaveTasks, readTaskBlocks, type TaskBlock} from './story/tasks.ts';
import {readWrittenStatus} from './written-status.ts';

/** Of the headings that tasks are written under. */
const taskLevel = 3;

export const storyFormat: Format = {
  name: 'story',
  signs: [
    {name: 'a section `## Tasks`', pattern: /^#{1,3} [^\n]*tasks?\b/im, isCommon: true},
    {
      name: 'tasks such as `### 001: Title`',
      pattern: /^#{2,4} (?:task[ \t]*)?\d{1,6}[a-z]{0,2}(?:[ \t]*[:：.]|[ \t]+[-–—])/im,
    },
  ],
  recognizes(source) {
    if (readPlainPlan(source) !== undefined) return 1;
    const scanned = scan(source);
    const blocks = mayHaveTasks(scanned) ? readTaskBlocks(scanned, readSections(scanned)) : [];
    const hasSection = scanned.headings.some(({text}) => sectionName(text) === 'tasks');
    if (blocks.length === 0) return hasSection ? 0.1 : 0;
    const filled = blocks.filter(({fields}) => Object.keys(fields).length > 0).length;
    return filled > 0 || hasSection ? 0.5 + (0.5 * filled) / blocks.length : 0;
  },
  read: source => readPlainPlan(source) ?? readScanned(source),
  spell,
  render: tasks => tasks.map(renderTask).join('\n\n---\n\n'),
};

/** The plan of any text. */
export function readScanned(source: string): Plan {
  const scanned = scan(source);
  const sections = readSections(scanned);
  const blocks = readTaskBlocks(scanned, sections);
  const find = indexIds(blocks.map(({id}) => id));
  const tasks = blocks.map((block, index) => {
    const earlier = () => [...new Set(blocks.slice(0, index).map(({id}) => id))];
    return readTask(scanned, block, {find, earlier});
  });
  return {tasks, groups: [], end: endOf(scanned, sections, blocks), problems: tasks.flatMap(problemsOf)};
}

/** Where the next task goes: behind the last one, else under `## Tasks`, else where that section belongs. */
function endOf(scanned: Scan, sections: readonly Section[], blocks: readonly TaskBlock[]): Slot {
  const last = blocks.at(-1);
  if (last !== undefined) {
    const slot = slotBefore(scanned, last.boundary);
    return {...slot, before: `${slot.before}---\n\n`};
  }
  const section = sections.find(({name}) => name === 'tasks');
  const next =
    section && sections.find(({span, line}) => line > section.line && span.start >= section.span.end);
  if (section !== undefined) return slotBefore(scanned, next?.line ?? scanned.lines.length + 1);
  const slot = slotBefore(scanned, tasksBoundary(scanned, sections));
  return {...slot, before: `${slot.before}${sectionMark(sections)} Tasks\n\n`};
}

type Neighbours = {readonly find: IdIndex; readonly earlier: () => readonly string[]};

function readTask(scanned: Scan, block: TaskBlock, {find, earlier}: Neighbours): WrittenTask {
  const {source, lines} = scanned;
  const {id, title, heading, boundary, fields} = block;
  const written = (name: FieldName): string => {
    const {start = 0, end = 0} = fields[name]?.value ?? {};
    return source.slice(start, end);
  };
  const status = fields.status && readWrittenStatus(source, fields.status.value);
  const description = descriptionSlot(scanned, block);
  const note = status === undefined ? written('status') || undefined : status.note;
  const start = lines[heading.line - 1]?.start ?? 0;
  return {
    id,
    title: source.slice(title.start, title.end),
    domain: written('domain'),
    status: status?.status ?? 'pending',
    dependsOn: readDependsOn(written('dependsOn'), find, earlier),
    description: source.slice(description.start, description.end).replace(/\r\n?/g, '\n'),
    line: heading.line,
    span: {start, end: lines[boundary - 1]?.start ?? source.length},
    fields: {
      title: titleSlot(source, block),
      domain: fieldSlot(scanned, block, 'domain'),
      status: status?.slot ?? fieldSlot(scanned, block, 'status'),
      dependsOn: fieldSlot(scanned, block, 'dependsOn'),
      description,
    },
    flags: [],
    ...(note === undefined ? {} : {note}),
  };
}

/** The title, or where it goes: behind the colon and a blank. */
function titleSlot(source: string, {title}: TaskBlock): Slot {
  if (title.start < title.end || /\s/.test(source[title.start - 1] ?? '')) return title;
  const isBlank = /[ \t]/.test(source[title.end] ?? '');
  return isBlank ? {start: title.end + 1, end: title.end + 1} : {...title, before: ' '};
}

const labels: Readonly<Record<FieldName, string>> = {
  domain: 'Domain',
  status: 'Status',
  dependsOn: 'Depends on',
};
const order: readonly FieldName[] = ['domain', 'status', 'dependsOn'];

/** What is a block of its own under a heading, but would go on with or underline a field above it. */
const ownBlock = /^(?: {4}| {0,3}(?:\t|=+[ \t]*$|\d+[.)][ \t]))/;

/** Where a field's value stands, or the line that it belongs behind. */
function fieldSlot({source, lines}: Scan, {heading, fields}: TaskBlock, name: FieldName): Slot {
  const field = fields[name];
  if (field !== undefined) {
    const {start, end} = field.value;
    return start === end && !/\s/.test(source[start - 1] ?? '') ? {start, end, before: ' '} : {start, end};
  }
  const above = order.slice(0, order.indexOf(name)).findLast(earlier => fields[earlier] !== undefined);
  const line = lines[((above && fields[above]?.line) ?? heading.endLine) - 1];
  const bullet = above && line?.kind === 'item' ? source.slice(line.start, line.text) : '';
  const end = line?.end ?? source.length;
  const next = lines[line?.number ?? 0];
  const isApart =
    above === undefined && next !== undefined && ownBlock.test(source.slice(next.start, next.end));
  const after = isApart ? '\n' : '';
  return {start: end, end, before: `\n${bullet}**${labels[name]}:** `, after};
}

function descriptionSlot({source, lines}: Scan, {description, heading, fields}: TaskBlock): Slot {
  const {first, last} = description;
  const start = lines[first - 1]?.start;
  const end = lines[last - 1]?.end;
  if (first <= last && start !== undefined && end !== undefined) {
    return {start, end: start + source.slice(start, end).trimEnd().length};
  }
  const header = Math.max(heading.endLine, ...Object.values(fields).map(({line}) => line));
  const [next, second] = lines.slice(header, header + 2);
  if (next?.kind === 'blank' && second?.kind === 'blank') return {start: second.start, end: second.start};
  const at = lines[header - 1]?.end ?? source.length;
  return {start: at, end: at, before: '\n\n', after: next === undefined || next.kind === 'blank' ? '' : '\n'};
}

function problemsOf({id, line, note, status, fields}: WrittenTask): readonly Problem[] {
  if (note === undefined || status !== 'pending' || fields.status.end - fields.status.start < note.length)
    return [];
  return [
    {
      rule: 'unknown-status',
      severity: 'warning',
      text: `Task ${id} has the status "${note}", which is read as pending.`,
      line,
      hint: 'Write pending, in_progress or done; a note may follow in parentheses.',
      task: id,
    },
  ];
}

const spellings: {readonly [Field in TaskField]: (value: Task[Field]) => string} = {
  title: neutralLine,
  domain: neutralLine,
  status: value => value,
  dependsOn: ids => ids.join(', ') || 'none',
  description: text => neutralBlock(text, {level: taskLevel, fields: Object.keys(fieldNames)}),
};

function spell<Field extends TaskField>(field: Field, value: Task[Field]): string {
  return spellings[field](value);
}

function renderTask({id, title, domain, status, dependsOn, description}: Task): string {
  const lines = [
    `### ${id}: ${spell('title', title)}`,
    `**Domain:** ${spell('domain', domain)}`,
    `**Status:** ${spell('status', status)}`,
    `**Depends on:** ${spell('dependsOn', dependsOn)}`,
  ];
  const text = neutralBlock(description, {level: taskLevel, fields: []});
  return [...lines.map(line => line.trimEnd()), ...(text === '' ? [] : ['', text])].join('\n');
}
