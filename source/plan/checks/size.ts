// Sizes: a story has at most as many tasks as the repository allows, and a task at most as many hours.
import {type Check, openTasks, taskProblem} from './subject.ts';

export const checkSize: Check = ({tasks, surroundings: {settings}}) => {
  const beyond = tasks[settings.maxTasks];
  if (beyond === undefined || tasks.every(({status}) => status === 'done')) return [];
  return [
    {
      rule: 'too-many-tasks',
      severity: 'warning',
      text: `The story has ${tasks.length} tasks, more than ${settings.maxTasks}.`,
      line: beyond.line ?? 1,
      hint: 'Split the story in two, or raise "maxTasks" in .plan-tasks.json.',
    },
  ];
};

/** A task whose own estimate is more than the repository allows. */
export const checkHours: Check = ({tasks, surroundings: {settings}}) => {
  const [, most] = settings.taskHours;
  return openTasks(tasks).flatMap(task => {
    const hours = estimateOf(task.description);
    if (hours === undefined || hours <= most) return [];
    return taskProblem(task, {
      rule: 'task-too-big',
      severity: 'warning',
      text: `Task ${task.id} is estimated at ${hours} hours, more than ${most}.`,
      hint: 'Split it in two that can each be verified, or raise "taskHours" in .plan-tasks.json.',
    });
  });
};

const estimate =
  /\b(?:estimated?|estimate|effort|size|duration)\b[^\n\d]{0,20}?(?:\d+(?:\.\d+)?\s*(?:-|–|to)\s*)?(\d+(?:\.\d+)?)\s*(h|hrs?|hours?|d|days?)\b/i;
const hoursOfDay = 8;

/** The hours that a description says the work takes, the upper end of a range; other durations are none of ours. */
function estimateOf(description: string): number | undefined {
  const [, amount, unit = ''] = estimate.exec(description) ?? [];
  if (amount === undefined) return undefined;
  return Number(amount) * (unit.toLowerCase().startsWith('d') ? hoursOfDay : 1);
}
