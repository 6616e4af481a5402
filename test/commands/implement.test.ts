// Handing work to a coding agent.
import {chmodSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {program, run, runJson} from '../helpers/run.ts';
import {smallProject} from '../helpers/stories.ts';
import {temporaryFolder, temporaryRepository} from '../helpers/temporary.ts';
import {keys, openTerminal} from '../helpers/terminal.ts';

/** A folder with programs of these names, each of which writes down where it was started and what it was told. */
function agents(...names: readonly string[]): string {
  const folder = temporaryFolder();
  for (const name of names) {
    const file = join(folder, name);
    writeFileSync(
      file,
      `#!${process.execPath}\nrequire('node:fs').writeFileSync(${JSON.stringify(join(folder, 'told.json'))}, JSON.stringify({words: process.argv.slice(2), folder: process.cwd()}));\nconsole.log('${name} at work');\n`,
    );
    chmodSync(file, 0o755);
  }
  return folder;
}

const pathWith = (folder: string) => ({PATH: `${folder}:/usr/bin:/bin`});

describe('implement', () => {
  test('tells the only agent that is installed what to do, with the brief', () => {
    const {directory} = temporaryRepository(smallProject);
    const environment = pathWith(agents('codex'));
    const {data} = runJson(directory, ['implement', '15', '3', '--dry-run'], {environment});
    expect(data.agent).toBe('codex');
    expect(data.words[0]).toBe('codex');
    expect(data.prompt).toMatch(/^Implement task 003 of Story 015\n\n# Task 003: Return 429 over the limit/);
    const {stdout} = run(directory, ['implement', '15', '--dry-run'], {environment});
    expect(stdout).toMatch(/^Implement Story 015\n\n# Implement Story 015: /);
  });

  test('asks which, when there are several, and says so when there is none', () => {
    const {directory} = temporaryRepository(smallProject);
    const several = {environment: pathWith(agents('codex', 'claude'))};
    expect(run(directory, ['implement', '15', '--dry-run'], several).stderr).toContain('claude, codex');
    const {data} = runJson(directory, ['implement', '15', '--dry-run', '--engine', 'claude'], several);
    expect(data.agent).toBe('claude');
    const none = run(directory, ['implement', '15', '--dry-run'], {environment: pathWith(agents())});
    expect(none).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('No coding agent is installed'),
    });
  });

  test('never starts a program that only the repository names, unless it is named too', () => {
    const folder = agents('house');
    const config = {
      engines: {use: 'house', agents: [{name: 'house', command: ['house'], start: ['house', '{prompt}']}]},
    };
    const {directory} = temporaryRepository({...smallProject, '.plan-tasks.json': JSON.stringify(config)});
    const environment = pathWith(folder);
    expect(run(directory, ['implement', '15', '--dry-run'], {environment}).stderr).toContain(
      '--engine house',
    );
    expect(
      run(directory, ['implement', '15', '--dry-run', '--engine', 'house'], {environment}).exitCode,
    ).toBe(0);
  });

  test('needs a terminal', () => {
    const {directory} = temporaryRepository(smallProject);
    expect(run(directory, ['implement', '15'])).toMatchObject({exitCode: 2});
  });

  test('lends its terminal to the agent, from the command line and from the board', async () => {
    const {directory} = temporaryRepository(smallProject);
    const folder = agents('codex');
    const told = () => JSON.parse(readFileSync(join(folder, 'told.json'), 'utf8'));
    const open = (...words: readonly string[]) =>
      openTerminal(process.execPath, [program, ...words], {
        directory,
        home: folder,
        environment: pathWith(folder),
      });
    const terminal = open('implement', '15', '3');
    expect(await terminal.ends()).toMatchObject({exitCode: 0});
    expect(terminal.everything()).toContain('codex at work');
    expect(told()).toMatchObject({
      folder: directory,
      words: [expect.stringContaining('Implement task 003 of Story 015')],
    });
    const board = open('board', '15');
    await board.shows('Log every rejection');
    board.type(`${keys.down.repeat(3)}I`);
    await expect.poll(() => told().words[0], {timeout: 30_000}).toContain('Implement task 004 of Story 015');
    let isOver = false;
    board.ends().then(() => {
      isOver = true;
    });
    // A key that comes while the agent has the terminal is the agent's.
    const leave = (): boolean => {
      if (!isOver) board.type('q');
      return isOver;
    };
    await expect.poll(leave, {timeout: 20_000}).toBe(true);
  });
});
