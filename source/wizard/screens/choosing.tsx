// Which story: all of them, narrowed by what is typed.
import fuzzysort from 'fuzzysort';
import {Box, Text} from 'ink';
import {useState} from 'react';
import type {StorySummary} from '../../plan/types.ts';
import {Frame} from '../../ui/frame.tsx';
import type {Look} from '../../ui/glyphs.ts';
import type {Binding} from '../../ui/keys.ts';
import {LineInput} from '../../ui/line-input.tsx';
import {indent, pad, widthOf} from '../../ui/text.ts';
import {theme} from '../../ui/theme.ts';
import {useKeys} from '../../ui/use-keys.tsx';
import {moved, windowOf} from '../../ui/window.ts';
import type {Event} from '../interview.ts';
import {leaveKey, type ScreenProps} from './screen.ts';

type Here = {readonly type: 'moved'; readonly by: number} | {readonly type: 'cleared'};

const moves: readonly Binding<Event | Here>[] = [
  {keys: ['up', 'down'], does: 'choose'},
  {keys: ['up'], event: {type: 'moved', by: -1}},
  {keys: ['down'], event: {type: 'moved', by: 1}},
  {keys: ['enter'], does: 'plan it'},
];
const clears: Binding<Here> = {keys: ['escape'], does: 'show all', event: {type: 'cleared'}};

const matching = (stories: readonly StorySummary[], typed: string): readonly StorySummary[] =>
  typed.trim() === ''
    ? stories
    : fuzzysort
        .go(typed, stories, {key: story => `${story.number ?? ''} ${story.title}`})
        .map(({obj}) => obj);

/** "Which story?" */
export const Choosing = ({interview: {stories, last}, look, dispatch}: ScreenProps<'choosing'>) => {
  const [typed, setTyped] = useState('');
  const [clearings, setClearings] = useState(0);
  const [cursor, setCursor] = useState(
    Math.max(
      0,
      stories.findIndex(({path}) => path === last),
    ),
  );
  const shown = matching(stories, typed);
  const bindings = [...moves, ...(typed === '' ? [] : [clears]), leaveKey];
  useKeys(bindings, event => {
    if (event.type === 'moved') setCursor(moved(cursor, event.by, shown.length));
    else if (event.type === 'cleared') {
      narrow('');
      setClearings(clearings + 1);
    } else dispatch(event);
  });
  const choose = (): void => {
    const path = shown[cursor]?.path;
    if (path !== undefined) dispatch({type: 'chosen', path});
  };
  const narrow = (text: string): void => {
    setTyped(text);
    setCursor(0);
  };
  const room = Math.max(3, look.rows - 9);
  const {start, end} = windowOf({length: shown.length, cursor, room});
  return (
    <Frame
      look={look}
      title="Which story?"
      aside={`${shown.length} of ${stories.length}`}
      bindings={bindings}
      footer={
        <LineInput
          // The line keeps its text itself: another one is empty.
          key={clearings}
          look={look}
          label="Find"
          onSubmit={choose}
          onChange={narrow}
          placeholder="number or words of the title"
        />
      }
    >
      {/* As high as with all stories, so that the line below stays where it is. */}
      <Box flexDirection="column" minHeight={Math.min(room, stories.length)}>
        {shown.length === 0 && <Text dimColor>no story of that name</Text>}
        {shown.slice(start, end).map((story, index) => (
          <StoryRow
            key={story.path}
            look={look}
            story={story}
            isHere={start + index === cursor}
            stories={stories}
          />
        ))}
      </Box>
    </Frame>
  );
};

type RowProps = {
  readonly look: Look;
  readonly story: StorySummary;
  readonly isHere: boolean;
  readonly stories: readonly StorySummary[];
};

const progressOf = ({counts}: StorySummary): string => {
  const total = counts.pending + counts.in_progress + counts.done;
  return total === 0 ? '' : `${counts.done}/${total}`;
};

const StoryRow = ({look, story, isHere, stories}: RowProps) => {
  const {glyphs, columns} = look;
  const number = Math.max(...stories.map(one => widthOf(one.number ?? '')));
  const status = columns < 60 ? 0 : 12;
  const progress = Math.max(...stories.map(one => widthOf(progressOf(one))));
  const title = Math.max(8, columns - indent - 1 - 2 - number - status - progress - 6);
  const text = [
    pad(story.number ?? '', number, glyphs.ellipsis),
    pad(story.title, title, glyphs.ellipsis),
    ...(status > 0 ? [pad(story.status ?? '', status, glyphs.ellipsis)] : []),
    progressOf(story).padStart(progress),
  ].join('  ');
  return (
    <Text>
      <Text color={theme.accent}>{isHere ? glyphs.pointer : ' '} </Text>
      {isHere ? <Text color={theme.accent}>{text}</Text> : text}
    </Text>
  );
};
