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

type Link = {readonly offers: FoundFile; readonly uses: FoundFile; readonly worth: number};

/** Pairs of domains with the files at which they meet, strongest first; `from` offers what `to` uses. */
export function integrationPoints(files: readonly FoundFile[], corpus: Corpus): readonly Integration[] {
  const links = linksBetween(files.slice(0, candidates), corpus);
  const meetings = Map.groupBy(links, ({offers, uses}) => [offers.domain, uses.domain].sort().join('\n'));
  return [...meetings.values()]
    .map(same => same.toSorted((one, other) => other.worth - one.worth))
    .sort((one, other) => sum(other) - sum(one))
    .map(([first, ...rest]) => ({
      from: first?.offers.domain ?? '',
      to: first?.uses.domain ?? '',
      files: filesOf(first === undefined ? [] : [first, ...rest]).slice(0, mostFiles),
    }));
}

function sum(links: readonly Link[]): number {
  return links.reduce((total, {worth}) => total + worth, 0);
}

function filesOf(links: readonly Link[]): readonly string[] {
  return [...new Set(links.flatMap(({offers, uses}) => [offers.path, uses.path]))];
}

function linksBetween(files: readonly FoundFile[], corpus: Corpus): readonly Link[] {
  const sides = sidesOf(files, corpus);
  const links: Link[] = [];
  for (const [index, one] of sides.entries()) {
    for (const other of sides.slice(index + 1)) {
      if (one.file.domain !== other.file.domain) links.push(linkOf(one, other));
    }
  }
  return links.filter(({worth}) => worth > 0);
}

/** What a file brings to a meeting. */
type Side = {
  readonly file: FoundFile;
  readonly place: number;
  readonly names: ReadonlySet<number>;
  readonly defined: ReadonlySet<number>;
  readonly neighbours: ReadonlySet<number>;
  readonly changes: ReadonlySet<string>;
};

function sidesOf(files: readonly FoundFile[], corpus: Corpus): readonly Side[] {
  const {places, documents, vocabulary, content} = corpus;
  const neighbours = neighboursOf(corpus);
  const changes = changesOf(files, corpus);
  const isRare = (term: number) =>
    vocabulary.isCompound(term) && (content.frequencies[term] ?? 0) <= rareLimit;
  return files.map(file => {
    const place = places.get(file.path) ?? -1;
    const document = documents[place];
    return {
      file,
      place,
      names: new Set(document?.content.terms.filter(isRare)),
      defined: new Set(document?.names.terms.filter(isRare)),
      neighbours: neighbours.get(place) ?? new Set(),
      changes: changes.get(file.path) ?? new Set(),
    };
  });
}

// The file that defines more of what they share comes first.
function linkOf(one: Side, other: Side): Link {
  const shared = [...one.names].filter(term => other.names.has(term));
  const changes = [...one.changes].filter(id => other.changes.has(id)).length;
  const isImport = one.neighbours.has(other.place);
  const worth = shared.length + (isImport ? 1 : 0) + (changes > 1 ? changesWorth * changes : 0);
  const offered = ({defined}: Side) => shared.filter(term => defined.has(term)).length;
  const isOffered = offered(one) >= offered(other);
  return isOffered
    ? {offers: one.file, uses: other.file, worth}
    : {offers: other.file, uses: one.file, worth};
}

function changesOf(files: readonly FoundFile[], corpus: Corpus): ReadonlyMap<string, ReadonlySet<string>> {
  const changes = new Map(files.map(({path}) => [path, new Set<string>()]));
  for (const commit of corpus.commits) {
    if (commit.files.length > sweep) continue;
    for (const path of commit.files) changes.get(path)?.add(commit.id);
  }
  return changes;
}
