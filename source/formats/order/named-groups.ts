// Which milestones and phases a sentence names: "Phase 2", "Phases 2-4", "US1", "all user stories", "Setup".
import type {Scan} from '../../plan/scan.ts';
import type {Group} from '../../plan/types.ts';

/** The groups that a text names. */
type Named = {readonly byNumber: readonly Group[]; readonly others: ReadonlySet<Group>};

const numbers =
  /\bphases?\s+(\d+[a-z]?(?:\.\d+)?)(?:\s*(?:[-–—+]|to|through)\s*(\d+)?)?((?:\s*(?:,|&|and)\s*\d+)*)/gi;
const allOfThem =
  /\ball\b.*\b(?:phases?|stories|tasks|features|implementation)\b|\beverything\b|\ball (?:else|previous|others?)\b/i;

/** The groups that a text names: by number, and by story, by name, or all of them. */
export function groupsNamed(text: string, names: Names): Named {
  const byNumber = Array.from(text.matchAll(numbers), match => numbered(match, names)).flat();
  const byStory = Array.from(
    text.matchAll(/\b(?:user stor(?:y|ies)\s*|US)(\d+)/gi),
    ([, number = '']) => names.stories.get(number) ?? [],
  ).flat();
  const ofStories = () => [...names.stories].flatMap(([number, own]) => (number === '' ? [] : own));
  const byAll = allOfThem.test(text) ? (/stories/i.test(text) ? ofStories() : names.groups) : [];
  const words: readonly string[] = text.toLowerCase().match(/[\p{L}/]{4,}/gu) ?? [];
  const byName = words.flatMap(word => (word === 'user' ? [] : (names.names.get(word) ?? [])));
  return {byNumber, others: new Set([...byStory, ...byAll, ...byName])};
}

/** "Phases 2 and 3", "Phase 3+", "Phases 2-4". */
function numbered([whole, first = '', last, more = '']: RegExpExecArray, names: Names): readonly Group[] {
  const written = [first, ...(more.match(/\d+/g) ?? [])];
  const isOpen = /\d\+/.test(whole);
  if (!isOpen && last === undefined) return written.flatMap(number => names.numbers.get(number) ?? []);
  const [from, to] = [Number(first), isOpen ? Number.POSITIVE_INFINITY : Number(last)];
  return names.groups.filter(group => {
    const number = numberOf(group);
    return written.includes(number) || (Number(number) >= from && Number(number) <= to);
  });
}

/** How the groups of a part of a text may be named. */
export type Names = {
  readonly groups: readonly Group[];
  /** The first group of each number. */
  readonly numbers: ReadonlyMap<string, Group>;
  /** The groups of each user story, by its number. */
  readonly stories: ReadonlyMap<string, readonly Group[]>;
  /** The groups by the first word of their title, in lower case. */
  readonly names: ReadonlyMap<string, readonly Group[]>;
};

/** As written: the second "1" of a text is told apart as "1#2". */
const numberOf = ({id}: Group): string => id.replace(/#\d+$/, '');

/** The names of the groups in the part of the text that an offset stands in; a part without any speaks of all. */
export function namesByPart({headings}: Scan, groups: readonly Group[]): (offset: number) => Names {
  const taken = new Set(groups.map(({line}) => line));
  const titles = headings.filter(({level, depth, line}) => level === 1 && depth === 0 && !taken.has(line));
  const starts = titles.slice(1).map(({span}) => span.start);
  const partOf = (offset: number): number => starts.filter(start => start <= offset).length;
  const parts = Map.groupBy(groups, ({span}) => partOf(span.start));
  const known = new Map<readonly Group[], Names>();
  return offset => {
    const own = parts.get(partOf(offset)) ?? groups;
    const names = known.get(own) ?? namesOf(own);
    known.set(own, names);
    return names;
  };
}

const namesOf = (groups: readonly Group[]): Names => ({
  groups,
  numbers: new Map(groups.toReversed().map(group => [numberOf(group), group])),
  stories: Map.groupBy(groups, ({title}) => /\b(?:user story\s*|US)(\d+)/i.exec(title)?.[1] ?? ''),
  names: Map.groupBy(groups, ({title}) => /^[\p{L}/]{4,}/u.exec(title)?.[0].toLowerCase() ?? ''),
});
