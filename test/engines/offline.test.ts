// Without an engine nothing leaves the machine.
import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {afterAll, describe, expect, test} from 'vitest';
import {commands} from '../../source/commands/index.ts';
import {createRepository} from '../helpers/repository.ts';
import {program, programEnvironment, run} from '../helpers/run.ts';
import {rateLimit, smallProject} from '../helpers/stories.ts';
import {temporaryFolder, temporaryRepository} from '../helpers/temporary.ts';
import {fakeAgent, serveMind} from './mind.ts';

const watcher = pathToFileURL(join(import.meta.dirname, 'watch-network.mjs')).href;

/** Sees what programs that ours starts do as well; without it only what Node itself is asked for is seen. */
const tracing = ['strace', '-f', '-qq', '-e', 'trace=connect,sendto,sendmsg', '-o'] as const;
const hasTracing = spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0;

/** Runs a command with every reach for a network written down, and gives what was. */
function reachesOf(directory: string, words: readonly string[]) {
  const folder = temporaryFolder();
  const [watched, traced] = [join(folder, 'watched.txt'), join(folder, 'traced.txt')];
  const [starter, ...rest] = hasTracing ? [...tracing, traced, process.execPath] : [process.execPath];
  const {status, stdout, stderr} = spawnSync(starter ?? '', [...rest, program, ...words], {
    cwd: directory,
    env: {...programEnvironment, NODE_OPTIONS: `--import=${watcher}`, WATCHED: watched},
    input: '',
    encoding: 'utf8',
  });
  const told = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');
  const calls = told(traced)
    .split('\n')
    .filter(line => /AF_INET6?\b/.test(line));
  return {status, said: stdout + stderr, reaches: told(watched) + calls.join('\n')};
}

/** For each command what it is called with here, and its exit code where that is not 0. */
const calls: Readonly<Record<string, readonly string[]>> = {
  plan: ['16', '--yes'],
  export: ['15', '--format', 'phases'],
  explore: ['15'],
  questions: ['15'],
  new: ['--answers', 'answers.json', '--yes', '--dry-run'],
  import: ['backlog', '--yes'],
  board: ['15'],
  status: ['15', '004', 'in_progress'],
  next: ['--take'],
  list: ['--branches'],
  show: ['15'],
  brief: ['15', '3'],
  implement: ['15', '--dry-run', '--engine', 'mine'],
  graph: ['15'],
  check: [],
  init: ['--dry-run', '--force'],
  engines: [],
  agents: [],
  mcp: [],
  templates: [],
  'merge-driver': ['base.md', 'ours.md', 'theirs.md', 'ours.md'],
  config: ['list'],
  completion: ['bash'],
};
/** A board wants a terminal, and says so. */
const refused = ['board'];

/** Other calls, of options that could lead elsewhere. */
const others = [
  ['plan', '16', '--yes', '--dry-run', '--engine', 'offline'],
  ['plan', '16', '--show-brief'],
  ['explore', '15', '--rev', 'HEAD'],
] as readonly (readonly string[])[];

const agents = [{name: 'mine', command: ['node', 'agent.mjs'], start: ['node', 'agent.mjs', '{prompt}']}];
const repository = createRepository({
  ...smallProject,
  '.plan-tasks.json': JSON.stringify({domains: [{name: 'backend', paths: ['*.go']}], engines: {agents}}),
  'answers.json': JSON.stringify({
    title: 'T',
    problem: 'P',
    actor: 'A',
    outcome: 'O',
    criteria: ['It works'],
  }),
  'backlog/tasks/task-1 - A.md': '---\nid: TASK-1\ntitle: Count\n---\n',
  'base.md': rateLimit,
  'ours.md': rateLimit,
  'theirs.md': rateLimit,
});
afterAll(() => repository.remove());

describe('without an engine', () => {
  test('every command is called here', () => {
    expect(Object.keys(calls).toSorted()).toEqual(commands.map(({name}) => name).toSorted());
  });

  const lines = [...Object.entries(calls).map(([name, words]) => [name, ...words]), ...others];
  const seen = hasTracing ? '' : ' as far as Node tells: there is no strace here';
  test.each(lines.map(words => ({words, line: words.join(' ')})))(
    `$line reaches for no network${seen}`,
    ({words}) => {
      const {status, said, reaches} = reachesOf(repository.directory, words);
      expect(reaches).toBe('');
      expect({status, said}).toMatchObject({status: refused.includes(words[0] ?? '') ? 2 : 0});
    },
  );

  test('an engine that is not allowed to be sent anything reaches for none', () => {
    const engines = {use: 'openai', endpoint: 'http://127.0.0.1:61999/v1', model: 'm'};
    const {directory} = temporaryRepository({...smallProject, '.plan-tasks.json': JSON.stringify({engines})});
    expect(reachesOf(directory, ['plan', '16', '--yes']).reaches).toBe('');
    expect(reachesOf(directory, ['engines']).reaches).toBe('');
  });

  test('the watch sees an engine that does reach for one', () => {
    const engines = {endpoint: 'http://127.0.0.1:61999/v1', model: 'm'};
    const {directory} = temporaryRepository({...smallProject, '.plan-tasks.json': JSON.stringify({engines})});
    const {reaches} = reachesOf(directory, ['plan', '16', '--yes', '--engine', 'openai', '--send']);
    expect(reaches).toContain('127.0.0.1:61999');
    if (hasTracing) expect(reaches).toContain('AF_INET');
  });
});

const hasNamespaces = spawnSync('unshare', ['-rn', 'true']).status === 0;

test.skipIf(!hasNamespaces)('a story is planned where there is no network at all', () => {
  const {directory} = temporaryRepository(smallProject);
  const {status} = spawnSync('unshare', ['-rn', process.execPath, program, 'plan', '16', '--yes'], {
    cwd: directory,
    env: programEnvironment,
  });
  expect(status).toBe(0);
});

test('engines says which can be used and why the others cannot, and keeps a choice', async () => {
  const folder = temporaryFolder();
  const {endpoint} = await serveMind('good');
  const engines = {
    endpoint,
    model: 'm',
    allowed: ['mine', 'codex'],
    agents: [{name: 'mine', command: fakeAgent(folder, 'good')}],
  };
  const {directory} = temporaryRepository({...smallProject, '.plan-tasks.json': JSON.stringify({engines})});
  const environment = {XDG_CONFIG_HOME: folder, PATH: '/usr/bin:/bin'};
  const listed = (...words: readonly string[]) =>
    JSON.parse(run(directory, ['engines', ...words, '--json'], {environment}).stdout);
  expect(listed()).toMatchObject([
    {name: 'offline', isAvailable: true, isChosen: true, destination: null},
    {name: 'mine', isAvailable: true, isChosen: false, isAllowedHere: false},
    {name: 'claude', isAvailable: false, trouble: 'not allowed by .plan-tasks.json'},
    {name: 'codex', isAvailable: false, trouble: 'codex is not installed, or not on the PATH'},
    {name: 'gemini'},
    {name: 'opencode'},
    {name: 'openai', trouble: 'not allowed by .plan-tasks.json'},
  ]);
  expect(listed('mine')[1]).toMatchObject({name: 'mine', isChosen: true});
  expect(listed()[1]).toMatchObject({name: 'mine', isChosen: true});
  expect(listed('offline')[0]).toMatchObject({isChosen: true});
  expect(run(directory, ['engines', 'claude'], {environment})).toMatchObject({exitCode: 2});
});
