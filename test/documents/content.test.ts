import {describe, expect, test} from 'vitest';
import {type Entry, testedEntries, wholeEntry} from '../../source/documents/content/items.ts';
import {parallelSets} from '../../source/documents/content/parallel.ts';
import {partition, unitsOf} from '../../source/documents/content/partition.ts';
import {sentencesOf} from '../../source/documents/content/sentences.ts';
import {workOf} from '../../source/documents/content/work.ts';
import {mergedStatus, spreadStatus} from '../../source/documents/conversion/statuses.ts';
import {planLink, plansOf, storyOf, wayTo} from '../../source/documents/links.ts';
import type {Task} from '../../source/plan/types.ts';

const task = (id: string, dependsOn: readonly string[], description = ''): Task => ({
  id,
  title: `Do ${id}`,
  domain: 'backend',
  status: 'pending',
  dependsOn,
  description,
});
const worksOf = (tasks: readonly Task[]) => tasks.map(each => workOf(each, []));
const whole = (tasks: readonly Task[]) => unitsOf(worksOf(tasks), work => [wholeEntry(work)]);
const keysOf = (parts: ReturnType<typeof partition>) =>
  parts.map(units => units.flatMap(({entries}) => entries.map(({key}) => key)));

describe('parts of a plan', () => {
  test('are its waves where the limits allow that', () => {
    const units = whole([task('001', []), task('002', ['001']), task('003', ['001']), task('004', ['003'])]);
    expect(keysOf(partition(units, {parts: [1, 7], size: [1, 8]}))).toEqual([
      ['001'],
      ['002', '003'],
      ['004'],
    ]);
  });

  test('are as many and as large as a layout wants', () => {
    const chain = Array.from({length: 14}, (_, at) => task(String(at), at === 0 ? [] : [String(at - 1)]));
    const parts = keysOf(partition(whole(chain), {parts: [3, 5], size: [3, 6]}));
    expect(parts.length).toBeGreaterThanOrEqual(3);
    expect(parts.length).toBeLessThanOrEqual(5);
    expect(parts.every(part => part.length >= 3 && part.length <= 6)).toBe(true);
    expect(parts.flat()).toEqual(chain.map(({id}) => id));
  });

  test('keep a task together with its tests', () => {
    const tested = task('001', [], 'In `a/b.go`, do it. Extend `a/b_test.go` and run `go test ./...`.');
    const [unit] = unitsOf(worksOf([tested]), testedEntries);
    expect(unit?.entries.map(({key, after}) => ({key, after}))).toEqual([
      {key: '001 tests', after: []},
      {key: '001', after: ['001 tests']},
    ]);
    expect(unit?.entries[0]?.title).toBe('Cover "Do 001" in `a/b_test.go`');
  });
});

describe('what may run at the same time', () => {
  const entry = (key: string, after: readonly string[], paths: readonly string[]): Entry => ({
    ...wholeEntry(workOf(task(key, after), [])),
    paths,
  });
  const setsOf = (entries: readonly Entry[]) =>
    parallelSets(entries, entries).map(set => set.map(({key}) => key));

  test('shares no file', () => {
    expect(setsOf([entry('1', [], ['a']), entry('2', [], ['b']), entry('3', [], ['a', 'c'])])).toEqual([
      ['1', '2'],
    ]);
  });

  test('does not wait for each other, not even by way of others', () => {
    expect(setsOf([entry('1', [], ['a']), entry('2', ['1'], ['b']), entry('3', ['2'], ['c'])])).toEqual([]);
  });

  test('says where it takes place', () => {
    expect(setsOf([entry('1', [], []), entry('2', [], [])])).toEqual([]);
  });
});

test('a description is taken apart into work, decisions and checks', () => {
  expect(
    sentencesOf(
      'In `a.go` and `b.go`, limit requests; reject the rest. A client is an IP address. Extend `a_test.go` and run `make test`.\n\n**Serves:** 1 "x"',
      ['An IP address.'],
    ),
  ).toEqual({
    work: ['In `a.go` and `b.go`, limit requests', 'Reject the rest'],
    decided: ['A client is an IP address.'],
    checks: ['Extend `a_test.go` and run `make test`'],
  });
});

test('a list is a thing to do for each item, and what is assumed is no thing to do', () => {
  const {work, decided, checks} = sentencesOf(
    'In `a.go` (`f` at line 3):\n\n- Limit requests.\n- Check that `/healthz` works.\n\nAssumed: take 10. Run `make test`.',
    [],
  );
  expect({work, decided}).toEqual({work: ['Limit requests'], decided: ['Assumed: take 10.']});
  expect(checks).toEqual(['Check that `/healthz` works', 'Run `make test`']);
});

describe('statuses of one task in several entries', () => {
  test('are one status', () => {
    expect(mergedStatus(['done', 'done'])).toBe('done');
    expect(mergedStatus(['pending', 'pending'])).toBe('pending');
    expect(mergedStatus(['done', 'pending'])).toBe('in_progress');
  });

  test('follow it with as few changes as say the same', () => {
    const entries = [
      {id: 'T1', status: 'pending'},
      {id: 'F1', status: 'pending'},
    ] as const;
    expect(spreadStatus(entries, 'in_progress')).toEqual([{id: 'T1', to: 'in_progress'}]);
    expect(spreadStatus(entries, 'done')).toEqual([
      {id: 'T1', to: 'done'},
      {id: 'F1', to: 'done'},
    ]);
    expect(spreadStatus(entries, 'pending')).toEqual([]);
  });
});

describe('links between a story and its plans', () => {
  test('lead from any folder to any other', () => {
    expect(wayTo('docs/stories/a.md', 'docs/plans/b.md')).toBe('../stories/a.md');
    expect(wayTo('a.md', 'b.md')).toBe('a.md');
    expect(wayTo('docs/a.md', 'docs/a/b.md')).toBe('../a.md');
  });

  test('are read as they are written, with blanks and brackets in names', () => {
    const plan = 'docs/plans/a (1) b.md';
    const story = `## Tasks\n\n**Plan:** ${planLink(plan, 'docs/stories/a.md')}\n`;
    expect(plansOf(story, 'docs/stories/a.md')).toEqual([plan]);
  });

  test('never lead out of the repository', () => {
    expect(storyOf('**Story:** [a](../../../etc/passwd)', 'docs/plans/b.md')).toBeUndefined();
    expect(storyOf('**Story:** [a](https://example.org/a.md)', 'docs/plans/b.md')).toBeUndefined();
    expect(storyOf('| **Story** | [a](../stories/a.md) |', 'docs/plans/b.md')).toBe('docs/stories/a.md');
  });
});
