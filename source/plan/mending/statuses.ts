// A status that is a mistyped word becomes that word.
import {nearest} from '../nearest.ts';
import type {Status} from '../types.ts';
import type {Mender} from './repair.ts';

/** What people write, and what it means here. */
const words: Readonly<Record<string, Status>> = {
  pending: 'pending',
  todo: 'pending',
  in_progress: 'in_progress',
  started: 'in_progress',
  done: 'done',
  completed: 'done',
  finished: 'done',
};

export const mendStatuses: Mender = ({source, tasks, format}) =>
  tasks.flatMap(({id, line, note, fields: {status: slot}}) => {
    const written = source.slice(slot.start, slot.end);
    // A note stands beside a status that is understood, and instead of one that is not.
    if (note === undefined || written !== note) return [];
    const word = nearest(written.replace(/[- ]/g, '_'), Object.keys(words));
    const status = word === undefined ? undefined : words[word];
    if (status === undefined) return [];
    const text = format.spell('status', status);
    return {
      rule: 'unknown-status',
      task: id,
      line,
      text: `Task ${id} has the status ${status}, which was written "${written}".`,
      edits: [{start: slot.start, end: slot.end, text}],
    };
  });
