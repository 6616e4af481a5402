// Where domains meet: files of two domains that import one another, share a rare name, or changed together.
import type {FoundFile, Integration} from '../../plan/types.ts';
import type {Corpus} from '../corpus.ts';
import type {Spot} from '../reading/documents.ts';
import type {Pace} from '../reading/pace.ts';
import {changesOf} from '../relations/changes.ts';
import type {Page} from '../store/pages.ts';
import {type Fields, rangeOf} from '../text/field.ts';
import {wantTerms} from '../text/sight.ts';
import {isWhole, plain, type Term} from '../text/vocabulary.ts';

/** Among how many of the story's best files the meeting points are looked for. */
const candidates = 40;
const mostFiles = 6;
/** A name that stands in more files belongs to everybody. */
const rareLimit = 8;
/** So many changes of both make up for a shared name. */
const changesWorth = 0.5;

type Link = {readonly offers: FoundFile; readonly uses: FoundFile; readonly worth: number};

/** Pairs of domains with the files at which they meet, strongest first; `from` offers what `to` uses. */
export async function integrationPoints(
  files: readonly FoundFile[],
  corpus: Corpus,
  pace: Pace,
): Promise<readonly Integration[]> {
  const links = linksBetween(await sidesOf(files.slice(0, candidates), corpus, pace));
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

function linksBetween(sides: readonly Side[]): readonly Link[] {
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
  readonly changes: ReadonlySet<number>;
};

async function sidesOf(files: readonly FoundFile[], corpus: Corpus, pace: Pace): Promise<readonly Side[]> {
  const {places, spots, neighbours} = corpus;
  const changes = changesOf(
    files.map(({path}) => path),
    corpus.history,
  );
  const own = files.map(({path}) => spots[places.get(path) ?? -1]);
  const rare = await rareNames(own, corpus, pace);
  return files.map((file, index) => {
    const place = places.get(file.path) ?? -1;
    const spot = own[index];
    const rareIn = (pick: (page: Page) => Fields) =>
      new Set(spot === undefined ? [] : wholesIn(pick(spot.page), spot.row).filter(term => rare.has(term)));
    return {
      file,
      place,
      names: rareIn(page => page.content),
      defined: rareIn(page => page.names),
      neighbours: place < 0 ? new Set() : neighbours(place),
      changes: new Set(changes.get(file.path)),
    };
  });
}

// The compounds that two of some files have, and few files of the whole corpus.
async function rareNames(
  own: readonly (Spot | undefined)[],
  {spots}: Corpus,
  pace: Pace,
): Promise<ReadonlySet<Term>> {
  const names = wantTerms(sharedNames(own));
  const counts = new Int32Array(names.size);
  for (const {page, row} of spots) {
    if (pace.isDue()) await pace.rest({stage: 'ranking', done: 1, total: 1});
    const [start, end] = rangeOf(page.content, row);
    for (let at = start; at < end; at += 1) {
      const slot = names.slotOf(page.content.terms[at] as number);
      if (slot >= 0) counts[slot] = (counts[slot] ?? 0) + 1;
    }
  }
  return new Set(names.terms.filter((_, slot) => (counts[slot] ?? 0) <= rareLimit));
}

function sharedNames(own: readonly (Spot | undefined)[]): ReadonlySet<Term> {
  const met = new Set<Term>();
  const shared = new Set<Term>();
  for (const spot of own) {
    for (const term of spot === undefined ? [] : wholesIn(spot.page.content, spot.row))
      (met.has(term) ? shared : met).add(term);
  }
  return shared;
}

function wholesIn(fields: Fields, row: number): readonly Term[] {
  const [start, end] = rangeOf(fields, row);
  return Array.from(fields.terms.subarray(start, end)).filter(isWhole).map(plain);
}

// The file that defines more of what they share comes first.
function linkOf(one: Side, other: Side): Link {
  const shared = [...one.names].filter(term => other.names.has(term));
  const changes = [...one.changes].filter(row => other.changes.has(row)).length;
  const isImport = one.neighbours.has(other.place);
  const worth = shared.length + (isImport ? 1 : 0) + (changes > 1 ? changesWorth * changes : 0);
  const offered = ({defined}: Side) => shared.filter(term => defined.has(term)).length;
  const isOffered = offered(one) >= offered(other);
  return isOffered
    ? {offers: one.file, uses: other.file, worth}
    : {offers: other.file, uses: one.file, worth};
}
