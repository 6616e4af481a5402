// A whole interview beside an engine in every mood: it always ends with a valid plan, and says what happened.
import {spawn} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {text} from 'node:stream/consumers';
import {describe, expect, test} from 'vitest';
import {storyFormat} from '../../source/formats/story.ts';
import {check} from '../../source/plan/check.ts';
import {readStory} from '../../source/plan/story.ts';
import {program, programEnvironment, runJson} from '../helpers/run.ts';
import {rateLimit, smallProject} from '../helpers/stories.ts';
import {temporaryFolder, temporaryRepository} from '../helpers/temporary.ts';
import {fakeAgent, type Mood, moods, serveMind} from './mind.ts';

const story = rateLimit.slice(0, rateLimit.indexOf('## Tasks'));
const domains = ['backend', 'compute'].map(name => ({name, paths: [name === 'backend' ? '*.go' : '*.c']}));

/** A repository whose story has no tasks, and which says where engines are. */
function projectWith(engines: unknown) {
  return temporaryRepository({
    ...smallProject,
    'docs/stories/015-rate-limit.md': story,
    'docs/stories/016-status-page.md': undefined,
    '.plan-tasks.json': JSON.stringify({domains, engines}),
    'secret.go': 'package main\n\nconst apiKey = "abcdef1234567890"\n',
  });
}

type Planned = {readonly data: Data; readonly exitCode: number | null};
// biome-ignore lint/suspicious/noExplicitAny: the result of --json, which is what the tests are about
type Data = any;

/** Plans as a process of its own, so that this one can answer as a server meanwhile. */
async function plan(directory: string, words: readonly string[], environment = {}): Promise<Planned> {
  const child = spawn(process.execPath, [program, 'plan', '15', '--yes', '--json', ...words], {
    cwd: directory,
    env: {...programEnvironment, ...environment},
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const over = new Promise<number | null>(resolve => child.once('close', resolve));
  return {data: JSON.parse(await text(child.stdout)), exitCode: await over};
}

/** In these moods the engine gives tasks; in the others our own rules do. */
const helpful: readonly Mood[] = ['good', 'slow', 'fenced', 'hostile'];

/** What the interview says of each of the other moods, by an agent and by a server. */
const said: Readonly<Partial<Record<Mood, readonly [agent: RegExp, server: RegExp]>>> = {
  truncated: [/gave no answer that can be used/, /gave no answer that can be used/],
  invalid: [/gave no answer that can be used: /, /gave no answer that can be used: /],
  refusing: [/gave no answer that can be used/, /gave no answer that can be used/],
  flood: [/said more than can be an answer/, /said more than can be an answer/],
  hang: [/gave no answer in 3 s/, /gave no answer in 3 s/],
  crash: [/failed with exit code 3: out of \\x1b\[2Jluck/, /failed|does not answer/],
  429: [/failed: API Error: 429/, /too many requests \(429\)/],
  500: [/failed: API Error: 500/, /answered 500/],
};

const paths = ['config.go', 'daemon.c', 'secret.go', 'server.go'];
const settings = {taskHours: [1, 4], maxTasks: 15} as const;

function expectValidPlan(directory: string, {data, exitCode}: Planned, mood: Mood): void {
  expect(exitCode).toBe(0);
  expect(data.written).toBe(true);
  const served = new Set(data.tasks.flatMap(({criteria}: {criteria: readonly number[]}) => criteria));
  expect(served).toEqual(new Set([1, 2]));
  const written = readFileSync(join(directory, 'docs/stories/015-rate-limit.md'), 'utf8');
  const {tasks} = storyFormat.read(written);
  expect(tasks).toHaveLength(data.tasks.length);
  const surroundings = {
    paths,
    domains: domains.map(domain => ({description: '', keywords: [], ...domain})),
    settings,
  };
  const problems = check({story: readStory(written, '015.md'), tasks, surroundings});
  expect(problems.filter(({severity}) => severity === 'error')).toEqual([]);
  expect(written).not.toMatch(/[\u0000-\u0008\u001b\u202e]|passwd|shadow|finance/);
  const origins = new Set(data.tasks.map(({origin}: {origin?: string}) => origin ?? null));
  if (helpful.includes(mood)) expect([...origins].some(origin => origin !== null)).toBe(true);
  else expect(origins).toEqual(new Set([null]));
}

describe.each(moods)('an engine that is %s', mood => {
  test('as an agent leaves the interview with a valid plan', async () => {
    const folder = temporaryFolder();
    const {directory} = projectWith({
      seconds: mood === 'hang' ? 3 : 30,
      agents: [{name: 'mine', command: fakeAgent(folder, mood)}],
    });
    const planned = await plan(directory, ['--engine', 'mine', '--send']);
    expectValidPlan(directory, planned, mood);
    const pattern = said[mood]?.[0];
    if (pattern !== undefined) expect(planned.data.warnings.join('\n')).toMatch(pattern);
  });

  test('as a server leaves the interview with a valid plan', async () => {
    const {endpoint} = await serveMind(mood);
    const {directory} = projectWith({seconds: mood === 'hang' ? 3 : 30, endpoint, model: 'm'});
    const planned = await plan(directory, ['--engine', 'openai', '--send']);
    expectValidPlan(directory, planned, mood);
    const pattern = said[mood]?.[1];
    if (pattern !== undefined) expect(planned.data.warnings.join('\n')).toMatch(pattern);
  });
});

describe('an engine', () => {
  test('asks beside our own rules, and its answers are answered like ours', async () => {
    const folder = temporaryFolder();
    const {directory} = projectWith({agents: [{name: 'mine', command: fakeAgent(folder, 'good')}]});
    const {data} = await plan(directory, ['--engine', 'mine', '--send']);
    const ids = data.questions.map(({id}: {id: string}) => id);
    expect(ids.some((id: string) => id.startsWith('mine-'))).toBe(true);
    expect(data.questions.find(({id}: {id: string}) => id.startsWith('mine-')).answer).toBe(
      'Client, path and time.',
    );
    const [questions = '', tasks = ''] = readFileSync(join(folder, 'sent.txt'), 'utf8').split('\0');
    expect(questions).toContain('The daemon logs every rejection');
    expect(tasks).toContain('Which fields does the log line of a rejection have? Client, path and time.');
  });

  test('is sent exactly what --show-brief prints, and no secret', async () => {
    const folder = temporaryFolder();
    const {directory} = projectWith({agents: [{name: 'mine', command: fakeAgent(folder, 'good')}]});
    const {data} = runJson(directory, ['plan', '15', '--engine', 'mine', '--show-brief']);
    expect(data).toMatchObject({engine: 'mine', destination: expect.stringContaining('agent-good.mjs')});
    await plan(directory, ['--engine', 'mine', '--send']);
    const [questions = ''] = readFileSync(join(folder, 'sent.txt'), 'utf8').split('\0');
    expect(questions).toBe(data.questions.text);
    expect(questions).toContain('[secret left out]');
    expect(questions).not.toContain('abcdef1234567890');
    expect(data.questions.tokens).toBeLessThanOrEqual(24_000);
  });

  test('works in an empty folder that is gone afterwards, not in the repository', async () => {
    const folder = temporaryFolder();
    const {directory} = projectWith({agents: [{name: 'mine', command: fakeAgent(folder, 'good')}]});
    await plan(directory, ['--engine', 'mine', '--send']);
    for (const place of readFileSync(join(folder, 'places.txt'), 'utf8').trim().split('\n')) {
      expect(place).not.toContain(directory);
      expect(existsSync(place)).toBe(false);
    }
  });

  test('is sent nothing without a terminal unless the call says that it may', async () => {
    const folder = temporaryFolder();
    const {directory} = projectWith({
      use: 'mine',
      agents: [{name: 'mine', command: fakeAgent(folder, 'good')}],
    });
    const {data, exitCode} = await plan(directory, []);
    expect(exitCode).toBe(0);
    expect(data.warnings).toContain('mine: not asked');
    expect(existsSync(join(folder, 'sent.txt'))).toBe(false);
  });

  test('gets the key of the environment, and no key where there is none', async () => {
    const {endpoint, headers} = await serveMind('good');
    const {directory} = projectWith({endpoint, model: 'm'});
    await plan(directory, ['--engine', 'openai', '--send', '--dry-run'], {PLAN_TASKS_API_KEY: 'k-1'});
    await plan(directory, ['--engine', 'openai', '--send', '--dry-run']);
    expect(headers.slice(0, 2)).toEqual(['Bearer k-1', 'Bearer k-1']);
    expect(headers.slice(2)).toEqual([undefined, undefined]);
  });

  test('that is not installed, forbidden or unknown is told as such', async () => {
    const {directory} = projectWith({
      allowed: ['gone'],
      agents: [{name: 'gone', command: ['/nowhere/agent']}],
    });
    const {data} = await plan(directory, ['--engine', 'gone', '--dry-run']);
    expect(data.warnings.join()).toContain('gone cannot be used, /nowhere/agent is not installed');
    expect((await plan(directory, ['--engine', 'codex'])).data.error).toMatchObject({
      code: 'engine-forbidden',
    });
    expect((await plan(directory, ['--engine', 'gome'])).data.error).toMatchObject({code: 'unknown-engine'});
  });
});
