// The demo's story as a document in every layout: written, read again, held to its rules, and moved along with its
// story. The documents lie in test/fixtures/rendered for people to read; `npx vitest run test/documents --update=all` renews them.
import {readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {storyTasksOf} from '../../source/documents/conversion/from-plan.ts';
import {formatNamed, formatOf} from '../../source/formats/index.ts';
import {changeText} from '../../source/plan/edit.ts';
import {namedPaths} from '../../source/plan/paths.ts';
import {withKept} from '../../source/plan/progress/kept-statuses.ts';
import type {Status, Task, WrittenTask} from '../../source/plan/types.ts';
import {createTemporaryFolder, setUpDemo} from '../demo/sample.ts';
import {run, runJson} from '../helpers/run.ts';

const storyPath = 'docs/stories/015-rate-limit.md';
const others = ['milestones', 'steps', 'phases', 'ai-task'] as const;
const planOf = (layout: string): string => `docs/plans/015-rate-limit-${layout}.md`;

/** Every command explores the repository: on a busy machine that takes its time. */
const slow = 240_000;

let folder = '';
const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
const resultsOf = (path: string): string => path.replace('.md', '-results.md');
/** The tasks of a plan, with the statuses that its results have for them. */
function tasksOf(path: string): readonly WrittenTask[] {
  const {tasks = [], statusFile} = formatOf(read(path))?.read(read(path)) ?? {};
  return statusFile === undefined
    ? tasks
    : withKept(tasks, formatOf(read(statusFile))?.read(read(statusFile)).tasks ?? []);
}

beforeAll(() => {
  folder = createTemporaryFolder();
  setUpDemo(folder);
  expect(run(folder, ['plan', '015', '--yes', '--format', 'phases']).exitCode).toBe(0);
  for (const layout of others.filter(each => each !== 'phases')) {
    expect(run(folder, ['export', '015', '--format', layout, '--write']).exitCode).toBe(0);
  }
}, slow);
afterAll(() => rmSync(folder, {recursive: true, force: true}));

describe('every document', {timeout: slow}, () => {
  test.each(others)('is written as it lies in the fixtures: %s', async layout => {
    const text = read(planOf(layout)).replace(/\d{4}-\d\d-\d\d/g, '2026-03-14');
    await expect(text).toMatchFileSnapshot(`../fixtures/rendered/${layout}.md`);
  });

  test('keeps its statuses in a file of its own, where it says so', async () => {
    const text = read(resultsOf(planOf('steps')));
    await expect(text).toMatchFileSnapshot('../fixtures/rendered/steps-results.md');
    expect(formatOf(text)?.name).toBe('steps');
  });

  test('is written as a story too', async () => {
    const {stdout} = run(folder, ['export', '015', '--format', 'story']);
    await expect(stdout).toMatchFileSnapshot('../fixtures/rendered/story.md');
    expect(formatOf(stdout)?.name).toBe('story');
  });

  test('breaks no rule', () => {
    const {data} = runJson(folder, ['check']);
    const own = data.filter(({file}: {file: string}) => file.includes('015-rate-limit'));
    expect(own).toEqual([]);
  });

  test.each(others)('is known as what it is: %s', layout => {
    expect(formatOf(read(planOf(layout)))?.name).toBe(layout);
  });

  test.each(others)('changes one line for a status, and none there and back: %s', layout => {
    const source = read(planOf(layout));
    const format = formatNamed(layout);
    if (format === undefined) throw new Error(`No format ${layout}`);
    for (const {id, status} of tasksOf(planOf(layout)).filter(({parent}) => parent === undefined)) {
      const to = (value: Status) => [{kind: 'set', id, field: 'status', value}] as const;
      const moved = changeText(source, to('done'), format);
      const lines = source.split('\n');
      expect(moved.split('\n').filter((line, at) => line !== lines[at])).toHaveLength(1);
      expect(changeText(moved, to(status), format)).toBe(source);
    }
  });

  test.each(others)('names no file twice among what may run at the same time: %s', layout => {
    const source = read(planOf(layout));
    const byId = new Map(tasksOf(planOf(layout)).map(task => [task.id, task]));
    const sets = Array.from(source.matchAll(/^\/run-task .*$/gm), ([line]) =>
      Array.from(line.matchAll(/\/run-task (\S+)/g), match => match[1] ?? ''),
    );
    if (layout === 'phases') expect(sets.length).toBeGreaterThan(0);
    for (const set of sets) {
      const paths = set.flatMap(id => {
        const {title = '', description = ''} = byId.get(id) ?? {};
        return [...new Set(namedPaths(`${title}\n${description}`).map(({path}) => path))];
      });
      expect(paths).toEqual([...new Set(paths)]);
    }
  });
});

const essence = ({id, title, domain, status, dependsOn}: Task) => ({
  id,
  title,
  domain,
  status,
  dependsOn: [...dependsOn].sort(),
});

describe('the way back', {timeout: slow}, () => {
  test.each(others)('keeps ids, titles, domains, statuses and dependencies: %s', layout => {
    const {tasks} = storyTasksOf(tasksOf(planOf(layout)));
    expect(tasks.map(essence)).toEqual(tasksOf(storyPath).map(essence));
  });

  test('lists what belongs to the document alone', () => {
    const {data} = runJson(folder, ['export', planOf('milestones'), '--format', 'story']);
    expect(data.left.join('\n')).toContain("the document's own work");
    expect(formatNamed('story')?.read(data.text).tasks.map(essence)).toEqual(tasksOf(storyPath).map(essence));
  });
});

describe('a story and its plans', {timeout: slow}, () => {
  const statusIn = (path: string, id: string): readonly Status[] =>
    tasksOf(path)
      .filter(({storyTask, id: own}) => (path === storyPath ? own : storyTask) === id)
      .map(({status}) => status);

  test('move together, whichever is moved', () => {
    expect(run(folder, ['status', '015', '001', 'done']).exitCode).toBe(0);
    for (const layout of others) expect(new Set(statusIn(planOf(layout), '001'))).toEqual(new Set(['done']));
    const phases = planOf('phases');
    const [first] = tasksOf(phases).filter(({storyTask}) => storyTask === '002');
    expect(run(folder, ['status', phases, first?.id ?? '', 'done']).exitCode).toBe(0);
    expect(statusIn(storyPath, '002')).toEqual(['in_progress']);
    expect(statusIn(planOf('milestones'), '002')).toEqual(['in_progress']);
    const {data} = runJson(folder, ['check']);
    expect(data.filter(({rule}: {rule: string}) => rule === 'out-of-step')).toEqual([]);
  });

  test('tell where they disagree', () => {
    const path = planOf('ai-task');
    const [task] = tasksOf(path).filter(({storyTask}) => storyTask === '004');
    const {start = 0, end = 0} = task?.fields.status ?? {};
    const source = read(path);
    writeFileSync(join(folder, path), `${source.slice(0, start)}x${source.slice(end)}`);
    const {data} = runJson(folder, ['check', path]);
    expect(data).toContainEqual(expect.objectContaining({rule: 'out-of-step', line: task?.line}));
    writeFileSync(join(folder, path), source);
  });
});

describe('a template of the repository', {timeout: slow}, () => {
  const own = '.plan-tasks/templates/phases.liquid';
  const exported = () => run(folder, ['export', '015', '--format', 'phases']);

  test('takes the place of the shipped one', () => {
    expect(run(folder, ['templates', 'copy', 'phases']).exitCode).toBe(0);
    writeFileSync(join(folder, own), read(own).replace('## Success Metrics', '## How we see it'));
    expect(exported().stdout).toContain('## How we see it');
    expect(runJson(folder, ['templates']).data).toContainEqual({name: 'phases', path: own, overridden: true});
  });

  test('is refused with its line when it loses tasks', () => {
    const text = read(own);
    const line = text.split('\n').findIndex(each => each.includes('{{ task.title }}')) + 1;
    writeFileSync(join(folder, own), text.replaceAll('- [{{ task.mark }}] {{ task.id }}', '- {{ task.id }}'));
    const {stderr, exitCode, stdout} = exported();
    expect({exitCode, stdout}).toEqual({exitCode: 1, stdout: ''});
    expect(stderr).toContain(`${own}:${line}: task T001`);
    writeFileSync(join(folder, own), text);
  });

  test('is refused with its line when it is no template', () => {
    const text = read(own);
    const line = text.split('\n').indexOf('{% endfor %}') + 1;
    writeFileSync(join(folder, own), text.replace('{% endfor %}', '{% nonsense %}'));
    expect(exported().stderr).toContain(`${own}:${line}: the template cannot be filled`);
    writeFileSync(join(folder, own), text);
  });
});
