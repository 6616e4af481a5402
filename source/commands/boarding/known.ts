// What the board knows of a story's file: its text, and what that says. A large file costs a quarter of a second to
// read, so that what follows from a change of ours is worked out instead of read again.
import type {BoardTask, Held} from '../../board/story.ts';
import {formatOf} from '../../formats/index.ts';
import {storyFormat} from '../../formats/story.ts';
import {readStory} from '../../plan/story.ts';
import type {Change, Format, Plan, Span, Story, WrittenTask} from '../../plan/types.ts';

export type Known = {
  readonly source: string;
  readonly format: Format;
  readonly plan: Plan;
  readonly held: Held;
};

/** What a text says. */
export function knowText(path: string, source: string): Known {
  const format = formatOf(source) ?? storyFormat;
  const plan = format.read(source);
  return {source, format, plan, held: heldOf(readStory(source, path), plan.tasks)};
}

/** A text of at least this many characters is shown before it is read whole. */
const large = 400_000;
const beginning = 60_000;

/** What the beginning of a large text says, up to the last task that is whole there; undefined for a small text. */
export function knowBeginning(path: string, source: string): Held | undefined {
  if (source.length < large) return undefined;
  const end = source.lastIndexOf('\n#', beginning);
  return end < 0 ? undefined : {...knowText(path, source.slice(0, end + 1)).held, isWhole: false};
}

/** A file that cannot be read: what it held last, and why. */
export const unreadable = (path: string, before: Held | undefined, trouble: string): Held => ({
  path,
  number: undefined,
  title: path,
  status: undefined,
  tasks: [],
  criteria: [],
  isWhole: true,
  ...before,
  trouble,
});

function heldOf({path, number, title, status, criteria, source}: Story, tasks: readonly WrittenTask[]): Held {
  return {
    path,
    number,
    title,
    status,
    tasks: withKeys(tasks),
    criteria: criteria.map(criterion => ({...criterion, hasBox: hasBox(source, criterion.span)})),
    isWhole: true,
  };
}

const box = /^\s*(?:[-*+]|\d+[.)])\s+\[.\]/;
const hasBox = (source: string, {start, end}: Span): boolean => box.test(source.slice(start, end));

/** The tasks, those whose id an earlier one has told apart by their place. */
function withKeys(tasks: readonly WrittenTask[]): readonly BoardTask[] {
  const seen = new Map<string, number>();
  return tasks.map(({id, title, domain, status, dependsOn, description, line}) => {
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return {
      id,
      title,
      domain,
      status,
      dependsOn,
      description,
      line,
      key: count === 1 ? id : `${id}#${count}`,
    };
  });
}

/** With more changes than this at once, reading anew is not slower. */
const few = 50;

/**
 * What is known after changes of statuses alone, the spans behind them moved along; undefined for changes that are
 * better read anew.
 */
export function afterStatuses(before: Known, changes: readonly Change[], source: string): Known | undefined {
  const statuses = new Map(
    changes.flatMap(change =>
      change.kind === 'set' && change.field === 'status' ? [[change.id, change.value] as const] : [],
    ),
  );
  const changed = before.plan.tasks.filter(({id}) => statuses.has(id));
  if (statuses.size !== changes.length || changed.length !== changes.length) return undefined;
  if (changed.length > few || !changed.every(isPlain)) return undefined;
  const shifts = changed.map(({id, fields}): Shift => {
    const {start, end} = fields.status;
    const spelled = before.format.spell('status', statuses.get(id) ?? 'pending');
    return {from: end, by: spelled.length - (end - start)};
  });
  const tasks = before.plan.tasks.map(task => ({
    ...moved(task, shifts),
    status: statuses.get(task.id) ?? task.status,
  }));
  const plan = {...before.plan, tasks, end: shifted(before.plan.end, shifts)};
  return {...before, source, plan, held: {...before.held, tasks: withKeys(tasks)}};
}

/** Whether the status of a task is one of the three words and nothing more. */
const isPlain = ({note, status, fields}: WrittenTask): boolean =>
  note === undefined && fields.status.end - fields.status.start === status.length;

/** Everything from an offset on stands further behind, or further in front. */
type Shift = {readonly from: number; readonly by: number};

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
