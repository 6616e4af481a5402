// An interview that was left: on with it, or from the beginning.
import {Text} from 'ink';
import {Choice} from '../../ui/choice.tsx';
import {Frame} from '../../ui/frame.tsx';
import {count} from '../../ui/text.ts';
import type {Kept} from '../kept.ts';
import {chooseKeys, leaveKey, type ScreenProps} from './screen.ts';

const bindings = [...chooseKeys, {keys: ['enter'], does: 'go on'}, leaveKey];

const options = [
  {label: 'Go on where it stopped', value: {type: 'resumed'}},
  {label: 'Start over', value: {type: 'restarted'}},
] as const;

const stageOf = ({rows, answers}: Kept): string =>
  rows === undefined
    ? `${count(answers.length, 'question')} answered`
    : `${count(answers.length, 'question')} answered, ${count(rows.length, 'task')} under review`;

/** "Go on?" */
export const Resuming = ({interview: {kept}, look, dispatch}: ScreenProps<'resuming'>) => (
  <Frame
    look={look}
    title="You left this interview"
    bindings={bindings}
    footer={<Choice look={look} options={options} onChoose={dispatch} />}
  >
    <Text>{stageOf(kept)}</Text>
  </Frame>
);
