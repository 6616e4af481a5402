// Every task has an id of its own: two with the same id cannot be told apart by a command or a dependency.
import {nextId} from '../order.ts';
import {type Check, taskProblem} from './subject.ts';

export const checkIds: Check = ({tasks}) => {
  const seen = new Set<string>();
  return tasks.flatMap(task => {
    const isRepeated = seen.has(task.id);
    seen.add(task.id);
    if (!isRepeated) return [];
    return taskProblem(task, {
      rule: 'duplicate-id',
      severity: 'error',
      text: `There is another task ${task.id} above this one.`,
      hint: `Give it an id of its own, such as ${nextId(tasks)}.`,
    });
  });
};
