// A question with several answers at once: what is recommended is ticked, and what is missing can be added.
import {Text} from 'ink';
import {useState} from 'react';
import {Frame} from '../frame.tsx';
import type {Look} from '../glyphs.ts';
import type {Binding} from '../keys.ts';
import {LineInput} from '../line-input.tsx';
import {useKeys} from '../use-keys.tsx';
import {moved} from '../window.ts';
import {Checklist} from './checklist.tsx';
import {type Leave, leaveKey} from './keys.ts';
import {Said, type Saying} from './said.tsx';

type Props<Event> = {
  readonly look: Look;
  readonly title: string;
  readonly asked: Saying & {
    readonly suggestions: readonly string[];
    readonly ticked: readonly string[];
  };
  /** What the ticked rows say. */
  readonly answer: (ticked: readonly string[]) => Event;
  readonly dispatch: (event: Event) => void;
  /** Keys besides choosing, ticking, answering and leaving. */
  readonly keys: readonly Binding<Event>[];
};

type Local =
  | {readonly type: 'moved'; readonly by: number}
  | {readonly type: 'ticked'}
  | {readonly type: 'adding'}
  | {readonly type: 'stoppedAdding'}
  | {readonly type: 'agreed'};

const leave: Binding<Leave> = {...leaveKey, does: 'leave, answers are kept'};
const choosing: readonly Binding<Local>[] = [
  {keys: ['up', 'down'], does: 'choose', isMinor: true},
  {keys: ['up', 'k'], event: {type: 'moved', by: -1}},
  {keys: ['down', 'j'], event: {type: 'moved', by: 1}},
  {keys: ['space'], does: 'tick', event: {type: 'ticked'}},
  {keys: ['enter'], does: 'answer', event: {type: 'agreed'}},
  {keys: ['a'], does: 'add', event: {type: 'adding'}},
];
const adding: readonly Binding<Local | Leave>[] = [
  {keys: ['enter'], does: 'add'},
  {keys: ['escape'], does: 'back to the list', event: {type: 'stoppedAdding'}},
  leave,
];

/** Rows that everything but the list takes. */
const otherRows = ({rows}: Look): number => (rows > 16 ? 12 : 10);

/** A question that any number of its rows answers. */
export function Ticking<Event extends {readonly type: string}>(props: Props<Event>) {
  const {look, title, asked, answer, dispatch, keys} = props;
  const [ticked, setTicked] = useState(asked.ticked);
  const [own, setOwn] = useState<readonly string[]>([]);
  const [cursor, setCursor] = useState(0);
  const [isAdding, setIsAdding] = useState(false);
  const rows = [...asked.suggestions, ...own];
  const toggle = (row: string): void =>
    setTicked(ticked.includes(row) ? ticked.filter(each => each !== row) : [...ticked, row]);
  const acts: {readonly [Type in Local['type']]: (event: Extract<Local, {type: Type}>) => void} = {
    moved: ({by}) => setCursor(moved(cursor, by, rows.length)),
    ticked: () => toggle(rows[cursor] ?? ''),
    adding: () => setIsAdding(true),
    stoppedAdding: () => setIsAdding(false),
    agreed: () => dispatch(answer(rows.filter(row => ticked.includes(row)))),
  };
  const act = (event: Event | Local | Leave): void => {
    const own = (acts as Readonly<Record<string, ((event: never) => void) | undefined>>)[event.type];
    if (own === undefined) dispatch(event as Event);
    else own(event as never);
  };
  const add = (text: string): void => {
    setIsAdding(false);
    if (text === '' || rows.includes(text)) return;
    setOwn([...own, text]);
    setTicked([...ticked, text]);
    setCursor(rows.length);
  };
  const bindings: readonly Binding<Event | Local | Leave>[] = isAdding
    ? adding
    : [...choosing, ...keys, leave];
  useKeys(bindings, act);
  const items = rows.map(row => ({label: row, isTicked: ticked.includes(row)}));
  return (
    <Frame
      look={look}
      title={title}
      aside={`${ticked.length} of ${rows.length} ticked`}
      bindings={bindings}
      footer={
        <>
          <Checklist
            look={look}
            items={items}
            cursor={cursor}
            room={Math.max(2, look.rows - otherRows(look))}
          />
          {isAdding ? (
            <LineInput look={look} label="Add" onSubmit={add} placeholder="what is missing" />
          ) : (
            <Text> </Text>
          )}
        </>
      }
    >
      <Said look={look} asked={asked} isWhyShown={look.rows >= 20} />
    </Frame>
  );
}
