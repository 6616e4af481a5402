// A task that is being worked on or done has nothing open that it depends on.
import {type Check, isSaid, taskProblem} from './subject.ts';

export const checkStatuses: Check = ({tasks}) => {
  const open = new Set(tasks.filter(({status}) => status !== 'done').map(({id}) => id));
  return tasks
    .filter(task => task.status !== 'pending' && isSaid(task))
    .map(task => ({task, waiting: task.dependsOn.filter(id => open.has(id))}))
    .filter(({waiting}) => waiting.length > 0)
    .map(({task, waiting}) =>
      taskProblem(task, {
        rule: 'status-before-dependency',
        severity: 'warning',
        text: `Task ${task.id} is ${task.status === 'done' ? 'done' : 'in progress'}, but depends on ${waiting.join(', ')}, which ${waiting.length === 1 ? 'is' : 'are'} not done.`,
        hint: 'Set the status of the one or the other right, or take the dependency away.',
      }),
    );
};
