// The story is written: it can be planned at once.
import {Text} from 'ink';
import {Choice} from '../../ui/choice.tsx';
import {chooseKeys, leaveKey} from '../../ui/conversation/keys.ts';
import {Frame} from '../../ui/frame.tsx';
import type {Binding} from '../../ui/keys.ts';
import {cut, indent} from '../../ui/text.ts';
import type {Event} from '../interview.ts';
import type {ScreenProps} from './screen.ts';

const bindings: readonly Binding<Event>[] = [...chooseKeys, {keys: ['enter'], does: 'go on'}, leaveKey];

const options = [
  {label: 'Plan it now', value: {type: 'confirmed'}},
  {label: 'Later', value: {type: 'skipped'}},
] as const;

/** "Break it into tasks?" */
export const Offering = ({authoring: {next}, look, dispatch}: ScreenProps<'offering'>) => (
  <Frame
    look={look}
    title="Break it into tasks?"
    bindings={bindings}
    footer={<Choice look={look} options={options} onChoose={dispatch} />}
  >
    <Text>{cut(next.path, look.columns - 2 * indent, look.glyphs.ellipsis)}</Text>
  </Frame>
);
