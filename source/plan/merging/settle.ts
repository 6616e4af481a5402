// What each version says of a task or a text once all that can be merged by meaning is merged: there the three say
// the same, and where they still differ an ordinary line merge decides.
import {applyEdits, inNewlinesOf, setEdits} from '../edit.ts';
import {type Change, type Edit, type Format, statuses, type Task, type WrittenTask} from '../types.ts';
import type {Entry} from './entries.ts';
import type {Piece} from './pieces.ts';
import {agreed, mapVersions, type Versions} from './versions.ts';

/** A text in each version; undefined where it is not there. */
export type Settled = Versions<string | undefined>;

/** What a task is to be after the merge, as far as that is decided. */
export type Wanted = Partial<Omit<Task, 'description'>>;

/** Whether one branch removed it and the other left it as it was, but for ids that were numbered anew. */
export function isGone({base, ours, theirs}: Entry, format: Format): boolean {
  if (base === undefined || (ours !== undefined && theirs !== undefined)) return false;
  const left = ours ?? theirs;
  const {id, dependsOn} = base.task ?? {};
  const before = {...(id === undefined ? {} : {id}), ...(dependsOn === undefined ? {} : {dependsOn})};
  return left === undefined || rewritten(left, before, format) === base.text;
}

/** The texts of a task, or of what stands between tasks. What one branch removed and the other changed is in conflict. */
export function settle({base, ours, theirs}: Entry, wanted: Wanted, format: Format): Settled {
  const isInAll = base !== undefined && ours !== undefined && theirs !== undefined;
  const fields = isInAll ? agreedFields({base: base.task, ours: ours.task, theirs: theirs.task}) : {};
  const texts = mapVersions<Piece | undefined, string | undefined>({base, ours, theirs}, piece =>
    piece === undefined ? undefined : rewritten(piece, {...wanted, ...fields}, format),
  );
  const [one, other] = [texts.ours ?? texts.theirs, texts.theirs ?? texts.ours];
  return base === undefined && one === other ? {base: one, ours: one, theirs: one} : texts;
}

/** The fields that are the same after the merge whichever way their lines are written. */
function agreedFields({base, ours, theirs}: Versions<WrittenTask | undefined>): Wanted {
  if (base === undefined || ours === undefined || theirs === undefined) return {};
  const tasks = {base, ours, theirs};
  const title = agreed(mapVersions(tasks, task => task.title));
  const domain = agreed(mapVersions(tasks, task => task.domain));
  const word = agreed(mapVersions(tasks, statusWord));
  const status = statuses.find(known => known === word);
  return {
    ...(title === undefined ? {} : {title}),
    ...(domain === undefined ? {} : {domain}),
    ...(status === undefined ? {} : {status}),
  };
}

/** The status, or what stands in its place when that is none of the three: "on hold" is not the same as pending. */
const statusWord = ({status, note, fields}: WrittenTask): string =>
  note !== undefined && note.length <= fields.status.end - fields.status.start ? note : status;

/** A task's text with its id and fields as they are to be, a text of another kind as it is. */
function rewritten({task, text, start}: Piece, wanted: Wanted, format: Format): string {
  if (task === undefined) return text;
  const edits = [
    ...changesOf(task, wanted).flatMap(change => setEdits(task, change, format)),
    ...idEdits(task, {text, start}, wanted.id),
  ];
  const own = edits.map(edit => ({...edit, start: edit.start - start, end: edit.end - start}));
  return own.length === 0 ? text : applyEdits(text, inNewlinesOf(text, own));
}

type SetChange = Extract<Change, {kind: 'set'}>;

function changesOf({id}: Task, {title, domain, status, dependsOn}: Wanted): readonly SetChange[] {
  const changes: SetChange[] = [];
  if (title !== undefined) changes.push({kind: 'set', id, field: 'title', value: title});
  if (domain !== undefined) changes.push({kind: 'set', id, field: 'domain', value: domain});
  if (status !== undefined) changes.push({kind: 'set', id, field: 'status', value: status});
  if (dependsOn !== undefined) changes.push({kind: 'set', id, field: 'dependsOn', value: dependsOn});
  return changes;
}

/** The edit of the id, which stands before the title; none where the layout has it elsewhere. */
function idEdits(
  task: WrittenTask,
  {text, start}: Pick<Piece, 'text' | 'start'>,
  id = task.id,
): readonly Edit[] {
  if (id === task.id) return [];
  const at = text.slice(0, task.fields.title.start - start).lastIndexOf(task.id);
  return at === -1 ? [] : [{start: start + at, end: start + at + task.id.length, text: id}];
}
