// The only way text changes: a change in the person's terms becomes edits of spans, and everything outside them
// stays byte for byte as it is.
import {clarifyEdits} from './editing/clarify.ts';
import {indentedFor} from './editing/indented.ts';
import {linkEdits} from './editing/link.ts';
import {storyStatusEdits} from './editing/story-status.ts';
import {tickEdits} from './editing/tick.ts';
import {PlanError} from './error.ts';
import {newlineOf, splitLines} from './markdown/lines.ts';
import type {Change, Edit, Format, Slot, Task, TaskField, WrittenTask} from './types.ts';

/** The text with every span replaced. Insertions at one place keep their order; overlapping edits are a bug and throw. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  const sorted = edits.toSorted((first, second) => first.start - second.start || first.end - second.end);
  let result = '';
  let at = 0;
  for (const {start, end, text} of sorted) {
    if (start < at || end < start || end > source.length) {
      throw new Error(`The edit of ${start} to ${end} overlaps another or leaves the text.`);
    }
    result += source.slice(at, start) + text;
    at = end;
  }
  return result + source.slice(at);
}

/** The text with the changes made one after the other, written in the file's layout and with its newlines. */
export function changeText(source: string, changes: readonly Change[], format: Format): string {
  return steps(changes).reduce((text, step) => {
    const edits = isStatuses(step) ? statusEdits(text, step, format) : editsOf(text, step, format);
    return edits.length === 0 ? text : applyEdits(text, inNewlinesOf(text, edits));
  }, source);
}

/** The edits with the newlines of the text that they are for. */
export function inNewlinesOf(source: string, edits: readonly Edit[]): readonly Edit[] {
  if (edits.every(({text}) => !/[\r\n]/.test(text))) return edits;
  const newline = newlineOf(source, splitLines(source));
  return edits.map(edit => ({...edit, text: edit.text.replace(/\r\n?|\n/g, newline)}));
}

type SetChange = Extract<Change, {kind: 'set'}>;
type StatusChange = Extract<Change, {kind: 'set'; field: 'status'}>;
type Step = Change | readonly StatusChange[];

const isStatus = (change: Change): change is StatusChange =>
  change.kind === 'set' && change.field === 'status';
const isStatuses = (step: Step): step is readonly StatusChange[] => Array.isArray(step);

/** The changes, the statuses of different tasks in a row as one step: a large file is read once for all of them. */
function steps(changes: readonly Change[]): readonly Step[] {
  const found: Step[] = [];
  let open: StatusChange[] = [];
  let ids = new Set<string>();
  for (const change of changes) {
    if (!isStatus(change)) {
      found.push(change);
      ids = new Set();
    } else if (ids.size > 0 && !ids.has(change.id)) {
      open.push(change);
      ids.add(change.id);
    } else {
      open = [change];
      ids = new Set([change.id]);
      found.push(open);
    }
  }
  return found;
}

function statusEdits(source: string, changes: readonly StatusChange[], format: Format): readonly Edit[] {
  const {tasks} = format.read(source);
  return changes.flatMap(change => setEdits(taskOf(tasks, change.id), change, format));
}

function editsOf(source: string, change: Change, format: Format): readonly Edit[] {
  switch (change.kind) {
    case 'set':
      return setEdits(taskOf(format.read(source).tasks, change.id), change, format);
    case 'add':
      return change.tasks.length === 0 ? [] : [filled(format.read(source).end, format.render(change.tasks))];
    case 'remove':
      return [{...taskOf(format.read(source).tasks, change.id).span, text: ''}];
    case 'setStoryStatus':
      return storyStatusEdits(source, change.value);
    case 'tick':
      return tickEdits(source, change);
    case 'link':
      return linkEdits(source, change);
    case 'clarify':
      return clarifyEdits(source, change);
  }
}

/** The edits that give a task the value of a field; none when it has it. */
export function setEdits(task: WrittenTask, change: SetChange, format: Format): readonly Edit[] {
  const {field, value} = change;
  if (isSame(task[field], value)) return [];
  return [filled(task.fields[field], spelled(task, change, format))];
}

/** The value as this file writes it, else as the layout does. */
function spelled(task: WrittenTask, change: SetChange, format: Format): string {
  if (change.field === 'status') {
    return change.mark ?? task.words?.[change.value] ?? format.spell('status', change.value);
  }
  const spell = (name: TaskField, text: Task[TaskField]): string => format.spell(name, text);
  return spell(change.field, change.value);
}

const isSame = (first: Task[TaskField], second: Task[TaskField]): boolean => String(first) === String(second);

function filled(slot: Slot, text: string): Edit {
  const {start, end, before = '', after = ''} = slot;
  return {start, end, text: `${before}${indentedFor(slot, text)}${after}`};
}

/** The task with an id; of several with one id the second is "003#2". */
function taskOf(tasks: readonly WrittenTask[], id: string): WrittenTask {
  const [, repeated = id, place = '1'] = /^(.+)#(\d+)$/.exec(id) ?? [];
  const task = tasks.filter(candidate => candidate.id === repeated)[Number(place) - 1];
  if (task !== undefined) return task;
  throw new PlanError('task-not-found', `There is no task ${id} in this plan.`, {
    hint:
      tasks.length === 0
        ? 'The plan has no tasks yet.'
        : `Its tasks are ${tasks.map(known => known.id).join(', ')}.`,
  });
}
