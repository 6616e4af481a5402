// What holds for every layout and every fixture of it: no edit is no byte, one status is one line, there and back is
// where it was, and what is rendered reads as it was meant.
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {formats} from '../source/formats/index.ts';
import {changeText} from '../source/plan/edit.ts';
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
  return files.sort().flatMap(file => {
    const source = readFileSync(join(folder, file), 'utf8');
    return Object.entries(variants).map(([variant, vary]) => ({
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

/** Whether the file says the status in one of the three words. */
const isCanonical = (source: string, {status, fields}: WrittenTask): boolean =>
  source.slice(fields.status.start, fields.status.end) === status;

/** Whether the file has a line for the status at all. */
const hasLine = ({fields}: WrittenTask): boolean => fields.status.before === undefined;

const transitions = (
  tasks: readonly WrittenTask[],
): readonly {readonly task: WrittenTask; readonly status: Status}[] =>
  tasks.flatMap(task => statuses.map(status => ({task, status})));

describe.each(formats)('$name', format => {
  const samples = samplesOf(format);

  test('there are fixtures with tasks', () => {
    expect(samples.filter(({source}) => format.read(source).tasks.length > 0).length).toBeGreaterThan(20);
  });

  describe.each(samples)('$name', ({source}) => {
    const {tasks} = format.read(source);

    test('no edit changes no byte', () => {
      expect(changeText(source, [], format)).toBe(source);
      const same = tasks.flatMap(task => [
        {kind: 'set', id: task.id, field: 'status', value: task.status} as const,
        {kind: 'set', id: task.id, field: 'title', value: task.title} as const,
        {kind: 'set', id: task.id, field: 'domain', value: task.domain} as const,
        {kind: 'set', id: task.id, field: 'dependsOn', value: task.dependsOn} as const,
        {kind: 'set', id: task.id, field: 'description', value: task.description} as const,
      ]);
      expect(changeText(source, same, format)).toBe(source);
    });

    test('a status changes one line, and nothing else in the plan', () => {
      for (const {task, status} of transitions(tasks)) {
        const changed = withStatus(source, format, {id: task.id, status});
        const count = status === task.status ? 0 : 1;
        expect(changedLines(source, changed)).toEqual({removed: hasLine(task) ? count : 0, added: count});
        expect(plainTasks(format.read(changed).tasks)).toEqual(
          plainTasks(tasks.map(other => (other === task ? {...task, status} : other))),
        );
      }
    });

    test('a status there and back gives the same bytes', () => {
      for (const {task, status} of transitions(tasks.filter(each => isCanonical(source, each)))) {
        const there = withStatus(source, format, {id: task.id, status});
        expect(withStatus(there, format, {id: task.id, status: task.status})).toBe(source);
      }
    });

    test('what is rendered reads as the plan it was', () => {
      expect(plainTasks(format.read(format.render(tasks)).tasks)).toEqual(plainTasks(tasks));
    });

    test('the fields stand where the plan says', () => {
      for (const {title, domain, description, fields, span} of tasks) {
        const at = (field: keyof typeof fields): string =>
          source.slice(fields[field].start, fields[field].end);
        expect(at('title')).toBe(title);
        expect(at('domain')).toBe(domain);
        expect(at('description').replaceAll('\r\n', '\n')).toBe(description);
        for (const slot of Object.values(fields)) {
          expect(slot.start).toBeGreaterThanOrEqual(span.start);
          expect(slot.end).toBeLessThanOrEqual(span.end);
        }
      }
    });

    test('tasks that are added stand behind the others, and go again without a trace in the plan', () => {
      const fresh: Task = {
        id: '901',
        title: 'Something new',
        domain: 'docs',
        status: 'pending',
        dependsOn: tasks.slice(-1).map(({id}) => id),
        description: 'Write it down.\n\n- Verify: `make test`',
      };
      const added = changeText(source, [{kind: 'add', tasks: [fresh]}], format);
      expect(plainTasks(format.read(added).tasks)).toEqual(plainTasks([...tasks, fresh]));
      expect(changedLines(source, added).removed).toBeLessThanOrEqual(1);
      const removed = changeText(added, [{kind: 'remove', id: fresh.id}], format);
      expect(plainTasks(format.read(removed).tasks)).toEqual(plainTasks(tasks));
    });

    test('every task can be removed and leaves the others', () => {
      for (const {id} of tasks) {
        const left = format.read(changeText(source, [{kind: 'remove', id}], format)).tasks;
        expect(left.map(task => task.id)).toEqual(tasks.filter(task => task.id !== id).map(task => task.id));
      }
    });
  });
});
