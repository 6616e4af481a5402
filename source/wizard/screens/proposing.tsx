// One proposed task: "does that sound right?"
import {Box, Text} from 'ink';
import {useState} from 'react';
import {Choice} from '../../ui/choice.tsx';
import {Frame} from '../../ui/frame.tsx';
import type {Look} from '../../ui/glyphs.ts';
import type {Binding} from '../../ui/keys.ts';
import {indent, widthOf, wrap, wrapAtMost} from '../../ui/text.ts';
import {useKeys} from '../../ui/use-keys.tsx';
import type {Event} from '../interview.ts';
import type {Row} from '../review/row.ts';
import {SplitForm} from '../review/split-form.tsx';
import {TaskForm} from '../review/task-form.tsx';
import {domainsOf, factsOfRow} from '../words/task-words.ts';
import {backKey, chooseKeys, leaveKey, type ScreenProps} from './screen.ts';

const bindings: readonly Binding<Event>[] = [
  ...chooseKeys,
  {keys: ['enter'], does: 'answer'},
  {keys: ['u'], does: 'undo', event: {type: 'edited', edit: {kind: 'undo'}}},
  backKey,
  {...leaveKey, does: 'leave, tasks are kept'},
];

const options = [
  {label: 'Yes', value: 'yes'},
  {label: 'Edit', value: 'edit'},
  {label: 'Split', value: 'split'},
  {label: 'Drop', value: 'drop'},
  {label: 'The rest are fine', value: 'rest'},
] as const;
type Answer = (typeof options)[number]['value'];

/** "Task 3 of 8: does that sound right?" */
export const Proposing = ({interview, look, dispatch}: ScreenProps<'proposing'>) => {
  const {rows, cursor} = interview.review;
  const [form, setForm] = useState<'edit' | 'split' | undefined>();
  useKeys(bindings, dispatch, form === undefined);
  const row = rows[cursor];
  if (row === undefined) return null;
  const domains = domainsOf(interview.finding.domains, rows);
  const props = {look, rows, row, domains, dispatch, onClose: () => setForm(undefined)};
  if (form === 'edit') return <TaskForm {...props} />;
  if (form === 'split') return <SplitForm {...props} />;
  const proposed = rows.filter(({isProposed}) => isProposed);
  const answers: Readonly<Record<Answer, () => void>> = {
    yes: () => dispatch({type: 'accepted'}),
    edit: () => setForm('edit'),
    split: () => setForm('split'),
    drop: () => dispatch({type: 'edited', edit: {kind: 'drop'}}),
    rest: () => dispatch({type: 'allAccepted'}),
  };
  // A task that the story holds is planned again, not parted: its number must go on meaning the same.
  const shown = options.filter(({value}) => row.was === undefined || value !== 'split');
  return (
    <Frame
      look={look}
      title={`Task ${proposed.indexOf(row) + 1} of ${proposed.length}: does that sound right?`}
      bindings={bindings}
      footer={<Choice key={row.id} look={look} options={shown} onChoose={answer => answers[answer]()} />}
    >
      <TaskText look={look} row={row} />
    </Frame>
  );
};

/** Without the marks of Markdown that only a renderer needs. */
const plainText = (description: string): string => description.replaceAll('**', '');

/** The number in a column of its own, the title, the facts, what is to be done. */
const TaskText = ({look, row}: {readonly look: Look; readonly row: Row}) => {
  const {glyphs} = look;
  const idWidth = widthOf(row.id) + 2;
  const width = look.columns - 2 * indent - idWidth;
  const count = Math.max(2, look.rows - 16);
  return (
    <Box>
      <Box width={idWidth} flexShrink={0}>
        <Text dimColor>{row.id}</Text>
      </Box>
      <Box flexDirection="column">
        <Text bold>{wrap(row.title, width).join('\n')}</Text>
        <Text dimColor>{wrap(factsOfRow(row, glyphs.dot), width).join('\n')}</Text>
        {row.was !== undefined && row.was.title !== row.title && (
          <Text dimColor>{wrap(`was: ${row.was.title}`, width).join('\n')}</Text>
        )}
        <Box marginTop={1}>
          <Text>
            {wrapAtMost(plainText(row.description), {width, count, ellipsis: glyphs.ellipsis}).join('\n')}
          </Text>
        </Box>
      </Box>
    </Box>
  );
};
