// What a part of a plan is called: its only task, else the headings of the story that it alone serves, else its first
// tasks; two parts of one name are told apart by their first task.
import type {Flag} from '../../plan/types.ts';
import {listing, lower, unique} from './words.ts';
import type {Work} from './work.ts';

/** A title for each part. */
export function partTitles(parts: readonly (readonly Work[])[]): readonly string[] {
  const names = parts.map((part, at) => nameOf(part, parts.toSpliced(at, 1).flat()));
  return names.map((name, at) => {
    const [first] = parts[at] ?? [];
    const isAlone = names.filter(other => other === name).length === 1;
    return isAlone || first === undefined || name === first.task.title
      ? name
      : `${name}: ${first.task.title}`;
  });
}

const mostHeadings = 2;
/** In characters: two titles that are longer together are not both said. */
const longest = 110;

function nameOf(works: readonly Work[], elsewhere: readonly Work[]): string {
  const [first, second, ...others] = works;
  if (first === undefined) return '';
  if (second === undefined) return first.task.title;
  const headings = headingsOf(works);
  const isWhole = headings.every(heading => !headingsOf(elsewhere).includes(heading));
  if (isWhole && headings.length > 0 && headings.length <= mostHeadings) return listing(headings.map(plain));
  const both = `${first.task.title}, and ${lower(second.task.title)}`;
  if (others.length === 0 && both.length <= longest) return both;
  return kindOf(works) ?? `${first.task.title}, and ${works.length - 1} more`;
}

/** The headings of the story that the criteria of tasks stand under. */
const headingsOf = (works: readonly Work[]): readonly string[] =>
  unique(works.flatMap(({criteria}) => criteria.flatMap(({group}) => group.at(-1) ?? [])));

/** What tests and documents alone are called. */
function kindOf(works: readonly Work[]): string | undefined {
  const has = (flag: Flag): boolean => works.some(({flags}) => flags.includes(flag));
  if (!works.every(({flags}) => flags.includes('test') || flags.includes('documentation'))) return undefined;
  if (!has('test')) return 'Documentation';
  return has('documentation') ? 'Tests and documentation' : 'Tests';
}

const plain = (heading: string): string =>
  heading
    .replace(/[*_]{2}/g, '')
    .replace(/\s*[:：]\s*$/, '')
    .trim();
