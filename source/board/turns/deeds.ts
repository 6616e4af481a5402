// Doing a deed on the board: its steps are shown at once, remembered for undo, and wished to be saved.
import {inverse, type Step, withSteps} from '../story.ts';
import {type Board, type Deed, withStory} from '../view.ts';

/** What a deed does in each story, before it has a number. */
export type Parts = Deed['parts'];

/** Does what nobody did before: there is nothing to redo then. */
export function doParts(board: Board, parts: Parts): Board {
  if (parts.length === 0) return board;
  const deed = {number: board.deeds + 1, parts};
  return {...shown(board, deed), deeds: deed.number, past: [...board.past, deed], future: []};
}

/** A board on which a deed's steps are to be seen, and wished to be written. */
export function shown(board: Board, {number, parts}: Deed): Board {
  const changed = parts.reduce((next, {path, steps}) => {
    const story = next.stories.find(({held}) => held.path === path);
    if (story === undefined) return next;
    const pending = [...story.pending, ...steps.map(step => ({step, deed: number}))];
    return withStory(next, withSteps(story.held, pending));
  }, board);
  return {...changed, wishes: parts.map(({path}) => ({kind: 'save', path}))};
}

/** What takes the steps of some parts back, last first. */
export const inverseParts = (parts: Parts): Parts =>
  parts.map(({path, steps}) => ({path, steps: steps.toReversed().map(inverse)}));

/** The tasks that steps are about, in words: "003", "3 tasks", "the story". */
export function named(steps: readonly Step[]): string {
  const ids = steps.flatMap(step => (step.kind === 'task' ? [step.id] : []));
  if (ids.length > 3) return `${ids.length} tasks`;
  // What is taken back is taken back from its end.
  if (ids.length > 0) return ids.toSorted(new Intl.Collator('en', {numeric: true}).compare).join(', ');
  return steps.some(({kind}) => kind === 'story') ? 'the story' : 'the criteria';
}
