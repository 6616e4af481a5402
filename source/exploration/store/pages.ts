// Documents as the index keeps them: what ranking needs of every file lies packed in pages, what it needs of few
// lies in bodies, one row a document.
import type {Definition} from '../text/definitions.ts';
import type {Document, LeftOut} from '../text/document.ts';
import {type Fields, packFields} from '../text/field.ts';
import type {Lines} from '../text/lines.ts';
import {bytesOf, bytesOfFields, fieldsIn, numbersIn, textIn} from './bytes.ts';
import {Damaged} from './database.ts';
import type {Store} from './store.ts';

/** Documents that were kept together, a row each. */
export type Page = {
  readonly id: number | bigint;
  /** What tells one document from another: its content and its language. */
  readonly keys: readonly string[];
  /** By row, 0 or one more than the place in `reasons`. */
  readonly states: Uint8Array;
  readonly content: Fields;
  readonly names: Fields;
  /** By row, the imports, separated by tabs. */
  readonly imports: readonly string[];
};

export type Body = {readonly definitions: readonly Definition[]; readonly lines: Lines};
export type Read = {readonly key: string; readonly document: Document | LeftOut};

/** Why a document is left out, by its state. */
export const reasons: readonly LeftOut[] = ['unreadable', 'generated', 'minified'];

const nothing = {terms: new Int32Array(0), counts: new Uint16Array(0), length: 0};

// Pages do not change, so each is read once.
const known = new WeakMap<Store, ReadonlyMap<number, Page>>();

/** All pages, each read when it is asked for; what is kept meanwhile is not among them. */
export function* readPages(store: Store): Generator<Page> {
  const select = store.database.prepare('select * from page where id = ?');
  const before = known.get(store);
  const pages = new Map<number, Page>();
  known.set(store, pages);
  for (const row of store.database.prepare('select id from page order by id').all()) {
    const id = Number(row.id);
    const page = before?.get(id) ?? pageIn(select.get(id));
    if (page === undefined) continue;
    pages.set(id, page);
    yield page;
  }
}

const pageIn = (row: Record<string, unknown> | undefined): Page | undefined =>
  row === undefined ? undefined : pageOf(row);

function pageOf(row: Record<string, unknown>): Page {
  const page = {
    id: Number(row.id),
    keys: linesIn(row.keys),
    states: numbersIn(Uint8Array, row.states),
    content: fieldsIn(row.content),
    names: fieldsIn(row.names),
    imports: linesIn(row.imports),
  };
  const {length} = page.keys;
  const sizes = [page.states, page.content.ends, page.names.ends, page.imports].map(part => part.length);
  if (sizes.some(size => size !== length)) throw new Damaged();
  return page;
}

const linesIn = (value: unknown): readonly string[] => textIn(value).split('\n').slice(0, -1);
const withLines = (parts: readonly string[]): string => parts.map(part => `${part}\n`).join('');

/** Packs documents into a page, keeps it and their bodies, and gives it back. */
export async function keepDocuments(store: Store, read: readonly Read[]): Promise<Page> {
  const documents = read.map(({document}) => (typeof document === 'string' ? undefined : document));
  const page = {
    keys: read.map(({key}) => key),
    states: Uint8Array.from(read, ({document}) =>
      typeof document === 'string' ? 1 + reasons.indexOf(document) : 0,
    ),
    content: packFields(documents.map(document => document?.content ?? nothing)),
    names: packFields(documents.map(document => document?.names ?? nothing)),
    imports: documents.map(document => document?.imports.join('\t') ?? ''),
  };
  let id: number | bigint = 0;
  await store.write(database => {
    id = keepPage(store, page);
    const body = database.prepare('insert or ignore into body values (?, ?, ?, ?)');
    for (const [row, document] of documents.entries()) {
      const key = page.keys[row] ?? '';
      if (document === undefined) continue;
      const {definitions, lines} = document;
      body.run(key, spellDefinitions(definitions), lines.couples, bytesOf(lines.stream));
    }
  });
  return {...page, id};
}

/** Adds a page, within a transaction. */
export function keepPage({database}: Store, page: Omit<Page, 'id'>): number | bigint {
  const insert = database.prepare(
    'insert into page (keys, states, content, names, imports) values (?, ?, ?, ?, ?)',
  );
  const {keys, states, content, names, imports} = page;
  return insert.run(
    withLines(keys),
    bytesOf(states),
    bytesOfFields(content),
    bytesOfFields(names),
    withLines(imports),
  ).lastInsertRowid;
}

/** Gives the body of a document; undefined when it is not kept. */
export function bodyReader({database}: Store): (key: string) => Body | undefined {
  const select = database.prepare('select definitions, couples, stream from body where key = ?');
  return key => {
    const row = select.get(key);
    if (row === undefined) return undefined;
    const stream = numbersIn(Uint16Array, row.stream);
    return {definitions: definitionsIn(row.definitions), lines: {stream, couples: Number(row.couples)}};
  };
}

const spellDefinitions = (definitions: readonly Definition[]): string =>
  definitions.map(({name, line}) => `${name}\t${line}\n`).join('');

function definitionsIn(value: unknown): readonly Definition[] {
  return linesIn(value).map(line => {
    const [name = '', number = ''] = line.split('\t');
    return {name, line: Number(number)};
  });
}
