// The lines of files that a brief quotes.
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {passagesOf} from '../../source/briefing/passages.ts';
import {quoteFiles, spellPassage} from '../../source/briefing/quotes.ts';
import {quotesOf} from '../../source/briefing/spell-brief.ts';
import {termsOf} from '../../source/briefing/terms.ts';
import {countTokens, cutToTokens} from '../../source/briefing/tokens.ts';

const filler = (count: number) => Array.from({length: count}, (_, at) => `  step(${at});`).join('\n');
const long = `start();\n${filler(200)}\nfunc RateLimiter() {\n  count requests\n}\n${filler(200)}\n`;

describe('passages', () => {
  test('a file that fits is quoted whole', () => {
    expect(passagesOf('one\ntwo\n', termsOf('anything'), 100)).toEqual([{from: 1, to: 2, text: 'one\ntwo'}]);
  });

  test('of a long file the lines are quoted that speak of the matter, with their numbers', () => {
    const [passage, ...others] = passagesOf(long, termsOf('Return 429 from `RateLimiter`'), 300);
    expect(others).toEqual([]);
    expect(passage?.text).toContain('func RateLimiter() {\n  count requests\n}');
    expect(long.split('\n').slice((passage?.from ?? 0) - 1, passage?.to)).toEqual(passage?.text.split('\n'));
  });

  test('where nothing is said of the matter the beginning is quoted', () => {
    expect(passagesOf(long, termsOf('zebra'), 120)[0]?.from).toBe(1);
  });

  test('an endless line is cut', () => {
    const [passage] = passagesOf(`x${'y'.repeat(10_000)}\n`, termsOf('x'), 1000);
    expect(passage?.text.length).toBeLessThan(300);
  });

  test('whatever a file holds, passages stay within the budget, in order, apart, and as they stand there', () => {
    const line = fc.constantFrom('', 'RateLimiter', '  limit requests', '\tx', '漢字', 'a'.repeat(50));
    fc.assert(
      fc.property(fc.array(line, {maxLength: 120}), fc.integer({min: 0, max: 400}), (lines, tokens) => {
        const text = lines.join('\n');
        const passages = passagesOf(text, termsOf('`RateLimiter` limits requests'), tokens);
        const cost = passages.reduce((sum, each) => sum + countTokens(each.text), 0);
        expect(cost).toBeLessThanOrEqual(Math.max(1, tokens));
        let last = 0;
        for (const {from, to, text: quoted} of passages) {
          expect(from).toBeGreaterThan(last);
          expect(quoted).toBe(lines.slice(from - 1, to).join('\n'));
          last = to;
        }
      }),
      {numRuns: 200},
    );
  });
});

describe('quotes', () => {
  test('what a small file does not need goes to the next one', () => {
    const files = [
      {path: 'small.go', text: 'func RateLimiter() {}\n', weight: 1},
      {path: 'large.go', text: long, weight: 1},
    ];
    const [small, large] = quoteFiles(files, termsOf('`RateLimiter`'), 400);
    const alone = quoteFiles(files.slice(1), termsOf('`RateLimiter`'), 200);
    const linesOf = (quoted: typeof large) => quoted?.passages.flatMap(({text}) => text.split('\n')).length;
    expect(small?.passages).toHaveLength(1);
    expect(linesOf(large)).toBeGreaterThan(linesOf(alone[0]) ?? 0);
  });

  test('a file that keeps secrets is named and not quoted', () => {
    expect(quoteFiles([{path: '.env', text: 'A=b', weight: 1}], termsOf('A'), 100)).toEqual([
      {path: '.env', lines: 1, passages: []},
    ]);
  });

  test('lines stand beside their numbers, and no file can end its own fence', () => {
    const passage = {from: 9, to: 10, text: 'a\n````'};
    expect(spellPassage(passage)).toBe(' 9  a\n10  ````');
    expect(quotesOf({path: 'x.md', lines: 10, passages: [passage]})[0]).toMatch(/^Lines 9–10:\n\n`{5}md\n/);
  });
});

test('a text is cut to a number of tokens between characters', () => {
  const cut = cutToTokens('👍'.repeat(50), 20);
  expect(countTokens(cut)).toBeLessThanOrEqual(21);
  expect(cut).toMatch(/^(?:👍)+…$/u);
});
