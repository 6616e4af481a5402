// A task parted in two, and two tasks made one. What a task says of a part goes with the words of its title.
import {readServes, spellServes} from '../../plan/serves.ts';
import type {Criterion} from '../../plan/types.ts';
import {stemsOf} from '../../plan/words.ts';
import type {Row} from './row.ts';

/**
 * Two rows from one: each file, criterion and sentence goes to the title with which it shares more words, to the
 * first when that says nothing. The second part waits for the first.
 */
export function splitRow(
  row: Row,
  titles: readonly [string, string],
  criteria: readonly Criterion[],
): readonly [Row, Row] {
  const stems = titles.map(title => new Set(stemsOf(title)));
  const goesSecond = (text: string): boolean => shared(text, stems[1]) > shared(text, stems[0]);
  const {sentences} = bodyOf(row, criteria);
  const part = (index: 0 | 1): Row => {
    const isOurs = (text: string): boolean => goesSecond(text) === (index === 1);
    const ours = row.criteria.filter(number => isOurs(textOf(number, criteria)));
    return {
      ...row,
      id: index === 0 ? row.id : `${row.id}+`,
      title: titles[index].trim(),
      dependsOn: index === 0 ? row.dependsOn : [row.id],
      because: index === 0 ? row.because : {[row.id]: 'the second part of one task'},
      criteria: ours,
      files: row.files.filter(({path}) => isOurs(path)),
      hours: Math.max(1, Math.round(row.hours / 2)),
      description: described(sentences.filter(isOurs).join(' '), ours, criteria),
    };
  };
  return [part(0), part(1)];
}

/** One row from two: the first one's title, what both say, need and serve. */
export function mergedRow(into: Row, from: Row, criteria: readonly Criterion[]): Row {
  const served = [...new Set([...into.criteria, ...from.criteria])].sort((a, b) => a - b);
  const sentences = [...bodyOf(into, criteria).sentences, ...bodyOf(from, criteria).sentences];
  return {
    ...into,
    dependsOn: [...new Set([...into.dependsOn, ...from.dependsOn])].filter(
      id => id !== into.id && id !== from.id,
    ),
    because: {...from.because, ...into.because},
    criteria: served,
    files: [...into.files, ...from.files.filter(file => into.files.every(({path}) => path !== file.path))],
    hours: into.hours + from.hours,
    assumptions: [...new Set([...into.assumptions, ...from.assumptions])],
    description: described([...new Set(sentences)].join(' '), served, criteria),
  };
}

const textOf = (number: number, criteria: readonly Criterion[]): string =>
  criteria.find(criterion => criterion.number === number)?.text ?? '';

const shared = (text: string, stems: ReadonlySet<string> | undefined): number =>
  new Set(stemsOf(text).filter(stem => stems?.has(stem))).size;

/** A description without the line that quotes its criteria, as sentences. */
function bodyOf(row: Row, criteria: readonly Criterion[]): {readonly sentences: readonly string[]} {
  const lines = row.description.trimEnd().split('\n');
  const last = lines.at(-1) ?? '';
  const body = readServes(last, criteria).length > 0 ? lines.slice(0, -1) : lines;
  return {
    sentences: body
      .join('\n')
      .split(/(?<=[.!?:])\s+(?=[A-Z`"'])|\n{2,}/)
      .map(sentence => sentence.trim())
      .filter(sentence => sentence !== ''),
  };
}

const described = (body: string, served: readonly number[], criteria: readonly Criterion[]): string => {
  const quoted = criteria.filter(({number}) => served.includes(number));
  return [body, quoted.length > 0 ? spellServes(quoted) : ''].filter(text => text !== '').join('\n\n');
};
