import {expect, test} from 'vitest';
import {symbolFinder} from '../../../source/exploration/evidence/symbols.ts';

const found = (text: string, ...names: readonly string[]) =>
  symbolFinder(text)(names.map((name, index) => ({name, line: index + 1}))).map(({name}) => name);

test('what the story writes exactly comes first', () => {
  expect(
    found('The session limit of `Server` and maxSteps', 'SessionLimit', 'maxSteps', 'Server', 'Client'),
  ).toEqual(['maxSteps', 'Server', 'SessionLimit']);
});

test('a compound whose words stand side by side in the story is meant by it', () => {
  expect(
    found('a rate limit for image generation', 'RateLimiter', 'generate_image', 'ImageGenerator'),
  ).toEqual(['RateLimiter', 'ImageGenerator']);
});

test('a plain word outside backticks means no symbol', () => {
  expect(found('the server starts', 'server', 'Start')).toEqual([]);
});
