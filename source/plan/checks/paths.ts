// A path in a task exists, or the plan says that it is new. Tasks that are done speak of the past.
import {namedPaths} from '../paths.ts';
import type {Departure, Problem} from '../types.ts';
import {type Check, type CheckedTask, openTasks, type Subject, taskProblem} from './subject.ts';

export const checkPaths: Check = subject =>
  missingPaths(subject).map(({task, path}) =>
    problemOf(task, path, subject.surroundings.departed?.get(path)),
  );

/** The paths that open tasks name and that neither exist nor are said to be new. */
export function missingPaths({
  tasks,
  surroundings: {paths},
}: Subject): readonly {readonly task: CheckedTask; readonly path: string}[] {
  if (paths === undefined) return [];
  const {known, names} = namesOf(paths);
  const created = new Set(tasks.flatMap(({description}) => createdPaths(description)));
  const exists = (path: string): boolean =>
    known.has(path) || created.has(path) || (!path.includes('/') && names.has(path));
  return openTasks(tasks).flatMap(task =>
    namedPaths(task.description)
      .filter(({path}) => !exists(path))
      .map(({path}) => ({task, path})),
  );
}

/** The paths and folders of a tree, and the bare names of its files. */
type Names = {readonly known: ReadonlySet<string>; readonly names: ReadonlySet<string>};

/** Worked out once for all the stories of a repository. */
const namesKnown = new WeakMap<readonly string[], Names>();

function namesOf(paths: readonly string[]): Names {
  const names = namesKnown.get(paths) ?? {
    known: new Set(paths.flatMap(withFolders)),
    names: new Set(paths.map(nameOf)),
  };
  namesKnown.set(paths, names);
  return names;
}

function problemOf(task: CheckedTask, path: string, departure: Departure | undefined): Problem {
  const named = `Task ${task.id} names ${path}, which`;
  if (departure === undefined) {
    return taskProblem(task, {
      rule: 'missing-path',
      severity: 'warning',
      text: `${named} does not exist and is not said to be new.`,
      hint: `Correct the path, or write \`${path}\` (new).`,
    });
  }
  const {to, date, commit} = departure;
  const when = `on ${date} (${commit})`;
  return to === undefined
    ? taskProblem(task, {
        rule: 'deleted-path',
        severity: 'warning',
        text: `${named} was deleted ${when}.`,
        hint: `See git show ${commit} for what took its place, and name that.`,
      })
    : taskProblem(task, {
        rule: 'moved-path',
        severity: 'warning',
        text: `${named} was moved to ${to} ${when}.`,
        hint: `Name \`${to}\` instead; --fix does.`,
      });
}

const creation =
  /\b(?:creat(?:e|es|ed|ing)|introduc(?:e|es|ing)|new|new files?)(?:\s+(?:a|an|the|file|files))*\s*`([^`]+)`/gi;
const listOfNew = /^\W*(?:new files?|files? (?:to create|to be created|created|to add|added))\W*$/i;

/** The paths that a description says will be new: marked so, created in so many words, or in a list of new files. */
function createdPaths(description: string): readonly string[] {
  const said = Array.from(description.matchAll(creation), match => (match[1] ?? '').replace(/^\.\//, ''));
  const marked = namedPaths(description).filter(({isNew}) => isNew);
  const listed = description
    .split(/\n(?![ \t]*(?:[-*+]|\d+[.)])[ \t])/)
    .filter(part => listOfNew.test(part.split('\n', 1)[0] ?? ''))
    .flatMap(namedPaths);
  return [...said, ...[...marked, ...listed].map(({path}) => path)];
}

/** A path and the folders that it lies in. */
function withFolders(path: string): readonly string[] {
  const parts = path.split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
