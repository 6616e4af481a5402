// A dependency that another one implies already says nothing, and hides the ones that matter.
import {redundantDependencies} from '../order.ts';
import {type Check, openTasks, taskProblem} from './subject.ts';

export const checkRedundant: Check = ({tasks}) => {
  const found = Map.groupBy(redundantDependencies(tasks), ({id}) => id);
  return openTasks(tasks).flatMap(task =>
    (found.get(task.id) ?? []).map(({dependency}) =>
      taskProblem(task, {
        rule: 'redundant-dependency',
        severity: 'warning',
        text: `Task ${task.id} need not name ${dependency}: another of its dependencies waits for that already.`,
        hint: `Leave ${dependency} out.`,
      }),
    ),
  );
};
