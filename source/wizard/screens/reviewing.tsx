// The whole list: every task in a row, what is wrong with the one that is pointed at, and what can be done.
import {Box, Text} from 'ink';
import {useState} from 'react';
import type {Problem} from '../../plan/types.ts';
import {Choice} from '../../ui/choice.tsx';
import {Frame} from '../../ui/frame.tsx';
import type {Look} from '../../ui/glyphs.ts';
import type {Binding} from '../../ui/keys.ts';
import {LineInput} from '../../ui/line-input.tsx';
import {indent, wrapAtMost} from '../../ui/text.ts';
import {theme} from '../../ui/theme.ts';
import {useKeys} from '../../ui/use-keys.tsx';
import {checkReview} from '../review/checked.ts';
import {type Action, barred, keysOf} from '../review/keys.ts';
import {SplitForm} from '../review/split-form.tsx';
import {RowTable} from '../review/table.tsx';
import {TaskForm} from '../review/task-form.tsx';
import {domainsOf, summaryOf} from '../words/task-words.ts';
import {waveLines} from '../words/waves.ts';
import {leaveKey, type ScreenProps} from './screen.ts';

type Local = Extract<Action, {readonly type: 'showed'}>['what'] | 'list';

const closing: readonly Binding<Action>[] = [
  {keys: ['escape', 'b', 'g'], does: 'back to the list', event: {type: 'showed', what: 'list'}},
  leaveKey,
];
const typing: readonly Binding<Action>[] = [
  {keys: ['enter'], does: 'keep'},
  {keys: ['escape'], does: 'back to the list', event: {type: 'showed', what: 'list'}},
  leaveKey,
];

/** "8 tasks · about 15 h" */
export const Reviewing = ({interview, look, dispatch}: ScreenProps<'reviewing'>) => {
  const {review, finding, warnings} = interview;
  const {rows, cursor} = review;
  const [shown, setShown] = useState<Local>('list');
  const [notice, setNotice] = useState('');
  const row = rows[cursor];
  const problems = checkReview(interview);
  const act = (action: Action): void => {
    const reason = row === undefined ? '' : barred(action, row);
    setNotice(reason);
    if (reason !== '') return;
    if (action.type === 'showed') setShown(action.what);
    else dispatch(action);
  };
  const bindings = shown === 'list' ? keysOf(review) : shown === 'graph' ? closing : typing;
  useKeys(bindings, act, !['edit', 'split'].includes(shown));
  const onClose = (): void => setShown('list');
  const domains = domainsOf(finding.domains, rows);
  if (row !== undefined && shown === 'edit') return <TaskForm {...{look, row, domains, dispatch, onClose}} />;
  if (row !== undefined && shown === 'split') return <SplitForm {...{look, row, dispatch, onClose}} />;
  const add = (title: string): void => {
    if (title !== '') {
      const domain = row?.domain ?? domains[0] ?? '';
      dispatch({type: 'edited', edit: {kind: 'add', title, domain}});
    }
    onClose();
  };
  const merge = (id: string): void => {
    dispatch({type: 'edited', edit: {kind: 'merge', id}});
    onClose();
  };
  const others = rows.filter(other => other !== row && barred({type: 'showed', what: 'merge'}, other) === '');
  return (
    <Frame
      look={look}
      title={summaryOf(rows, {dot: look.glyphs.dot, arrow: look.glyphs.arrow})}
      bindings={bindings}
      footer={
        shown === 'add' ? (
          <LineInput
            look={look}
            label="New task"
            onSubmit={add}
            placeholder="an imperative with its object"
          />
        ) : shown === 'merge' ? (
          <Choice
            look={look}
            options={others.map(({id, title}) => ({label: `with ${id} ${title}`, value: id}))}
            onChoose={merge}
          />
        ) : undefined
      }
    >
      {shown === 'graph' ? (
        <Text>{waveLines(rows, look).join('\n')}</Text>
      ) : (
        <>
          <RowTable
            look={look}
            review={review}
            problems={problems}
            room={roomOf(look, shown, others.length)}
          />
          <Troubles
            look={look}
            problems={problems.filter(({task}) => task === row?.id || task === undefined)}
            notice={notice || warnings.join(' ')}
          />
        </>
      )}
    </Frame>
  );
};

/** Rows of the terminal that the table may take beside title, head, problems and hints. */
const roomOf = (look: Look, shown: Local, others: number): number => {
  const footer = shown === 'merge' ? others + 1 : shown === 'add' ? 2 : 0;
  return Math.max(1, look.rows - 9 - (look.rows > 16 ? 2 : 0) - footer);
};

type TroublesProps = {readonly look: Look; readonly problems: readonly Problem[]; readonly notice: string};

/** What is wrong with the task that is pointed at, else with the list, else what was last refused. */
const Troubles = ({look, problems, notice}: TroublesProps) => {
  const text = notice !== '' ? notice : (problems.toSorted((a, b) => own(b) - own(a))[0]?.text ?? '');
  const room = {width: look.columns - 2 * indent - 2, count: 2, ellipsis: look.glyphs.ellipsis};
  return (
    <Box marginTop={1} minHeight={look.rows > 16 ? 2 : 1}>
      {text !== '' && (
        <>
          <Text color={theme.warning}>{look.glyphs.warning} </Text>
          <Text>{wrapAtMost(text, room).join('\n')}</Text>
        </>
      )}
    </Box>
  );
};

const own = ({task}: Problem): number => (task === undefined ? 0 : 1);
