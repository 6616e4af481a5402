// What ranking keeps of a file's text, so that the text itself can be forgotten.
import {type Definition, definitionsOf} from './definitions.ts';
import {type Field, fieldOf} from './field.ts';
import {importsOf} from './imports.ts';
import type {Lines} from './lines.ts';
import type {Vocabulary} from './vocabulary.ts';

/** Why a text is not looked at. */
export type LeftOut = 'unreadable' | 'generated' | 'minified';

export type Document = {
  readonly content: Field;
  readonly lines: Lines;
  readonly definitions: readonly Definition[];
  /** The terms of the defined names. */
  readonly names: Field;
  /** What it imports or includes, as slash-separated tails of paths without extension. */
  readonly imports: readonly string[];
};

/** Reads a file's text; or says why nobody wrote it by hand. */
export function readDocument(path: string, text: string, vocabulary: Vocabulary): Document | LeftOut {
  const reason = unwritten(text);
  if (reason !== undefined) return reason;
  const definitions = definitionsOf(path, text);
  const {content, lines} = vocabulary.readLines(text);
  return {
    content,
    lines,
    definitions,
    names: fieldOf(definitions.flatMap(({name}) => vocabulary.spell(name))),
    imports: importsOf(path, text),
  };
}

const generatedMark =
  /^\W*(?:code generated\b.{0,200}\bdo not edit|@generated\b|auto-?generated (?:by|file|from)|(?:this|the) (?:file|code) (?:is|was|has been) (?:auto-?(?:matically )?)?generated\b)/im;

// Code that people write has short lines, and says so when a tool wrote it.
function unwritten(text: string): LeftOut | undefined {
  if (generatedMark.test(text.slice(0, 1000))) return 'generated';
  if (text.length < 5000) return undefined;
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return text.length / lines > 400 ? 'minified' : undefined;
}
