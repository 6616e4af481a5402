// A path in a task exists, or the plan says that it is new. Tasks that are done speak of the past.
import {namedPaths} from '../paths.ts';
import {type Check, openTasks, taskProblem} from './subject.ts';

export const checkPaths: Check = ({tasks, surroundings: {paths}}) => {
  if (paths === undefined) return [];
  const known = new Set(paths.flatMap(withFolders));
  const names = new Set(paths.map(nameOf));
  const created = new Set(
    tasks.flatMap(({description}) =>
      namedPaths(description)
        .filter(({isNew}) => isNew)
        .map(({path}) => path),
    ),
  );
  const exists = (path: string): boolean =>
    known.has(path) ||
    created.has(path) ||
    (!path.includes('/') && names.has(path)) ||
    [...created].some(other => other.endsWith(`/${path}`));
  return openTasks(tasks).flatMap(task =>
    namedPaths(task.description)
      .filter(({path, isNew}) => !isNew && !exists(path))
      .map(({path}) =>
        taskProblem(task, {
          rule: 'missing-path',
          severity: 'warning',
          text: `Task ${task.id} names ${path}, which does not exist and is not said to be new.`,
          hint: `Correct the path, or write \`${path}\` (new).`,
        }),
      ),
  );
};

/** A path and the folders that it lies in. */
function withFolders(path: string): readonly string[] {
  const parts = path.split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
