// What tasks wait for when nobody wrote it down: the ones above them, those of the phases before theirs, and features
// for their tests.
import type {Flag, Group} from '../../plan/types.ts';

/** A task as far as its place decides what it waits for. */
export type Placed = {
  readonly id: string;
  readonly flags: readonly Flag[];
  readonly group?: string;
  readonly parent?: string;
};

/** Ids of the groups that must be finished before a group, as the plan says; undefined for the one above it. */
export type GroupsBefore = (group: Group) => readonly string[] | undefined;

type Layer = readonly string[];

/**
 * What each task waits for by its place. Tasks in a row that are parallel wait for the same one above them; a group
 * waits for the last tasks of those before it; the parts of a task go one after the other.
 */
export function orderOf(
  tasks: readonly Placed[],
  groups: readonly Group[],
  groupsBefore: GroupsBefore,
): ReadonlyMap<Placed, readonly string[]> {
  const found = new Map<Placed, readonly string[]>();
  const members = Map.groupBy(
    tasks.filter(({parent}) => parent === undefined),
    ({group}) => group ?? '',
  );
  const exits = new Map<string, Layer>();
  const ids = ['', ...groups.map(({id}) => id)];
  const behind = directlyBefore(groups, groupsBefore);
  ids.forEach((id, index) => {
    const own = testsFirst(members.get(id) ?? []);
    const before = index === 0 ? [] : nearest(behind, id);
    let last: Layer = [...new Set(before.flatMap(group => exits.get(group) ?? []))];
    for (const layer of own.flatMap(layersOf)) {
      for (const task of layer) found.set(task, last);
      last = layer.map(task => task.id);
    }
    exits.set(id, last);
  });
  const byId = new Map(tasks.map(task => [task.id, task]));
  for (const [parent, parts] of Map.groupBy(tasks, task => task.parent)) {
    const whole = parent === undefined ? undefined : byId.get(parent);
    if (whole !== undefined) orderParts(parts, found.get(whole) ?? [], found);
  }
  return found;
}

/** Tests stand before what they test, wherever they are written in their group. */
const testsFirst = (tasks: readonly Placed[]): readonly (readonly Placed[])[] => [
  tasks.filter(({flags}) => flags.includes('test')),
  tasks.filter(({flags}) => !flags.includes('test')),
];

/** Tasks that may be worked on at the same time: those in a row that are parallel, each other alone. */
function layersOf(tasks: readonly Placed[]): readonly (readonly Placed[])[] {
  const layers: Placed[][] = [];
  let isOpen = false;
  for (const task of tasks) {
    const isParallel = task.flags.includes('parallel');
    if (isParallel && isOpen) layers.at(-1)?.push(task);
    else layers.push([task]);
    isOpen = isParallel;
  }
  return layers;
}

function orderParts(
  parts: readonly Placed[],
  entry: readonly string[],
  found: Map<Placed, readonly string[]>,
): void {
  let last = entry;
  for (const part of parts) {
    found.set(part, last);
    last = [part.id];
  }
}

type Before = ReadonlyMap<string, readonly string[]>;

/** The groups that each waits for; where nothing is said, the one above it: a plan is read from top to bottom. */
function directlyBefore(groups: readonly Group[], groupsBefore: GroupsBefore): Before {
  const before = new Map<string, readonly string[]>([['', []]]);
  groups.forEach((group, index) => {
    const above = groups[index - 1]?.id ?? '';
    before.set(
      group.id,
      (groupsBefore(group) ?? [above]).filter(id => before.has(id)),
    );
  });
  return before;
}

/** Of the groups before one, those that no other of them waits for already. */
function nearest(before: Before, id: string): readonly string[] {
  const direct = before.get(id) ?? [];
  if (direct.length < 2) return direct;
  const implied = new Set<string>();
  // A set grows while it is walked, so that this visits whatever is reached.
  for (const one of direct) for (const further of before.get(one) ?? []) implied.add(further);
  for (const reached of implied) for (const further of before.get(reached) ?? []) implied.add(further);
  return direct.filter(one => !implied.has(one));
}
