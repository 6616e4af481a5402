// The first line: the story with its status and progress, or all stories together.
import {barOf} from '../../ui/bar.ts';
import type {Look} from '../../ui/glyphs.ts';
import {count, grouped} from '../../ui/text.ts';
import {isOpen} from '../rows.ts';
import {standingOf} from '../standing.ts';
import type {Held} from '../story.ts';
import {type Board, storyOf} from '../view.ts';
import {between, type Line, type Piece, piece, short, type Tone} from './line.ts';

/** "015 Rate limit the HTTP API      In Progress  ███████░░░░░  3/8" */
export function headLine(board: Board, look: Look): Line {
  const room = {width: look.columns - 1, ellipsis: look.glyphs.ellipsis};
  // A picture is of one story, wherever it is looked at from.
  const isOfOne = board.only !== undefined || board.mode.kind === 'picturing';
  const story = isOfOne ? storyOf(board)?.shown : undefined;
  const title =
    story === undefined ? treeTitle(board) : [story.number, story.title].filter(Boolean).join(' ');
  const right = [
    ...narrowing(board, look),
    ...(story === undefined ? treeProgress(board, look) : storyProgress(story, look)),
  ];
  return between([piece(` ${title}`, 'strong')], right, room);
}

const treeTitle = ({paths: {length: expected}, stories}: Board): string =>
  stories.length < expected
    ? `Reading ${grouped(stories.length)} of ${count(expected, 'story').replace(/storys$/, 'stories')}`
    : expected === 1
      ? '1 story'
      : `${grouped(expected)} stories`;

/** What is not shown, so that nobody looks for it. */
function narrowing({filter, search, marked, rows}: Board, look: Look): Line {
  const isNarrow = !isOpen(filter) || search !== '';
  const shown = isNarrow ? rows.filter(({task}) => task !== undefined).length : 0;
  const words = [
    ...(marked.size > 0 ? [`${look.glyphs.marked} ${marked.size} marked`] : []),
    ...(isNarrow ? [`${search === '' ? 'filter' : `find "${search}"`}: ${grouped(shown)}`] : []),
  ];
  return words.length === 0 ? [] : [piece(`${words.join('  ')}  `, 'warning')];
}

const toneOf = (status: string): Tone | undefined =>
  /^(?:done|complete|closed)/i.test(status) ? 'done' : /progress/i.test(status) ? 'warning' : undefined;

function storyProgress(story: Held, look: Look): Line {
  if (story.trouble !== undefined) return [piece('cannot be read', 'error')];
  if (!story.isWhole) return [piece('reading', 'dim')];
  const {done, total} = standingOf(story.tasks);
  const status = story.status ?? '';
  const shownStatus: Line =
    look.columns < 60 || status === ''
      ? []
      : [piece(`${short(status, 24, look.glyphs.ellipsis)}  `, toneOf(status))];
  return [...shownStatus, ...progress({done, total}, look)];
}

function treeProgress({stories}: Board, look: Look): Line {
  const standings = stories.map(({shown}) => standingOf(shown.tasks));
  const sum = (of: 'done' | 'total'): number => standings.reduce((all, standing) => all + standing[of], 0);
  return progress({done: sum('done'), total: sum('total')}, look);
}

/** The bar as wide as there is room for, and the numbers. */
export function progress(
  share: {readonly done: number; readonly total: number},
  look: Look,
): readonly Piece[] {
  const width = look.columns < 60 ? 0 : look.columns < 100 ? 12 : 24;
  const numbers = `${grouped(share.done)}/${grouped(share.total)}`;
  const isDone = share.total > 0 && share.done === share.total;
  return [
    ...(width === 0 ? [] : [piece(`${barOf(look.glyphs, width, share)}  `, isDone ? 'done' : 'accent')]),
    piece(numbers, isDone ? 'done' : undefined),
  ];
}
