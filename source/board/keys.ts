// Every key of the board: one table for each thing that a person can be doing. The hint line and the help overlay
// are drawn from them; a new key is one line here.
import type {Binding} from '../ui/keys.ts';
import type {Ask, Board, Event} from './view.ts';

/** A binding that the help tells of in full; `as` is how it writes a row of keys that are told as one. */
export type Key = Binding<Event> & {readonly help?: string; readonly as?: readonly string[]};
type Keys = readonly Key[];

const cancelled: Key = {keys: ['ctrl+c'], event: {type: 'left', how: 'cancelled'}};
const leaving: Keys = [
  {keys: ['q'], does: 'leave', help: 'leave', event: {type: 'left', how: 'done'}},
  cancelled,
];

const moves: Keys = [
  {keys: ['up', 'k'], as: ['up', 'down', ' k j'], help: 'one row', event: {type: 'moved', by: -1}},
  {keys: ['down', 'j'], event: {type: 'moved', by: 1}},
  {keys: ['pageup'], as: ['page up, page down'], help: 'one page', event: {type: 'paged', by: -1}},
  {keys: ['pagedown'], event: {type: 'paged', by: 1}},
  {
    keys: ['home'],
    as: ['home, end'],
    help: 'the first row, the last row',
    event: {type: 'jumped', to: 'first'},
  },
  {keys: ['end', 'G'], event: {type: 'jumped', to: 'last'}},
];

const digits: Keys = Array.from('0123456789', digit => ({
  keys: [digit],
  event: {type: 'jumpBegun', text: digit},
}));
const goingTo: Keys = [
  {
    keys: [':'],
    as: [': or a digit'],
    help: 'go to a task by its number',
    event: {type: 'jumpBegun', text: ''},
  },
  ...digits,
];

const statusKeys: Keys = [
  {
    keys: ['space'],
    does: 'status',
    help: 'pending, in progress, done, and round again',
    event: {type: 'cycled'},
  },
  {
    keys: ['p'],
    as: ['p, i, d'],
    does: 'pending',
    help: 'pending, in progress, done',
    event: {type: 'set', to: 'pending'},
    isMinor: true,
  },
  {keys: ['i'], does: 'start', event: {type: 'set', to: 'in_progress'}, isMinor: true},
  {keys: ['d'], does: 'done', event: {type: 'set', to: 'done'}},
  {
    keys: ['m'],
    does: 'mark',
    help: 'mark a task, to move several at once',
    event: {type: 'marked'},
    isMinor: true,
  },
  {keys: ['M'], help: 'mark all tasks that are shown', event: {type: 'allMarked'}},
  {keys: ['u'], does: 'undo', help: 'undo', event: {type: 'undone'}},
  {keys: ['U', 'ctrl+r'], as: ['U, ctrl+r'], help: 'redo', event: {type: 'redone'}},
];

const looking: Keys = [
  {keys: ['/'], does: 'find', help: 'find by words', event: {type: 'searchBegun'}, isMinor: true},
  {
    keys: ['f'],
    does: 'filter',
    help: 'show some statuses or domains only',
    event: {type: 'filterOpened'},
    isMinor: true,
  },
  {
    keys: ['g'],
    does: 'graph',
    help: 'what depends on what, as a picture',
    event: {type: 'pictured'},
    isMinor: true,
  },
  {
    keys: ['e'],
    does: 'edit',
    help: 'open the task in your editor',
    event: {type: 'openedFile'},
    isMinor: true,
  },
  {keys: ['c'], help: "copy the task's number", event: {type: 'copied', what: 'id'}},
  {
    keys: ['C'],
    help: 'copy the sentence that hands it to an agent',
    event: {type: 'copied', what: 'sentence'},
  },
  {keys: ['escape'], help: 'back: marks, search, story', event: {type: 'backed'}},
  {keys: ['?'], does: 'all keys', help: 'this help', event: {type: 'helped'}},
];

const taskKeys: Keys = [...moves, ...goingTo, ...statusKeys, ...looking, ...leaving];

const folds: Keys = [
  {
    keys: ['right', 'l'],
    as: ['left', 'right'],
    help: 'fold and unfold a story',
    event: {type: 'folded', isOpen: true},
  },
  {keys: ['left', 'h'], event: {type: 'folded', isOpen: false}},
  {keys: ['enter'], help: 'show a story alone', event: {type: 'entered'}},
];
const treeKeys: Keys = [...folds, ...taskKeys];
/** A status is a task's, so that a story's hints do not speak of it. */
const silentOnStories = ({does, ...key}: Key): Key =>
  key.event?.type === 'set' || does === undefined ? key : {...key, does};
/** On a story of the tree, the space bar folds. */
const storyKeys: Keys = [
  {keys: ['space'], does: 'fold', event: {type: 'folded', isOpen: undefined}},
  {keys: ['enter'], does: 'open', event: {type: 'entered'}},
  ...treeKeys.filter(({keys}) => !keys.includes('space') && !keys.includes('enter')).map(silentOnStories),
];

const searchKeys: Keys = [
  {keys: ['up'], event: {type: 'moved', by: -1}},
  {keys: ['down'], event: {type: 'moved', by: 1}},
  {keys: ['backspace', 'delete'], event: {type: 'erased'}},
  {keys: ['enter'], does: 'keep it', event: {type: 'submitted'}},
  {keys: ['escape'], does: 'clear it', event: {type: 'backed'}},
  cancelled,
];
const jumpKeys: Keys = [
  {keys: ['backspace', 'delete'], event: {type: 'erased'}},
  {keys: ['enter'], does: 'go there', event: {type: 'submitted'}},
  {keys: ['escape'], does: 'back', event: {type: 'backed'}},
  cancelled,
];

const filterKeys: Keys = [
  {keys: ['up', 'k'], event: {type: 'scrolled', down: -1, right: 0}},
  {keys: ['down', 'j'], event: {type: 'scrolled', down: 1, right: 0}},
  {keys: ['space'], does: 'on or off', event: {type: 'filterToggled'}},
  {keys: ['x'], does: 'show all', event: {type: 'filterCleared'}},
  {keys: ['enter', 'f', 'escape', 'q'], event: {type: 'backed'}},
  {keys: ['enter'], does: 'to the tasks'},
  cancelled,
];

const scrolls: Keys = [
  {keys: ['up', 'k'], event: {type: 'scrolled', down: -1, right: 0}},
  {keys: ['down', 'j'], event: {type: 'scrolled', down: 1, right: 0}},
  {keys: ['left', 'h'], event: {type: 'scrolled', down: 0, right: -8}},
  {keys: ['right', 'l'], event: {type: 'scrolled', down: 0, right: 8}},
  {keys: ['pageup'], event: {type: 'scrolled', down: -10, right: 0}},
  {keys: ['pagedown', 'space'], event: {type: 'scrolled', down: 10, right: 0}},
  {keys: ['up', 'down', 'left', 'right'], does: 'scroll'},
];
const pictureKeys: Keys = [
  ...scrolls,
  {keys: ['escape'], does: 'back', event: {type: 'backed'}},
  {keys: ['g', 'q', 'enter'], event: {type: 'backed'}},
  cancelled,
];
const helpKeys: Keys = [
  ...scrolls.filter(({does}) => does === undefined),
  {keys: ['up', 'down'], does: 'scroll'},
  {keys: ['escape'], does: 'back', event: {type: 'backed'}},
  {keys: ['?', 'q', 'enter'], event: {type: 'backed'}},
  cancelled,
];

const no: Keys = [{keys: ['n'], does: 'no', event: {type: 'answered', answer: 'no'}}];
const answered: Keys = [{keys: ['escape'], event: {type: 'answered', answer: 'no'}}, cancelled];

function askKeys(ask: Ask): Keys {
  const yes = (does: string): Key => ({keys: ['y'], does, event: {type: 'answered', answer: 'yes'}});
  const some = (key: string, does: string): Key => ({
    keys: [key],
    does,
    event: {type: 'answered', answer: 'some'},
  });
  if (ask.about === 'finish') {
    const both: Keys = ask.criteria.length > 0 ? [yes('both'), some('s', 'the story alone')] : [yes('yes')];
    return [...both, ...no, ...answered];
  }
  const isMixed = ask.blocked.length < ask.moves.length;
  return [
    yes(isMixed ? 'all' : 'yes'),
    ...(isMixed ? [some('r', 'the others alone')] : []),
    ...no,
    ...answered,
  ];
}

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
