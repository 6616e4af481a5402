// The whole list: every task in a row, what is wrong with the one that is pointed at, and what can be done.
import {Box, Text} from 'ink';
import {useState} from 'react';
import type {Problem} from '../../plan/types.ts';
import {Frame} from '../../ui/frame.tsx';
import type {Look} from '../../ui/glyphs.ts';
import {type Binding, keyLines} from '../../ui/keys.ts';
import {indent, wrapAtMost} from '../../ui/text.ts';
import {theme} from '../../ui/theme.ts';
import {useKeys} from '../../ui/use-keys.tsx';
import type {In} from '../interview.ts';
import {checkReview} from '../review/checked.ts';
import {AddForm, type FormProps, MergeForm} from '../review/forms.tsx';
import {type Action, barred, keysOf} from '../review/keys.ts';
import {SplitForm} from '../review/split-form.tsx';
import {RowTable} from '../review/table.tsx';
import {TaskForm} from '../review/task-form.tsx';
import {domainsOf, factsOfRow, summaryOf} from '../words/task-words.ts';
import {waveLines} from '../words/waves.ts';
import {leaveKey, type ScreenProps} from './screen.ts';

type View = Extract<Action, {readonly type: 'showed'}>['what'];

const closing: readonly Binding<Action>[] = [
  {keys: ['b', 'g', '?', 'enter'], event: {type: 'showed', what: 'list'}},
  {keys: ['escape'], does: 'back to the list', event: {type: 'showed', what: 'list'}},
  leaveKey,
];
const typing: readonly Binding<Action>[] = [
  {keys: ['enter'], does: 'keep'},
  {keys: ['escape'], does: 'back to the list', event: {type: 'showed', what: 'list'}},
  leaveKey,
];

/** "8 tasks · about 15 h" */
export const Reviewing = ({interview, look, dispatch}: ScreenProps<'reviewing'>) => {
  const {review, finding} = interview;
  const {rows, cursor} = review;
  const row = rows[cursor];
  const [shown, setShown] = useState<View>('list');
  const [notice, setNotice] = useState('');
  const act = (action: Action): void => {
    const reason = barred(action, row);
    setNotice(reason);
    if (reason !== '') return;
    if (action.type === 'showed') setShown(action.what);
    else dispatch(action);
  };
  const bindings = shown === 'list' ? keysOf(review) : ['graph', 'keys'].includes(shown) ? closing : typing;
  useKeys(bindings, act, !['edit', 'split'].includes(shown));
  const form: FormProps = {
    look,
    rows,
    domains: domainsOf(finding.domains, rows),
    dispatch,
    onClose: () => setShown('list'),
  };
  if (row !== undefined && shown === 'edit') return <TaskForm {...form} row={row} />;
  if (row !== undefined && shown === 'split') return <SplitForm {...form} row={row} />;
  const footer =
    shown === 'add' ? (
      <AddForm {...form} domain={row?.domain} />
    ) : shown === 'merge' && row !== undefined ? (
      <MergeForm {...form} row={row} />
    ) : undefined;
  return (
    <Frame look={look} title={summaryOf(rows, look.glyphs)} bindings={bindings} footer={footer}>
      {shown === 'graph' && <Text>{waveLines(rows, look).join('\n')}</Text>}
      {shown === 'keys' && <Text>{keyLines(keysOf(review), look).join('\n')}</Text>}
      {!['graph', 'keys'].includes(shown) && (
        <List
          interview={interview}
          look={look}
          notice={notice}
          footerRows={rowsOfFooter(shown, rows.length)}
        />
      )}
    </Frame>
  );
};

type ListProps = {
  readonly interview: In<'reviewing'>;
  readonly look: Look;
  readonly notice: string;
  readonly footerRows: number;
};

/** The table, and below it what there is to say of the task that is pointed at. */
const List = ({interview, look, notice, footerRows}: ListProps) => {
  const {rows, cursor} = interview.review;
  const row = rows[cursor];
  const problems = checkReview(interview);
  // Title, head, what is above and below, two lines of trouble, hints, and the blank lines between them.
  const room = Math.max(1, look.rows - (look.rows > 16 ? 10 : 8) - footerRows);
  return (
    <>
      <RowTable look={look} review={interview.review} problems={problems} room={room} />
      <Troubles
        look={look}
        problems={problems.filter(({task}) => task === row?.id || task === undefined)}
        notice={notice}
        otherwise={row === undefined ? '' : factsOfRow(row, look.glyphs.dot)}
      />
    </>
  );
};

const rowsOfFooter = (shown: View, count: number): number =>
  shown === 'merge' ? count : shown === 'add' ? 2 : 0;

type TroublesProps = {
  readonly look: Look;
  readonly problems: readonly Problem[];
  readonly notice: string;
  readonly otherwise: string;
};

/** What was just refused, else what is wrong with the task that is pointed at or with the list, else its facts. */
const Troubles = ({look, problems, notice, otherwise}: TroublesProps) => {
  const text = notice !== '' ? notice : (problems.toSorted((a, b) => own(b) - own(a))[0]?.text ?? '');
  const room = {width: look.columns - 2 * indent - 2, count: 2, ellipsis: look.glyphs.ellipsis};
  return (
    <Box marginTop={1} minHeight={look.rows > 16 ? 2 : 1}>
      <Text color={theme.warning}>{text === '' ? ' ' : look.glyphs.warning} </Text>
      <Text dimColor={text === ''}>{wrapAtMost(text || otherwise, room).join('\n')}</Text>
    </Box>
  );
};

const own = ({task}: Problem): number => (task === undefined ? 0 : 1);
