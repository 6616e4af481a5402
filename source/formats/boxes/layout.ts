// A layout whose tasks are boxes, put together from what is its own: how it is recognised, which boxes are its tasks,
// which headings its groups, and how it writes a task.
import {neutralLine} from '../../plan/editing/neutral.ts';
import {slotBefore} from '../../plan/editing/place.ts';
import {type Scan, scan} from '../../plan/scan.ts';
import type {Format, Group, Plan, Sign, Slot, Task, TaskField, WrittenTask} from '../../plan/types.ts';
import {neutraliser} from '../neutral-description.ts';
import {type GroupReader, groupFinder, readGroups, withSections} from '../order/groups.ts';
import {type IdFinder, idFinder, readWritten} from '../order/ids.ts';
import {orderOf} from '../order/order.ts';
import {sharedFiles} from '../order/parallel.ts';
import {readStatements, type Statements, statedIn} from '../order/statements.ts';
import type {Boxes} from './found.ts';
import {marksOf} from './marks.ts';
import {renderTasks, type Writer} from './render.ts';
import {type SignLines, shows, signLines} from './sign-lines.ts';
import {type FoundTask, type HalfReadTask, readFoundTask} from './task.ts';
import {readTickBoxes} from './tick-boxes.ts';

export type Layout = {
  readonly name: string;
  readonly signs: readonly Sign[];
  /** Whether a text with these signs is of this layout after all, and not of one that is like it, by the same lines. */
  readonly isOwn?: (lines: SignLines) => boolean;
  /** A regular expression of its ids in a sentence, without groups. */
  readonly idForm: string;
  /** The id that the first task of a plan has. */
  readonly firstId: string;
  readonly groupAt: GroupReader;
  readonly find: (boxes: Boxes) => readonly FoundTask[];
  /** Whether tasks that stand in no group are grouped by the headings above them. */
  readonly hasSections: boolean;
  /** Whether the plan says in a section or in titles what waits for what. */
  readonly hasStatements: boolean;
  /** The path of the file where the status of the tasks is kept, when the text names one. */
  readonly statusFile?: (source: string) => string | undefined;
  readonly writer: Writer;
};

/** The format of a layout. Its last plan is kept: a text is recognised and read one after the other. */
export function formatOfLayout(layout: Layout): Format {
  let last: {readonly source: string; readonly plan: Plan} | undefined;
  const read = (source: string): Plan => {
    if (last?.source !== source) last = {source, plan: readPlan(layout, source)};
    return last.plan;
  };
  const describe = neutraliser(layout.writer, layout.firstId, text =>
    readPlan(layout, text).tasks.map(({line}) => line),
  );
  return {
    name: layout.name,
    signs: layout.signs,
    recognizes: source => {
      const sureness = surenessOf(layout, signLines(source));
      return sureness > 0 && read(source).tasks.length > 0 ? sureness : 0;
    },
    read,
    spell: (field, value) => (field === 'description' ? describe(String(value)) : spell(field, value)),
    render: tasks =>
      renderTasks(
        tasks.map(task => ({...task, description: describe(task.description)})),
        layout.writer,
        text => readPlan(layout, text),
      ),
  };
}

/** How many of the signs are there; nothing without the first, or in a text that is of another layout after all. */
function surenessOf({signs, isOwn}: Layout, lines: SignLines): number {
  const [first, ...others] = signs;
  if (first === undefined || !shows(lines, first.pattern) || isOwn?.(lines) === false) return 0;
  const found = others.filter(({pattern}) => shows(lines, pattern)).length;
  return others.length === 0 ? 0.9 : 0.5 + (0.4 * found) / others.length;
}

function readPlan(layout: Layout, source: string): Plan {
  const scanned = scan(source);
  const boxes = readTickBoxes(scanned);
  const marks = marksOf(scanned, boxes);
  const found = layout.find({scan: scanned, boxes, marks});
  const all = groupsOf(layout, scanned, found);
  const groupAt = groupFinder(all);
  const half = found.map(one => readFoundTask(scanned, one, groupAt(one.title.start)));
  const used = new Set(half.map(({task}) => task.group));
  const groups = all.slice(0, all.findLastIndex(({id}) => used.has(id)) + 1);
  const tasks = withDependencies(layout, {scan: scanned, groups, half});
  const statusFile = layout.statusFile?.(source);
  return {
    ...{
      tasks,
      groups,
      end: endOf(scanned, found, layout.writer),
      problems: [...tasks.flatMap(problemsOf), ...sharedFiles(tasks)],
    },
    ...(statusFile === undefined ? {} : {statusFile}),
  };
}

function groupsOf(layout: Layout, scanned: Scan, found: readonly FoundTask[]): readonly Group[] {
  const named = readGroups(scanned, layout.groupAt);
  if (!layout.hasSections) return named;
  const groupAt = groupFinder(named);
  const lost = found.filter(({title, parent}) => groupAt(title.start) === undefined && parent === undefined);
  return withSections(scanned, named, lost);
}

type HalfRead = {
  readonly scan: Scan;
  readonly groups: readonly Group[];
  readonly half: readonly HalfReadTask[];
};

/** The tasks with what they wait for: what a line of theirs says, else what the plan says, else their place. */
function withDependencies(layout: Layout, {scan, groups, half}: HalfRead): readonly WrittenTask[] {
  const tasks = half.map(({task}) => task);
  const ids = idFinder(
    tasks.map(({id}) => id),
    layout.idForm,
  );
  const stated: Statements | undefined = layout.hasStatements ? readStatements(scan, groups, ids) : undefined;
  const order = orderOf(tasks, groups, ({id}) => stated?.groups.get(id));
  const groupOf = new Map(tasks.map(({id, group}) => [id, group]));
  return half.map(({task, written}, index): WrittenTask => {
    const byPlace = order.get(task) ?? [];
    if (written !== undefined) {
      const earlier = () => tasks.slice(0, index).map(({id}) => id);
      return {...task, dependsOn: readWritten(written, ids, {form: layout.idForm, earlier})};
    }
    const said = stated === undefined ? [] : saidOf(task, stated, ids);
    if (said.length === 0) return {...task, dependsOn: byPlace};
    // What is said of a task takes the place of the order within its group; what is said of others comes on top.
    const isInside = said.some(id => groupOf.get(id) === task.group);
    return {...task, dependsOn: isInside ? said : [...new Set([...byPlace, ...said])]};
  });
}

const saidOf = (
  {id, title}: Pick<Task, 'id' | 'title'>,
  stated: Statements,
  ids: IdFinder,
): readonly string[] =>
  [...new Set([...(stated.tasks.get(id) ?? []), ...statedIn(title, ids)])].filter(other => other !== id);

/** Behind the last task that is no part of another, else at the end of the text. */
function endOf(scan: Scan, found: readonly FoundTask[], {above = '', between}: Writer): Slot {
  const last = found.findLast(({parent}) => parent === undefined);
  const slot = slotBefore(scan, last?.boundary ?? scan.lines.length + 1);
  return last === undefined ? {...slot, before: `${slot.before}${above}`} : {...slot, before: between};
}

const problemsOf = ({id, line, note, status}: WrittenTask): Plan['problems'] =>
  note === undefined || status !== 'pending'
    ? []
    : [
        {
          rule: 'unknown-status',
          severity: 'warning',
          text: `The box of task ${id} holds ${note}, which is read as pending.`,
          line,
          hint: 'Write [ ], [/] or [x].',
          task: id,
        },
      ];

const boxMarks = {pending: ' ', in_progress: '/', done: 'x'} as const;

const spellings: {readonly [Field in TaskField]: (value: Task[Field]) => string} = {
  title: text => neutralLine(text).replace(/^\[/, '\\['),
  domain: neutralLine,
  status: value => boxMarks[value],
  dependsOn: ids => ids.join(', ') || 'none',
  description: text => text,
};

function spell<Field extends TaskField>(field: Field, value: Task[Field]): string {
  return spellings[field](value);
}
