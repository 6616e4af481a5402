// What can be done to the list under review, by key, and why it sometimes cannot.
import type {Binding} from '../../ui/keys.ts';
import type {Event} from '../interview.ts';
import type {Review} from './review.ts';
import {isLocked, type Row} from './row.ts';

/** An event of the interview, or something that happens on the screen alone. */
export type Action =
  | Event
  | {readonly type: 'showed'; readonly what: 'list' | 'edit' | 'split' | 'merge' | 'add' | 'graph' | 'keys'};

/** The keys of the list, for the row under the cursor. */
export const keysOf = ({cursor, rows}: Review): readonly Binding<Action>[] => [
  {keys: ['up', 'k'], event: {type: 'edited', edit: {kind: 'select', index: cursor - 1}}},
  {keys: ['down', 'j'], event: {type: 'edited', edit: {kind: 'select', index: cursor + 1}}},
  {keys: ['home'], event: {type: 'edited', edit: {kind: 'select', index: 0}}},
  {keys: ['end'], event: {type: 'edited', edit: {kind: 'select', index: rows.length - 1}}},
  {keys: ['enter'], does: 'edit', event: {type: 'showed', what: 'edit'}},
  {keys: ['e'], event: {type: 'showed', what: 'edit'}},
  {keys: ['a'], does: 'add', event: {type: 'showed', what: 'add'}, isMinor: true},
  {keys: ['d'], does: 'drop', event: {type: 'edited', edit: {kind: 'drop'}}, isMinor: true},
  {keys: ['S'], does: 'split', event: {type: 'showed', what: 'split'}, isMinor: true},
  {keys: ['M'], does: 'merge', event: {type: 'showed', what: 'merge'}, isMinor: true},
  {keys: ['shift+up', 'K'], event: {type: 'edited', edit: {kind: 'move', by: -1}}},
  {keys: ['shift+down', 'J'], event: {type: 'edited', edit: {kind: 'move', by: 1}}},
  {keys: ['shift+up', 'shift+down'], does: 'move', isMinor: true},
  {keys: ['u'], does: 'undo', event: {type: 'edited', edit: {kind: 'undo'}}, isMinor: true},
  {keys: ['r'], does: 'redo', event: {type: 'edited', edit: {kind: 'redo'}}, isMinor: true},
  {keys: ['g'], does: 'graph', event: {type: 'showed', what: 'graph'}, isMinor: true},
  {keys: ['b'], does: 'back', event: {type: 'wentBack'}, isMinor: true},
  {keys: ['ctrl+c'], event: {type: 'left'}},
  {keys: ['w'], does: 'write', event: {type: 'confirmed'}},
  {keys: ['?'], does: 'all keys', event: {type: 'showed', what: 'keys'}},
];

/** Why an action is not for a row; the empty text when it is. */
export function barred(action: Action, row: Row | undefined): string {
  const what = action.type === 'showed' ? action.what : action.type === 'edited' ? action.edit.kind : '';
  const isChange = ['edit', 'split', 'merge', 'drop', 'move'].includes(what);
  if (row === undefined) return isChange ? 'There is no task yet: a adds one.' : '';
  if (isChange && isLocked(row))
    return `${row.id} is ${row.status === 'done' ? 'done' : 'in progress'}: it stays as it is.`;
  if (['split', 'move'].includes(what) && row.was !== undefined)
    return `${row.id} stands in the story: it keeps its number and its place.`;
  return '';
}
