// A description taken apart: what is to be done, how it is tested, and what must hold besides.
import {isServesLine} from '../../plan/serves.ts';
import {capital, unique} from './words.ts';

export type Sentences = {
  /** What is to be done, an instruction each. */
  readonly work: readonly string[];
  /** What was decided and the description says again: rules for the work rather than steps of it. */
  readonly decided: readonly string[];
  /** Tests to write, commands to run, things to look at. */
  readonly checks: readonly string[];
};

const verifying =
  /^(?:extend `[^`]*test|extend the tests?|start a test|add (?:a |an )?(?:\w+ )?tests?|write (?:a |the )?tests?|verif|then run|run `|check\b|confirm|test\b)/i;
/** A sentence that says what was decided or assumed. */
const settled = /^(?:Assumed|Decided)\b|^For "/;
/** A block that only says where the list below it takes place. */
const listHead =
  /^(?:probably )?in (?:`[^`]+`(?: \([^)]*\))?(?: and )?)+(?:, (?:cover|write down))?:$|^[\w ,]+:$/i;
/** A sentence that only says where what follows it takes place. */
const place = /^(?:(?:probably )?in (?:`[^`]+`(?: \([^)]*\))?(?:, | and )?)+),\s+/i;

/** The sentences of a description, lists and bold labels taken apart, without the line that quotes criteria. */
export function sentencesOf(description: string, answers: readonly string[]): Sentences {
  const all = description
    .split('\n')
    .filter(line => !isServesLine(line.trim()) && !/^\s*(?:```|~~~|---+\s*$)/.test(line))
    .join('\n')
    .split(/\n\s*\n|\n(?=\s*(?:[-*+]|\d+[.)])\s)|\n(?=\*\*)/)
    .map(block =>
      block
        .replace(/\s+/g, ' ')
        .replace(/^\s*(?:[-*+]|\d+[.)])\s+(?:\[[ xX]\]\s+)?/, '')
        .trim(),
    )
    .filter(block => block !== '' && !/^\*\*[^*]+:?\*\*:?$/.test(block) && !listHead.test(block))
    .flatMap(split);
  const checks = all.filter(each => verifying.test(each));
  const rest = all.filter(each => !checks.includes(each));
  const decided = rest.filter(each => settled.test(each) || answers.some(answer => isSaying(each, answer)));
  return {
    work: unique(rest.filter(each => !decided.includes(each)).flatMap(instructions)),
    decided: unique(decided),
    checks: unique(checks.map(each => each.replace(/\.$/, ''))),
  };
}

/** At full stops, not within code. */
function split(block: string): readonly string[] {
  const masked = block.replace(/`[^`]*`/g, code => '`'.repeat(code.length));
  const found: string[] = [];
  let start = 0;
  for (const match of masked.matchAll(/[.!?]["”)]?\s+(?=[A-Z`"“])/g)) {
    if (/\b(?:e\.g|i\.e|etc|vs|cf)\.\s*$/.test(masked.slice(0, match.index + 1))) continue;
    found.push(block.slice(start, match.index + match[0].length).trim());
    start = match.index + match[0].length;
  }
  return [...found, block.slice(start).trim()].filter(each => each !== '');
}

/** "In `a.c`, do this; do that." as two instructions, each saying where. */
function instructions(text: string): readonly string[] {
  const own = text.replace(/^(?:Also|Besides): /, '');
  const where = place.exec(own)?.[0] ?? '';
  const rest = own.slice(where.length).replace(/\.$/, '');
  const parts = rest.split(/;\s+(?![^`]*`(?:[^`]*`[^`]*`)*[^`]*$)/);
  const whole = parts.map(part => part.trim()).filter(part => part !== '');
  return whole.map((part, at) => (at === 0 ? capital(where + part) : capital(part)));
}

/** Whether a sentence says an answer, or a part of it. */
function isSaying(sentence: string, answer: string): boolean {
  const [one, other] = [sentence, answer].map(text => text.toLowerCase().replace(/[.\s]+$/, ''));
  return (
    one !== undefined && other !== undefined && other !== '' && (one.includes(other) || other.includes(one))
  );
}
