// The repository's own commands for the files of a plan, as a person would type them in its root.
import type {Facts, OwnCommand, Purpose} from '../../plan/types.ts';
import {unique} from './words.ts';

/** The command of a purpose for the whole repository; undefined when it has none. */
export function commandFor(purpose: Purpose, {commands}: Facts): string | undefined {
  const own = commands.filter(each => each.purpose === purpose);
  const [outermost] = own.toSorted((one, other) => one.folder.length - other.folder.length);
  return outermost && typed(outermost);
}

/** The commands that run these tests, and no more than needed where a tool can be told. */
export function testRuns(tests: readonly string[], facts: Facts): readonly string[] {
  const byCommand = Map.groupBy(tests, path => runnerFor(path, facts));
  return unique(
    [...byCommand].flatMap(([command, paths]) =>
      command === undefined ? [] : [typed({...command, command: narrowed(command, paths)})],
    ),
  );
}

/** What a runner of tests can run, by the beginning of its command. */
const tools: readonly {readonly command: RegExp; readonly files: RegExp}[] = [
  {command: /\bgo test\b/, files: /\.go$/},
  {command: /\bpytest\b|\btox\b/, files: /\.py$/},
  {command: /\bcargo test\b/, files: /\.rs$/},
  {command: /\b(?:npm|pnpm|yarn|bun)\b/, files: /\.[cm]?[jt]sx?$/},
  {command: /\b(?:ctest|meson)\b/, files: /\.(?:c|cc|cpp|cxx|h|hpp)$/},
  {command: /\bmvnw?\b|\bgradlew?\b/, files: /\.(?:java|kt|scala)$/},
];

/** The command for the tests of a file: that of its language before others, that of its own folder before outer ones. */
function runnerFor(path: string, {commands}: Facts): OwnCommand | undefined {
  const fitting = commands.filter(
    ({purpose, folder}) => purpose === 'test' && (folder === '' || path.startsWith(`${folder}/`)),
  );
  const speaks = ({command}: OwnCommand): number => {
    const tool = tools.find(each => each.command.test(command));
    return tool === undefined ? 1 : tool.files.test(path) ? 2 : 0;
  };
  return fitting
    .filter(each => speaks(each) > 0)
    .toSorted((one, other) => speaks(other) - speaks(one) || other.folder.length - one.folder.length)[0];
}

/** Tools that take the places to test behind their command. */
function narrowed({command, folder}: OwnCommand, paths: readonly string[]): string {
  const own = paths.map(path => (folder === '' ? path : path.slice(folder.length + 1)));
  if (/^go test \.\/\.\.\.$/.test(command)) {
    const packages = unique(own.map(path => `./${path.slice(0, Math.max(0, path.lastIndexOf('/')))}`));
    return `go test ${packages.map(each => (each === './' ? '.' : each)).join(' ')}`;
  }
  return /\bpytest$/.test(command) ? `${command} ${own.join(' ')}` : command;
}

/** A command as it is typed in the root. */
export const typed = ({folder, command}: OwnCommand): string =>
  folder === '' ? command : `cd ${folder} && ${command}`;
