import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {globalOptions} from '../../source/commands/calling/command-line.ts';
import {commands, defaultCommand} from '../../source/commands/index.ts';
import {run, runJson} from '../helpers/run.ts';
import {smallProject} from '../helpers/stories.ts';
import {temporaryFolder, temporaryRepository} from '../helpers/temporary.ts';

const anywhere = () => temporaryFolder();
const packageJson = JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'package.json'), 'utf8'));

describe('the list of commands', () => {
  test('gives an option of one name one meaning, so that it may stand before the command', () => {
    const options = [...globalOptions, ...commands.flatMap(command => command.options)];
    for (const [name, same] of Map.groupBy(options, option => option.name)) {
      expect(new Set(same.map(({takes}) => takes)).size, name).toBe(1);
      expect(new Set(same.map(({short}) => short)).size, name).toBe(1);
    }
  });

  test('names every command once, with an example that calls the program', () => {
    const names = commands.map(({name}) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain(defaultCommand);
    for (const {examples} of commands) {
      expect(examples.length).toBeGreaterThan(0);
      for (const {line} of examples) expect(line).toMatch(/\bplan-tasks [a-z0-9]/);
    }
  });

  test('loads a file that runs it', async () => {
    for (const command of commands) expect((await command.load()).run).toBeTypeOf('function');
  });
});

describe('help', () => {
  test('shows every command and every option that works everywhere', () => {
    const {stdout, stderr, exitCode} = run(anywhere(), ['--help']);
    for (const {name, summary} of commands)
      expect(stdout).toMatch(new RegExp(`^  ${name}\\b.* ${summary.replace(/[.?()]/g, '\\$&')}`, 'm'));
    for (const {name} of globalOptions) expect(stdout).toContain(`--${name}`);
    expect({stderr, exitCode}).toEqual({stderr: '', exitCode: 0});
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  test.each(commands.map(({name}) => name))('of %s shows its usage, options and examples', name => {
    const {stdout, exitCode} = run(anywhere(), [name, '--help']);
    const command = commands.find(entry => entry.name === name);
    expect(stdout).toContain(`plan-tasks ${name}`);
    for (const option of command?.options ?? []) expect(stdout).toContain(`--${option.name}`);
    for (const example of command?.examples ?? []) expect(stdout).toContain(example.line);
    for (const line of stdout.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80);
    expect(exitCode).toBe(0);
  });

  test('is one JSON document with --json', () => {
    expect(runJson(anywhere(), ['--help']).data.commands.map(({name}: {name: string}) => name)).toContain(
      'show',
    );
  });
});

test.each([['--version'], ['-v'], ['show', '--version']])('the version is printed by %s', (...words) => {
  expect(run(anywhere(), words)).toEqual({stdout: `${packageJson.version}\n`, stderr: '', exitCode: 0});
});

describe('wrong usage', () => {
  test.each([
    [['shwo', '015'], /There is no command "shwo"/, /Did you mean "show"\?/],
    [['show', '015', '--jsno'], /There is no option --jsno here/, /Did you mean "--json"\?/],
    [['show', '015', '--rev', 'x'], /There is no option --rev here/, /--help/],
    [['show', '-x', '015'], /There is no option -x here/, /--help/],
    [['show'], /show needs a story/, /Usage: plan-tasks show <story>/],
    [['graph', 'rate', 'limit'], /graph does not take "limit"/, /quotes/],
    [['show', '--json=1', '015'], /--json takes no value/, /alone/],
    [['list', '--dir'], /--dir needs a value/, /--dir FOLDER/],
    [['list', '--dir='], /--dir needs a value/, /--dir FOLDER/],
    [['list', '015'], /list does not take "015"/, /Usage: plan-tasks list/],
    [['frobnicate', '--yes'], /no command and no story "frobnicate"/, /--help/],
  ])('%j is refused with exit code 2 and what to do', (words, message, hint) => {
    const {directory} = temporaryRepository(smallProject);
    const {stdout, stderr, exitCode} = run(directory, words as string[]);
    expect({stdout, exitCode}).toEqual({stdout: '', exitCode: 2});
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(hint);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  test('is one JSON document on standard output with --json', () => {
    const {data, exitCode} = runJson(anywhere(), ['shwo']);
    expect(data.error).toMatchObject({code: 'unknown-command', message: 'There is no command "shwo".'});
    expect(Object.keys(data.error)).toEqual(['code', 'message', 'hint']);
    expect(exitCode).toBe(2);
  });
});

describe('options', () => {
  test('may stand before the command, behind it, and with an equals sign', () => {
    const {directory} = temporaryRepository(smallProject);
    const expected = run(directory, ['show', '015', '--ascii']).stdout;
    expect(run('/', ['--dir', directory, '--ascii', 'show', '015']).stdout).toBe(expected);
    expect(run('/', ['show', `--dir=${directory}`, '015', '--ascii']).stdout).toBe(expected);
  });

  test('end at two dashes', () => {
    const {directory} = temporaryRepository({'docs/stories/001-a.md': '# --json\n'});
    expect(run(directory, ['show', '--', '--json']).stdout).toContain('--json');
  });
});
