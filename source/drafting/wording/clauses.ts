// A statement → its main clauses, where each has a subject of its own: "the daemon rejects a job, and the backend
// tells the client".
import {type Clause, readClause} from '../grammar/clause.ts';
import {protect, restore, withoutAsides} from '../grammar/protect.ts';
import {readSentence} from './sentence.ts';

/** A main clause with what is subordinate to it, and who does it. */
export type MainClause = {readonly text: string; readonly subject: string};

const joint = /(?:,|;)\s+(?:and|but|while)\s+/g;

const isMain = ({voice, subject, certainty}: Clause): boolean =>
  voice !== 'noun' && voice !== 'imperative' && subject !== '' && certainty > 0.5;

/** The main clauses of a text in order; one when it has no second subject. */
export function mainClauses(text: string): readonly MainClause[] {
  const {text: bare, literals} = protect(text);
  const pieces: string[] = [];
  let start = 0;
  for (const found of bare.matchAll(joint)) {
    const after = bare.slice(found.index + found[0].length);
    if (!isMain(clauseOf(bare.slice(start, found.index))) || !isMain(clauseOf(after))) continue;
    pieces.push(bare.slice(start, found.index));
    start = found.index + found[0].length;
  }
  return [...pieces, bare.slice(start)].map(piece => ({
    text: restore(piece, literals),
    subject: restore(withoutAsides(clauseOf(piece).subject), literals),
  }));
}

const clauseOf = (text: string): Clause => readClause(readSentence(text).main);

/** What a clause brings up as new: "a job with a new error code" → "the new error code". */
export function introducedBy(text: string): string | undefined {
  const found = Array.from(
    text.matchAll(/\b(?:a|an) (new [\w-]+(?: (?!(?:when|if|to|and|or|in|on|for|with|that)\b)[\w-]+)?)/g),
  );
  const thing = found.at(-1)?.[1];
  return thing === undefined ? undefined : `the ${thing}`;
}
