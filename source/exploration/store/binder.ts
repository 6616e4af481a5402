// Puts documents into pages as they are read, a transaction at a time, so that an exploration that is stopped early
// has not read in vain.
import type {Document, LeftOut} from '../text/document.ts';
import {keepDocuments, type Page, type Read} from './pages.ts';
import type {Store} from './store.ts';

/** So many documents, or so many terms, are kept in one transaction: a few milliseconds. */
const [mostKept, mostTerms] = [400, 200_000];

export type Binder = {
  /** Binds a document under a key, once. */
  readonly bind: (key: string, read: () => Document | LeftOut) => Promise<void>;
  /** Keeps what is left, and gives all pages that were made. */
  readonly finish: () => Promise<readonly Page[]>;
};

/** A binder of documents, except those that are bound already. */
export function createBinder(store: Store, already: Iterable<string>): Binder {
  const bound = new Set(already);
  const pages: Page[] = [];
  let batch: Read[] = [];
  let terms = 0;
  const keep = async () => {
    if (batch.length === 0) return;
    pages.push(await keepDocuments(store, batch));
    batch = [];
    terms = 0;
  };
  return {
    async bind(key, read) {
      if (bound.has(key)) return;
      bound.add(key);
      const document = read();
      batch.push({key, document});
      terms += typeof document === 'string' ? 0 : document.content.terms.length;
      if (batch.length >= mostKept || terms >= mostTerms) await keep();
    },
    async finish() {
      await keep();
      return pages;
    },
  };
}
