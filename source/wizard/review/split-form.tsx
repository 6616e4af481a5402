// One task parted in two: the titles of the parts.
import {Text} from 'ink';
import {useState} from 'react';
import {Frame} from '../../ui/frame.tsx';
import type {Binding} from '../../ui/keys.ts';
import {LineInput} from '../../ui/line-input.tsx';
import {useKeys} from '../../ui/use-keys.tsx';
import type {Event} from '../interview.ts';
import {leaveKey} from '../screens/screen.ts';
import type {FormProps} from './forms.tsx';
import type {Row} from './row.ts';

type Props = FormProps & {readonly row: Row};

type Closed = {readonly type: 'closed'};
const bindings: readonly Binding<Event | Closed>[] = [
  {keys: ['enter'], does: 'keep'},
  {keys: ['escape'], does: 'back', event: {type: 'closed'}},
  leaveKey,
];

/** "Split 003": the title of the first part, then of the second, which waits for it. */
export const SplitForm = ({look, row, dispatch, onClose}: Props) => {
  const [first, setFirst] = useState('');
  useKeys(bindings, event => (event.type === 'closed' ? onClose() : dispatch(event)));
  const split = (second: string): void => {
    if (second === '') return;
    dispatch({type: 'edited', edit: {kind: 'split', titles: [first, second]}});
    onClose();
  };
  return (
    <Frame
      look={look}
      title={`Split ${row.id} in two`}
      bindings={bindings}
      footer={
        first === '' ? (
          <LineInput key="first" look={look} label="First " initial={row.title} onSubmit={setFirst} />
        ) : (
          <LineInput
            key="second"
            look={look}
            label="Second"
            placeholder="what is left for after it"
            onSubmit={split}
          />
        )
      }
    >
      {first === '' ? <Text dimColor>{row.title}</Text> : <Text>{`First   ${first}`}</Text>}
    </Frame>
  );
};
