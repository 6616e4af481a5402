import {expect, test} from 'vitest';
import {clause, plain, quoted} from '../../source/questions/clause.ts';

test('a short sentence is quoted whole, without its label and its full stop', () => {
  expect(clause('FR-007: Core server MUST cache the latest version info.')).toBe(
    'Core server MUST cache the latest version info',
  );
});

test('an obligation of "the system" is quoted as what it has to do', () => {
  expect(clause('System MUST retain the last sessions')).toBe('retain the last sessions');
});

test('a prohibition keeps its "not"', () => {
  expect(clause('The system must not log secrets')).toBe('The system must not log secrets');
});

test('a long sentence is cut at clauses, and the word in focus stays', () => {
  const sentence =
    'On daemon startup, if the socket file already exists, the daemon attempts to connect to it, and when the connection fails it unlinks the stale file';
  expect(clause(sentence, 'unlinks')).toBe('when the connection fails it unlinks the stale file');
});

test('no quotation is longer than fourteen words', () => {
  const sentence = `The server ${'very '.repeat(40)}slowly answers`;
  expect(
    clause(sentence, 'answers')
      .split(' ')
      .filter(word => word !== '…').length,
  ).toBeLessThanOrEqual(14);
});

test('a scenario is quoted by the step that has the focus', () => {
  const scenario = 'Given a full cache, When a new proxy is stored, Then the oldest entry is evicted';
  expect(clause(scenario, 'stored')).toBe('a new proxy is stored');
  expect(clause(scenario)).toBe('the oldest entry is evicted');
});

test('quotes within a quotation become single', () => {
  expect(quoted('Return "not found" then')).toBe(`"Return 'not found' then"`);
});

test('a list marker and a number are no part of the prose', () => {
  expect(plain('  - [ ] 3. Show the list')).toBe('Show the list');
});
