import {describe, expect, test} from 'vitest';
import type {FoundFile, UnknownName} from '../../source/plan/types.ts';
import {domainOrder} from '../../source/questions/code-rules/domain-order.ts';
import {shortNames} from '../../source/questions/code-rules/evidence.ts';
import {existingPattern} from '../../source/questions/code-rules/existing-pattern.ts';
import {hiddenDependency} from '../../source/questions/code-rules/hidden-dependency.ts';
import {likeChange} from '../../source/questions/code-rules/like-change.ts';
import {noEvidence} from '../../source/questions/code-rules/no-evidence.ts';
import {otherValue} from '../../source/questions/code-rules/other-value.ts';
import {twoPlaces} from '../../source/questions/code-rules/two-places.ts';
import {untestedFile} from '../../source/questions/code-rules/untested-file.ts';
import {briefOf, storyOf, texts} from './brief.ts';

const file = (path: string, more: Partial<FoundFile> = {}): FoundFile => ({
  path,
  score: 1,
  domain: 'backend',
  reasons: [],
  likelihood: 'likely',
  symbols: [],
  tests: [],
  ...more,
});

describe('a hidden dependency', () => {
  const ask = (criterion: string, unknown: Partial<UnknownName>) =>
    hiddenDependency.ask(
      briefOf(storyOf([criterion]), {
        finding: {unknown: [{name: '/status', kind: 'endpoint', line: 4, nearest: [], ...unknown}]},
      }),
    );

  test('is a name that the story takes for granted', () => {
    expect(texts(ask('The tray polls `GET /status`', {}))).toEqual([
      'The story relies on the endpoint `/status`, which I do not find in the code. Another story, or tasks of this one?',
    ]);
  });

  test('is not a name that the story introduces', () => {
    expect(ask('Add an endpoint `GET /status`', {})).toEqual([]);
  });

  test('comes with the name that is probably meant', () => {
    expect(ask('The tray polls `GET /status`', {nearest: ['/state']})[0]?.suggestions).toContain(
      '`/state` is meant, which exists; use that name.',
    );
  });
});

describe('two places', () => {
  const story = storyOf(['Sessions keep the settings']);
  const ask = (scores: readonly number[]) => {
    const paths = ['internal/session.go', 'internal/manager.go', 'internal/store.go'];
    const files = paths.map((path, index) => ({path, score: scores[index] ?? 0}));
    return texts(
      twoPlaces.ask(
        briefOf(story, {
          finding: {files: paths.map(path => file(path)), criteria: [{number: 1, domain: 'backend', files}]},
        }),
      ),
    );
  };

  test('are asked about when both fit alike', () => {
    expect(ask([1.9, 1.85, 0.9])).toEqual([
      '"Sessions keep the settings": both `session.go` and `manager.go` could own this. Which one does?',
    ]);
  });

  test('are no question when one is clearly better', () => {
    expect(ask([1.9, 1.5, 0.9])).toEqual([]);
  });

  test('are no question when a third is as good, or none is', () => {
    expect(ask([1.9, 1.85, 1.8])).toEqual([]);
    expect(ask([0.9, 0.88, 0.1])).toEqual([]);
  });
});

test('files of one name are told apart by their folders', () => {
  expect(shortNames(['a/b/types.go', 'a/c/types.go'])).toEqual(['b/types.go', 'c/types.go']);
  expect(shortNames(['a/b/one.go', 'a/c/two.go'])).toEqual(['one.go', 'two.go']);
});

describe('the order across domains', () => {
  const ask = (domains: readonly string[]) =>
    domainOrder.ask(
      briefOf(storyOf(domains.map(domain => `Change the ${domain}`)), {
        finding: {
          files: [file('compute/protocol.h')],
          criteria: domains.map((domain, index) => ({number: index + 1, domain, files: []})),
          integration: [{from: 'compute', to: 'backend', files: ['compute/protocol.h']}],
        },
      }),
    );

  test('is asked for when the story changes both sides of an interface', () => {
    expect(texts(ask(['compute', 'backend']))).toEqual([
      'This touches compute and backend, which meet in `compute/protocol.h`. Should compute land first, or can they be parallel?',
    ]);
  });

  test('is no question when the story stays on one side', () => {
    expect(ask(['backend', 'backend'])).toEqual([]);
  });
});

describe('a criterion without evidence', () => {
  const ask = (counts: {readonly files: number; readonly commits: number}) =>
    noEvidence.ask(
      briefOf(storyOf(['Paint the image', 'Print the invoice']), {
        finding: {
          counts,
          files: [file('src/paint.c')],
          criteria: [
            {number: 1, domain: 'compute', files: [{path: 'src/paint.c', score: 2}]},
            {number: 2, domain: 'compute', files: [{path: 'src/paint.c', score: 0.4}]},
          ],
        },
      }),
    );

  test('is asked where it goes, with the nearest file', () => {
    const [question, ...others] = ask({files: 10, commits: 3});
    expect(others).toEqual([]);
    expect(question?.question).toBe(
      '"Print the invoice": nothing in the code comes close. Where does it go?',
    );
    expect(question?.suggestions[0]).toBe('In a new file beside `src/paint.c`.');
  });

  test('is no question where there is no code yet', () => {
    expect(ask({files: 0, commits: 0})).toEqual([]);
  });
});

describe('an existing pattern', () => {
  const ask = (criterion: string) =>
    texts(
      existingPattern.ask(
        briefOf(storyOf([criterion]), {
          finding: {files: [file('include/protocol.h', {symbols: [{name: 'MessageType', line: 14}]})]},
        }),
      ),
    );

  test('is pointed out where a criterion adds to it', () => {
    expect(ask('The protocol adds a message type for status')).toEqual([
      '`include/protocol.h` already defines `MessageType` (line 14). Add to it?',
    ]);
  });

  test('is not pointed out to somebody who names it', () => {
    expect(ask('Add a message type to `MessageType`')).toEqual([]);
  });
});

test('a likely file without a test is asked about where others have one', () => {
  const files = [file('src/a.go'), file('src/b.go', {tests: ['src/b_test.go']})];
  expect(texts(untestedFile.ask(briefOf(storyOf(['Change a']), {finding: {files}})))).toEqual([
    '`src/a.go` has no test that I can find. Start one here, or check by hand?',
  ]);
  expect(untestedFile.ask(briefOf(storyOf(['Change a']), {finding: {files: files.slice(0, 1)}}))).toEqual([]);
});

describe('another value', () => {
  const ask = (criterion: string, name: string, says: string) => {
    const path = 'internal/config/config.go';
    const facts = [{kind: 'value', name, says, path, line: 34} as const];
    const criteria = [{number: 1, domain: 'backend', files: [{path, score: 2}]}];
    return texts(otherValue.ask(briefOf(storyOf([criterion]), {finding: {precedents: facts, criteria}})));
  };

  test('is one that the code has under the name that the criterion gives a number for', () => {
    expect(ask('Steps are limited to 150 for power users', 'maxSteps', '100')).toEqual([
      '"Steps are limited to 150 for power users": `maxSteps` is 100 today (config.go:34). Does that number change?',
    ]);
    expect(ask('CFG defaults to 5.0 on page load', 'defaultCFG', '1.0')).toHaveLength(1);
  });

  test('is none when both agree, or the number is of something else', () => {
    expect(ask('Steps are limited to 100', 'maxSteps', '100')).toEqual([]);
    expect(ask('Up to 100 images are kept', 'maxSteps', '50')).toEqual([]);
    expect(ask('Steps start with task 150', 'maxSteps', '100')).toEqual([]);
  });
});

describe('a like change', () => {
  const ask = (subject: string, files: readonly string[]) =>
    likeChange.ask(
      briefOf(storyOf(['It works']).replace('A story', 'Add a rate limit flag'), {
        finding: {paths: files, similar: [{id: '0123456789', subject, files}]},
      }),
    );

  test('is a commit of the same subject that touched a few files', () => {
    expect(texts(ask('Add the port flag and its limit', ['cmd/main.go', 'internal/config.go']))).toEqual([
      'Commit 0123456 did a like thing in `main.go` and `config.go`. The same places again?',
    ]);
  });

  test('is none when it touched too much, or shares no more than a word', () => {
    expect(ask('Add the port flag and its limit', ['a.go', 'b.go', 'c.go', 'd.go', 'e.go', 'f.go'])).toEqual(
      [],
    );
    expect(ask('Fix a typo in the flag', ['a.go', 'b.go'])).toEqual([]);
  });
});
