// What a part of a plan is called: its only task, else the headings of the story that its tasks serve, else its
// domains; two parts of one name are told apart by their first task.
import type {Flag} from '../../plan/types.ts';
import {capital, listing, unique} from './words.ts';
import type {Work} from './work.ts';

/** A title for each part. */
export function partTitles(parts: readonly (readonly Work[])[]): readonly string[] {
  const names = parts.map(nameOf);
  return names.map((name, at) => {
    const [first] = parts[at] ?? [];
    const isAlone = names.filter(other => other === name).length === 1;
    return isAlone || first === undefined || name === first.task.title
      ? name
      : `${name}: ${first.task.title}`;
  });
}

const mostHeadings = 2;

function nameOf(works: readonly Work[]): string {
  const [first, ...others] = works;
  if (first === undefined) return '';
  if (others.length === 0) return first.task.title;
  const headings = unique(works.flatMap(({criteria}) => criteria.flatMap(({group}) => group.at(-1) ?? [])));
  if (headings.length > 0 && headings.length <= mostHeadings) return listing(headings.map(plain));
  const domains = unique(works.map(({task}) => task.domain)).filter(domain => domain !== '');
  if (domains.length > 1) return capital(listing(domains));
  return kindOf(works) ?? first.task.title;
}

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
