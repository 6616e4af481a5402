// What the board knows of files after its own changes, and how it changes them.
import {mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {chooseChanges} from '../../source/board/machine.ts';
import type {Held, Step} from '../../source/board/story.ts';
import {knowAfter, planFor} from '../../source/commands/boarding/after.ts';
import {readFilter} from '../../source/commands/boarding/filter.ts';
import {type Known, knowBeginning, knowText} from '../../source/commands/boarding/known.ts';
import {createBoardMachine} from '../../source/commands/boarding/machine.ts';
import {changeText} from '../../source/plan/edit.ts';
import {type Change, type Status, statuses} from '../../source/plan/types.ts';
import {openProject} from '../../source/project/project.ts';
import {rateLimit} from '../board/sample.ts';
import {temporaryFolder} from '../helpers/temporary.ts';

const folder = join(import.meta.dirname, '../fixtures/story');
const samples = readdirSync(folder, {recursive: true, encoding: 'utf8'})
  .filter(file => file.endsWith('.md'))
  .sort();

const toStatus = (id: string, value: Status): Change => ({kind: 'set', id, field: 'status', value});

/** What is known, with the tasks where they stand now, and without the identities that only save work. */
const plain = (known: Known) => ({
  source: known.source,
  tasks: planFor(
    known,
    known.plan.tasks.map(({id}) => toStatus(id, 'done')),
  ).tasks,
  held: {
    ...known.held,
    origin: undefined,
    criteria: known.held.criteria.map(({text, isTicked}) => ({text, isTicked})),
  },
});

/** What is known after some changes, made as the board makes them. */
function changed(before: Known, changes: readonly Change[]): Known {
  const read = (source: string) =>
    source === before.source ? planFor(before, changes) : before.format.read(source);
  return knowAfter(before, changes, changeText(before.source, changes, {...before.format, read}));
}

describe.each(samples)('%s', name => {
  const before = knowText(name, readFileSync(join(folder, name), 'utf8'));
  const {tasks} = before.plan;

  test('what is worked out after a change is what reading the file would tell', () => {
    for (const {id, status} of tasks) {
      for (const value of statuses.filter(other => other !== status)) {
        const known = changed(before, [toStatus(id, value)]);
        expect(plain(known)).toEqual(plain(knowText(name, known.source)));
        expect(known.source).toBe(changeText(before.source, [toStatus(id, value)], before.format));
      }
    }
  });

  test('so it is after many changes, one after the other', () => {
    let known = before;
    for (const value of ['in_progress', 'done', 'pending', 'done'] as const) {
      for (const {id} of tasks.filter((_, index) => index % 2 === 0))
        known = changed(known, [toStatus(id, value)]);
      known = changed(known, [{kind: 'setStoryStatus', value: value === 'done' ? 'Done' : 'In Progress'}]);
      expect(plain(known)).toEqual(plain(knowText(name, known.source)));
    }
  });

  test('so it is when the story gets a status with all its tasks', () => {
    const set = tasks.map(({id}) => toStatus(id, 'done'));
    const known = changed(before, [...set, {kind: 'setStoryStatus', value: 'Done'}]);
    expect(plain(known)).toEqual(plain(knowText(name, known.source)));
  });
});

test('the beginning of a large file ends with a whole task, and says that it is not all', () => {
  const task = (id: number) => `### ${id}: Do it\n**Status:** pending\n\n${'Words. '.repeat(30)}\n\n---\n\n`;
  const large = `# Story 001: Large\n\n## Tasks\n\n${Array.from({length: 2500}, (_, index) => task(1000 + index)).join('')}`;
  const held = knowBeginning('001.md', large);
  expect(held?.isWhole).toBe(false);
  expect(held?.tasks.length).toBeGreaterThan(40);
  expect(held?.tasks.at(-1)?.description).toBe(
    knowText('001.md', large).held.tasks[held!.tasks.length - 1]?.description,
  );
  expect(knowBeginning('015.md', rateLimit)).toBeUndefined();
});

test('a filter from a file is read with care', () => {
  expect(readFilter({isReadyOnly: true, statuses: ['done', 'gone', 3], domains: ['backend', {}]})).toEqual({
    isReadyOnly: true,
    statuses: ['done'],
    domains: ['backend'],
  });
  expect(readFilter('all')).toBeUndefined();
});

describe('saving', () => {
  const path = 'docs/stories/015-rate-limit.md';
  const open = (source: string) => {
    const root = temporaryFolder({[path]: source, '.plan-tasks.json': '{}'});
    const file = join(root, path);
    return {file, machine: createBoardMachine(openProject(root), () => [file])};
  };
  const start: Step = {kind: 'task', id: '004', from: 'pending', to: 'in_progress'};
  const save = async (machine: ReturnType<typeof open>['machine'], steps: readonly Step[]) => {
    let refused: readonly Step[] = [];
    await machine.save(path, now => {
      const chosen = chooseChanges(now, steps);
      refused = chosen.refused;
      return chosen.changes;
    });
    return refused;
  };

  test('a step changes one line of the file', async () => {
    const {file, machine} = open(rateLimit);
    expect(await save(machine, [start])).toEqual([]);
    const [before, after] = [rateLimit.split('\n'), readFileSync(file, 'utf8').split('\n')];
    expect(after.filter((line, index) => line !== before[index])).toEqual(['**Status:** in_progress']);
  });

  test('several steps on one task are one change, and none when it ends where it began', async () => {
    const {file, machine} = open(rateLimit);
    await save(machine, [
      start,
      {...start, from: 'in_progress', to: 'done'},
      {...start, from: 'done', to: 'pending'},
    ]);
    expect(readFileSync(file, 'utf8')).toBe(rateLimit);
  });

  test('who was faster is told of and not overwritten', async () => {
    const theirs = rateLimit.replace(
      '**Status:** pending\n**Depends on:** none',
      '**Status:** done\n**Depends on:** none',
    );
    const {file, machine} = open(rateLimit);
    machine.read(path);
    writeFileSync(file, theirs);
    expect(await save(machine, [start])).toEqual([start]);
    expect(readFileSync(file, 'utf8')).toBe(theirs);
  });

  test('the same change made by somebody else is no conflict', async () => {
    const {machine} = open(rateLimit.replace('**Status:** pending', '**Status:** in_progress'));
    expect(await save(machine, [start])).toEqual([]);
  });

  test('an edit elsewhere in the file stays', async () => {
    const {file, machine} = open(rateLimit);
    machine.read(path);
    writeFileSync(file, `${rateLimit}\nA note.\n`);
    await save(machine, [start]);
    expect(readFileSync(file, 'utf8')).toContain('A note.');
    expect(machine.read(path).tasks[3]?.status).toBe('in_progress');
  });

  test('criteria are ticked only while they say what they said', async () => {
    const {file, machine} = open(rateLimit);
    const text = 'Requests over the limit are rejected with a clear error';
    const tick: Step = {kind: 'criterion', number: 1, text, from: false, to: true};
    expect(await save(machine, [{...tick, text: 'Something else'}])).toHaveLength(1);
    expect(await save(machine, [tick])).toEqual([]);
    expect(readFileSync(file, 'utf8')).toContain(`- [x] ${text}`);
  });

  test('a file that cannot be read shows what it held last, and why', () => {
    const {file, machine} = open(rateLimit);
    expect(machine.read(path).trouble).toBeUndefined();
    rmSync(file);
    mkdirSync(file);
    const held = machine.read(path);
    expect(held.tasks).toHaveLength(5);
    expect(held.trouble).toContain('is a folder');
  });

  test('reading the same text again gives the very same value', () => {
    const {machine} = open(rateLimit);
    expect(machine.read(path)).toBe(machine.read(path));
  });
});

describe('a plan that keeps its statuses in another file', () => {
  const fixture = (name: string) =>
    readFileSync(join(import.meta.dirname, '../fixtures/steps/deviations', name), 'utf8');
  const plan = 'docs/search-index-plan.md';
  const results = 'docs/search-index-results.md';
  const open = () => {
    const root = temporaryFolder({
      [plan]: fixture('plan.md'),
      [results]: fixture('results.md'),
      '.plan-tasks.json': '{}',
    });
    return {root, machine: createBoardMachine(openProject(root), () => [join(root, plan)])};
  };
  const statusesOf = ({tasks}: Held) =>
    tasks.filter(({parent}) => parent === undefined).map(({status}) => status);

  test('is another as soon as that file is, and the very same until then', () => {
    const {root, machine} = open();
    const before = machine.read(plan);
    expect(statusesOf(before)).toEqual(['done', 'in_progress', 'pending']);
    expect(machine.read(plan)).toBe(before);
    writeFileSync(join(root, results), fixture('results.md').replace('IN PROGRESS', 'COMPLETE'));
    expect(statusesOf(machine.read(plan))).toEqual(['done', 'done', 'pending']);
  });

  test('is told of when that file changes, and saved there', async () => {
    const {root, machine} = open();
    machine.read(plan);
    const alive = setInterval(() => {}, 1000);
    const told = new Promise<readonly string[]>(resolve => {
      const end = machine.watch(paths => {
        end();
        resolve(paths);
      });
    });
    await machine.save(plan, () => [{kind: 'set', id: '1', field: 'status', value: 'done'}]);
    expect(await told).toEqual([plan]);
    clearInterval(alive);
    expect(readFileSync(join(root, results), 'utf8')).toContain('### Step 1: Index - COMPLETE');
    expect(statusesOf(machine.read(plan))).toEqual(['done', 'done', 'pending']);
  });
});
