// A dependency that is written twice, or that another one implies already, says nothing and hides the ones that matter.
import {numbersIn} from '../mending/entries.ts';
import {redundantDependencies} from '../order.ts';
import {type Check, isSaid, openTasks, taskProblem} from './subject.ts';

export const checkRedundant: Check = ({tasks}) => {
  const found = Map.groupBy(redundantDependencies(tasks), ({id}) => id);
  return openTasks(tasks.filter(isSaid)).flatMap(task =>
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

/** Only where the plan is in a file is it known how its dependencies are written. */
export const checkRepeated: Check = ({story, tasks}) =>
  tasks.flatMap(task => {
    if (task.fields === undefined) return [];
    const {start, end} = task.fields.dependsOn;
    const numbers = numbersIn(story.source.slice(start, end));
    const repeated = numbers.filter((number, place) => number !== '' && numbers.indexOf(number) < place);
    return repeated.map(number =>
      taskProblem(task, {
        rule: 'repeated-dependency',
        severity: 'warning',
        text: `Task ${task.id} names ${number} twice among its dependencies.`,
        hint: 'Name it once; --fix does.',
      }),
    );
  });
