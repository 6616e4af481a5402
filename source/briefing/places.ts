// Which files somebody needs who does a task, or all of a story, and why.
import {namedPaths} from '../plan/paths.ts';
import type {Finding, FoundFile, FoundSymbol, Task} from '../plan/types.ts';

/** A file that is needed: `isNew` when the task makes it. */
export type NeededFile = {
  readonly path: string;
  readonly isNew: boolean;
  readonly why: string;
  /** Names that it defines and the story uses. */
  readonly symbols: readonly FoundSymbol[];
  /** How much of the room for quotes it deserves. */
  readonly weight: number;
};

const [namedWeight, testWeight, likelyWeight, possibleWeight] = [4, 1.5, 1, 0.5];
/** So many files that a task does not name are added to those that it names. */
const [mostTests, mostLikely] = [2, 3];
const mostOfStory = 12;

/** The files of tasks: those that they name, their tests, and those that fit their words best. */
export function filesOfTasks(
  tasks: readonly Pick<Task, 'title' | 'description'>[],
  finding: Finding,
): readonly NeededFile[] {
  const named = namedBy(tasks.map(({title, description}) => `${title}\n${description}`).join('\n'), finding);
  const isNamed = new Set(named.map(({path}) => path));
  const found = finding.files.filter(({path}) => isNamed.has(path));
  const tests = new Set(found.flatMap(file => file.tests).filter(path => !isNamed.has(path)));
  const likely = finding.files.filter(
    ({path, likelihood}) => likelihood !== 'unlikely' && !isNamed.has(path) && !tests.has(path),
  );
  const add = (path: string, why: string, weight: number): NeededFile => ({
    ...{path, isNew: false, why, weight},
    symbols: symbolsOf(path, finding),
  });
  return [
    ...named,
    ...[...tests].slice(0, mostTests).map(path => add(path, 'tests what the task names', testWeight)),
    ...likely
      .slice(0, named.length > 0 ? mostLikely : 2 * mostLikely)
      .map(({path, reasons}) =>
        add(path, reasons[0] ?? 'fits the task', named.length > 0 ? possibleWeight : likelyWeight),
      ),
  ];
}

/** The paths that a text names, a bare file name standing for the one file of that name. */
function namedBy(text: string, finding: Finding): readonly NeededFile[] {
  const {paths} = finding;
  const known = new Set(paths);
  const whole = namedPaths(text);
  const bare = Array.from(text.matchAll(/`([\w.-]+\.[A-Za-z]\w{0,11})`/g), ([, name = '']) => name);
  const byName = bare.flatMap(name => {
    const found = paths.filter(path => path === name || path.endsWith(`/${name}`));
    const [only] = found;
    return only !== undefined && found.length === 1 ? [{path: only, isNew: false}] : [];
  });
  const all = new Map([...byName, ...whole].map(named => [named.path, named]));
  return [...all.values()].map(({path, isNew}) => ({
    path,
    isNew: isNew && !known.has(path),
    why: 'named by the task',
    symbols: symbolsOf(path, finding),
    weight: namedWeight,
  }));
}

/** The files of a story: those that are likely to change, best first. */
export const filesOfStory = ({files}: Finding): readonly NeededFile[] =>
  files
    .filter(({likelihood}, rank) => likelihood !== 'unlikely' || rank < 3)
    .slice(0, mostOfStory)
    .map(({path, reasons, likelihood, symbols}) => ({
      path,
      isNew: false,
      symbols,
      why: reasons[0] ?? 'fits the story',
      weight: likelihood === 'likely' ? likelyWeight : possibleWeight,
    }));

const symbolsOf = (path: string, {files}: Finding): readonly FoundSymbol[] =>
  files.find(file => file.path === path)?.symbols ?? [];

/** How the repository tests files: the tests that cover them, and its own commands for where they lie. */
export function waysToVerify(
  paths: readonly string[],
  {files, testCommands}: Finding,
): {readonly tests: readonly string[]; readonly commands: readonly string[]} {
  const covering = files.filter(({path}: FoundFile) => paths.includes(path)).flatMap(({tests}) => tests);
  const commands = paths.flatMap(path => {
    const [innermost] = testCommands
      .filter(({folder}) => folder === '' || path.startsWith(`${folder}/`))
      .toSorted((one, other) => other.folder.length - one.folder.length);
    if (innermost === undefined) return [];
    return [innermost.folder === '' ? innermost.command : `cd ${innermost.folder} && ${innermost.command}`];
  });
  return {tests: [...new Set(covering)], commands: [...new Set(commands)]};
}
