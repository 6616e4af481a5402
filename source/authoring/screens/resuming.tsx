// A story that was left before it was written: on with it, or a new one.
import {Text} from 'ink';
import {Choice} from '../../ui/choice.tsx';
import {chooseKeys, leaveKey} from '../../ui/conversation/keys.ts';
import {Frame} from '../../ui/frame.tsx';
import type {Binding} from '../../ui/keys.ts';
import {indent, wrapAtMost} from '../../ui/text.ts';
import type {Event} from '../interview.ts';
import type {ScreenProps} from './screen.ts';

const bindings: readonly Binding<Event>[] = [...chooseKeys, {keys: ['enter'], does: 'go on'}, leaveKey];

const options = [
  {label: 'Go on where it stopped', value: {type: 'resumed'}},
  {label: 'Begin another story; this one is forgotten', value: {type: 'restarted'}},
] as const;

/** "Go on?" */
export const Resuming = ({authoring: {kept}, look, dispatch}: ScreenProps<'resuming'>) => {
  const [first] = kept.flatMap(({text}) => text ?? []);
  const room = {width: look.columns - 2 * indent, count: 3, ellipsis: look.glyphs.ellipsis};
  return (
    <Frame
      look={look}
      title="You left this story"
      bindings={bindings}
      footer={<Choice look={look} options={options} onChoose={dispatch} />}
    >
      <Text>{wrapAtMost(first ?? '', room).join('\n')}</Text>
    </Frame>
  );
};
