// Of two tasks with one id the second gets the next free one. What depends on the id means the first, as before.
import {nextId} from '../order.ts';
import type {WrittenTask} from '../types.ts';
import type {Mender} from './repair.ts';

export const mendIds: Mender = ({source, tasks}) => {
  const seen = new Set<string>();
  const taken: Pick<WrittenTask, 'id'>[] = [...tasks];
  return tasks.flatMap(task => {
    const isRepeated = seen.has(task.id);
    seen.add(task.id);
    const start = source.indexOf(task.id, task.span.start);
    const end = start + task.id.length;
    // The id as it is read need not be the id as it is written.
    if (!isRepeated || start < 0 || end > task.fields.title.start) return [];
    const next = nextId(taken);
    const id = /^\d/.test(next) ? `${/^\D*/.exec(task.id)?.[0] ?? ''}${next}` : next;
    taken.push({id});
    const text = `The second task ${task.id} is now ${id}; what depends on ${task.id} means the first.`;
    return {rule: 'duplicate-id', task: task.id, line: task.line, text, edits: [{start, end, text: id}]};
  });
};
