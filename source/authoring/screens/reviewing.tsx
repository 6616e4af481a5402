// The whole story at a glance: on to the file, or one topic once more.
import {Choice, type Option} from '../../ui/choice.tsx';
import {backKey, chooseKeys, leaveKey} from '../../ui/conversation/keys.ts';
import {Frame} from '../../ui/frame.tsx';
import type {Binding} from '../../ui/keys.ts';
import {cut, indent, pad} from '../../ui/text.ts';
import {useKeys} from '../../ui/use-keys.tsx';
import type {Event} from '../interview.ts';
import {topics, topicsOf, wordsOf} from '../topics.ts';
import type {ScreenProps} from './screen.ts';

const bindings: readonly Binding<Event>[] = [
  ...chooseKeys,
  {keys: ['enter'], does: 'go on, or change it'},
  backKey,
  {...leaveKey, does: 'leave, answers are kept'},
];

const labelWidth = Math.max(...topics.map(({label}) => label.length)) + 2;

/** "Is that the story?" */
export const Reviewing = ({authoring, look, dispatch}: ScreenProps<'reviewing'>) => {
  useKeys(bindings, dispatch);
  const words = wordsOf(authoring.said, undefined);
  const width = look.columns - 2 * indent - 1;
  const options: readonly Option<Event>[] = [
    {label: 'Yes, show the file', value: {type: 'confirmed'}},
    ...topicsOf(authoring.house).map(({name, label}) => ({
      label: cut(`${pad(label, labelWidth)}${shown(words[name])}`, width, look.glyphs.ellipsis),
      value: {type: 'reopened', topic: name} as const,
    })),
  ];
  return (
    <Frame
      look={look}
      title="Is that the story?"
      bindings={bindings}
      footer={<Choice look={look} options={options} onChoose={dispatch} />}
    />
  );
};

const shown = (said: string | readonly string[]): string =>
  typeof said === 'string'
    ? said || 'not said'
    : said.length === 0
      ? 'none'
      : `${said.length}: ${said.join('; ')}`;
