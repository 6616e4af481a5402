// The files of a plan: which come to be, which change and by which tasks, and which tests are affected.
import {isTestPath} from '../../plan/paths.ts';
import type {Finding} from '../../plan/types.ts';
import {unique} from './words.ts';
import type {Work} from './work.ts';

/** A file of the plan with the titles of the tasks that change it, in order. */
export type PlannedFile = {
  readonly path: string;
  readonly isNew: boolean;
  readonly isTest: boolean;
  readonly titles: readonly string[];
  readonly domains: readonly string[];
};

/** Every file that a task names, each once, in the order of the tasks; files that only exploration found are not in it. */
export function plannedFiles(works: readonly Work[]): readonly PlannedFile[] {
  const paths = unique(works.flatMap(({files}) => files.map(({path}) => path)));
  return paths.map(path => {
    const own = works.filter(({files}) => files.some(file => file.path === path));
    return {
      path,
      isNew: own.some(({files}) => files.some(file => file.path === path && file.isNew)),
      isTest: isTestPath(path),
      titles: own.map(({task}) => task.title),
      domains: unique(own.map(({task}) => task.domain)),
    };
  });
}

/** A test that the plan's files are covered by: of which of them. */
export type AffectedTest = {readonly path: string; readonly covers: readonly string[]};

/** The existing tests of the files that the plan changes, as exploration found them, and those that tasks name. */
export function affectedTests(works: readonly Work[], finding: Finding): readonly AffectedTest[] {
  const known = new Set(finding.paths);
  const sources = unique(works.flatMap(work => work.sources.map(({path}) => path)));
  const found = finding.files.filter(({path}) => sources.includes(path));
  const named = works.flatMap(work =>
    work.tests.flatMap(test => work.sources.map(source => ({path: test.path, covers: source.path}))),
  );
  const pairs = [
    ...found.flatMap(file => file.tests.map(path => ({path, covers: file.path}))),
    ...named,
    ...works.flatMap(({tests}) => tests.map(({path}) => ({path, covers: undefined}))),
  ].filter(({path}) => known.has(path));
  const byTest = Map.groupBy(pairs, ({path}) => path);
  return [...byTest].map(([path, own]) => ({
    path,
    covers: likeliest(path, unique(own.flatMap(({covers}) => covers ?? []))),
  }));
}

/** What a test is named after; else everything that is said to be covered by it. */
function likeliest(test: string, sources: readonly string[]): readonly string[] {
  const stem = (path: string): string =>
    path
      .replace(/^.*\//, '')
      .replace(/^test_|[._-](?:test|spec)(?=\.)|\.[^.]*$/g, '')
      .replace(/\.[^.]*$/, '');
  const named = sources.filter(source => stem(source) === stem(test));
  return named.length > 0 ? named : sources;
}

/** A path of a tree as it is drawn: folders first seen first, each level indented. */
export type TreeLine = {readonly text: string; readonly note: string};

/** The files as a tree with branches, the notes beside them. */
export function drawTree(
  root: string,
  files: readonly {readonly path: string; readonly note: string}[],
): string {
  const lines = [{text: root === '.' ? root : `${root}/`, note: ''}, ...branches(files, '')];
  const width = Math.max(...lines.map(({text}) => text.length));
  return lines.map(({text, note}) => (note === '' ? text : `${text.padEnd(width)}  # ${note}`)).join('\n');
}

function branches(
  files: readonly {readonly path: string; readonly note: string}[],
  indent: string,
): readonly TreeLine[] {
  const byTop = [...Map.groupBy(files, ({path}) => path.split('/', 1)[0] ?? path)];
  return byTop.flatMap(([top, own], at) => {
    const isLast = at === byTop.length - 1;
    const [branch, bar] = isLast ? ['└── ', '    '] : ['├── ', '│   '];
    const [leaf] = own.filter(({path}) => path === top);
    if (leaf !== undefined) return [{text: `${indent}${branch}${top}`, note: leaf.note}];
    const below = own.map(file => ({...file, path: file.path.slice(top.length + 1)}));
    return [{text: `${indent}${branch}${top}/`, note: ''}, ...branches(below, indent + bar)];
  });
}
