// A search over a handful of files that stand in memory, for looking at one signal at a time.
import {createMemory, readCorpus} from '../../../source/exploration/corpus.ts';
import {storyQuery, tellingText} from '../../../source/exploration/query.ts';
import type {Commit} from '../../../source/exploration/reading/history.ts';
import {createPace} from '../../../source/exploration/reading/pace.ts';
import type {CloseSearch, Evidence} from '../../../source/exploration/signals/signal.ts';
import {buildIndex} from '../../../source/exploration/text/bm25.ts';
import {fieldOf} from '../../../source/exploration/text/field.ts';
import {storyOf} from '../sample.ts';

/** Searches files for a story; commits are given as "message: file file", newest first, one a day. */
export async function searchIn(
  files: Readonly<Record<string, string>>,
  source: string,
  changes: readonly string[] = [],
): Promise<CloseSearch> {
  const memory = createMemory();
  const story = storyOf(source);
  const query = storyQuery(story, memory.vocabulary);
  const tree = {
    paths: Object.keys(files).sort(),
    head: undefined,
    keyOf: () => undefined,
    limits: [],
    async *read(paths: readonly string[]) {
      for (const path of paths) yield {path, text: files[path] ?? ''};
    },
  };
  const corpus = await readCorpus('.', tree, {memory, pace: createPace(undefined, undefined)});
  const commits = changes.map((change, index): Commit => {
    const [message = '', names = ''] = change.split(': ');
    return {id: String(index), time: (changes.length - index) * 86_400, message, files: names.split(' ')};
  });
  const messages = commits.map(({message}) => fieldOf(memory.vocabulary.read(message)));
  const {vocabulary} = memory;
  return {
    corpus: {
      ...corpus,
      commits,
      messages: buildIndex([{fields: messages, boost: () => 1}], vocabulary.size()),
    },
    story,
    text: tellingText(story),
    query,
    shortlist: corpus.paths.map((_, place) => place),
    texts: new Map(corpus.paths.map((path, place) => [place, files[path] ?? ''])),
    standing: new Float64Array(corpus.paths.length).fill(1),
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
