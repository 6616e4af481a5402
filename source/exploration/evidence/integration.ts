// Where domains meet: files of two domains that import one another, share a rare name, or changed together.
import type {FoundFile, Integration} from '../../plan/types.ts';
import type {Corpus} from '../corpus.ts';
import {neighboursOf} from '../signals/imports.ts';
import {sweep} from '../signals/similar-commits.ts';

/** Among how many of the story's best files the meeting points are looked for. */
const candidates = 40;
const mostFiles = 6;
/** A name that stands in more files belongs to everybody. */
const rareLimit = 8;
/** So many changes of both make up for a shared name. */
const changesWorth = 0.5;

type Meeting = {
  readonly offers: string;
  readonly uses: string;
  readonly worth: number;
  readonly files: Set<string>;
};

/** Pairs of domains with the files at which they meet, strongest first; `from` offers what `to` uses. */
export function integrationPoints(files: readonly FoundFile[], corpus: Corpus): readonly Integration[] {
  const best = files.slice(0, candidates);
  const meetings = new Map<string, Meeting>();
  const meet = (offers: FoundFile, uses: FoundFile, worth: number) => {
    const key = [offers.domain, uses.domain].sort().join('\n');
    const known = meetings.get(key);
    const together = known?.files ?? new Set<string>();
    together.add(offers.path).add(uses.path);
    meetings.set(key, {
      offers: known?.offers ?? offers.domain,
      uses: known?.uses ?? uses.domain,
      worth: (known?.worth ?? 0) + worth,
      files: together,
    });
  };
  for (const [one, other, worth] of linksBetween(best, corpus)) {
    if (worth > 0) meet(one, other, worth);
  }
  return [...meetings.values()]
    .sort((one, other) => other.worth - one.worth)
    .map(({offers, uses, files: together}) => ({
      from: offers,
      to: uses,
      files: [...together].slice(0, mostFiles),
    }));
}

// Pairs of files of two domains, strongest link first; the one that defines what they share comes first.
function linksBetween(
  files: readonly FoundFile[],
  corpus: Corpus,
): readonly (readonly [FoundFile, FoundFile, number])[] {
  const neighbours = neighboursOf(corpus);
  const changed = changesOf(files, corpus);
  const rare = files.map(({path}) => rareTerms(path, corpus));
  const links: [FoundFile, FoundFile, number][] = [];
  for (const [index, one] of files.entries()) {
    for (const [offset, other] of files.slice(index + 1).entries()) {
      if (one.domain === other.domain) continue;
      const [mine, theirs] = [rare[index], rare[index + 1 + offset]];
      const shared = [...(mine?.all ?? [])].filter(term => theirs?.all.has(term));
      const place = corpus.places.get(one.path) ?? -1;
      const isImport = neighbours.get(place)?.has(corpus.places.get(other.path) ?? -1) ?? false;
      const both = [...(changed.get(one.path) ?? [])].filter(id => changed.get(other.path)?.has(id)).length;
      const worth = shared.length + (isImport ? 1 : 0) + (both > 1 ? changesWorth * both : 0);
      const offered = (names: ReadonlySet<number> | undefined) =>
        shared.filter(term => names?.has(term)).length;
      const isOffered = offered(mine?.defined) >= offered(theirs?.defined);
      links.push(isOffered ? [one, other, worth] : [other, one, worth]);
    }
  }
  return links.sort((one, other) => other[2] - one[2]);
}

function rareTerms(
  path: string,
  corpus: Corpus,
): {readonly all: ReadonlySet<number>; readonly defined: ReadonlySet<number>} {
  const document = corpus.documents[corpus.places.get(path) ?? -1];
  const isRare = (term: number) =>
    corpus.vocabulary.isCompound(term) && (corpus.content.frequencies[term] ?? 0) <= rareLimit;
  return {
    all: new Set(Array.from(document?.content.terms ?? []).filter(isRare)),
    defined: new Set(Array.from(document?.names.terms ?? []).filter(isRare)),
  };
}

function changesOf(files: readonly FoundFile[], corpus: Corpus): ReadonlyMap<string, ReadonlySet<string>> {
  const changes = new Map(files.map(({path}) => [path, new Set<string>()]));
  for (const commit of corpus.commits) {
    if (commit.files.length > sweep) continue;
    for (const path of commit.files) changes.get(path)?.add(commit.id);
  }
  return changes;
}
