// Answers that both branches added under `## Clarifications`, where they stand at one place: theirs are moved behind
// ours, so that the line merge sees them added by one branch.
import {applyEdits, inNewlinesOf} from '../edit.ts';
import {clarifyEdits} from '../editing/clarify.ts';
import {readSections} from '../reading/sections.ts';
import {scan} from '../scan.ts';
import {readStory} from '../story.ts';
import type {Clarification, Section} from '../types.ts';
import {mapVersions, type Versions} from './versions.ts';

type Answers = readonly Clarification[];

/** The versions with the answers of both branches in ours; as they are where only one branch added any. */
export function alignAnswers(versions: Versions<string>): Versions<string> {
  const {base, ours, theirs} = mapVersions(versions, source => readStory(source, '').clarifications);
  const [oursAdded, theirsAdded] = [without(ours, base), without(theirs, base)];
  const late = without(theirsAdded, oursAdded);
  const isSame = late.length === 0 && oursAdded.length === theirsAdded.length;
  if (oursAdded.length === 0 || theirsAdded.length === 0 || isSame) return versions;
  const sessions = Map.groupBy(late, dateIn(versions.theirs));
  const left = withoutAnswers(versions.theirs, theirsAdded);
  // What changed beside the answers, and answers without a day, are for the line merge.
  if (sessions.has('') || sectionOf(left) !== sectionOf(versions.base)) return versions;
  return {...versions, ours: withAnswers(versions.ours, sessions), theirs: left};
}

function without(answers: Answers, known: Answers): Answers {
  const keys = new Set(known.map(keyOf));
  return answers.filter(answer => !keys.has(keyOf(answer)));
}

const keyOf = ({question, answer}: Clarification): string => JSON.stringify([question, answer]);

/** The day of the session that an answer stands under; empty when there is none. */
function dateIn(source: string): (answer: Clarification) => string {
  const scanned = scan(source);
  const sections = readSections(scanned);
  return ({line}) => {
    const {start = 0} = scanned.lines[line - 1] ?? {};
    const around = sections.findLast(({span}) => span.start <= start && start < span.end);
    return /\d{4}-\d{2}-\d{2}/.exec(around?.heading ?? '')?.[0] ?? '';
  };
}

function withAnswers(source: string, sessions: ReadonlyMap<string, Answers>): string {
  return [...sessions].reduce((text, [date, answers]) => {
    const edits = clarifyEdits(text, {kind: 'clarify', date, answers});
    return applyEdits(text, inNewlinesOf(text, edits));
  }, source);
}

const sectionsOf = (sections: readonly Section[]): readonly Section[] => {
  const section = sections.find(({name}) => name === 'clarifications');
  if (section === undefined) return [];
  const inner = sections.filter(({span, line}) => line > section.line && span.end <= section.span.end);
  return [...inner, section];
};

/** The text of the clarifications, without the blank lines at their end. */
function sectionOf(source: string): string | undefined {
  const section = sectionsOf(readSections(scan(source))).at(-1);
  return section && source.slice(section.span.start, section.span.end).trimEnd();
}

/** The text without these answers, and without the sessions and the section that are empty then. */
function withoutAnswers(source: string, answers: Answers): string {
  const {lines, items} = scan(source);
  const gone = new Set<number>();
  for (const {line} of answers) {
    const last = items.find(item => item.line === line)?.endLine ?? line;
    for (let number = line; number <= last; number++) gone.add(number);
  }
  for (const {line, span} of sectionsOf(readSections(scan(source)))) {
    const own = lines.filter(({start}) => start >= span.start && start < span.end);
    const isEmpty = own.every(({number, kind}) => number === line || kind === 'blank' || gone.has(number));
    if (isEmpty) for (const {number} of own) gone.add(number);
  }
  const edits = lines.filter(({number}) => gone.has(number));
  return applyEdits(
    source,
    edits.map(({start, next}) => ({start, end: next, text: ''})),
  );
}
