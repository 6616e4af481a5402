// The engine's turn: how far it is, and the way on without it.
import {Text} from 'ink';
import {Frame} from '../../ui/frame.tsx';
import {grouped} from '../../ui/text.ts';
import {useKeys} from '../../ui/use-keys.tsx';
import type {Event} from '../interview.ts';
import {leaveKey, type ScreenProps} from '../screens/screen.ts';

const bindings = [{keys: ['s'], does: 'go on without it', event: {type: 'skipped'} as Event}, leaveKey];

/** "claude thinks about the tasks …" */
export const Advising = ({interview: {mind, matter, progress}, look, dispatch}: ScreenProps<'advising'>) => {
  useKeys(bindings, dispatch);
  const done = progress?.done ?? 0;
  return (
    <Frame look={look} title={`${mind.name} thinks about the ${matter}`} bindings={bindings}>
      <Text dimColor>
        {done === 0 ? `waiting for an answer ${look.glyphs.ellipsis}` : `${grouped(done)} characters so far`}
      </Text>
    </Frame>
  );
};
