// A value as it is in the three versions that a merge compares.

export type Side = 'base' | 'ours' | 'theirs';

/** The same thing as it was before two branches parted, and as each of them has it now. */
export type Versions<Value> = Readonly<Record<Side, Value>>;

/** The order in which versions are asked when one of them is as good as another. */
export const sides: readonly Side[] = ['ours', 'theirs', 'base'];

/** Each version changed in the same way. */
export function mapVersions<From, To>(
  {base, ours, theirs}: Versions<From>,
  change: (value: From, side: Side) => To,
): Versions<To> {
  return {base: change(base, 'base'), ours: change(ours, 'ours'), theirs: change(theirs, 'theirs')};
}

/** What a merge gives when at most one branch changed the value, or both in the same way; undefined when they differ. */
export function agreed<Value>({base, ours, theirs}: Versions<Value>): Value | undefined {
  if (ours === theirs || theirs === base) return ours;
  return ours === base ? theirs : undefined;
}

/** The same for lists: what either branch added, without what either branch removed, ours first. */
export function mergeLists<Item>({base, ours, theirs}: Versions<readonly Item[]>): readonly Item[] {
  if (isSameList(ours, base)) return theirs;
  if (isSameList(theirs, base)) return ours;
  const isKept = (item: Item): boolean => theirs.includes(item) || !base.includes(item);
  const isAdded = (item: Item): boolean => !base.includes(item) && !ours.includes(item);
  return [...ours.filter(isKept), ...theirs.filter(isAdded)];
}

const isSameList = <Item>(one: readonly Item[], other: readonly Item[]): boolean =>
  one.length === other.length && one.every((item, index) => item === other[index]);
