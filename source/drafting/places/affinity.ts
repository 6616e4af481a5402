// How well a file fits what a criterion says: by exploration's ranking for the criterion, the words of its path and
// the names that it defines.
import type {Criterion, Finding, Precedent} from '../../plan/types.ts';
import {stemsOf} from '../../plan/words.ts';
import {speaksOfStation} from './stations.ts';

const weights = {ranked: 1, path: 0.7, symbols: 0.3, station: 0.4, like: 0.4} as const;

/** What a criterion says when it adds one more of a kind that single lines of the code show. */
const likes: readonly (readonly [Precedent['kind'], RegExp])[] = [
  ['route', /\b(?:GET|POST|PUT|PATCH|DELETE) \/|\bendpoints?\b|\broutes?\b/],
  ['reply', /\b(?:returns?|answers?|responds? with|status)\b.{0,20}\b[45]\d\d\b/i],
  ['event', /\bevents?\b.{0,30}\b(?:sent|sends?|emitted|type)\b|\b(?:sends?|emits?)\b.{0,40}\bevents?\b/i],
  ['flag', /(?<![\w-])--[a-z]|\bflags?\b/],
];

/** From 0 to 1: how much of what a criterion adds one more of stands in a file already. */
function likeThere({text}: Criterion, path: string, {precedents = []}: Finding): number {
  const shares = likes.map(([kind, said]) => {
    const all = said.test(text) ? precedents.filter(each => each.kind === kind) : [];
    return all.length === 0 ? 0 : all.filter(each => each.path === path).length / all.length;
  });
  return Math.max(0, ...shares);
}

/** The stems of a file's own name and of its folder. */
const stemsOfPath = (path: string): readonly string[] => {
  const [name = '', folder = ''] = path.split('/').toReversed();
  return [...new Set([...stemsOf(name.replace(/\.\w+$/, '')), ...stemsOf(folder)])];
};

/** What a criterion is compared by: its text and its headings. */
const said = ({text, group}: Criterion): ReadonlySet<string> => new Set(stemsOf([text, ...group].join(' ')));

/** From 0, nothing in common, to about 2.5. */
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
    (speaksOfStation(criterion.text, path) ? weights.station : 0) +
    weights.like * likeThere(criterion, path, finding)
  );
}
