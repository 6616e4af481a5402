// The exact difference that the story file will see.
import {changedLines, fileLines} from '../../ui/conversation/diff.ts';
import {Difference} from '../../ui/conversation/difference.tsx';
import type {Binding} from '../../ui/keys.ts';
import type {Event} from '../interview.ts';
import {backKey, leaveKey, type ScreenProps} from './screen.ts';

const keys: readonly Binding<Event>[] = [
  {keys: ['enter'], does: 'write it', event: {type: 'confirmed'}},
  {keys: ['w'], event: {type: 'confirmed'}},
  backKey,
  leaveKey,
];

/** "What will be written" */
export const Previewing = ({interview, look, dispatch}: ScreenProps<'previewing'>) => {
  const {story, before, after, document} = interview;
  const lines = [
    ...changedLines({path: story.path, before, after}),
    ...(document === undefined ? [] : fileLines(document)),
  ];
  return (
    <Difference<Event>
      look={look}
      title={`What will be written${document === undefined ? '' : ' to 2 files'}`}
      lines={lines}
      keys={keys}
      dispatch={dispatch}
    />
  );
};
