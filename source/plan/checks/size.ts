// A story has at most as many tasks as the repository allows; more are two stories.
import type {Check} from './subject.ts';

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
