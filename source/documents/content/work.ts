// What a task touches and what kind of work it is, read from its own words.
import {isTestPath, namedPaths} from '../../plan/paths.ts';
import {readServes} from '../../plan/serves.ts';
import type {Criterion, Flag, Task} from '../../plan/types.ts';

export type TouchedFile = {readonly path: string; readonly isNew: boolean};

/** A task with what its text says about the work. */
export type Work = {
  readonly task: Task;
  /** Every file that it names, tests among them. */
  readonly files: readonly TouchedFile[];
  readonly tests: readonly TouchedFile[];
  /** The files that it changes besides tests. */
  readonly sources: readonly TouchedFile[];
  readonly criteria: readonly Criterion[];
  readonly flags: readonly Flag[];
  /** Whether it asks for tests beside its own work. */
  readonly hasTests: boolean;
};

const testing = /^(?:test|cover|verify|write (?:\w+ )*tests?|add (?:\w+ )*tests?|extend (?:\w+ )*tests?)\b/i;
const testSentence = /\b(?:extend|start|add|write)\b[^.]{0,40}\btests?\b/i;
const migration =
  /\bmigrat(?:e|es|ion|ions)\b|\bschema (?:change|migration|version)|\b(?:alter|create) table\b/i;
const document = /\.(?:md|mdx|rst|adoc|txt)$|(?:^|\/)(?:docs?|documentation)\//i;

/** Reads what a task says of itself. */
export function workOf(task: Task, criteria: readonly Criterion[]): Work {
  const files = namedPaths(task.description);
  const tests = files.filter(({path}) => isTestPath(path));
  const sources = files.filter(({path}) => !isTestPath(path));
  const isTest = testing.test(task.title) || (files.length > 0 && sources.length === 0);
  const isDocumentation = sources.length > 0 && files.every(({path}) => document.test(path));
  const isMigration =
    migration.test(task.title) || sources.some(({path}) => /\.sql$|(?:^|\/)migrations?\//i.test(path));
  const served = readServes(task.description, criteria);
  return {
    task,
    files,
    tests,
    sources,
    criteria: criteria.filter(({number}) => served.includes(number)),
    flags: [
      ...(isTest ? (['test'] as const) : []),
      ...(isMigration ? (['migration'] as const) : []),
      ...(isDocumentation && !isTest ? (['documentation'] as const) : []),
    ],
    hasTests: !isTest && !isDocumentation && (tests.length > 0 || testSentence.test(task.description)),
  };
}
