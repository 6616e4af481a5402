// What holds for every layout and every fixture of it: no edit is no byte, one status is one line, there and back is
// where it was, and what is rendered reads as it was meant.
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {formats} from '../source/formats/index.ts';
import {changeText} from '../source/plan/edit.ts';
import {textAt} from '../source/plan/editing/indented.ts';
import {type Format, type Status, statuses, type Task, type WrittenTask} from '../source/plan/types.ts';

type Sample = {readonly name: string; readonly source: string};

const variants: Readonly<Record<string, (source: string) => string>> = {
  'as it is': source => source,
  'with CRLF': source => source.replace(/\r?\n/g, '\r\n'),
  'with a byte order mark': source => (source.startsWith('\ufeff') ? source : `\ufeff${source}`),
  'without a final newline': source => source.trimEnd(),
};

const samplesOf = ({name}: Format): readonly Sample[] => {
  const folder = join(import.meta.dirname, 'fixtures', name);
  const files = readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter(file => file.endsWith('.md'));
  return files.sort().flatMap((file, index) => {
    const source = readFileSync(join(folder, file), 'utf8');
    // What people wrote is tried as it is and in one other variant, each file in the next.
    const all = Object.entries(variants);
    const own =
      file.includes('/') || files.length < 10
        ? all
        : [...all.slice(0, 1), ...all.slice(1 + (index % 3), 2 + (index % 3))];
    return own.map(([variant, vary]) => ({
      name: `${file} ${variant}`,
      source: vary(source),
    }));
  });
};

const plainTask = ({id, title, domain, status, dependsOn, description}: Task): Task => ({
  id,
  title,
  domain,
  status,
  dependsOn,
  description,
});
const plainTasks = (tasks: readonly Task[]): readonly Task[] => tasks.map(plainTask);

/** The lines of two texts that are not the same in both, paired from the two ends. */
function changedLines(before: string, after: string): {readonly removed: number; readonly added: number} {
  const from = before.split('\n');
  const to = after.split('\n');
  let start = 0;
  while (start < Math.min(from.length, to.length) && from[start] === to[start]) start++;
  let end = 0;
  while (end < Math.min(from.length, to.length) - start && from.at(-1 - end) === to.at(-1 - end)) end++;
  return {removed: from.length - start - end, added: to.length - start - end};
}

const withStatus = (source: string, format: Format, {id, status}: {id: string; status: Status}): string =>
  changeText(source, [{kind: 'set', id, field: 'status', value: status}], format);

const writtenStatus = (source: string, {fields}: WrittenTask): string =>
  source.slice(fields.status.start, fields.status.end);

/** Whether the file says the status as the layout, or this file, would write it. */
const isCanonical = (source: string, task: WrittenTask): boolean =>
  writtenStatus(source, task) === (task.words?.[task.status] ?? task.status);

/** Whether the file has a line for the status at all. */
const hasLine = ({fields}: WrittenTask): boolean => fields.status.before === undefined;

/** The tasks that a change by id means: of two with one id the first. */
const reachable = (tasks: readonly WrittenTask[]): readonly WrittenTask[] =>
  tasks.filter(task => tasks.find(({id}) => id === task.id) === task);

/** So many tasks of a file are tried one by one; all of them are tried at once. */
const most = 8;

/** Tasks spread over a file. */
const spread = (tasks: readonly WrittenTask[]): readonly WrittenTask[] => {
  const every = Math.max(1, Math.ceil(tasks.length / most));
  return reachable(tasks).filter((_, index) => index % every === 0);
};

const transitions = (
  tasks: readonly WrittenTask[],
): readonly {readonly task: WrittenTask; readonly status: Status}[] =>
  tasks.flatMap(task => statuses.map(status => ({task, status})));

/** A task and those that it is a part of, whose status may be what their parts say. */
function withParents(tasks: readonly WrittenTask[], task: WrittenTask): ReadonlySet<string> {
  const ids = new Set([task.id]);
  for (let {parent} = task; parent !== undefined; ) {
    ids.add(parent);
    parent = tasks.find(({id}) => id === parent)?.parent;
  }
  return ids;
}

/** A task and its parts. */
function withParts(tasks: readonly WrittenTask[], task: WrittenTask): readonly WrittenTask[] {
  const ids = new Set([task.id]);
  for (const {id, parent} of tasks) if (parent !== undefined && ids.has(parent)) ids.add(id);
  return tasks.filter(other => other === task || (other.parent !== undefined && ids.has(other.parent)));
}

/** An id for one more task, as the ids of the file are. */
const idAfter = (tasks: readonly WrittenTask[]): string => {
  const wholes = tasks.filter(({parent}) => parent === undefined);
  // The features of a phase would wait for a test that is added to it, by the order of the layout.
  const last = (wholes.findLast(({flags}) => !flags.includes('test')) ?? wholes.at(-1))?.id ?? '400';
  return last.replace(/\d+(?=\D*$)/, digits => String(Number(digits) + 500).padStart(digits.length, '0'));
};

describe.each(formats)('$name', format => {
  const samples = samplesOf(format);

  test('there are fixtures with tasks', () => {
    expect(samples.filter(({source}) => format.read(source).tasks.length > 0).length).toBeGreaterThan(15);
  });

  describe.each(samples)('$name', ({source}) => {
    const {tasks} = format.read(source);

    test('no edit changes no byte', () => {
      expect(changeText(source, [], format)).toBe(source);
      const same = spread(tasks).flatMap(task => [
        {kind: 'set', id: task.id, field: 'status', value: task.status} as const,
        {kind: 'set', id: task.id, field: 'title', value: task.title} as const,
        {kind: 'set', id: task.id, field: 'domain', value: task.domain} as const,
        {kind: 'set', id: task.id, field: 'dependsOn', value: task.dependsOn} as const,
        {kind: 'set', id: task.id, field: 'description', value: task.description} as const,
      ]);
      expect(changeText(source, same, format)).toBe(source);
    });

    test('a status changes one line, and nothing else in the plan', () => {
      for (const {task, status} of transitions(spread(tasks))) {
        const changed = withStatus(source, format, {id: task.id, status});
        const count = status === task.status ? 0 : 1;
        expect(changedLines(source, changed)).toEqual({removed: hasLine(task) ? count : 0, added: count});
        const parents = withParents(tasks, task);
        const others = (plan: readonly WrittenTask[]) => plainTasks(plan.filter(({id}) => !parents.has(id)));
        const now = format.read(changed).tasks;
        expect(now.find(({id}) => id === task.id)?.status).toBe(status);
        expect(others(now)).toEqual(others(tasks));
      }
    });

    test('the status of every task is one line, and changes nothing of its length but that', () => {
      for (const status of statuses) {
        const open = reachable(tasks).filter(task => task.status !== status);
        const changed = changeText(
          source,
          open.map(({id}) => ({kind: 'set', id, field: 'status', value: status}) as const),
          format,
        );
        const before = source.split('\n');
        const after = changed.split('\n');
        const isMoved = open.some(task => !hasLine(task));
        if (!isMoved) expect(after.length).toBe(before.length);
        if (!isMoved) expect(after.filter((line, index) => line !== before[index]).length).toBe(open.length);
        const now = format.read(changed).tasks;
        for (const {id} of open) expect(now.find(task => task.id === id)?.status).toBe(status);
      }
    });

    test('a status there and back gives the same bytes', () => {
      for (const {task, status} of transitions(spread(tasks).filter(each => isCanonical(source, each)))) {
        const there = withStatus(source, format, {id: task.id, status});
        // A mark that only this box has is known no more once the box has another.
        const isKnown =
          task.words === undefined ||
          format.read(there).tasks.find(({id}) => id === task.id)?.words?.[task.status] ===
            task.words[task.status];
        const back = {kind: 'set', id: task.id, field: 'status', value: task.status} as const;
        const mark = writtenStatus(source, task);
        expect(changeText(there, [isKnown ? back : {...back, mark}], format)).toBe(source);
      }
    });

    test('what is rendered reads as the plan it was', () => {
      const alone = reachable(tasks);
      expect(plainTasks(format.read(format.render(alone)).tasks)).toEqual(plainTasks(alone));
    });

    test('the fields stand where the plan says', () => {
      for (const {title, domain, description, fields, span} of tasks) {
        const at = (field: keyof typeof fields): string =>
          source.slice(fields[field].start, fields[field].end);
        expect(at('title')).toBe(title);
        expect(at('domain')).toBe(domain);
        expect(textAt(source, fields.description)).toBe(description);
        for (const slot of Object.values(fields)) {
          expect(slot.start).toBeGreaterThanOrEqual(span.start);
          expect(slot.end).toBeLessThanOrEqual(span.end);
        }
      }
    });

    test('tasks that are added stand behind the others, and go again without a trace in the plan', () => {
      const wholes = tasks.filter(({parent}) => parent === undefined);
      const fresh: Task = {
        id: idAfter(tasks),
        title: 'Something new',
        domain: 'docs',
        status: 'pending',
        dependsOn: wholes.slice(-1).map(({id}) => id),
        description: 'Write it down.\n\n- Verify: `make test`',
      };
      const added = changeText(source, [{kind: 'add', tasks: [fresh]}], format);
      expect(plainTasks(format.read(added).tasks)).toEqual(plainTasks([...tasks, fresh]));
      expect(changedLines(source, added).removed).toBeLessThanOrEqual(1);
      const removed = changeText(added, [{kind: 'remove', id: fresh.id}], format);
      expect(plainTasks(format.read(removed).tasks)).toEqual(plainTasks(tasks));
    });

    test('a task can be removed with its parts and leaves the others', () => {
      for (const task of spread(tasks)) {
        const gone = withParts(tasks, task);
        const left = format.read(changeText(source, [{kind: 'remove', id: task.id}], format)).tasks;
        expect(left.map(({title}) => title)).toEqual(
          tasks.filter(other => !gone.includes(other)).map(({title}) => title),
        );
      }
    });
  });
});
