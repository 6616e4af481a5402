// The mark of a task's status, as every command shows it.
import type {Status} from '../../plan/types.ts';
import {type Cell, toned} from '../calling/text.ts';

export const marks: Readonly<Record<Status, Cell>> = {
  pending: '○',
  in_progress: toned('busy')('◐'),
  done: toned('good')('✓'),
};
