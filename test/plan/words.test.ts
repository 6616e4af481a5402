import {expect, test} from 'vitest';
import {splitIdentifier, stem, stemsOf} from '../../source/plan/words.ts';

test('forms of a word have one stem', () => {
  expect(['limits', 'limit', 'limited', 'limiting'].map(stem)).toEqual(Array(4).fill('limit'));
  expect(['queries', 'query'].map(stem)).toEqual(['query', 'query']);
  expect(['boxes', 'box', 'class', 'classes'].map(stem)).toEqual(['box', 'box', 'class', 'class']);
});

test('short words and words that only look like plurals stay', () => {
  expect(['bus', 'status', 'this', 'axis'].map(stem)).toEqual(['bus', 'status', 'this', 'axis']);
});

test('an identifier is split at humps, underscores and digits', () => {
  expect(splitIdentifier('HTTPServer2_rate-limit')).toEqual(['http', 'server', '2', 'rate', 'limit']);
});

test('a text and an identifier meet in their stems', () => {
  expect(stemsOf('The rate limits of a client')).toEqual(['rate', 'limit', 'client']);
  expect(stemsOf('RateLimiter.clients')).toEqual(['rate', 'limiter', 'client']);
});
