// The files that each criterion is about: its own words and its heading's, among the story's best files.
import type {Criterion, FoundCriterion, RankedFile} from '../../plan/types.ts';
import type {Corpus} from '../corpus.ts';
import type {Assignment} from '../domains/assignment.ts';
import {queryOf} from '../query.ts';
import type {Ranking} from '../ranking.ts';
import type {Body} from '../store/pages.ts';
import {bm25Of} from '../text/bm25.ts';

const mostFiles = 12;
/** A file far below the first has nothing to do with the criterion. */
const leastShare = 0.2;
/** Among how many of the story's best files a criterion finds its own. */
const candidates = 40;
/** How much the story's ranking counts against the criterion's words; a heading's words count half. */
const priorWeight = 0.5;
const headingWeight = 0.5;
/** A file that the criterion names, or that defines what it names, is the one. */
const namedWeight = 1;

export type CriteriaSearch = {
  readonly corpus: Corpus;
  readonly ranking: Ranking;
  readonly assignment: Assignment;
  /** Of the files that may be listed, by path. */
  readonly bodies: ReadonlyMap<string, Body>;
  /** Places of the files that may be listed, best first. */
  readonly order: readonly number[];
};

/** The files of every criterion, best first. */
export function filesOfCriteria(
  criteria: readonly Criterion[],
  search: CriteriaSearch,
): readonly FoundCriterion[] {
  return criteria.map(criterion => {
    const files = filesOf(criterion, search);
    return {
      number: criterion.number,
      domain: search.assignment.ofText(criterion.text, files.slice(0, 5)),
      files,
    };
  });
}

function filesOf(
  criterion: Criterion,
  {corpus, ranking, order, bodies}: CriteriaSearch,
): readonly RankedFile[] {
  const {vocabulary} = corpus;
  const best = order.slice(0, candidates);
  const query = new Map(queryOf(vocabulary.read(criterion.text)));
  for (const [term, weight] of queryOf(vocabulary.read(criterion.group.join('\n')))) {
    if (!query.has(term)) query.set(term, headingWeight * weight);
  }
  const spoken = bm25Of(corpus.content, query, {k1: 1.2, b: 0.75});
  const defined = bm25Of(corpus.names, query, {k1: 1.2, b: 0.6});
  const isNamed = (place: number) => {
    const path = corpus.paths[place] ?? '';
    const names = bodies.get(path)?.definitions ?? [];
    return (
      criterion.text.includes(baseName(path)) || names.some(({name}) => criterion.text.includes(`\`${name}`))
    );
  };
  const share = (scoreOf: (place: number) => number) => {
    const scores = new Map(best.map(place => [place, scoreOf(place)]));
    const most = Math.max(Number.EPSILON, ...scores.values());
    return (place: number) => (scores.get(place) ?? 0) / most;
  };
  const [spokenShare, definedShare] = [share(spoken), share(defined)];
  const prior = share(place => ranking.scores[place] ?? 0);
  const ranked = best
    .map(place => {
      const words = spokenShare(place) + 0.5 * definedShare(place);
      const score = words + priorWeight * prior(place) + (isNamed(place) ? namedWeight : 0);
      return {path: corpus.paths[place] ?? '', score: Number(score.toFixed(4))};
    })
    .sort((one, other) => other.score - one.score);
  const least = leastShare * (ranked[0]?.score ?? 0);
  return ranked.filter(({score}) => score >= least).slice(0, mostFiles);
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
