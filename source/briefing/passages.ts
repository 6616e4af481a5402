// The lines of a file that matter for something, within a budget.
import {type Terms, worthsOf} from './terms.ts';
import {countTokens} from './tokens.ts';

/** Lines of a file, 1-based, both ends included. */
export type Passage = {readonly from: number; readonly to: number; readonly text: string};

/** A longer line is data or generated; a person would not read it either. */
const longestLine = 240;
const [windowLines, stepLines] = [24, 6];
/** So far above a passage the line is looked for that opens what it is part of. */
const headLines = 12;
/** Passages that are so near are one. */
const gapLines = 3;

type Range = {readonly from: number; readonly to: number};

/** The passages of a text that say most about the terms, in the order of the text; the whole text when it fits. */
export function passagesOf(text: string, terms: Terms, tokens: number): readonly Passage[] {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n').map(shortened);
  const costs = lines.map(line => countTokens(`${line}\n`) + 1);
  const whole = {from: 0, to: lines.length - 1};
  if (costOf(whole, costs) <= tokens) return [spelled(whole, lines)];
  const chosen: Range[] = [];
  for (const window of rankedWindows(lines, terms)) {
    if (chosen.some(range => range.from <= window.from && window.to <= range.to)) continue;
    const merged = joined([...chosen, withHead(window, lines)]);
    if (merged.reduce((sum, range) => sum + costOf(range, costs), 0) > tokens) continue;
    chosen.splice(0, chosen.length, ...merged);
  }
  return chosen.map(range => spelled(range, lines));
}

const shortened = (line: string): string =>
  line.length > longestLine ? `${line.slice(0, longestLine)}…` : line;

const costOf = ({from, to}: Range, costs: readonly number[]): number =>
  costs.slice(from, to + 1).reduce((sum, cost) => sum + cost, 0);

const spelled = ({from, to}: Range, lines: readonly string[]): Passage => ({
  from: from + 1,
  to: to + 1,
  text: lines.slice(from, to + 1).join('\n'),
});

/** Windows over the lines, best first; where nothing is found, the beginning says what the file is. Small ones come too, for small budgets. */
function rankedWindows(lines: readonly string[], terms: Terms): readonly Range[] {
  const worths = worthsOf(lines, terms);
  const windows = [windowLines, windowLines / 3].flatMap(size =>
    Array.from({length: Math.ceil(lines.length / stepLines)}, (_, step) => ({
      from: step * stepLines,
      to: Math.min(lines.length, step * stepLines + size) - 1,
    })),
  );
  const weighed = windows.map(range => ({range, worth: worthOf(worths.slice(range.from, range.to + 1))}));
  const telling = weighed.filter(({worth}) => worth > 0);
  return (telling.length > 0 ? telling : weighed.slice(0, 1))
    .toSorted((one, other) => other.worth - one.worth || one.range.from - other.range.from)
    .map(({range}) => range);
}

/** A term counts in full once, and a little each further time. */
function worthOf(worths: readonly ReadonlyMap<string, number>[]): number {
  const best = new Map<string, number>();
  let more = 0;
  for (const line of worths) {
    for (const [term, worth] of line) {
      if (best.has(term)) more += 0.15 * worth;
      best.set(term, Math.max(best.get(term) ?? 0, worth));
    }
  }
  return [...best.values()].reduce((sum, worth) => sum + worth, more);
}

/** A passage from the line on that opens the block in which it begins. */
function withHead({from, to}: Range, lines: readonly string[]): Range {
  const depth = depthOf(lines[from] ?? '');
  for (let at = from; at >= Math.max(0, from - headLines); at--) {
    const line = lines[at] ?? '';
    if (line.trim() !== '' && depthOf(line) === 0 && /^[\w@#<]/.test(line)) return {from: at, to};
  }
  return depth === 0 ? {from, to} : {from: Math.max(0, from - gapLines), to};
}

const depthOf = (line: string): number => line.length - line.trimStart().length;

function joined(ranges: readonly Range[]): readonly Range[] {
  const result: Range[] = [];
  for (const range of ranges.toSorted((one, other) => one.from - other.from)) {
    const last = result.at(-1);
    if (last !== undefined && range.from <= last.to + gapLines + 1)
      result[result.length - 1] = {from: last.from, to: Math.max(last.to, range.to)};
    else result.push(range);
  }
  return result;
}
