import {expect, test} from 'vitest';
import {literalFinder} from '../../../source/exploration/evidence/literals.ts';
import {namesIn} from '../../../source/exploration/evidence/names.ts';

const found = (story: string, text: string) => literalFinder(namesIn(story, ''), story)?.(text);

test('routes, flags, settings and events are quoted as the code spells them', () => {
  const story = 'Use `/generate`, `--steps`, `MAX_STEPS` and `session:ended`.';
  const code = 'mux.Handle("/generate"); flag.Int("steps", max_steps); on("session:ended")';
  expect(found(story, code)).toEqual(['/generate', '"steps"', 'max_steps', 'session:ended']);
});

test('a message is found word for word, a short quotation is not looked for', () => {
  const story = 'It says "Rate limit exceeded" or "a cat", not "x" instead of "y".';
  expect(found(story, 'error("Rate limit exceeded"); draw("a cat") instead of y')).toEqual([
    'Rate limit exceeded',
  ]);
  expect(found(story, 'error("rate limit exceeded")')).toEqual([]);
});

test('a story without literals has nothing to look for', () => {
  expect(literalFinder(namesIn('Draw a cat.', ''), 'Draw a cat.')).toBeUndefined();
});
