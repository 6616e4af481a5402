// What is known of a file after changes of ours: worked out from what was known before where only statuses changed,
// because a large file costs a quarter of a second to read.
import type {BoardTask} from '../../board/story.ts';
import type {Change, Slot, Span, Status, WrittenTask} from '../../plan/types.ts';
import {type Known, knowText} from './known.ts';

/** With more changes than this at once, reading anew is not slower. */
const few = 50;

/** What a text says that came from a known one by some changes. */
export function knowAfter(before: Known, changes: readonly Change[], source: string): Known {
  const statuses = new Map(changes.flatMap(statusOf));
  const changed = before.plan.tasks.filter(({id}) => statuses.has(id));
  const others = changes.filter(change => statusOf(change).length === 0);
  const isSimple =
    changes.length <= few &&
    changed.length === statuses.size &&
    statuses.size + others.length === changes.length &&
    changed.every(isPlain) &&
    others.length < 2 &&
    others.every(({kind}) => kind === 'setStoryStatus') &&
    isWritten(before.statusSlot);
  return isSimple ? shiftedBy(before, {changed, statuses, source}) : knowText(before.held.path, source);
}

const statusOf = (change: Change): readonly (readonly [string, Status])[] =>
  change.kind === 'set' && change.field === 'status' ? [[change.id, change.value]] : [];

const isWritten = ({before, after}: Slot): boolean => before === undefined && after === undefined;

/** Whether the status of a task is one of the three words and nothing more. */
const isPlain = ({note, status, fields}: WrittenTask): boolean =>
  note === undefined && fields.status.end - fields.status.start === status.length;

/** Everything from an offset on stands further behind, or further in front. */
type Shift = {readonly from: number; readonly by: number};

type After = {
  readonly changed: readonly WrittenTask[];
  readonly statuses: ReadonlyMap<string, Status>;
  readonly source: string;
};

function shiftedBy(before: Known, {changed, statuses, source}: After): Known {
  const shifts = changed.map(({id, fields, status}): Shift => {
    const spelled = before.format.spell('status', statuses.get(id) ?? status);
    return {from: fields.status.end, by: spelled.length - (fields.status.end - fields.status.start)};
  });
  // What else grew is the status of the story.
  const rest = source.length - before.source.length - shifts.reduce((sum, {by}) => sum + by, 0);
  const all = [...shifts, {from: before.statusSlot.end, by: rest}].filter(({by}) => by !== 0);
  const statusSlot = shifted(before.statusSlot, all);
  const toStatus = <Item extends {readonly id: string; readonly status: Status}>(task: Item): Item =>
    statuses.has(task.id) ? {...task, status: statuses.get(task.id) ?? task.status} : task;
  const tasks = before.plan.tasks.map(task => toStatus(moved(task, all)));
  const shown = before.held.tasks.map((task): BoardTask => (task.key === task.id ? toStatus(task) : task));
  const status = source.slice(statusSlot.start, statusSlot.end) || undefined;
  return {
    ...before,
    source,
    statusSlot,
    plan: {...before.plan, tasks, end: shifted(before.plan.end, all)},
    held: {...before.held, status, tasks: shown},
  };
}

function shifted<Place extends Span>(place: Place, shifts: readonly Shift[]): Place {
  const at = (offset: number): number =>
    shifts.reduce((sum, {from, by}) => (from <= offset ? sum + by : sum), offset);
  return {...place, start: at(place.start), end: at(place.end)};
}

function moved(task: WrittenTask, shifts: readonly Shift[]): WrittenTask {
  if (shifts.every(({from}) => from > task.span.end)) return task;
  const {title, domain, status, dependsOn, description} = task.fields;
  return {
    ...task,
    span: shifted(task.span, shifts),
    fields: {
      title: shifted(title, shifts),
      domain: shifted(domain, shifts),
      status: shifted(status, shifts),
      dependsOn: shifted(dependsOn, shifts),
      description: shifted(description, shifts),
    },
  };
}
