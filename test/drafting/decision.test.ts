// An answer as a statement of a task.
import {expect, it} from 'vitest';
import {spellRemark} from '../../source/drafting/decided/remark.ts';
import type {QuestionKind} from '../../source/plan/types.ts';
import {numberRules} from '../../source/questions/word-rules/numbers.ts';
import {stateRules} from '../../source/questions/word-rules/state.ts';
import {storageRules} from '../../source/questions/word-rules/storage.ts';
import {answerTo, briefOf} from './brief.ts';

const stated = (kind: QuestionKind, question: string, text: string): string =>
  spellRemark(answerTo({kind, question}, text), briefOf([])) ?? '';

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
  expect(stated('failure', 'What then?', 'Retry three times, then stop.')).toBe(
    'Retry three times, then stop.',
  );
});

it('puts what was asked before an answer that is no sentence, in a few words', () => {
  expect(stated('number', '"Clients are limited": what is the exact limit?', '10')).toBe(
    'Decided for "clients are limited", the exact limit: 10.',
  );
  expect(stated('format', '"Errors": what exactly should the message say?', '"Too fast"')).toBe(
    'Decided for "errors", what the message says: "Too fast".',
  );
});

it('says of what an answer holds that does not name it', () => {
  const said = {
    kind: 'failure',
    sentence: 'Errors are passed on to the chat',
    question: 'What does it say?',
  } as const;
  expect(spellRemark(answerTo(said, 'Say what is wrong, and where.'), briefOf([]))).toBe(
    'For "errors are passed on to the chat": say what is wrong, and where.',
  );
});

it('marks what nobody said as assumed, and leaves out what would fit any story', () => {
  const question = '"Images are kept": for how long?';
  const brief = briefOf(['Images are kept']);
  const unasked = (text: string) => spellRemark({...answerTo({question}, text), isUnasked: true}, brief);
  expect(unasked('Keep it for 30 days.')).toBe('Assumed for "images are kept": keep it for 30 days.');
  expect(unasked('Do what the project does elsewhere.')).toBeUndefined();
});

it('finds a sentence in every answer that the rules suggest', () => {
  for (const {kind, ask, suggestions} of [...numberRules, ...stateRules, ...storageRules]) {
    for (const text of suggestions.filter(each => !/^Out of scope/.test(each)))
      expect(stated(kind, `"x": ${ask}`, text)).not.toMatch(/^Decided/);
  }
});
