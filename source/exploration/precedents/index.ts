// What single lines of the code settle, so that a question can say how it is done there already. To teach it a form of
// code, add a row to one of the tables beside this file.
import type {Precedent} from '../../plan/types.ts';
import {type Desk, readNotes} from '../reading/notes.ts';
import {placeOf} from '../reading/places.ts';
import {answerForms} from './answers.ts';
import type {Form} from './form.ts';
import {keepingForms} from './keeping.ts';
import {surfaceForms} from './surfaces.ts';
import {valueForms} from './values.ts';

const forms: readonly Form[] = [...valueForms, ...answerForms, ...keepingForms, ...surfaceForms];

/** So many of the best files are read, and so many facts of each kept; what stands in more is a table of data. */
const [mostFiles, mostFacts] = [24, 80];
const longestLine = 300;
const comment = /^\s*(?:\/\/|#(?!define)|\*|\/\*|<!--|--)/;

/** The facts of the source files among these, in the order of the files. */
export async function readPrecedents(paths: readonly string[], desk: Desk): Promise<readonly Precedent[]> {
  const wanted = paths.filter(path => placeOf(path) === 'source').slice(0, mostFiles);
  const facts = await readNotes({kind: 'precedents 1', note: precedentsIn}, wanted, desk);
  // Two files that say the same share a note.
  return wanted.flatMap(path => (facts.get(path) ?? []).map(fact => ({...fact, path})));
}

/** What the lines of a file settle, at most one thing each. */
export function precedentsIn(path: string, text: string): readonly Precedent[] {
  const fitting = forms.filter(({files}) => files?.test(path) !== false);
  const facts: Precedent[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.length > longestLine || comment.test(line)) continue;
    const fact = factOf(line.trimEnd(), fitting);
    if (fact !== undefined) facts.push({...fact, path, line: index + 1});
    if (facts.length === mostFacts) break;
  }
  return facts.map(fact => (fact.kind === 'flag' ? {...fact, says: numberNamed(facts, fact.says)} : fact));
}

/** A default that is given by its name, as its number. */
function numberNamed(facts: readonly Precedent[], says: string): string {
  return facts.find(({kind, name}) => kind === 'value' && name === says)?.says ?? says;
}

function factOf(line: string, fitting: readonly Form[]): Omit<Precedent, 'path' | 'line'> | undefined {
  for (const {kind, pattern, read} of fitting) {
    const match = pattern.exec(line);
    const said = match === null ? undefined : read(match);
    if (said !== undefined) return {kind, ...said};
  }
  return undefined;
}
