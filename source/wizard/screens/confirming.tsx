// What was understood of the story, for the lead to confirm.
import {Box, Text} from 'ink';
import {Choice} from '../../ui/choice.tsx';
import {Facts} from '../../ui/facts.tsx';
import {Frame} from '../../ui/frame.tsx';
import type {Binding} from '../../ui/keys.ts';
import type {Event} from '../interview.ts';
import {factsOf} from '../words/understanding.ts';
import {chooseKeys, leaveKey, type ScreenProps} from './screen.ts';

const bindings: readonly Binding<Event>[] = [...chooseKeys, {keys: ['enter'], does: 'go on'}, leaveKey];

const options = [
  {label: 'Yes, read the code', value: {type: 'confirmed'}},
  {label: 'Open the story in the editor', value: {type: 'editorCalled'}},
  {label: 'Stop here', value: {type: 'left'}},
] as const;

/** Rows of the heading, the title, the choices, the hints and the blank lines between them. */
const otherRows = 13;

/** "Is that right?" */
export const Confirming = ({interview, look, dispatch}: ScreenProps<'confirming'>) => (
  <Frame
    look={look}
    title="What I understood"
    bindings={bindings}
    footer={
      <Box flexDirection="column">
        <Text>Is that right?</Text>
        <Choice look={look} options={options} onChoose={dispatch} />
      </Box>
    }
  >
    <Facts look={look} facts={factsOf(interview, look.glyphs)} room={look.rows - otherRows} />
  </Frame>
);
