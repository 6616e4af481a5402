// The story's words in the files' contents and paths.
import {bm25, rarity} from '../text/bm25.ts';
import type {Evidence, Search} from './signal.ts';

const mostWords = 4;

export function content({corpus, query, text}: Search): Evidence {
  return {
    scores: bm25(corpus.content, query, {k1: 1.2, b: 0.75}),
    reason(file) {
      const spoken = new Map(
        Array.from(text.toLowerCase().matchAll(/[\p{L}][\p{L}\p{N}]+/gu), ([word]) => {
          const ids = corpus.vocabulary.termsOf(word);
          return [ids.length === 1 ? ids[0] : undefined, word] as const;
        }),
      );
      const words = Array.from(corpus.documents[file]?.content.terms ?? [])
        .filter(term => query.has(term) && spoken.has(term))
        .map(term => ({word: spoken.get(term), worth: (query.get(term) ?? 0) * worthOf(term)}))
        .sort((one, other) => other.worth - one.worth)
        .slice(0, mostWords)
        .map(({word}) => word);
      if (words.length === 0) return undefined;
      return `uses the story's ${words.length > 1 ? 'words' : 'word'} ${words.join(', ')}`;
    },
  };

  function worthOf(term: number): number {
    return rarity(corpus.content.frequencies[term] ?? 0, corpus.content.size);
  }
}
