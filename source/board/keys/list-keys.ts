// The keys of the list, by what they are for: of one story, and of a task or a story of the tree. A new key is one
// line here; the hint line and the help are drawn from these tables.
import {type Key, type Keys, leaving} from './key.ts';

export const moves: Keys = [
  {keys: ['up', 'k'], as: ['up', 'down', ' k j'], help: 'one row', event: {type: 'moved', by: -1}},
  {keys: ['down', 'j'], event: {type: 'moved', by: 1}},
  {keys: ['pageup'], as: ['pgup pgdn'], help: 'one page', event: {type: 'paged', by: -1}},
  {keys: ['pagedown'], event: {type: 'paged', by: 1}},
  {
    keys: ['home'],
    as: ['home end'],
    help: 'the first row, the last row',
    event: {type: 'jumped', to: 'first'},
  },
  {keys: ['end', 'G'], event: {type: 'jumped', to: 'last'}},
  {keys: [], as: ['wheel'], help: 'three rows'},
  {keys: [], as: ['click'], help: 'that row; once more folds a story'},
];

const digits: Keys = Array.from('0123456789', digit => ({
  keys: [digit],
  event: {type: 'jumpBegun', text: digit},
}));
export const goingTo: Keys = [
  {
    keys: [':'],
    as: [': 0-9'],
    help: 'go to a task by its number',
    event: {type: 'jumpBegun', text: ''},
  },
  ...digits,
];

export const statusKeys: Keys = [
  {
    keys: ['space'],
    does: 'status',
    help: 'pending, in progress, done, and round again',
    event: {type: 'cycled'},
  },
  {
    keys: ['p'],
    as: ['p i d'],
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
    help: 'mark a task or a story, to move several at once',
    event: {type: 'marked'},
    isMinor: true,
  },
  {keys: ['M'], help: 'mark all tasks that are shown', event: {type: 'allMarked'}},
  {keys: ['D'], help: 'set the story Done, and tick its criteria', event: {type: 'finished'}},
  {keys: ['u'], does: 'undo', help: 'undo', event: {type: 'undone'}},
  {keys: ['U', 'ctrl+r'], as: ['U ^R'], help: 'redo', event: {type: 'redone'}},
];

const reading: Key = {keys: ['enter'], does: 'read', event: {type: 'entered'}, isMinor: true};

export const looking: Keys = [
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
  {keys: ['I'], help: 'start your coding agent on the task, or on the story', event: {type: 'handedOver'}},
  {keys: ['c'], help: "copy the task's number", event: {type: 'copied', what: 'id'}},
  {
    keys: ['C'],
    help: 'copy the sentence that hands it to an agent',
    event: {type: 'copied', what: 'sentence'},
  },
  {keys: ['escape'], help: 'back: marks, search, story', event: {type: 'backed'}},
  {keys: ['?'], does: 'all keys', help: 'this help', event: {type: 'helped'}, isMajor: true},
];

export const taskKeys: Keys = [...moves, ...goingTo, ...statusKeys, reading, ...looking, ...leaving];

export const folds: Keys = [
  {
    keys: ['right', 'l'],
    as: ['left', 'right'],
    help: 'fold and unfold a story',
    event: {type: 'folded', isOpen: true},
  },
  {keys: ['left', 'h'], event: {type: 'folded', isOpen: false}},
  {keys: ['enter'], help: 'show a story alone, a task in full', event: {type: 'entered'}},
];
export const treeKeys: Keys = [...folds, ...taskKeys.filter(key => key !== reading)];
/** A status is a task's, so that a story's hints do not speak of it. */
const silentOnStories = ({does, ...key}: Key): Key =>
  key.event?.type === 'set' || does === undefined ? key : {...key, does};
/** On a story of the tree, the space bar folds. */
export const storyKeys: Keys = [
  {keys: ['space'], does: 'fold', event: {type: 'folded', isOpen: undefined}},
  {keys: ['enter'], does: 'open', event: {type: 'entered'}},
  ...treeKeys.filter(({keys}) => !keys.includes('space') && !keys.includes('enter')).map(silentOnStories),
];
