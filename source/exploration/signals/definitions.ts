// The story's words in the names that files define.
import {bm25} from '../text/bm25.ts';
import type {Evidence, Search} from './signal.ts';

export function definitions({corpus, query}: Search): Evidence {
  return {scores: bm25(corpus.names, query, {k1: 1.2, b: 0.6})};
}
