// A dependency names a task of the same plan, and not the task itself.
import {nearest} from '../nearest.ts';
import {type Check, taskProblem} from './subject.ts';

export const checkDependencies: Check = ({tasks}) => {
  const ids = new Set(tasks.map(({id}) => id));
  return tasks.flatMap(task =>
    task.dependsOn
      .filter(dependency => !ids.has(dependency))
      .map(dependency => {
        const closest = nearest(
          dependency,
          [...ids].filter(id => id !== task.id),
        );
        return taskProblem(task, {
          rule: 'unknown-dependency',
          severity: 'error',
          text: `Task ${task.id} depends on ${dependency}, which is no task of this story.`,
          hint: `Name a task of this story${closest === undefined ? '' : ` (${closest}?)`}, or write none; other stories belong under Dependencies.`,
        });
      }),
  );
};
