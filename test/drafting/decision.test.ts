// An answer as a statement of a task.
import {expect, it} from 'vitest';
import {statementOf} from '../../source/drafting/decided/decision.ts';
import type {QuestionKind} from '../../source/plan/types.ts';
import {numberRules} from '../../source/questions/word-rules/numbers.ts';
import {stateRules} from '../../source/questions/word-rules/state.ts';
import {storageRules} from '../../source/questions/word-rules/storage.ts';
import {answerTo} from './brief.ts';

const stated = (kind: QuestionKind, question: string, text: string): string =>
  statementOf(answerTo({kind, question}, text));

it.each([
  ['Is a client an IP address or an access token?', 'An IP address.', 'A client is an IP address.'],
  ['Is a client an IP address or an access token?', 'an access token', 'A client is an access token.'],
  ['Are limits kept per user or per project?', 'Per project', 'Limits are kept per project.'],
])('"%s" answered by one of its sides is a sentence', (question, text, statement) => {
  expect(stated('open-question', question, text)).toBe(statement);
});

it('keeps a question whose answer is none of its sides', () => {
  expect(stated('open-question', 'Is a client an IP address or an access token?', 'A cookie.')).toBe(
    'Decided: Is a client an IP address or an access token? A cookie.',
  );
});

it('says nothing of a place, which the task names anyway', () => {
  const question = '"Limits hold": both `sse.go` and `server.go` could own this. Which one does?';
  expect(stated('placement', question, 'In `internal/web/sse.go`.')).toBe('');
  expect(stated('placement', question, 'In a new file beside `internal/web/sse.go`, used by both.')).toBe('');
});

it('quotes a full sentence alone, without the yes before it', () => {
  expect(stated('pattern', 'Add to it?', 'Yes: extend `error_code` in `a.h`.')).toBe(
    'Extend `error_code` in `a.h`.',
  );
  expect(stated('failure', '"x": what then?', 'Retry three times, then stop.')).toBe(
    'Retry three times, then stop.',
  );
});

it('puts what was asked before an answer that is no sentence, in a few words', () => {
  expect(stated('number', '"Clients are limited": what is the exact limit?', '10')).toBe(
    'Decided on the exact limit: 10.',
  );
  expect(stated('format', '"Errors": what exactly should the message say?', '"Too fast"')).toBe(
    'Decided on what the message says: "Too fast".',
  );
});

it('finds a sentence in every answer that the rules suggest', () => {
  for (const {kind, ask, suggestions} of [...numberRules, ...stateRules, ...storageRules]) {
    for (const text of suggestions.filter(each => !/^Out of scope/.test(each)))
      expect(stated(kind, `"x": ${ask}`, text)).not.toMatch(/^Decided/);
  }
});
