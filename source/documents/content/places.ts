// Where the work takes place, as exploration found it: what a file holds, and where two domains of the plan meet.
import type {FoundSymbol, Integration} from '../../plan/types.ts';
import type {Material} from '../material.ts';

/** The names of symbols without the guards that every header has. */
export const namesOf = (symbols: readonly FoundSymbol[]): readonly string[] =>
  symbols.map(({name}) => name).filter(name => !/^_*[A-Z][A-Z0-9_]*_(?:H|HPP|INCLUDED)_*$/.test(name));

/** Where domains that both have tasks meet, as far as these files are concerned. */
export function meetingsOf({finding, tasks}: Material, paths: ReadonlySet<string>): readonly Integration[] {
  const domains = new Set(tasks.map(({domain}) => domain));
  return finding.integration
    .filter(({from, to}) => domains.has(from) && domains.has(to))
    .map(({from, to, files}) => ({from, to, files: files.filter(path => paths.has(path))}))
    .filter(({files}) => files.length > 0);
}
