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

const status = /^[ \t]*(?:[-*+][ \t]+)?[*_]*status[*_]*\s*:/im;

/** A heading among the tasks that has a status like one but no number: nothing can name it, and no command sees it. */
export const checkMissingIds: Check = ({story, tasks}) => {
  const {sections, source} = story;
  const known = new Set(tasks.map(({line}) => line));
  const whole = sections.find(({name}) => name === 'tasks');
  if (whole === undefined) return [];
  const levels = sections.filter(({line}) => known.has(line)).map(({level}) => level);
  const level = Math.min(...levels, whole.level + 1);
  return sections
    .filter(
      section =>
        section.level === level &&
        section.span.start >= whole.body.start &&
        section.span.start < whole.span.end &&
        !known.has(section.line) &&
        status.test(source.slice(section.body.start, section.body.end)),
    )
    .map(({heading, line}) => ({
      rule: 'missing-id',
      severity: 'error',
      text: `"${heading}" has a status like a task, but no number, so that it is none.`,
      line,
      hint: `Begin its heading with a number of its own: ### ${nextId(tasks)}: …`,
    }));
};
