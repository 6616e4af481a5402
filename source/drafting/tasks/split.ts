// A story that holds more tasks than one story should: its criteria in two or more stories, heading by heading.
import {expectedTasks} from '../../plan/progress/estimate.ts';
import type {Brief, Split} from '../../plan/types.ts';
import {sentenceCase} from '../grammar/case.ts';
import type {Part} from '../part.ts';

type Bundle = {readonly headings: readonly string[]; readonly parts: readonly Part[]};

/** Working criteria by heading, or in runs of equal length when there are no headings. */
function bundles(parts: readonly Part[], runs: number): readonly Bundle[] {
  const headed = Map.groupBy(parts, part => part.criterion.group[0] ?? '');
  if (headed.size > 1) return [...headed].map(([heading, own]) => ({headings: [heading], parts: own}));
  const size = Math.ceil(parts.length / runs);
  return Array.from({length: runs}, (_, at) => ({
    headings: [],
    parts: parts.slice(at * size, (at + 1) * size),
  })).filter(bundle => bundle.parts.length > 0);
}

/** Consecutive bundles together, as evenly as the number of stories allows. */
function packed(all: readonly Bundle[], stories: number): readonly Bundle[] {
  const share = all.reduce((sum, bundle) => sum + bundle.parts.length, 0) / stories;
  const result: Bundle[] = [];
  for (const bundle of all) {
    const last = result.at(-1);
    const isFull = last === undefined || last.parts.length + bundle.parts.length / 2 > share;
    if (last === undefined || (isFull && result.length < stories)) result.push(bundle);
    else
      result[result.length - 1] = {
        headings: [...last.headings, ...bundle.headings],
        parts: [...last.parts, ...bundle.parts],
      };
  }
  return result;
}

function nearestBundle(part: Part, all: readonly Bundle[]): Bundle | undefined {
  const shared = (bundle: Bundle): number =>
    bundle.parts.reduce(
      (sum, each) => sum + [...each.stems].filter(stem => part.stems.has(stem)).length ** 2,
      0,
    ) / bundle.parts.length;
  return all.toSorted((a, b) => shared(b) - shared(a))[0];
}

/** The split of a story that is worth more tasks than the settings allow; undefined when it is not. */
export function splitStory(brief: Brief, parts: readonly Part[]): Split | undefined {
  const worth = expectedTasks([...new Set(parts.map(part => part.criterion))]);
  const {maxTasks} = brief.settings;
  if (worth <= maxTasks) return undefined;
  const stories = Math.max(2, Math.ceil(worth / maxTasks));
  const isOwn = (part: Part): boolean =>
    part.kind !== 'tests' && part.kind !== 'documentation' && part.kind !== 'verification';
  const own = packed(bundles(parts.filter(isOwn), stories), stories);
  if (own.length < 2) return undefined;
  const homes = new Map<Bundle, Part[]>(own.map(bundle => [bundle, [...bundle.parts]]));
  for (const part of parts.filter(each => !isOwn(each))) {
    const home = nearestBundle(part, own);
    if (home !== undefined) homes.get(home)?.push(part);
  }
  return {
    parts: [...homes].map(([bundle, members], at) => ({
      title: `${brief.story.title}${suffixOf(bundle, `(${at + 1} of ${own.length})`)}`,
      criteria: [...new Set(members.map(part => part.criterion.number))].toSorted((a, b) => a - b),
    })),
    reason: `This story is worth about ${worth} tasks; a story should have ${maxTasks} at most.`,
  };
}

/** ": headings", or the place in the row when there are none. */
function suffixOf({headings}: Bundle, place: string): string {
  const names = headings.map(sentenceCase).filter(Boolean);
  const list = names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names[0];
  return list === undefined ? ` ${place}` : `: ${list}`;
}
