// The fields of one task, changed one at a time.
import {Text} from 'ink';
import {useState} from 'react';
import {Choice} from '../../ui/choice.tsx';
import {Frame} from '../../ui/frame.tsx';
import type {Look} from '../../ui/glyphs.ts';
import type {Binding} from '../../ui/keys.ts';
import {LineInput} from '../../ui/line-input.tsx';
import {cut, indent, wrapAtMost} from '../../ui/text.ts';
import {useKeys} from '../../ui/use-keys.tsx';
import type {Event} from '../interview.ts';
import {chooseKeys, leaveKey} from '../screens/screen.ts';
import type {FieldEdit} from './edits.ts';
import type {FormProps} from './forms.tsx';
import type {Row} from './row.ts';

type Field = 'title' | 'domain' | 'dependsOn';
type Props = FormProps & {readonly row: Row};

type Closed = {readonly type: 'closed'};
const close: Closed = {type: 'closed'};
const bindings: readonly Binding<Event | Closed>[] = [
  ...chooseKeys,
  {keys: ['enter'], does: 'edit'},
  {keys: ['escape', 'b'], does: 'back', event: close},
  leaveKey,
];
const typing: readonly Binding<Event | Closed>[] = [
  {keys: ['enter'], does: 'keep'},
  {keys: ['escape'], does: 'back', event: close},
  leaveKey,
];

/** "Edit 003": which field, then its value. The description goes to the person's editor. */
export const TaskForm = ({look, row, domains, dispatch, onClose}: Props) => {
  const [field, setField] = useState<Field | undefined>();
  const isChoosing = field === undefined || field === 'domain';
  useKeys(isChoosing ? bindings : typing, event => {
    if (event.type !== 'closed') dispatch(event);
    else if (field === undefined) onClose();
    else setField(undefined);
  });
  const set = (edit: FieldEdit): void => {
    dispatch({type: 'edited', edit: {kind: 'set', ...edit}});
    setField(undefined);
  };
  const options = [
    {label: `Title        ${row.title}`, value: 'title'},
    {label: `Domain       ${row.domain}`, value: 'domain'},
    {label: `After        ${row.dependsOn.join(', ') || 'none'}`, value: 'dependsOn'},
    {label: 'Description  in your editor', value: 'description'},
    {label: 'Back to the task', value: 'close'},
  ] as const;
  const open = (value: (typeof options)[number]['value']): void => {
    if (value === 'description') dispatch({type: 'editorCalled'});
    else if (value === 'close') onClose();
    else setField(value);
  };
  return (
    <Frame
      look={look}
      title={cut(`Edit ${row.id}`, look.columns - indent)}
      bindings={isChoosing ? bindings : typing}
      footer={
        field === undefined ? (
          <Choice look={look} options={options} onChoose={open} />
        ) : (
          <FieldInput key={field} look={look} row={row} field={field} domains={domains} onSet={set} />
        )
      }
    >
      <Text dimColor>
        {wrapAtMost(row.description.replaceAll('**', ''), {
          width: look.columns - 2 * indent,
          count: look.rows > 16 ? 6 : 3,
          ellipsis: look.glyphs.ellipsis,
        }).join('\n')}
      </Text>
    </Frame>
  );
};

type FieldProps = {
  readonly look: Look;
  readonly row: Row;
  readonly field: Field;
  readonly domains: readonly string[];
  readonly onSet: (edit: FieldEdit) => void;
};

const FieldInput = ({look, row, field, domains, onSet}: FieldProps) => {
  if (field === 'title')
    return (
      <LineInput look={look} label="Title" initial={row.title} onSubmit={value => onSet({field, value})} />
    );
  if (field === 'domain')
    return (
      <Choice
        look={look}
        options={domains.map(name => ({label: name, value: name}))}
        first={Math.max(0, domains.indexOf(row.domain))}
        onChoose={value => onSet({field, value})}
      />
    );
  return (
    <LineInput
      look={look}
      label="After"
      initial={row.dependsOn.join(', ')}
      placeholder="001, 002"
      onSubmit={value => onSet({field, value: value.split(/[\s,]+/).filter(id => id !== '')})}
    />
  );
};
