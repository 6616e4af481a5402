// Stories that somebody left in the middle of something: lines lost, doubled, or from elsewhere. Whatever can still be
// read of them changes as it is told, and nothing else does.
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {storyFormat} from '../../source/formats/story.ts';
import {changeText} from '../../source/plan/edit.ts';
import {readStory} from '../../source/plan/story.ts';
import {type Change, statuses, type Task} from '../../source/plan/types.ts';

const folder = join(import.meta.dirname, '..', 'fixtures', 'story');
const samples = readdirSync(folder, {recursive: true, encoding: 'utf8'})
  .filter(name => name.endsWith('.md'))
  .sort()
  .map(name => readFileSync(join(folder, name), 'utf8').split(/\r?\n/));

const strayLine = fc.oneof(
  fc.constantFrom(
    ...[
      '```',
      '````',
      '---',
      '-----',
      '***',
      '<!--',
      '-->',
      '<div>',
      '</div>',
      '## Tasks',
      '## Notes',
      '## Status',
      '# A',
    ],
    ...[
      '### 904: X',
      '#### 905: Y',
      '### 906-909: Z',
      '**Status:** done',
      '**Status:**',
      '- **Status:** x',
      '**Depends on:** all',
    ],
    ...['  - [ ] box', '+', '1.', '\t', 'Status: x', '> ## Tasks', ''],
  ),
  fc.constantFrom(...samples.flat()),
);

type Damage = {readonly at: number; readonly removed: number; readonly added: readonly string[]};
const damage: fc.Arbitrary<Damage> = fc.record({
  at: fc.nat(),
  removed: fc.nat(2),
  added: fc.array(strayLine, {maxLength: 2}),
});

/** Part of a sample with a few lines lost and a few strayed into it. */
const damaged = fc
  .tuple(
    fc.constantFrom(...samples),
    fc.nat(),
    fc.array(damage, {maxLength: 5}),
    fc.constantFrom('\n', '\r\n'),
  )
  .map(([sample, from, damages, newline]) => {
    const start = from % sample.length;
    const lines = sample.slice(start, start + 80);
    for (const {at, removed, added} of damages) lines.splice(at % (lines.length + 1), removed, ...added);
    return lines.join(newline);
  });

const change = (source: string, ...changes: readonly Change[]): string =>
  changeText(source, changes, storyFormat);
const readTasks = (source: string): readonly Task[] =>
  storyFormat.read(source).tasks.map(({id, title, domain, status, dependsOn, description}) => ({
    id,
    title,
    domain,
    status,
    dependsOn,
    description,
  }));
const ids = (source: string): readonly string[] => readTasks(source).map(({id}) => id);

/**
 * Runs a property over damaged stories whose tasks can be told apart. Indented headings are left out: a list that is
 * inserted before one takes it in, as CommonMark has it.
 */
function always(holds: (source: string, tasks: readonly Task[]) => void): void {
  fc.assert(
    fc.property(damaged, source => {
      const tasks = readTasks(source);
      fc.pre(new Set(tasks.map(({id}) => id)).size === tasks.length && !/^ {2,}#/m.test(source));
      holds(source, tasks);
    }),
    {numRuns: 400, seed: 5},
  );
}

test('a status changes, and nothing else of any task', () => {
  always((source, tasks) => {
    for (const task of tasks.slice(0, 4)) {
      for (const value of statuses) {
        const changed = change(source, {kind: 'set', id: task.id, field: 'status', value});
        expect(readTasks(changed)).toEqual(
          tasks.map(other => (other === task ? {...task, status: value} : other)),
        );
      }
    }
  });
});

test('a task that is removed is gone, and one that is added is the last', () => {
  const fresh: Task = {
    id: '990',
    title: 'New',
    domain: 'd',
    status: 'pending',
    dependsOn: [],
    description: 'x',
  };
  always((source, tasks) => {
    const [first] = tasks;
    if (first !== undefined)
      expect(ids(change(source, {kind: 'remove', id: first.id}))).toEqual(ids(source).slice(1));
    expect(ids(change(source, {kind: 'add', tasks: [fresh]}))).toEqual([...ids(source), '990']);
  });
});

test('an answer and the status of the story are kept, the tasks and the criteria as they were', () => {
  always(source => {
    const answers = [{question: 'Why so?', answer: 'Because.'}];
    const answered = change(source, {kind: 'clarify', date: '2026-01-02', answers});
    expect(readStory(answered, 'x.md').clarifications).toContainEqual(expect.objectContaining(answers[0]));
    expect(ids(answered)).toEqual(ids(source));
    expect(readStory(answered, 'x.md').criteria).toHaveLength(readStory(source, 'x.md').criteria.length);
    const started = change(source, {kind: 'setStoryStatus', value: 'In Progress'});
    expect(readStory(started, 'x.md').status).toMatch(/^in[ _-]progress$/i);
    expect(ids(started)).toEqual(ids(source));
  });
});
