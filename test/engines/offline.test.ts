// Without an engine nothing leaves the machine.
import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {describe, expect, test} from 'vitest';
import {program, programEnvironment, run} from '../helpers/run.ts';
import {smallProject} from '../helpers/stories.ts';
import {temporaryFolder, temporaryRepository} from '../helpers/temporary.ts';
import {fakeAgent, serveMind} from './mind.ts';

const watcher = pathToFileURL(join(import.meta.dirname, 'watch-network.mjs')).href;

/** Runs a command with every reach for a network written down, and gives what was. */
function reachesOf(directory: string, words: readonly string[]): string {
  const WATCHED = join(temporaryFolder(), 'watched.txt');
  const environment = {NODE_OPTIONS: `--import=${watcher}`, WATCHED};
  expect(run(directory, words, {environment}).stderr).not.toContain('fault');
  return existsSync(WATCHED) ? readFileSync(WATCHED, 'utf8') : '';
}

const calls = [
  ['plan', '16', '--yes'],
  ['plan', '16', '--yes', '--dry-run', '--engine', 'offline'],
  ['plan', '16', '--show-brief'],
  ['explore', '15'],
  ['questions', '15'],
  ['brief', '15', '3'],
  ['list'],
  ['show', '15'],
  ['next', '--take'],
  ['status', '15', '004', 'in_progress'],
  ['check'],
  ['graph', '15'],
  ['engines'],
  ['agents'],
  ['mcp'],
  ['init', '--dry-run'],
] as readonly (readonly string[])[];

describe('without an engine', () => {
  test.each(calls.map(words => ({words, line: words.join(' ')})))(
    '$line reaches for no network',
    ({words}) => {
      const {directory} = temporaryRepository(smallProject);
      expect(reachesOf(directory, words)).toBe('');
    },
  );

  test('an engine that is not allowed to be sent anything reaches for none', () => {
    const engines = {use: 'openai', endpoint: 'http://127.0.0.1:9/v1', model: 'm'};
    const {directory} = temporaryRepository({...smallProject, '.plan-tasks.json': JSON.stringify({engines})});
    expect(reachesOf(directory, ['plan', '16', '--yes'])).toBe('');
    expect(reachesOf(directory, ['engines'])).toBe('');
  });

  test('the watch sees an engine that does reach for one', () => {
    const engines = {endpoint: 'http://127.0.0.1:9/v1', model: 'm'};
    const {directory} = temporaryRepository({...smallProject, '.plan-tasks.json': JSON.stringify({engines})});
    const reaches = reachesOf(directory, ['plan', '16', '--yes', '--engine', 'openai', '--send']);
    expect(reaches).toContain('127.0.0.1:9');
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
