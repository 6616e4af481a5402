// The story's words in the files' paths.
import {bm25} from '../text/bm25.ts';
import {identifiersOf} from '../text/vocabulary.ts';
import type {Evidence, Search} from './signal.ts';

export function path({corpus, query}: Search): Evidence {
  return {
    scores: bm25(corpus.path, query, {k1: 0.8, b: 0.5}),
    reason(file) {
      const said = identifiersOf((corpus.paths[file] ?? '').replace(/\.[^./]*$/, '')).filter(name =>
        corpus.vocabulary.termsOf(name).some(term => query.has(term)),
      );
      return said.length === 0 ? undefined : `its path says ${[...new Set(said)].slice(-3).join(', ')}`;
    },
  };
}
