// Text made to fit the width of a terminal: sentences are wrapped at words, the columns of a table made narrower.

/** Cells that a text takes. */
export type Measure = (text: string) => number;

export type Room = {readonly width: number; readonly measure: Measure};

/** A text in lines none of which is wider than there is room for, unless a word is; indented as it was. */
export const wrapped = (text: string, room: Room): string =>
  text
    .split('\n')
    .flatMap(line => linesOf(line, room))
    .join('\n');

function linesOf(text: string, {width, measure}: Room): readonly string[] {
  const indent = /^ */.exec(text)?.[0] ?? '';
  const [first = '', ...words] = text.slice(indent.length).split(' ');
  const lines = [indent + first];
  for (const word of words) {
    const longer = `${lines.at(-1)} ${word}`;
    if (measure(longer) > width) lines.push(indent + word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

/** What is between two columns of a table. */
export const gap = 2;
/** No column is made narrower than this: less says nothing. */
const narrowest = 6;

/** The widths of columns that fit side by side: the one that matters least gives way first, then the widest. */
export function fitted(
  widths: readonly number[],
  {room, least}: {readonly room: number; readonly least: number | undefined},
): readonly number[] {
  const over = sumOf(widths) - room;
  if (over <= 0) return widths;
  const rest = widths.map((width, column) =>
    column === least ? Math.max(Math.min(width, narrowest), width - over) : width,
  );
  return evened(rest, room);
}

const sumOf = (widths: readonly number[]): number => widths.reduce((all, width) => all + width + gap, -gap);

function evened(widths: readonly number[], room: number): readonly number[] {
  const sum = sumOf(widths);
  const widest = Math.max(...widths);
  if (sum <= room || widest <= narrowest) return widths;
  const second = Math.max(narrowest, ...widths.filter(width => width < widest));
  const count = widths.filter(width => width === widest).length;
  // Down to the next widest one, or as far as is needed.
  const step = Math.min(widest - second, Math.ceil((sum - room) / count)) || widest - narrowest;
  return evened(
    widths.map(width => (width === widest ? width - step : width)),
    room,
  );
}

/** A text and the cells that it takes. */
type Measured = {readonly text: string; readonly width: number};

/** A text of at most so many cells, what is cut off marked. */
export function shortened(whole: Measured, {width, measure}: Room): Measured {
  if (whole.width <= width) return whole;
  let short = '';
  for (const {segment} of new Intl.Segmenter().segment(whole.text)) {
    if (measure(`${short}${segment}…`) > width) break;
    short += segment;
  }
  const text = `${short.trimEnd()}…`;
  return {text, width: measure(text)};
}
