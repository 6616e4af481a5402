// The story's words in the files' paths.
import {bm25} from '../text/bm25.ts';
import {frequencyOf, type Sight} from '../text/sight.ts';
import {identifiersOf} from '../text/vocabulary.ts';
import type {Evidence, Search} from './signal.ts';

export function path({corpus, query}: Search): Evidence {
  return {
    scores: bm25(corpus.path, query, {k1: 0.8, b: 0.5}),
    reason(file) {
      const names = identifiersOf((corpus.paths[file] ?? '').replace(/\.[^./]*$/, ''));
      const isAsked = (name: string) =>
        corpus.vocabulary.termsOf(name).some(term => query.has(term) && isTelling(term, corpus.path));
      const said = names.filter(name => name.length > 2 && isAsked(name));
      return said.length === 0 ? undefined : `its path says ${[...new Set(said)].slice(-3).join(', ')}`;
    },
  };
}

// A word that stands in a third of all paths tells none of them from the others.
function isTelling(term: number, sight: Sight): boolean {
  return 3 * frequencyOf(sight, term) <= Math.max(sight.ends.length, 9);
}
