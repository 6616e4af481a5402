// What an exploration keeps for the next one: the index, and the words that it has seen.
import {memoryStore, openStore, type Store} from './store/store.ts';
import {createVocabulary, type Vocabulary} from './text/vocabulary.ts';

export type Memory = {
  readonly store: () => Store;
  readonly vocabulary: Vocabulary;
  /** Throws the index away, because what is in it cannot be used, and begins a new one. */
  readonly renew: () => void;
  readonly close: () => void;
};

/** The memory of the repository around a folder; without a folder, one that ends with the program. */
export function createMemory(directory?: string): Memory {
  const open = () => (directory === undefined ? memoryStore() : openStore(directory));
  let store: Store | undefined;
  return {
    store: () => {
      store ??= open();
      return store;
    },
    vocabulary: createVocabulary(),
    renew() {
      store?.close();
      store?.discard();
      store = undefined;
    },
    close() {
      store?.close();
      store = undefined;
    },
  };
}
