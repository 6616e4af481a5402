// The story's words in the files' contents and paths.
import {bm25, worthsOf} from '../text/bm25.ts';
import {eachSlot} from '../text/sight.ts';
import type {Evidence, Search} from './signal.ts';

const mostWords = 4;

export function content({corpus, query, text}: Search): Evidence {
  const {wanted, vocabulary, own} = corpus;
  let known: {readonly spoken: ReadonlyMap<number, string>; readonly worths: Float64Array} | undefined;
  return {
    scores: bm25(corpus.content, query, {k1: 1.2, b: 0.75}),
    reason(file) {
      known ??= {spoken: spokenWords(), worths: worthsOf(corpus.content, query)};
      const {spoken, worths} = known;
      const words: {readonly word: string; readonly worth: number}[] = [];
      eachSlot(own, file, slot => {
        const word = spoken.get(slot);
        if (word !== undefined) words.push({word, worth: worths[slot] ?? 0});
      });
      const best = words
        .sort((one, other) => other.worth - one.worth)
        .slice(0, mostWords)
        .map(({word}) => word);
      if (best.length === 0) return undefined;
      return `uses the story's ${best.length > 1 ? 'words' : 'word'} ${best.join(', ')}`;
    },
  };

  // By slot, how the story writes it.
  function spokenWords(): ReadonlyMap<number, string> {
    const spoken = new Map<number, string>();
    for (const [word] of text.toLowerCase().matchAll(/[\p{L}][\p{L}\p{N}]+/gu)) {
      const [term, ...more] = vocabulary.termsOf(word);
      if (term !== undefined && more.length === 0 && query.has(term)) spoken.set(wanted.slotOf(term), word);
    }
    return spoken;
  }
}
