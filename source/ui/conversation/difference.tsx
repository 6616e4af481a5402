// The exact difference that files will see, to be scrolled through.
import {Text} from 'ink';
import {useState} from 'react';
import {Frame} from '../frame.tsx';
import type {Look} from '../glyphs.ts';
import type {Binding} from '../keys.ts';
import {cut, grouped, indent} from '../text.ts';
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

/** The lines of a diff as many as fit, with how many come and go beside the title. */
export function Difference<Event extends {readonly type: string}>(props: Props<Event>) {
  const {look, title, lines, keys, dispatch} = props;
  const room = Math.max(3, look.rows - 6);
  const last = Math.max(0, lines.length - room);
  const [top, setTop] = useState(0);
  const bindings: readonly Binding<Event | Scrolled>[] = [...scrollKeys(room), ...keys];
  useKeys(bindings, event => {
    if ('by' in event) setTop(Math.min(last, Math.max(0, top + event.by)));
    else dispatch(event as Event);
  });
  const {added, removed} = countDiff(lines);
  const below = lines.length - Math.min(lines.length, top + room);
  return (
    <Frame look={look} title={title} aside={`+${grouped(added)} -${grouped(removed)}`} bindings={bindings}>
      {lines.slice(top, top + room).map((line, index) => (
        <DiffRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a line of a diff is its place
          key={top + index}
          line={line}
          width={look.columns - indent - 1}
          ellipsis={look.glyphs.ellipsis}
        />
      ))}
      {lines.length > room && (
        <Text dimColor>{below > 0 ? `${look.glyphs.more} ${grouped(below)} more lines` : ' '}</Text>
      )}
    </Frame>
  );
}

type RowProps = {readonly line: DiffLine; readonly width: number; readonly ellipsis: string};

const DiffRow = ({line, width, ellipsis}: RowProps) => {
  const color = colors[line.kind];
  const text = cut(line.text, width, ellipsis);
  return color === undefined ? <Text>{text || ' '}</Text> : <Text color={color}>{text}</Text>;
};
