// Tasks can be worked through: none wait for each other in a circle, and what comes first stands first.
import {findCycle, waves} from '../order.ts';
import {type Check, isSaid, openTasks, taskProblem} from './subject.ts';

/** Of tasks that wait for each other in a circle none can ever start. */
export const checkCycles: Check = ({tasks}) => {
  const cycle = findCycle(tasks);
  const first = tasks.find(({id}) => id === cycle?.[0]);
  if (cycle === undefined || first === undefined) return [];
  const isSelf = cycle.length === 1;
  return [
    taskProblem(first, {
      rule: 'cycle',
      severity: 'error',
      text: isSelf
        ? `Task ${first.id} depends on itself.`
        : `These tasks wait for each other: ${[...cycle, first.id].join(' → ')}.`,
      hint: isSelf
        ? `Take ${first.id} out of its own dependencies.`
        : 'Take one of these dependencies away, or split a task so that its first half can go ahead.',
    }),
  ];
};

/** A task stands below those that it depends on; in a circle there is no such order. */
export const checkOrder: Check = ({tasks}) => {
  const placeOf = new Map(tasks.map(({id}, place) => [id, place]));
  const inOrder = new Set(waves(tasks).flat());
  return openTasks(tasks)
    .filter(task => inOrder.has(task.id) && isSaid(task))
    .map(task => ({
      task,
      below: task.dependsOn.filter(id => (placeOf.get(id) ?? -1) > (placeOf.get(task.id) ?? 0)),
    }))
    .filter(({below}) => below.length > 0)
    .map(({task, below}) =>
      taskProblem(task, {
        rule: 'order',
        severity: 'warning',
        text: `Task ${task.id} stands above ${below.join(', ')}, which it depends on.`,
        hint: `Move it below ${below.at(-1)}, so that the tasks can be worked through from top to bottom.`,
      }),
    );
};
