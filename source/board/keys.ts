// Every key of the board: a table for each thing that a person can be doing.
import type {Keys} from './keys/key.ts';
import {leaving} from './keys/key.ts';
import {folds, goingTo, looking, moves, statusKeys, storyKeys, taskKeys, treeKeys} from './keys/list-keys.ts';
import {
  askKeys,
  filterKeys,
  helpKeys,
  jumpKeys,
  pictureKeys,
  readKeys,
  searchKeys,
} from './keys/mode-keys.ts';
import type {Board} from './view.ts';

export type {Key} from './keys/key.ts';

/** The keys that do something now. */
export function keysOf(board: Board): Keys {
  switch (board.mode.kind) {
    case 'browsing':
      if (board.only !== undefined) return taskKeys;
      return board.rows[board.cursor]?.task === undefined ? storyKeys : treeKeys;
    case 'searching':
      return searchKeys;
    case 'jumping':
      return jumpKeys;
    case 'asking':
      return askKeys(board.mode.ask);
    case 'filtering':
      return filterKeys;
    case 'picturing':
      return pictureKeys;
    case 'reading':
      return readKeys;
    case 'helping':
      return helpKeys;
  }
}

/** Whether letters are typed rather than pressed. */
export const isTyping = ({mode}: Board): boolean => mode.kind === 'searching' || mode.kind === 'jumping';

/** What the help tells, by heading, from the tables above. */
export const helpGroups: readonly {readonly title: string; readonly keys: Keys}[] = [
  {title: 'Moving', keys: [...moves, ...goingTo, ...folds]},
  {title: 'Status', keys: statusKeys},
  {title: 'Looking', keys: looking},
  {title: 'Leaving', keys: leaving},
];
