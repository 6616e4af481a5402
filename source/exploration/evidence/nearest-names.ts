// The names that do exist and come nearest to one that does not.
import {nearest} from '../../plan/nearest.ts';
import {stemsOf} from '../../plan/words.ts';
import type {Corpus} from '../corpus.ts';

const mostNearest = 3;
/** Names are looked for in so many of the best files. */
const mostFiles = 3000;
/** Two names are alike that share this part of their words. */
const leastLikeness = 0.5;
/** Other names have too many letters more or less to be a typing mistake. */
const mostMistakes = 3;

/** Finds, for a name, up to three that the files define: those that share most of its words, then a mistyped one. */
export async function nearestNames(
  {paths, shelf}: Corpus,
  order: readonly number[],
): Promise<(name: string) => readonly string[]> {
  const bodies = await shelf.bodies(order.slice(0, mostFiles).map(place => paths[place] ?? ''));
  const pool = new Set<string>();
  for (const {definitions} of bodies.values()) for (const {name} of definitions) pool.add(name);
  return name => {
    const typed = nearest(
      name,
      [...pool].filter(candidate => Math.abs(candidate.length - name.length) <= mostMistakes),
    );
    const alike = alikeNames(name, pool);
    return [...new Set([...alike, ...(typed === undefined ? [] : [typed])])].slice(0, mostNearest);
  };
}

function alikeNames(name: string, pool: ReadonlySet<string>): readonly string[] {
  const wanted = new Set(stemsOf(name));
  // Most names share nothing: their words are not worth telling apart.
  const beginnings = [...wanted].map(word => word.slice(0, 4));
  return [...pool]
    .filter(candidate => {
      const lower = candidate.toLowerCase();
      return beginnings.some(beginning => lower.includes(beginning));
    })
    .map(candidate => {
      const parts = new Set(stemsOf(candidate));
      const shared = [...parts].filter(part => wanted.has(part)).length;
      return {candidate, likeness: shared / Math.max(1, wanted.size + parts.size - shared)};
    })
    .filter(({likeness}) => likeness >= leastLikeness)
    .sort((one, other) => other.likeness - one.likeness || (one.candidate < other.candidate ? -1 : 1))
    .slice(0, mostNearest)
    .map(({candidate}) => candidate);
}

/** The path whose file name is nearest to a file name, if any is. */
export function nearestPaths(name: string, paths: readonly string[]): readonly string[] {
  const base = name.slice(name.lastIndexOf('/') + 1);
  const byBase = new Map(paths.map(path => [path.slice(path.lastIndexOf('/') + 1), path]));
  const near = nearest(
    base,
    [...byBase.keys()].filter(other => Math.abs(other.length - base.length) <= mostMistakes),
  );
  const path = near === undefined ? undefined : byBase.get(near);
  return path === undefined ? [] : [path];
}
