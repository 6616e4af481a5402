// Dependencies run in one direction: of tasks that wait for each other in a circle none can ever start.
import {findCycle} from '../order.ts';
import {type Check, taskProblem} from './subject.ts';

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
