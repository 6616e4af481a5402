// What is asked below the list: the title of a new task, and which task another one is merged with.
import {Choice} from '../../ui/choice.tsx';
import type {Look} from '../../ui/glyphs.ts';
import {LineInput} from '../../ui/line-input.tsx';
import type {Event} from '../interview.ts';
import {isLocked, type Row, type Rows} from './row.ts';

/** What every form of the list is given. */
export type FormProps = {
  readonly look: Look;
  readonly rows: Rows;
  readonly domains: readonly string[];
  readonly dispatch: (event: Event) => void;
  readonly onClose: () => void;
};

/** The title of a new task, in the domain of the one that is pointed at. */
export const AddForm = ({
  look,
  domains,
  domain,
  dispatch,
  onClose,
}: FormProps & {readonly domain: string | undefined}) => (
  <LineInput
    look={look}
    label="New task"
    placeholder="an imperative with its object"
    onSubmit={title => {
      if (title !== '')
        dispatch({type: 'edited', edit: {kind: 'add', title, domain: domain ?? domains[0] ?? 'general'}});
      onClose();
    }}
  />
);

/** The task that takes in the one that is pointed at. */
export const MergeForm = ({look, rows, row, dispatch, onClose}: FormProps & {readonly row: Row}) => (
  <Choice
    look={look}
    options={rows
      .filter(other => other !== row && !isLocked(other))
      .map(({id, title}) => ({label: `with ${id} ${title}`, value: id}))}
    onChoose={id => {
      dispatch({type: 'edited', edit: {kind: 'merge', id}});
      onClose();
    }}
  />
);
