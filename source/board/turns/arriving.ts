// What comes from outside: stories that were read, files that changed, and how saving went.
import {noFilter} from '../rows.ts';
import {type BoardStory, type Held, type Step, withSteps} from '../story.ts';
import {type Board, type Deed, say, type Turns} from '../view.ts';
import {named} from './deeds.ts';
import {withFilter} from './overlays.ts';

/** Stories as their files hold them now. What is not written yet stays on top of them. */
function read(board: Board, stories: readonly Held[]): Board {
  const known = new Map(board.stories.map(story => [story.held.path, story]));
  const fresh = stories.filter(held => known.get(held.path)?.held !== held);
  if (fresh.length === 0) return board;
  const unfolded = new Set(board.unfolded);
  for (const held of fresh) {
    if (!known.has(held.path) && isUnderWay(held)) unfolded.add(held.path);
    known.set(held.path, withSteps(held, known.get(held.path)?.pending ?? []));
  }
  const isGrown = unfolded.size > board.unfolded.size;
  return {...board, stories: [...known.values()], unfolded: isGrown ? unfolded : board.unfolded};
}

const isUnderWay = ({tasks}: Held): boolean =>
  tasks.some(({status}) => status === 'in_progress') ||
  (tasks.some(({status}) => status === 'done') && tasks.some(({status}) => status !== 'done'));

/** The stories that there still are, in their order; one with steps that are not written yet stays. */
function list(board: Board, paths: readonly string[]): Board {
  const order = new Map(paths.map((path, index) => [path, index]));
  const place = ({held}: BoardStory): number => order.get(held.path) ?? paths.length;
  const stories = board.stories
    .filter(({held, pending}) => order.has(held.path) || pending.length > 0)
    .sort((one, other) => place(one) - place(other));
  return {...board, stories, paths};
}

/** The steps that were written, or found in vain, are no longer pending; the file says how it is now. */
function saved(
  board: Board,
  {held, written, refused}: {held: Held; written: readonly unknown[]; refused: readonly Step[]},
): Board {
  const stories = board.stories.map(story =>
    story.held.path === held.path
      ? withSteps(
          held,
          story.pending.filter(one => !written.includes(one)),
          story,
        )
      : story,
  );
  const notice =
    refused.length === 0
      ? board.notice
      : say(`Somebody else changed ${named(refused)} first: theirs was kept.`, 'warning');
  return {...board, stories, notice};
}

/** What could not be written is taken off the board, and can be neither undone nor redone. */
function failed(
  board: Board,
  {path, written, text}: {path: string; written: BoardStory['pending']; text: string},
): Board {
  const lost = new Set(written.map(({deed}) => deed));
  const isKept = ({number}: Deed): boolean => !lost.has(number);
  const stories = board.stories.map(story =>
    story.held.path === path
      ? withSteps(
          story.held,
          story.pending.filter(one => !written.includes(one)),
        )
      : story,
  );
  return {
    ...board,
    stories,
    past: board.past.filter(isKept),
    future: board.future.filter(isKept),
    notice: say(`Not saved: ${text}`, 'error'),
  };
}

export const arriving: Turns = {
  resized: (board, {columns, rows}) =>
    board.size.columns === columns && board.size.rows === rows ? board : {...board, size: {columns, rows}},
  read: (board, {stories}) => read(board, stories),
  listed: (board, {paths}) => list(board, paths),
  saved,
  failed,
  // Who filters already knows what to see.
  filterKept: (board, {filter}) =>
    board.filter === noFilter && board.mode.kind === 'browsing' ? withFilter(board, filter) : board,
  told: (board, {text, isTrouble}) => ({...board, notice: say(text, isTrouble ? 'error' : 'plain')}),
};
