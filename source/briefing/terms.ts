// What a text is about, as words that can be looked for in code.
import {stemsOf} from '../plan/words.ts';

/** Names as written, and stems, each with what finding it is worth. */
export type Terms = {readonly names: ReadonlyMap<string, number>; readonly stems: ReadonlySet<string>};

const identifier = /[A-Za-z_$][\w$]*/g;
const compound = /[a-z0-9][A-Z]|[A-Za-z0-9]_[A-Za-z0-9]/;
/** A name in a code span was written to be found; one in prose may be chance. */
const [spanWorth, proseWorth, stemWorth] = [4, 3, 0.6];

/** The terms of a text. */
export function termsOf(text: string): Terms {
  const names = new Map<string, number>();
  for (const [name] of text.matchAll(identifier)) if (compound.test(name)) names.set(name, proseWorth);
  for (const [, span = ''] of text.matchAll(/`([^`\n]+)`/g)) {
    // The parts of a path are in every file below it.
    if (span.includes('/')) continue;
    for (const [name] of span.matchAll(identifier)) if (name.length > 2) names.set(name, spanWorth);
  }
  return {names, stems: new Set(stemsOf(text))};
}

/** What each line of a text is worth: names and stems that few of its lines have count most. */
export function worthsOf(
  lines: readonly string[],
  {names, stems}: Terms,
): readonly ReadonlyMap<string, number>[] {
  const found = lines.map(line => termsIn(line, names, stems));
  const counts = new Map<string, number>();
  for (const terms of found) for (const term of terms.keys()) counts.set(term, (counts.get(term) ?? 0) + 1);
  const rarity = (term: string): number => Math.log(1 + lines.length / (counts.get(term) ?? 1));
  return found.map(terms => new Map(Array.from(terms, ([term, worth]) => [term, worth * rarity(term)])));
}

function termsIn(line: string, names: Terms['names'], stems: Terms['stems']): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const stem of stemsOf(line)) if (stems.has(stem)) found.set(stem, stemWorth);
  for (const [name] of line.matchAll(identifier)) {
    const worth = names.get(name);
    if (worth !== undefined) found.set(name, worth);
  }
  return found;
}
