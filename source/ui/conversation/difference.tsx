// The exact difference that files will see, to be scrolled through.
import {Text} from 'ink';
import {useMemo, useState} from 'react';
import {printable} from '../../plan/printable.ts';
import {Frame} from '../frame.tsx';
import type {Look} from '../glyphs.ts';
import type {Binding} from '../keys.ts';
import {grouped, indent, widthOf, wrap} from '../text.ts';
import {theme} from '../theme.ts';
import {useKeys} from '../use-keys.tsx';
import {countDiff, type DiffLine} from './diff.ts';

type Scrolled = {readonly type: 'scrolled'; readonly by: number};

const scrollKeys = (room: number): readonly Binding<Scrolled>[] => [
  {keys: ['up', 'down'], does: 'scroll', isMinor: true},
  {keys: ['up', 'k'], event: {type: 'scrolled', by: -1}},
  {keys: ['down', 'j'], event: {type: 'scrolled', by: 1}},
  {keys: ['pageup'], event: {type: 'scrolled', by: -room}},
  {keys: ['pagedown', 'space'], event: {type: 'scrolled', by: room}},
  {keys: ['home'], event: {type: 'scrolled', by: Number.NEGATIVE_INFINITY}},
  {keys: ['end'], event: {type: 'scrolled', by: Number.POSITIVE_INFINITY}},
];

const colors: Readonly<Record<DiffLine['kind'], string | undefined>> = {
  file: theme.accent,
  added: theme.done,
  removed: theme.error,
  part: theme.accent,
  same: undefined,
};

type Props<Event> = {
  readonly look: Look;
  readonly title: string;
  readonly lines: readonly DiffLine[];
  readonly keys: readonly Binding<Event>[];
  readonly dispatch: (event: Event) => void;
};

/** The lines of a diff, in full, as many as fit, with how many come and go beside the title. */
export function Difference<Event extends {readonly type: string}>(props: Props<Event>) {
  const {look, title, lines, keys, dispatch} = props;
  const room = Math.max(3, look.rows - 6);
  const rows = useMemo(
    () => lines.flatMap(line => folded(line, look.columns - indent - 1)),
    [lines, look.columns],
  );
  const last = Math.max(0, rows.length - room);
  const [top, setTop] = useState(0);
  const bindings: readonly Binding<Event | Scrolled>[] = [...scrollKeys(room), ...keys];
  useKeys(bindings, event => {
    if ('by' in event) setTop(Math.min(last, Math.max(0, shownTop + event.by)));
    else dispatch(event as Event);
  });
  const {added, removed} = countDiff(lines);
  const shownTop = Math.min(top, last);
  const below = rows.length - Math.min(rows.length, shownTop + room);
  return (
    <Frame look={look} title={title} aside={`+${grouped(added)} -${grouped(removed)}`} bindings={bindings}>
      {rows.slice(shownTop, shownTop + room).map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row of a diff is its place
        <DiffRow key={shownTop + index} {...row} />
      ))}
      {rows.length > room && (
        <Text dimColor>{below > 0 ? `${look.glyphs.more} ${grouped(below)} more lines` : ' '}</Text>
      )}
    </Frame>
  );
}

const DiffRow = ({kind, text}: DiffLine) => {
  const color = colors[kind];
  return color === undefined ? <Text>{text || ' '}</Text> : <Text color={color}>{text}</Text>;
};

/** Blanks before what a row goes on with: the sign's column, and two that set it off from the next line. */
const hanging = 3;

/** The rows of a line, each at most `width` cells wide; the first begins with the sign, the others are set in. */
function folded({kind, text}: DiffLine, width: number): readonly DiffLine[] {
  const line = printable(text).replace(/\t/g, '  ');
  if (widthOf(line) <= width) return [{kind, text: line}];
  const start = kind === 'file' || kind === 'part' ? '' : line.charAt(0);
  const margin = start + (/^\s*/.exec(line.slice(start.length))?.[0] ?? '').slice(0, Math.max(0, width - 20));
  const blank = ' '.repeat(Math.max(0, margin.length - start.length) + hanging);
  return wrap(line.slice(margin.length).trimEnd(), width - blank.length).map((part, index) => ({
    kind,
    text: (index === 0 ? margin : blank) + part,
  }));
}
