// The file exactly as it will be.
import {fileLines} from '../../ui/conversation/diff.ts';
import {Difference} from '../../ui/conversation/difference.tsx';
import {backKey, leaveKey} from '../../ui/conversation/keys.ts';
import type {Binding} from '../../ui/keys.ts';
import type {Event} from '../interview.ts';
import type {ScreenProps} from './screen.ts';

const keys: readonly Binding<Event>[] = [
  {keys: ['enter'], does: 'write it', event: {type: 'confirmed'}},
  {keys: ['w'], event: {type: 'confirmed'}},
  {keys: ['e'], does: 'edit', event: {type: 'editorCalled'}},
  backKey,
  leaveKey,
];

/** "What will be written" */
export const Previewing = ({authoring: {next, text}, look, dispatch}: ScreenProps<'previewing'>) => (
  <Difference<Event>
    look={look}
    title="What will be written"
    lines={fileLines({path: next.path, text})}
    keys={keys}
    dispatch={dispatch}
  />
);
