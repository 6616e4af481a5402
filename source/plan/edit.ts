// The only way text changes: a change in the person's terms becomes edits of spans, and everything outside them
// stays byte for byte as it is.
import {clarifyEdits} from './editing/clarify.ts';
import {storyStatusEdits} from './editing/story-status.ts';
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
  return changes.reduce((text, change) => {
    const edits = editsOf(text, change, format);
    if (edits.length === 0) return text;
    const newline = newlineOf(text, splitLines(text));
    return applyEdits(
      text,
      edits.map(edit => ({...edit, text: edit.text.replace(/\r\n?|\n/g, newline)})),
    );
  }, source);
}

function editsOf(source: string, change: Change, format: Format): readonly Edit[] {
  switch (change.kind) {
    case 'set':
      return setEdits(taskOf(source, change.id, format), change, format);
    case 'add':
      return change.tasks.length === 0 ? [] : [filled(format.read(source).end, format.render(change.tasks))];
    case 'remove':
      return [{...taskOf(source, change.id, format).span, text: ''}];
    case 'setStoryStatus':
      return storyStatusEdits(source, change.value);
    case 'clarify':
      return clarifyEdits(source, change);
  }
}

function setEdits(
  task: WrittenTask,
  change: Extract<Change, {kind: 'set'}>,
  format: Format,
): readonly Edit[] {
  const {field, value} = change;
  if (isSame(task[field], value)) return [];
  const spell = (name: TaskField, text: Task[TaskField]): string => format.spell(name, text);
  return [filled(task.fields[field], spell(field, value))];
}

const isSame = (first: Task[TaskField], second: Task[TaskField]): boolean => String(first) === String(second);

const filled = ({start, end, before = '', after = ''}: Slot, text: string): Edit => ({
  start,
  end,
  text: `${before}${text}${after}`,
});

function taskOf(source: string, id: string, format: Format): WrittenTask {
  const {tasks} = format.read(source);
  const task = tasks.find(candidate => candidate.id === id);
  if (task !== undefined) return task;
  throw new PlanError('task-not-found', `There is no task ${id} in this plan.`, {
    hint:
      tasks.length === 0
        ? 'The plan has no tasks yet.'
        : `Its tasks are ${tasks.map(known => known.id).join(', ')}.`,
  });
}
