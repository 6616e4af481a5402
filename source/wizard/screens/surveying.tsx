// What the code says: files that will change, each struck or kept, and what else was found.
import {Box, Text} from 'ink';
import {useState} from 'react';
import type {FoundFile} from '../../plan/types.ts';
import {Facts} from '../../ui/facts.tsx';
import {Frame} from '../../ui/frame.tsx';
import type {Look} from '../../ui/glyphs.ts';
import type {Binding} from '../../ui/keys.ts';
import {LineInput} from '../../ui/line-input.tsx';
import {cut, indent, pad, widthOf} from '../../ui/text.ts';
import {theme} from '../../ui/theme.ts';
import {useKeys} from '../../ui/use-keys.tsx';
import {moved, windowOf} from '../../ui/window.ts';
import type {Event} from '../interview.ts';
import {countsOf, foundFacts, likelyFiles} from '../words/survey.ts';
import {backKey, leaveKey, type ScreenProps} from './screen.ts';

type Local =
  | {readonly type: 'moved'; readonly by: number}
  | {readonly type: 'toggledHere'}
  | {readonly type: 'adding'}
  | {readonly type: 'stoppedAdding'}
  | {readonly type: 'allShown'};

const choosing: readonly Binding<Event | Local>[] = [
  {keys: ['up', 'down'], does: 'choose', isMinor: true},
  {keys: ['up', 'k'], event: {type: 'moved', by: -1}},
  {keys: ['down', 'j'], event: {type: 'moved', by: 1}},
  {keys: ['space'], does: 'strike, or keep', event: {type: 'toggledHere'}},
  {keys: ['a'], does: 'add', event: {type: 'adding'}},
  {keys: ['m'], does: 'more', event: {type: 'allShown'}, isMinor: true},
  {keys: ['enter'], does: 'go on', event: {type: 'confirmed'}},
  backKey,
  leaveKey,
];
const adding: readonly Binding<Event | Local>[] = [
  {keys: ['enter'], does: 'add'},
  {keys: ['escape'], does: 'back to the list', event: {type: 'stoppedAdding'}},
  leaveKey,
];

/** Rows that everything but the files takes, on a terminal that shows it all. */
const otherRows = 13;

/** "What the code says" */
export const Surveying = ({interview, look, dispatch}: ScreenProps<'surveying'>) => {
  const {finding, struck, added} = interview;
  const [cursor, setCursor] = useState(0);
  const [isAdding, setIsAdding] = useState(false);
  const [isAll, setIsAll] = useState(false);
  const [notice, setNotice] = useState('');
  const files = likelyFiles(finding, added, isAll);
  const act = (event: Event | Local): void => {
    if (event.type === 'moved') setCursor(moved(cursor, event.by, files.length));
    else if (event.type === 'adding') setIsAdding(true);
    else if (event.type === 'stoppedAdding') setIsAdding(false);
    else if (event.type === 'allShown') setIsAll(!isAll);
    else if (event.type === 'toggledHere') {
      const path = files[cursor]?.path;
      if (path !== undefined) dispatch({type: 'toggled', path});
    } else dispatch(event);
  };
  const add = (path: string): void => {
    const isKnown = finding.paths.includes(path);
    setNotice(isKnown || path === '' ? '' : `There is no file ${path}.`);
    if (isKnown) dispatch({type: 'fileAdded', path});
    if (isKnown || path === '') setIsAdding(false);
  };
  const bindings = isAdding ? adding : choosing;
  useKeys(bindings, act);
  const facts = look.rows < 20 ? [] : foundFacts(finding, look.glyphs);
  const room = Math.max(3, look.rows - (look.rows < 20 ? 7 : otherRows));
  const {start, end, before, after} = windowOf({length: files.length, cursor, room});
  const rest = finding.files.length - files.length;
  return (
    <Frame
      look={look}
      title="What the code says"
      aside={countsOf(finding)}
      bindings={bindings}
      footer={
        isAdding ? <LineInput look={look} label="Path" onSubmit={add} placeholder="src/file.c" /> : undefined
      }
    >
      <Text bold>{files.length > 0 ? 'Will change' : 'Nothing in the repository matches the story'}</Text>
      {files.slice(start, end).map((file, index) => (
        <FileRow
          key={file.path}
          look={look}
          file={file}
          isStruck={struck.includes(file.path)}
          isHere={start + index === cursor && !isAdding}
          widths={widthsOf(files, look)}
        />
      ))}
      <Text dimColor>{restOf({before, after, rest}, look)}</Text>
      {notice !== '' && <Text color={theme.warning}>{notice}</Text>}
      {facts.length > 0 && (
        <Box marginTop={1}>
          <Facts look={look} facts={facts} room={0} />
        </Box>
      )}
    </Frame>
  );
};

const restOf = (counts: {before: number; after: number; rest: number}, {glyphs}: Look): string =>
  [
    counts.before > 0 ? `${glyphs.less} ${counts.before} above` : '',
    counts.after > 0 ? `${glyphs.more} ${counts.after} below` : '',
    counts.rest > 0 ? `+ ${counts.rest} less likely` : '',
  ]
    .filter(part => part !== '')
    .join('  ');

type Widths = {readonly domain: number; readonly path: number; readonly reason: number};

/** Columns between two columns. */
const gap = 2;

const widthsOf = (files: readonly FoundFile[], look: Look): Widths => {
  const all = look.columns - 2 * indent - 4;
  const domain =
    look.columns < 60 ? 0 : Math.min(12, Math.max(0, ...files.map(file => widthOf(file.domain)))) + gap;
  const longest = Math.max(0, ...files.map(file => widthOf(file.path)));
  const path = Math.min(longest, look.columns < 60 ? all : Math.floor((all - domain) * 0.6));
  return {domain, path, reason: Math.max(0, all - domain - path - gap)};
};

type FileRowProps = {
  readonly look: Look;
  readonly file: FoundFile;
  readonly isStruck: boolean;
  readonly isHere: boolean;
  readonly widths: Widths;
};

const FileRow = ({look, file, isStruck, isHere, widths}: FileRowProps) => {
  const {glyphs} = look;
  const path = pad(file.path, widths.path, glyphs.ellipsis);
  return (
    <Text dimColor={isStruck} strikethrough={false}>
      <Text color={theme.accent}>{isHere ? glyphs.pointer : ' '} </Text>
      {isStruck ? <Text>{glyphs.struck} </Text> : <Text color={theme.done}>{glyphs.kept} </Text>}
      {widths.domain > 0 && (
        <Text dimColor>{pad(file.domain, widths.domain - gap, glyphs.ellipsis) + ' '.repeat(gap)}</Text>
      )}
      {isHere ? <Text color={theme.accent}>{path}</Text> : path}
      {widths.reason > 8 && (
        <Text dimColor>{`  ${cut(file.reasons[0] ?? '', widths.reason, glyphs.ellipsis)}`}</Text>
      )}
    </Text>
  );
};
