// A search over a handful of files that stand in memory, for looking at one signal at a time.
import {type Corpus, seen} from '../../../source/exploration/corpus.ts';
import {createMemory} from '../../../source/exploration/memory.ts';
import {storyQuery, tellingText, wantedTerms} from '../../../source/exploration/query.ts';
import {readDocuments} from '../../../source/exploration/reading/documents.ts';
import {packHistory} from '../../../source/exploration/reading/history.ts';
import {createPace} from '../../../source/exploration/reading/pace.ts';
import type {CloseSearch, Evidence} from '../../../source/exploration/signals/signal.ts';
import {fieldOf} from '../../../source/exploration/text/field.ts';
import {wantTerms} from '../../../source/exploration/text/sight.ts';
import type {Tree} from '../../../source/exploration/trees/tree.ts';
import {storyOf} from '../sample.ts';

/** A tree of files that stand in memory. */
export function treeOf(files: Readonly<Record<string, string>>): Tree {
  return {
    paths: Object.keys(files).sort(),
    head: undefined,
    prefix: '',
    keyOf: () => undefined,
    limits: [],
    async *read(paths) {
      for (const path of paths) if (files[path] !== undefined) yield {path, text: files[path]};
    },
  };
}

/** Searches files for a story; commits are given as "message: file file", newest first, one a day. */
export async function searchIn(
  files: Readonly<Record<string, string>>,
  source: string,
  changes: readonly string[] = [],
): Promise<CloseSearch> {
  const memory = createMemory();
  const {vocabulary} = memory;
  const story = storyOf(source);
  const pace = createPace(undefined, undefined);
  const shelf = await readDocuments(treeOf(files), {store: memory.store(), vocabulary, pace});
  const history = await packHistory(
    changes.map((change, index) => {
      const [subject = '', names = ''] = change.split(': ');
      const time = (changes.length - index) * 86_400;
      const commit = {
        id: String(index),
        time,
        author: 'Ada',
        subject,
        files: names.split(' ').filter(Boolean),
      };
      return {commit, message: fieldOf(vocabulary.read(subject))};
    }),
    pace,
  );
  const wanted = wantTerms(wantedTerms(story, [], vocabulary));
  const corpus: Corpus = await seen(shelf, history, {memory, wanted, pace});
  return {
    corpus,
    story,
    text: tellingText(story),
    query: storyQuery(story, vocabulary),
    shortlist: corpus.paths.map((_, place) => place),
    bodies: await shelf.bodies(corpus.paths),
    standing: new Float64Array(corpus.paths.length).fill(1),
    likenessTo: () => new Float64Array(corpus.paths.length),
    answers: [],
    added: [],
    edited: [],
  };
}

/** The paths that evidence speaks for, best first. */
export function favoured({corpus}: CloseSearch, {scores}: Evidence): readonly string[] {
  return [...corpus.paths]
    .map((path, place) => ({path, score: scores[place] ?? 0}))
    .filter(({score}) => score > 0)
    .sort((one, other) => other.score - one.score)
    .map(({path}) => path);
}

/** What evidence says about a path. */
export function said({corpus}: CloseSearch, evidence: Evidence, path: string): string | undefined {
  return evidence.reason?.(corpus.places.get(path) ?? -1);
}
