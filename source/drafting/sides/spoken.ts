// A criterion that says what each side does ("the daemon …, and the server …") as a statement for each side.
import type {Finding} from '../../plan/types.ts';
import {stemsOf} from '../../plan/words.ts';
import {introducedBy, type MainClause, mainClauses} from '../wording/clauses.ts';
import type {Statement} from '../wording/scenario.ts';

/** A statement, and the domain that its subject belongs to when the statement is one side of several. */
export type SpokenSide = {readonly statement: Statement; readonly domain: string | undefined};

/** The only domain whose name or keywords a text uses. */
export function domainSpokenOf(text: string, {domains}: Finding): string | undefined {
  // A name in code is no word of a domain: `_build_result()` has nothing to do with builds.
  const said = new Set(stemsOf(text.replace(/`[^`]*`/g, ' ')));
  const spoken = domains.filter(({name, keywords}) =>
    [name, ...keywords].flatMap(word => stemsOf(word)).some(stem => said.has(stem)),
  );
  return spoken.length === 1 ? spoken[0]?.name : undefined;
}

type Said = MainClause & {readonly domain: string | undefined};

/** One statement for each domain that acts in it; the statement itself when there is one domain or none. */
export function spokenSides(statement: Statement, finding: Finding): readonly SpokenSide[] {
  const clauses = mainClauses(statement.text).map(clause => ({
    ...clause,
    domain: domainSpokenOf(clause.subject, finding),
  }));
  const domains = new Set(clauses.map(({domain}) => domain));
  if (clauses.length < 2 || domains.size < 2 || domains.has(undefined))
    return [{statement, domain: undefined}];
  return clauses.map((clause, at) => ({
    statement: at === 0 ? {...statement, text: clause.text} : after(clauses[at - 1], clause, statement),
    domain: clause.domain,
  }));
}

/** What a side does after another: "it" is what the other one brought up. */
function after(before: Said | undefined, {text}: Said, {given}: Statement): Statement {
  const thing = introducedBy(before?.text ?? '');
  return {given, when: undefined, text: thing === undefined ? text : text.replace(/\bit\b/, thing)};
}
