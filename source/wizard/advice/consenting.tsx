// The first time that something would leave the machine: whether it may.
import {Text} from 'ink';
import {Choice} from '../../ui/choice.tsx';
import {Frame} from '../../ui/frame.tsx';
import {wrap} from '../../ui/text.ts';
import {useKeys} from '../../ui/use-keys.tsx';
import {backKey, chooseKeys, leaveKey, type ScreenProps} from '../screens/screen.ts';

const bindings = [...chooseKeys, {keys: ['enter'], does: 'answer'}, backKey, leaveKey];

const options = [
  {label: 'Yes, for this repository', value: 'allowed'},
  {label: 'No, go on without', value: 'skipped'},
] as const;

/** "May claude be asked too?" */
export const Consenting = ({interview: {mind, story}, look, dispatch}: ScreenProps<'consenting'>) => {
  useKeys(bindings, dispatch);
  const name = story.number ?? `"${story.path}"`;
  const words = [
    `The story, your answers, and passages of the files that are likely to change go to ${mind.destination}. Secrets are left out.`,
    `plan-tasks plan ${name} --show-brief prints exactly what would be sent.`,
  ];
  return (
    <Frame
      look={look}
      title={`May ${mind.name} be asked too?`}
      bindings={bindings}
      footer={<Choice look={look} options={options} onChoose={type => dispatch({type})} />}
    >
      {words.map(text => (
        <Text key={text}>{wrap(text, look.columns - 4).join('\n')}</Text>
      ))}
    </Frame>
  );
};
