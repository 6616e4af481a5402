// What can be done to the list under review, each as rows in, rows out. An edit that does not apply, such as any
// edit of a task that somebody works on, gives back the same rows.
import type {Task} from '../../plan/types.ts';
import {writtenRow} from './combined.ts';
import {mergedRow, splitRow} from './parts.ts';
import {type Ground, isLocked, numbered, type Row, type Rows, redirected} from './row.ts';

/** A field that the lead sets by hand. */
export type FieldEdit =
  | {readonly field: 'title' | 'domain' | 'description'; readonly value: string}
  | {readonly field: 'dependsOn'; readonly value: readonly string[]};

/** An edit of the row under the cursor, or of the list. */
export type RowEdit =
  | ({readonly kind: 'set'} & FieldEdit)
  | {readonly kind: 'add'; readonly title: string; readonly domain: string}
  | {readonly kind: 'drop'}
  | {readonly kind: 'split'; readonly titles: readonly [string, string]}
  | {readonly kind: 'merge'; readonly id: string}
  | {readonly kind: 'move'; readonly by: -1 | 1};

/** Rows, and which of them is meant. */
export type Place = {readonly rows: Rows; readonly cursor: number};

/** The rows after an edit, and the row that the lead looks at then. */
export function applyEdit(place: Place, edit: RowEdit, ground: Ground): Place {
  if (edit.kind === 'add') return added(place, edit, ground);
  const row = place.rows[place.cursor];
  if (row === undefined || isLocked(row)) return place;
  switch (edit.kind) {
    case 'set':
      return set(place, row, edit);
    case 'drop':
      return dropped(place, row, ground);
    case 'split':
      return split(place, row, {titles: edit.titles, ground});
    case 'merge':
      return merged(place, row, {id: edit.id, ground});
    case 'move':
      return moved(place, edit.by, ground);
  }
}

const replaced = (rows: Rows, cursor: number, others: readonly Row[]): Rows =>
  rows.toSpliced(cursor, 1, ...others);

function set({rows, cursor}: Place, row: Row, {field, value}: FieldEdit): Place {
  if (field === 'dependsOn') {
    const known = value.filter(id => id !== row.id && rows.some(other => other.id === id));
    if (known.join() === row.dependsOn.join()) return {rows, cursor};
    return {rows: replaced(rows, cursor, [{...row, dependsOn: [...new Set(known)]}]), cursor};
  }
  const text = value.trim();
  // A description may be emptied; a task without a title or a domain is none.
  if (text === row[field] || (text === '' && field !== 'description')) return {rows, cursor};
  return {rows: replaced(rows, cursor, [{...row, [field]: text}]), cursor};
}

/** A new row below the cursor, but never before a task that the story holds. */
function added(
  {rows, cursor}: Place,
  {title, domain}: {title: string; domain: string},
  {tasks}: Ground,
): Place {
  if (title.trim() === '') return {rows, cursor};
  const at = Math.max(cursor + 1, rows.filter(row => row.was !== undefined).length);
  const task: Task = {
    id: 'new',
    title: title.trim(),
    domain,
    status: 'pending',
    dependsOn: [],
    description: '',
  };
  const row: Row = {
    ...task,
    files: [],
    criteria: [],
    hours: 0,
    because: {},
    assumptions: [],
    isProposed: false,
  };
  return {rows: numbered(rows.toSpliced(at, 0, row), tasks), cursor: Math.min(at, rows.length)};
}

/** Who waited for the dropped task waits for what it waited for. A proposal gives way to the task it would replace. */
function dropped({rows, cursor}: Place, row: Row, {criteria, tasks}: Ground): Place {
  if (row.was !== undefined && row.isProposed)
    return {rows: replaced(rows, cursor, [writtenRow(row.was, criteria)]), cursor};
  const left = redirected(rows, row.id, row.dependsOn).toSpliced(cursor, 1);
  return {rows: numbered(left, tasks), cursor: Math.max(0, Math.min(cursor, left.length - 1))};
}

/** Who waited for the whole waits for its second part, which waits for the first. */
function split(
  {rows, cursor}: Place,
  row: Row,
  {titles, ground}: {titles: readonly [string, string]; ground: Ground},
): Place {
  if (row.was !== undefined || titles.some(title => title.trim() === '')) return {rows, cursor};
  const [first, second] = splitRow(row, titles, ground.criteria);
  return {
    rows: numbered(replaced(redirected(rows, row.id, [second.id]), cursor, [first, second]), ground.tasks),
    cursor,
  };
}

function merged({rows, cursor}: Place, row: Row, {id, ground}: {id: string; ground: Ground}): Place {
  const other = rows.find(candidate => candidate.id === id);
  if (other === undefined || other === row || isLocked(other)) return {rows, cursor};
  // The one that the story holds keeps its place and number; two of them stay two.
  const [into, from] = other.was !== undefined ? [other, row] : [row, other];
  if (from.was !== undefined) return {rows, cursor};
  const both = mergedRow(into, from, ground.criteria);
  const left = redirected(rows, from.id, [into.id])
    .filter(candidate => candidate.id !== from.id)
    .map(candidate => (candidate.id === into.id ? both : candidate));
  return {rows: numbered(left, ground.tasks), cursor: left.indexOf(both)};
}

/** Tasks that the story holds stay where they are; new ones change places among themselves. */
function moved({rows, cursor}: Place, by: -1 | 1, {tasks}: Ground): Place {
  const row = rows[cursor];
  const other = rows[cursor + by];
  if (row === undefined || other === undefined || row.was !== undefined || other.was !== undefined)
    return {rows, cursor};
  const swapped = rows.with(cursor, other).with(cursor + by, row);
  return {rows: numbered(swapped, tasks), cursor: cursor + by};
}
