// What lies over the list: the filter, the help, and the picture of what depends on what.
import {drawGraph} from '../../plan/drawing/picture.ts';
import {criticalPath} from '../../plan/order.ts';
import type {Look} from '../../ui/glyphs.ts';
import {wrap} from '../../ui/text.ts';
import {helpGroups, type Key} from '../keys.ts';
import type {Held} from '../story.ts';
import {filterItems} from '../turns/filter-items.ts';
import {type Board, storyOf} from '../view.ts';
import {detailLines} from './details.ts';
import {cell, cellsOf, type Line, lengthOf, piece, type Tone} from './line.ts';

type Room = {readonly width: number; readonly height: number};

/** The lines of what lies over the list; undefined when the list is to be seen. */
export function overlayLines(board: Board, look: Look, room: Room): readonly Line[] | undefined {
  const {mode} = board;
  if (mode.kind === 'filtering') return filterLines(board, look, {cursor: mode.cursor, ...room});
  const lines = contentOf(board, look);
  if (lines === undefined || !('top' in mode)) return undefined;
  const top = Math.min(mode.top, Math.max(0, lines.length - room.height));
  const shown = lines.slice(top, top + room.height);
  return mode.kind === 'picturing' ? shown.map(line => scrolled(line, mode.left, look)) : shown;
}

/** How far what lies over the list can be scrolled: its last line and its last column stay on the screen. */
export function farthest(
  board: Board,
  look: Look,
  {width, height}: Room,
): {readonly down: number; readonly right: number} {
  const lines = contentOf(board, look) ?? [];
  const widest = Math.max(0, ...lines.map(lengthOf));
  return {down: Math.max(0, lines.length - height), right: Math.max(0, widest + margin + 1 - width)};
}

/** All lines of what can be scrolled. */
function contentOf(board: Board, look: Look): readonly Line[] | undefined {
  switch (board.mode.kind) {
    case 'helping':
      return helpLines(look);
    case 'reading':
      return readLines(board, look);
    case 'picturing':
      return pictureLines(storyOf(board)?.shown.tasks ?? [], look);
    default:
      return undefined;
  }
}

/** Lines that are longer than this are harder to read, not easier. */
const widestText = 96;

/** All that is written about the selected task. */
const readLines = (board: Board, look: Look): readonly Line[] =>
  detailLines(board, look, {
    width: Math.min(widestText, look.columns - 5),
    height: Number.POSITIVE_INFINITY,
  }).map(line => [piece('   '), ...line]);

function filterLines(
  board: Board,
  {glyphs}: Look,
  {cursor, height}: Room & {readonly cursor: number},
): readonly Line[] {
  const items = filterItems(board);
  const top = Math.max(0, Math.min(cursor - Math.floor(height / 2), items.length + 2 - height));
  const lines = items.map(
    ({name, isOn}, index): Line => [
      piece(index === cursor ? ` ${glyphs.pointer} ` : '   ', 'accent'),
      piece(isOn ? `${glyphs.done} ` : `${glyphs.dot} `, isOn ? 'done' : 'dim'),
      piece(name, index === cursor ? 'selected' : undefined),
    ],
  );
  return [[piece('   Show only', 'strong')], [], ...lines].slice(top, top + height);
}

const labelOf = ({keys, as = keys}: Key, look: Look): string => {
  const labels = as.map(key => look.keyLabels[key] ?? key);
  return labels.join(labels.some(label => /^[a-z]{2}/.test(label)) && as.length > 1 ? ' ' : '');
};

/** Every key that does something on the list, by heading. */
export function helpLines(look: Look): readonly Line[] {
  const told = helpGroups.map(({title, keys}) => ({
    title,
    keys: keys.filter(({help}) => help !== undefined),
  }));
  const width = Math.max(...told.flatMap(({keys}) => keys.map(key => cellsOf(labelOf(key, look))))) + 3;
  return told.flatMap(({title, keys}, index): readonly Line[] => [
    ...(index === 0 ? [] : [[]]),
    [piece(`   ${title}`, 'strong')],
    ...keys.flatMap(key => helpOf(key, look, width)),
  ]);
}

/** A key with what it does, in as many lines as a narrow screen needs. */
function helpOf(key: Key, look: Look, width: number): readonly Line[] {
  const words = wrap(key.help ?? '', Math.max(8, look.columns - width - 4));
  return words.map((line, index) => [
    piece(`   ${cell(index === 0 ? labelOf(key, look) : '', width, look.glyphs.ellipsis)}`, 'accent'),
    piece(line),
  ]);
}

/** Above this many tasks a picture is a wall of lines. */
const largest = 400;

/** What depends on what, and the longest chain below it. */
function pictureLines(tasks: Held['tasks'], {glyphs}: Look): readonly Line[] {
  if (tasks.length > largest) return [[piece(`${tasks.length} tasks are too many for a picture.`, 'dim')]];
  const path = criticalPath(tasks);
  const lines = drawGraph(tasks, glyphs.arrow === '→' ? 'unicode' : 'ascii');
  const chain =
    path.length < 2
      ? []
      : [[], [piece('critical path  ', 'dim'), piece(path.join(` ${glyphs.arrow} `), 'warning')]];
  const statuses = new Map(tasks.map(({id, status}) => [id, status]));
  const critical = new Set(path);
  const toneOf = (id: string | undefined): Tone | undefined => {
    if (id === undefined) return 'dim';
    return statuses.get(id) === 'done' ? 'done' : critical.has(id) ? 'warning' : 'strong';
  };
  return [...lines.map(line => line.map(({text, id}) => piece(text, toneOf(id)))), ...chain];
}

const margin = 3;

/** A line of the picture without its first cells. */
function scrolled(line: Line, left: number, {glyphs}: Look): Line {
  let skip = left;
  const rest = line.flatMap(({text, tone}) => {
    const dropped = Math.min(skip, text.length);
    skip -= dropped;
    return dropped === text.length ? [] : [piece(text.slice(dropped), tone)];
  });
  const isCut = left > 0 && line.length > 0;
  return [piece(isCut ? ` ${glyphs.ellipsis} ` : ' '.repeat(margin), 'dim'), ...rest];
}
