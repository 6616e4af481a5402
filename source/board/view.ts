// The board as a value: what is on it, what the person is doing, and what can happen. `advance.ts` says how it goes
// on; nothing here or there touches the outside world.
import type {Status} from '../plan/types.ts';
import {type Filter, noFilter, type Row, type RowId} from './rows.ts';
import type {BoardStory, Held, Pending, Step} from './story.ts';

/** What is said in the line above the keys, until the next key. */
export type Notice = {readonly text: string; readonly tone: 'plain' | 'warning' | 'error'};

/** What was done with one key, in one or more stories: taken back and done again as a whole. */
export type Deed = {
  readonly number: number;
  readonly parts: readonly {readonly path: string; readonly steps: readonly Step[]}[];
};

/** A task that is to get a status. */
export type Move = {readonly path: string; readonly id: string; readonly from: Status; readonly to: Status};

/** What is asked before something is done that nobody said in so many words. */
export type Ask =
  | {
      readonly about: 'start';
      readonly moves: readonly Move[];
      readonly blocked: readonly Move[];
      readonly text: string;
    }
  | {
      readonly about: 'finish';
      readonly path: string;
      readonly criteria: readonly number[];
      /** Paths of the stories that are asked about next. */
      readonly further: readonly string[];
      readonly text: string;
    }
  | {
      readonly about: 'follow';
      readonly moves: readonly Move[];
      /** What the tasks are parts of, and what they become with them. */
      readonly followers: readonly Move[];
      readonly text: string;
    };
export type Answer = 'yes' | 'some' | 'always' | 'no';

/** What the person is doing. */
export type Mode =
  | {readonly kind: 'browsing'}
  | {readonly kind: 'searching'; readonly from: RowId | undefined}
  | {readonly kind: 'jumping'; readonly text: string; readonly from: RowId | undefined}
  | {readonly kind: 'asking'; readonly ask: Ask}
  | {readonly kind: 'filtering'; readonly cursor: number}
  | {readonly kind: 'picturing'; readonly left: number; readonly top: number}
  | {readonly kind: 'reading'; readonly top: number}
  | {readonly kind: 'helping'; readonly top: number};

/** What is to be done outside after an event. */
export type Wish =
  | {readonly kind: 'save'; readonly path: string}
  | {readonly kind: 'open'; readonly path: string; readonly line: number}
  /** `id` is undefined for the whole story. */
  | {readonly kind: 'hand'; readonly path: string; readonly id: string | undefined}
  | {readonly kind: 'copy'; readonly text: string}
  | {readonly kind: 'keepFilter'; readonly filter: Filter};

export type Board = {
  readonly stories: readonly BoardStory[];
  /** The paths of the stories that there are, read or not. */
  readonly paths: readonly string[];
  /** The one story that was asked for; without it, all of them are shown as a tree. */
  readonly isTree: boolean;
  /** The story that is shown alone. */
  readonly only: string | undefined;
  readonly unfolded: ReadonlySet<string>;
  readonly filter: Filter;
  readonly search: string;
  readonly rows: readonly Row[];
  readonly selected: RowId | undefined;
  /** Index of the selected row, and of the first line of the list on the screen. */
  readonly cursor: number;
  readonly top: number;
  /** Marked tasks, as words. */
  readonly marked: ReadonlySet<string>;
  readonly past: readonly Deed[];
  readonly future: readonly Deed[];
  readonly deeds: number;
  /** Tasks whose open dependencies were accepted in this sitting, as words. */
  readonly accepted: ReadonlySet<string>;
  /** What tasks are parts of follows them for the rest of the sitting, without a question each time. */
  readonly follows: boolean;
  readonly mode: Mode;
  readonly notice: Notice | undefined;
  readonly wishes: readonly Wish[];
  readonly size: {readonly columns: number; readonly rows: number};
  /** How it was left; undefined while it is open. */
  readonly left: 'done' | 'cancelled' | undefined;
};

export type Event =
  // What the machine reports.
  | {readonly type: 'resized'; readonly columns: number; readonly rows: number}
  | {readonly type: 'read'; readonly stories: readonly Held[]}
  | {readonly type: 'listed'; readonly paths: readonly string[]}
  | {
      readonly type: 'saved';
      readonly held: Held;
      readonly written: readonly Pending[];
      readonly refused: readonly Step[];
    }
  | {
      readonly type: 'failed';
      readonly path: string;
      readonly written: readonly Pending[];
      readonly text: string;
    }
  | {readonly type: 'filterKept'; readonly filter: Filter}
  | {readonly type: 'told'; readonly text: string; readonly isTrouble: boolean}
  // What the person says.
  | {readonly type: 'moved'; readonly by: number}
  | {readonly type: 'paged'; readonly by: -1 | 1}
  | {readonly type: 'jumped'; readonly to: 'first' | 'last'}
  | {readonly type: 'pointed'; readonly row: number}
  | {readonly type: 'folded'; readonly isOpen: boolean | undefined}
  | {readonly type: 'entered'}
  | {readonly type: 'backed'}
  | {readonly type: 'cycled'}
  | {readonly type: 'set'; readonly to: Status}
  | {readonly type: 'finished'}
  | {readonly type: 'marked'}
  | {readonly type: 'allMarked'}
  | {readonly type: 'undone'}
  | {readonly type: 'redone'}
  | {readonly type: 'answered'; readonly answer: Answer}
  | {readonly type: 'searchBegun'}
  | {readonly type: 'jumpBegun'; readonly text: string}
  | {readonly type: 'typed'; readonly text: string}
  | {readonly type: 'erased'}
  | {readonly type: 'submitted'}
  | {readonly type: 'filterOpened'}
  | {readonly type: 'filterToggled'}
  | {readonly type: 'filterCleared'}
  | {readonly type: 'pictured'}
  | {readonly type: 'helped'}
  | {readonly type: 'scrolled'; readonly down: number; readonly right: number}
  | {readonly type: 'openedFile'}
  | {readonly type: 'handedOver'}
  | {readonly type: 'copied'; readonly what: 'id' | 'sentence'}
  | {readonly type: 'left'; readonly how: 'done' | 'cancelled'};
export type EventType = Event['type'];
export type EventOf<Type extends EventType> = Extract<Event, {readonly type: Type}>;

/** How events of some types change the board. */
export type Turns = {
  readonly [Type in EventType]?: (board: Board, event: EventOf<Type>) => Board;
};

/** An empty board: of one story, or of all that are listed. */
export const begin = (of: {
  readonly only?: string | undefined;
  readonly paths: readonly string[];
  readonly size: Board['size'];
}): Board => ({
  stories: [],
  paths: of.paths,
  isTree: of.only === undefined,
  only: of.only,
  unfolded: new Set(),
  filter: noFilter,
  search: '',
  rows: [],
  selected: undefined,
  cursor: 0,
  top: 0,
  marked: new Set(),
  past: [],
  future: [],
  deeds: 0,
  accepted: new Set(),
  follows: false,
  mode: {kind: 'browsing'},
  notice: undefined,
  wishes: [],
  size: of.size,
  left: undefined,
});

export const browsing: Mode = {kind: 'browsing'};
export const say = (text: string, tone: Notice['tone'] = 'plain'): Notice => ({text, tone});

/** The story that the selection is in. */
export const storyOf = (board: Board): BoardStory | undefined =>
  board.rows[board.cursor]?.story ?? board.stories.find(({held}) => held.path === board.only);

/** Puts another state of a story in its place. */
export const withStory = (board: Board, story: BoardStory): Board => ({
  ...board,
  stories: board.stories.map(other => (other.held.path === story.held.path ? story : other)),
});
