// What is known of a file after changes of ours: worked out from what was known before where only statuses changed,
// because a large file costs a quarter of a second to read, and none of its other tasks needs to be looked at again.
import type {BoardTask} from '../../board/story.ts';
import type {Change, Plan, Slot, Span, Status, WrittenTask} from '../../plan/types.ts';
import {type Known, knowText, type Shift} from './known.ts';

/** With more changes than this at once, reading anew is not slower. */
const few = 50;

/** What a text says that came from a known one by some changes. */
export function knowAfter(before: Known, changes: readonly Change[], source: string): Known {
  const statuses = statusesIn(changes);
  const changed = tasksOf(before, statuses);
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

/** The plan with the tasks that some changes are about where they stand now; no other task is in it. */
export function planFor(known: Known, changes: readonly Change[]): Plan {
  const statuses = statusesIn(changes);
  const shown = known.held.tasks.filter(({key}) => statuses.has(key));
  const now = new Map(shown.map(({key, status}) => [key, status]));
  const tasks = tasksOf(known, statuses);
  return {
    ...known.plan,
    tasks: tasks.map(task => ({...moved(task, known.shifts), status: now.get(task.id) ?? task.status})),
  };
}

const statusesIn = (changes: readonly Change[]): ReadonlyMap<string, Status> =>
  new Map(changes.flatMap(statusOf));

const tasksOf = ({plan}: Known, statuses: ReadonlyMap<string, Status>): readonly WrittenTask[] =>
  plan.tasks.filter(({id}) => statuses.has(id));

const statusOf = (change: Change): readonly (readonly [string, Status])[] =>
  change.kind === 'set' && change.field === 'status' ? [[change.id, change.value]] : [];

const isWritten = ({before, after}: Slot): boolean => before === undefined && after === undefined;

/** Whether the status of a task is one of the three words and nothing more. */
const isPlain = ({note, status, fields}: WrittenTask): boolean =>
  note === undefined && fields.status.end - fields.status.start === status.length;

type After = {
  readonly changed: readonly WrittenTask[];
  readonly statuses: ReadonlyMap<string, Status>;
  readonly source: string;
};

function shiftedBy(before: Known, {changed, statuses, source}: After): Known {
  const own = changed.map(({id, fields, status}): Shift => {
    const spelled = before.format.spell('status', statuses.get(id) ?? status);
    return {from: fields.status.end, by: spelled.length - (fields.status.end - fields.status.start)};
  });
  const {end} = before.statusSlot;
  const places = new Set([end, ...own.map(({from}) => from)]);
  const shifts = [...before.shifts.filter(({from}) => !places.has(from)), ...own];
  // What else grew is the status of the story.
  const rest = source.length - before.length - shifts.reduce((sum, {by}) => sum + by, 0);
  const all = [...shifts, {from: end, by: rest}].filter(({by}) => by !== 0);
  const statusSlot = shifted(before.statusSlot, all);
  const tasks = before.held.tasks.map((task): BoardTask => {
    const to = task.key === task.id ? statuses.get(task.id) : undefined;
    return to === undefined ? task : {...task, status: to};
  });
  const status = source.slice(statusSlot.start, statusSlot.end) || undefined;
  return {...before, source, shifts: all, held: {...before.held, status, tasks}};
}

function shifted<Place extends Span>(place: Place, shifts: readonly Shift[]): Place {
  const at = (offset: number): number =>
    shifts.reduce((sum, {from, by}) => (from <= offset ? sum + by : sum), offset);
  return {...place, start: at(place.start), end: at(place.end)};
}

function moved(task: WrittenTask, shifts: readonly Shift[]): WrittenTask {
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
