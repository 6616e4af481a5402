// The exact difference that the story file will see.
import {Text} from 'ink';
import {useState} from 'react';
import {Frame} from '../../ui/frame.tsx';
import type {Binding} from '../../ui/keys.ts';
import {cut, grouped, indent} from '../../ui/text.ts';
import {theme} from '../../ui/theme.ts';
import {useKeys} from '../../ui/use-keys.tsx';
import type {Event} from '../interview.ts';
import {countDiff, type DiffLine, diffLines} from '../words/diff.ts';
import {backKey, leaveKey, type ScreenProps} from './screen.ts';

type Scrolled = {readonly type: 'scrolled'; readonly by: number};

const keysFor = (room: number): readonly Binding<Event | Scrolled>[] => [
  {keys: ['up', 'down'], does: 'scroll', isMinor: true},
  {keys: ['up', 'k'], event: {type: 'scrolled', by: -1}},
  {keys: ['down', 'j'], event: {type: 'scrolled', by: 1}},
  {keys: ['pageup'], event: {type: 'scrolled', by: -room}},
  {keys: ['pagedown', 'space'], event: {type: 'scrolled', by: room}},
  {keys: ['home'], event: {type: 'scrolled', by: Number.NEGATIVE_INFINITY}},
  {keys: ['end'], event: {type: 'scrolled', by: Number.POSITIVE_INFINITY}},
  {keys: ['enter'], does: 'write it', event: {type: 'confirmed'}},
  {keys: ['w'], event: {type: 'confirmed'}},
  backKey,
  leaveKey,
];

const colors: Readonly<Record<DiffLine['kind'], string | undefined>> = {
  added: theme.done,
  removed: theme.error,
  part: theme.accent,
  same: undefined,
};

/** "What will be written" */
export const Previewing = ({interview, look, dispatch}: ScreenProps<'previewing'>) => {
  const {story, before, after} = interview;
  const lines = diffLines(story.path, before, after);
  const room = Math.max(3, look.rows - 6);
  const last = Math.max(0, lines.length - room);
  const [top, setTop] = useState(0);
  const bindings = keysFor(room);
  useKeys(bindings, event => {
    if (event.type === 'scrolled') setTop(Math.min(last, Math.max(0, top + event.by)));
    else dispatch(event);
  });
  const {added, removed} = countDiff(lines);
  const below = lines.length - Math.min(lines.length, top + room);
  return (
    <Frame
      look={look}
      title={`What will be written to ${story.path}`}
      aside={`+${grouped(added)} -${grouped(removed)}`}
      bindings={bindings}
    >
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
};

type RowProps = {readonly line: DiffLine; readonly width: number; readonly ellipsis: string};

const DiffRow = ({line, width, ellipsis}: RowProps) => {
  const color = colors[line.kind];
  const text = cut(line.text, width, ellipsis);
  return color === undefined ? <Text>{text || ' '}</Text> : <Text color={color}>{text}</Text>;
};
