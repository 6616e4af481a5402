// The title's words anywhere in a file: in its path most, then in the names that it defines, then in its content.
import {queryOf} from '../query.ts';
import {type Index, type Layer, weigh} from '../text/bm25.ts';
import type {Evidence, Search} from './signal.ts';

export function titleWords({corpus, story}: Search): Evidence {
  const {content, path, names, vocabulary} = corpus;
  const layers: readonly Layer[] = [
    {fields: corpus.documents.map(document => document.content), boost: shortened(content, 0.75, 1)},
    {fields: path.layers[0]?.fields ?? [], boost: () => 5},
    {fields: names.layers[0]?.fields ?? [], boost: shortened(names, 0.6, 3)},
  ];
  const query = queryOf(vocabulary.read(story.title));
  return {
    scores: weigh({...content, layers}, query, frequency => (2.2 * frequency) / (frequency + 1.2)),
  };
}

// What a term counts in a field: the less, the longer the field is against the average.
function shortened(index: Index, share: number, worth: number): (file: number) => number {
  const average = Math.max(1, index.averageLength);
  return file => worth / (1 - share + (share * (index.lengths[file] ?? 0)) / average);
}
