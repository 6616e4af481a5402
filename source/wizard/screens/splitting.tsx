// A story that is too big: how it could be split, and what that makes of its file and of new ones.
import {Box, Text} from 'ink';
import {Choice, type Option} from '../../ui/choice.tsx';
import {diffOfAll} from '../../ui/conversation/diff.ts';
import {Difference} from '../../ui/conversation/difference.tsx';
import {Frame} from '../../ui/frame.tsx';
import type {Binding} from '../../ui/keys.ts';
import {indent, wrap} from '../../ui/text.ts';
import {useKeys} from '../../ui/use-keys.tsx';
import type {Event} from '../interview.ts';
import {partsOf} from '../words/split.ts';
import {backKey, chooseKeys, leaveKey, type ScreenProps} from './screen.ts';

const bindings: readonly Binding<Event>[] = [
  ...chooseKeys,
  {keys: ['enter'], does: 'go on'},
  backKey,
  leaveKey,
];

const split: Option<Event> = {label: 'Split it: write the new stories', value: {type: 'splitAgreed'}};
const others: readonly Option<Event>[] = [
  {label: 'Open the story in the editor and split it', value: {type: 'editorCalled'}},
  {label: 'Plan all of it as one story', value: {type: 'accepted'}},
];

/** "Can we split it?" */
export const Splitting = ({interview, look, dispatch}: ScreenProps<'splitting'>) => {
  const {split: proposed, story, tasks} = interview;
  useKeys(bindings, dispatch);
  // Tasks that are there already would lose what they serve.
  const options = tasks.length === 0 ? [split, ...others] : others;
  return (
    <Frame
      look={look}
      title="This is too big for one story"
      bindings={bindings}
      footer={<Choice look={look} options={options} onChoose={dispatch} />}
    >
      <Text>{wrap(proposed.reason, look.columns - 2 * indent).join('\n')}</Text>
      <Box flexDirection="column" marginTop={1}>
        {partsOf(proposed, story).map(part => (
          <Text key={part}>{wrap(part, look.columns - 2 * indent).join('\n')}</Text>
        ))}
      </Box>
    </Frame>
  );
};

const previewKeys: readonly Binding<Event>[] = [
  {keys: ['enter'], does: 'write them', event: {type: 'confirmed'}},
  {keys: ['w'], event: {type: 'confirmed'}},
  backKey,
  leaveKey,
];

/** "What will be written to 2 files" */
export const PreviewingParts = ({interview: {files}, look, dispatch}: ScreenProps<'previewingParts'>) => (
  <Difference<Event>
    look={look}
    title={`What will be written to ${files.length} files`}
    lines={diffOfAll(files)}
    keys={previewKeys}
    dispatch={dispatch}
  />
);
