// Files quoted within a budget: what comes first gets most, and what it does not need goes to the others.
import {type Passage, passagesOf} from './passages.ts';
import {keepsSecrets, withoutSecrets} from './secrets.ts';
import type {Terms} from './terms.ts';
import {countTokens} from './tokens.ts';

/** A file to quote. */
export type Quotable = {
  readonly path: string;
  /** Undefined when it could not be read. */
  readonly text: string | undefined;
  /** How much of the budget it should get, compared with the others. */
  readonly weight: number;
};

/** A file's lines that matter; none when it keeps secrets, cannot be read, or the budget is too small. */
export type Quoted = {
  readonly path: string;
  /** 0 when it could not be read. */
  readonly lines: number;
  readonly passages: readonly Passage[];
};

/** Quotes the files, each by the passages that say most about the terms, secrets left out, in at most so many tokens. */
export function quoteFiles(files: readonly Quotable[], terms: Terms, tokens: number): readonly Quoted[] {
  let left = tokens;
  let weights = files.reduce((sum, {weight}) => sum + weight, 0);
  return files.map(({path, text, weight}) => {
    const share = weights > 0 ? (left * weight) / weights : 0;
    weights -= weight;
    if (text === undefined) return {path, lines: 0, passages: []};
    const clean = withoutSecrets(text);
    const passages = keepsSecrets(path) ? [] : passagesOf(clean, terms, share);
    left -= passages.reduce((sum, passage) => sum + countTokens(spellPassage(passage)), 0);
    return {path, lines: clean.replace(/\r?\n$/, '').split('\n').length, passages};
  });
}

/** A passage with the numbers of its lines. */
export function spellPassage({from, to, text}: Passage): string {
  const width = String(to).length;
  const numbered = text
    .split('\n')
    .map((line, index) => `${String(from + index).padStart(width)}  ${line}`.trimEnd());
  return numbered.join('\n');
}
