// The list: stories with their progress, the titles of groups, and tasks.
import {groupName} from '../../plan/progress/groups.ts';
import {barOf} from '../../ui/bar.ts';
import type {Look} from '../../ui/glyphs.ts';
import {wrap} from '../../ui/text.ts';
import {isOpen} from '../rows.ts';
import {standingOf} from '../standing.ts';
import type {BoardStory, Held} from '../story.ts';
import type {Board} from '../view.ts';
import type {Layout} from './layout.ts';
import {between, cell, cellsOf, clip, type Line, lengthOf, piece, type Tone} from './line.ts';
import {type Around, start, taskLine} from './task-line.ts';
import {type Heading, isHeading, type VisibleLine, visibleLines} from './visible.ts';

/** The lines of the list that are on the screen, none wider than it. */
export function listLines(board: Board, look: Look, layout: Layout): readonly Line[] {
  const {listColumns, listRows} = layout;
  const shown = visibleLines(board.rows).slice(board.top, board.top + listRows);
  if (shown.length === 0)
    return wrap(emptyWords(board), listColumns - 4).map(line => [piece(`   ${line}`, 'dim')]);
  const numberWidth = numbersOf(shown);
  const selected = board.rows[board.cursor];
  return shown.map(line => {
    const around = {board, look, layout, numberWidth, isSelected: line === selected};
    return clip(lineFor(line, around), listColumns, look.glyphs.ellipsis);
  });
}

function lineFor(line: VisibleLine, around: Around): Line {
  if (isHeading(line)) return headingLine(line, around);
  return line.task === undefined ? storyLine(line.story, around) : taskLine(line, around);
}

const numbersOf = (shown: readonly VisibleLine[]): number =>
  Math.min(8, Math.max(0, ...shown.map(({story}) => cellsOf(story.held.number ?? ''))));

function emptyWords({stories, search, paths, only}: Board): string {
  if (stories.length < paths.length) return 'Reading the stories';
  if (stories.length === 0) return 'There is no story yet.';
  const total = stories.reduce((sum, {shown}) => sum + shown.tasks.length, 0);
  if (only !== undefined && total === 0) return 'This story has no tasks yet: plan-tasks plan writes them.';
  return search === '' ? 'The filter lets no task through (f).' : 'Nothing like that here.';
}

/** A title stands a little to the left of its tasks' signs, with how many of them are done. */
function headingLine({group, share, story}: Heading, {board, look, layout}: Around): Line {
  const {ellipsis} = look.glyphs;
  const name = `${board.only === undefined ? '   ' : ' '}${groupName(group)}`;
  const numbers = story.shown.isWhole ? `${share.done}/${share.total}` : '';
  return between([piece(name, 'dim')], [piece(numbers, 'dim')], {width: layout.listColumns - 1, ellipsis});
}

function storyLine(story: BoardStory, around: Around): Line {
  const {board, look, isSelected, layout} = around;
  const {glyphs} = look;
  const {shown} = story;
  const width = layout.listColumns;
  const right = storyEnd(shown, look, width);
  const isUnfolded = board.unfolded.has(shown.path) || board.search !== '' || !isOpen(board.filter);
  const name = `${cell(shown.number ?? '', around.numberWidth, glyphs.ellipsis)}  ${shown.title}`;
  const {done, total} = standingOf(shown.tasks);
  const tone: Tone = isSelected ? 'selected' : total > 0 && done === total ? 'dim' : 'strong';
  return [
    ...start({story}, around),
    piece(`${isUnfolded ? glyphs.unfolded : glyphs.folded} `, 'dim'),
    piece(cell(name, width - 6 - lengthOf(right), glyphs.ellipsis), tone),
    ...right,
  ];
}

/** The status, the bar and the numbers of a story, as there is room for them. */
function storyEnd({status = '', trouble, tasks}: Held, {glyphs}: Look, width: number): Line {
  const {done, total} = standingOf(tasks);
  const isDone = total > 0 && done === total;
  const words = trouble === undefined ? status : 'cannot be read';
  const bar = barOf(glyphs, width < 100 ? 8 : 16, {done, total});
  const numbers = total === 0 ? glyphs.rule : `${done}/${total}`;
  return [
    ...(width < 72
      ? []
      : [piece(`  ${cell(words, 14, glyphs.ellipsis)}`, trouble === undefined ? 'dim' : 'error')]),
    ...(width < 60 ? [] : [piece(`  ${bar}`, isDone ? 'done' : 'accent')]),
    piece(`  ${numbers.padStart(5)}`, isDone ? 'done' : undefined),
  ];
}
