// How well a file fits what a criterion says: by exploration's ranking for the criterion, the words of its path and
// the names that it defines.

import type {Criterion, Finding} from '../../plan/types.ts';
import {stemsOf} from '../../plan/words.ts';
import {speaksOfStation} from './stations.ts';

const weights = {ranked: 1, path: 0.7, symbols: 0.3, station: 0.4} as const;

/** The stems of a file's own name and of its folder. */
const stemsOfPath = (path: string): readonly string[] => {
  const [name = '', folder = ''] = path.split('/').toReversed();
  return [...new Set([...stemsOf(name.replace(/\.\w+$/, '')), ...stemsOf(folder)])];
};

/** What a criterion is compared by: its text and its headings. */
const said = ({text, group}: Criterion): ReadonlySet<string> => new Set(stemsOf([text, ...group].join(' ')));

/** From 0, nothing in common, to about 2. */
export function affinityOf(criterion: Criterion, path: string, finding: Finding): number {
  const ranked = finding.criteria.find(({number}) => number === criterion.number)?.files ?? [];
  const best = ranked[0]?.score ?? 0;
  const own = ranked.find(file => file.path === path)?.score ?? 0;
  const words = said(criterion);
  const spoken = stemsOfPath(path).filter(each => words.has(each)).length;
  const symbols = finding.files.find(file => file.path === path)?.symbols ?? [];
  const named = symbols.filter(({name}) => stemsOf(name).every(each => words.has(each))).length;
  return (
    (best > 0 ? (weights.ranked * own) / best : 0) +
    weights.path * Math.min(1, spoken / 2) +
    weights.symbols * Math.min(1, named) +
    (speaksOfStation(criterion.text, path) ? weights.station : 0)
  );
}
