// A story that is too big: how it could be split.
import {Box, Text} from 'ink';
import {Choice} from '../../ui/choice.tsx';
import {Frame} from '../../ui/frame.tsx';
import {indent, wrap} from '../../ui/text.ts';
import {useKeys} from '../../ui/use-keys.tsx';
import {partsOf} from '../words/split.ts';
import {backKey, chooseKeys, leaveKey, type ScreenProps} from './screen.ts';

const bindings = [...chooseKeys, {keys: ['enter'], does: 'go on'}, backKey, leaveKey];

const options = [
  {label: 'Open the story in the editor and split it', value: {type: 'editorCalled'}},
  {label: 'Plan all of it as one story', value: {type: 'accepted'}},
] as const;

/** "Can we split it?" */
export const Splitting = ({interview: {split, story}, look, dispatch}: ScreenProps<'splitting'>) => {
  useKeys(bindings, dispatch);
  return (
    <Frame
      look={look}
      title="This is too big for one story"
      bindings={bindings}
      footer={<Choice look={look} options={options} onChoose={dispatch} />}
    >
      <Text>{wrap(split.reason, look.columns - 2 * indent).join('\n')}</Text>
      <Box flexDirection="column" marginTop={1}>
        {partsOf(split, story).map(part => (
          <Text key={part}>{wrap(part, look.columns - 2 * indent).join('\n')}</Text>
        ))}
      </Box>
    </Frame>
  );
};
