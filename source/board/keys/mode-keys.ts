// The keys while something else is done than going through the list: typing, filtering, looking, answering.
import type {Ask} from '../view.ts';
import {cancelled, type Key, type Keys} from './key.ts';

export const searchKeys: Keys = [
  {keys: ['up'], event: {type: 'moved', by: -1}},
  {keys: ['down'], event: {type: 'moved', by: 1}},
  {keys: ['backspace', 'delete'], event: {type: 'erased'}},
  {keys: ['enter'], does: 'keep it', event: {type: 'submitted'}},
  {keys: ['escape'], does: 'clear it', event: {type: 'backed'}},
  cancelled,
];
export const jumpKeys: Keys = [
  {keys: ['backspace', 'delete'], event: {type: 'erased'}},
  {keys: ['enter'], does: 'go there', event: {type: 'submitted'}},
  {keys: ['escape'], does: 'back', event: {type: 'backed'}},
  cancelled,
];

export const filterKeys: Keys = [
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
export const pictureKeys: Keys = [
  ...scrolls,
  {keys: ['escape'], does: 'back', event: {type: 'backed'}},
  {keys: ['g', 'q', 'enter'], event: {type: 'backed'}},
  cancelled,
];
export const readKeys: Keys = [
  ...scrolls.filter(
    ({does, keys}) => does === undefined && !keys.includes('left') && !keys.includes('right'),
  ),
  {keys: ['up', 'down'], does: 'scroll'},
  {keys: ['escape'], does: 'back', event: {type: 'backed'}},
  {keys: ['enter', 'q'], event: {type: 'backed'}},
  cancelled,
];
export const helpKeys: Keys = [
  ...scrolls.filter(({does}) => does === undefined),
  {keys: ['up', 'down'], does: 'scroll'},
  {keys: ['escape'], does: 'back', event: {type: 'backed'}},
  {keys: ['?', 'q', 'enter'], event: {type: 'backed'}},
  cancelled,
];

const no: Keys = [{keys: ['n'], does: 'no', event: {type: 'answered', answer: 'no'}}];
const answered: Keys = [{keys: ['escape'], event: {type: 'answered', answer: 'no'}}, cancelled];

/** The answers to a question. */
export function askKeys(ask: Ask): Keys {
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
  if (ask.about === 'follow') {
    const always: Key = {keys: ['a'], does: 'always', event: {type: 'answered', answer: 'always'}};
    return [yes('yes'), always, ...no, ...answered];
  }
  const isMixed = ask.blocked.length < ask.moves.length;
  return [
    yes(isMixed ? 'all' : 'yes'),
    ...(isMixed ? [some('r', 'the others alone')] : []),
    ...no,
    ...answered,
  ];
}
