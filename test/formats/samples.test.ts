// Real plans, each recognised as what it is and read as a person reads it: `expected.json` beside the fixtures has the
// values, checked by eye. Real edits of such plans are made again, byte for byte.
import {createHash} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {gunzipSync} from 'node:zlib';
import {describe, expect, test} from 'vitest';
import {formatOf, formats} from '../../source/formats/index.ts';
import {changeText} from '../../source/plan/edit.ts';
import type {Change, Format, Status} from '../../source/plan/types.ts';

const fixtures = join(import.meta.dirname, '..', 'fixtures');

type Expected = Readonly<
  Record<
    string,
    {readonly tasks: number; readonly ids: string; readonly done: string; readonly inProgress: string}
  >
>;

const expectedOf = (name: string): Expected =>
  JSON.parse(readFileSync(join(fixtures, name, 'expected.json'), 'utf8'));

describe.each(['spec-kit', 'phases', 'bmad', 'steps'])('%s', name => {
  test.each(Object.entries(expectedOf(name)))('%s is read as a person reads it', (file, expected) => {
    const source = readFileSync(join(fixtures, name, file), 'utf8');
    const format = formatOf(source);
    expect(format?.name).toBe(name);
    const tasks = format?.read(source).tasks ?? [];
    const ids = (status: Status) => tasks.filter(task => task.status === status).map(({id}) => id);
    expect({
      tasks: tasks.length,
      ids: tasks.map(({id}) => id).join(' '),
      done: ids('done').join(' '),
      inProgress: ids('in_progress').join(' '),
    }).toEqual(expected);
  });
});

test.each(formats.map(({name}) => name))('every fixture of %s is recognised as that', name => {
  const folder = join(fixtures, name);
  for (const file of readdirSync(folder, {recursive: true, encoding: 'utf8'})) {
    if (!file.endsWith('.md') || /unplanned|empty-tasks/.test(file)) continue;
    expect([file, formatOf(readFileSync(join(folder, file), 'utf8'))?.name]).toEqual([file, name]);
  }
});

type Edit = {
  readonly repo: string;
  readonly path: string;
  readonly ops: readonly {
    readonly line: number;
    readonly kind: 'checkbox' | 'status';
    readonly frm: string;
    readonly to: string;
  }[];
  readonly before: string;
  /** SHA-256 of the file after the edit. */
  readonly after: string;
};

const edits: readonly Edit[] = gunzipSync(readFileSync(join(fixtures, 'status-edits.jsonl.gz')))
  .toString('utf8')
  .split('\n')
  .map(line => JSON.parse(line));

/** The change that a person made to a line: the status of the task there, with the letter that they typed. */
function changeOf(format: Format, source: string, {line, kind, to}: Edit['ops'][number]): Change {
  if (kind === 'status') return {kind: 'setStoryStatus', value: to};
  const task = format.read(source).tasks.find(each => each.line === line);
  if (task === undefined) throw new Error(`There is no task in line ${line}.`);
  const value = to === ' ' ? 'pending' : 'done';
  return {kind: 'set', id: task.id, field: 'status', value, mark: to};
}

test.each(edits.map((edit, index) => [`${index + 1} ${edit.repo} ${edit.path}`, edit] as const))(
  'the edit %s is made again byte for byte',
  (_, {before, after, ops}) => {
    const format = formatOf(before);
    if (format === undefined) throw new Error('It is recognised as no plan.');
    const changed = changeText(
      before,
      ops.map(op => changeOf(format, before, op)),
      format,
    );
    expect(createHash('sha256').update(changed).digest('hex')).toBe(after);
  },
);

test('without the letter that they typed, the edits differ from it in nothing but its case', () => {
  for (const {before, ops} of edits) {
    const format = formatOf(before);
    if (format === undefined) throw new Error('It is recognised as no plan.');
    const changes = ops.map(op => changeOf(format, before, op));
    const bare = changes.map(change =>
      change.kind === 'set' && change.field === 'status' ? withoutMark(change) : change,
    );
    const lower = (text: string): string => text.replaceAll('[X]', '[x]');
    expect(lower(changeText(before, bare, format))).toBe(lower(changeText(before, changes, format)));
  }
});

function withoutMark({kind, id, field, value}: Extract<Change, {kind: 'set'; field: 'status'}>): Change {
  return {kind, id, field, value};
}
