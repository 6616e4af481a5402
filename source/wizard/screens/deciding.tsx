// A story that has tasks already: what is to be done with them.
import {Text} from 'ink';
import {type Status, statuses} from '../../plan/types.ts';
import {Choice} from '../../ui/choice.tsx';
import {Frame} from '../../ui/frame.tsx';
import {count} from '../../ui/text.ts';
import {useKeys} from '../../ui/use-keys.tsx';
import {backKey, chooseKeys, leaveKey, type ScreenProps} from './screen.ts';

const bindings = [...chooseKeys, {keys: ['enter'], does: 'go on'}, backKey, leaveKey];

const options = [
  {label: 'Add to them', value: 'add'},
  {label: 'Plan the pending ones again', value: 'replan'},
  {label: 'Only edit them', value: 'edit'},
] as const;

const words: Readonly<Record<Status, string>> = {
  pending: 'pending',
  in_progress: 'in progress',
  done: 'done',
};

/** "What shall I do with them?" */
export const Deciding = ({interview: {tasks}, look, dispatch}: ScreenProps<'deciding'>) => {
  useKeys(bindings, dispatch);
  const counts = statuses
    .map(status => ({status, number: tasks.filter(task => task.status === status).length}))
    .filter(({number}) => number > 0)
    .map(({status, number}) => `${number} ${words[status]}`);
  return (
    <Frame
      look={look}
      title={`The story has ${count(tasks.length, 'task')} already`}
      bindings={bindings}
      footer={<Choice look={look} options={options} onChoose={mode => dispatch({type: 'decided', mode})} />}
    >
      <Text>{counts.join(', ')}</Text>
      <Text dimColor>Tasks in progress or done are never touched.</Text>
    </Frame>
  );
};
