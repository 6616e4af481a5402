// What a key of the board is, and the keys that every table of them has.
import type {Binding} from '../../ui/keys.ts';
import type {Event} from '../view.ts';

/** A binding that the help tells of in full; `as` is how it writes a row of keys that are told as one. */
export type Key = Binding<Event> & {readonly help?: string; readonly as?: readonly string[]};
export type Keys = readonly Key[];

export const cancelled: Key = {keys: ['ctrl+c'], event: {type: 'left', how: 'cancelled'}};

export const leaving: Keys = [
  {keys: ['q'], does: 'leave', help: 'leave', event: {type: 'left', how: 'done'}},
  cancelled,
];
