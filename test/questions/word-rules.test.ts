import {describe, expect, test} from 'vitest';
import {generalRules} from '../../source/questions/general-rules/index.ts';
import {rankQuestions} from '../../source/questions/index.ts';
import {approachRules} from '../../source/questions/word-rules/approach.ts';
import {batchRules} from '../../source/questions/word-rules/batches.ts';
import {designRules} from '../../source/questions/word-rules/design.ts';
import {failureRules} from '../../source/questions/word-rules/failure.ts';
import {words} from '../../source/questions/word-rules/index.ts';
import {meaningRules} from '../../source/questions/word-rules/meaning.ts';
import {numberRules} from '../../source/questions/word-rules/numbers.ts';
import {stateRules} from '../../source/questions/word-rules/state.ts';
import {storageRules} from '../../source/questions/word-rules/storage.ts';
import {surfaceRules} from '../../source/questions/word-rules/surface.ts';
import {valueRules} from '../../source/questions/word-rules/values.ts';
import {briefOf, fixture, storyOf, texts} from './brief.ts';

/** The names of the rules that a criterion raises. */
const raised = (criterion: string, rest?: string): readonly string[] =>
  words.ask(briefOf(storyOf([criterion], rest))).map(({id}) => id.slice(0, id.lastIndexOf('-')));

describe('a criterion raises the question for its missing half', () => {
  test.each([
    ['The server caches the results of each search', 'survives-restart'],
    ['The importer updates all records of the archive', 'some-fail'],
    ['The command deletes the selected branches from the server', 'confirmation'],
    ['Failed uploads are retried with backoff by the worker', 'retries'],
    ['Requests over the limit are rejected with a clear error', 'wording'],
    ['Each client can send a limited number of requests per minute', 'limit'],
    ['Requests to the server are limited per client and minute', 'how-many-a-minute'],
    ['The steps input accepts values from 1-100', 'out-of-range'],
    ['The toggle button collapses the left sidebar', 'remembered'],
    ['All fields are marked read-only during the agent response', 'never-ends'],
    ['The dashboard shows a list of recent sessions', 'nothing-to-show'],
    ['The client fetches the latest release from the registry', 'transfer-fails'],
    ['The proxy keeps secret tokens of every client', 'secret'],
    ['The dashboard refreshes automatically for every viewer', 'poll-or-push'],
    ['A fuzzy search covers the notes of a project', 'scan-or-index'],
    ['The server generates monthly reports of the team', 'now-or-as-a-job'],
    ['The client caches the results of a lookup', 'expire-or-invalidate'],
    ['All endpoints of the server are rate-limited', 'one-guard-or-many'],
    ['An editor deletes a comment of a visitor', 'mark-or-delete'],
  ])('%s', (criterion, rule) => {
    expect(raised(criterion)).toContain(rule);
  });
});

describe('a criterion of no particular case raises the general question of its kind', () => {
  test.each([
    ['The plugin is published to the external marketplace', 'goes-wrong'],
    ['The worker converts all images of the album', 'partly-done'],
    ['A member invites another member to the team', 'exists-or-not'],
    ['The search covers titles and notes', 'none-left'],
    ['Owners can revoke the invitation of a member', 'asks-first'],
    ['The report is triggered for the sales team', 'what-starts-it'],
    ['Rendering happens in the background of the editor', 'at-once'],
    ['The editor remembers the cursor of a document', 'kept'],
    ['The gallery loads recent pictures of the trip', 'how-many'],
    ['The command prints structured output about branches', 'which-format'],
    ['The importer resolves the owner of a picture', 'which-rule'],
    ['Every device belongs to a household of people', 'one-or-many'],
    ['The strategy for merging branches can be configured', 'if-not-said'],
    ['The endpoint returns profile information of people', 'which-ones'],
    ['The form validates the address of a customer', 'what-is-valid'],
    ['The importer supports spreadsheets including formulas', 'in-scope'],
    ['Diagrams are drawn by a rendering engine', 'which-means'],
    ['A badge highlights unread messages of the inbox', 'what-is-seen'],
    ['Visitors sign up before they write a comment', 'who-can'],
    ['Failures of the nightly run are logged somewhere', 'what-is-told'],
    ['Existing accounts receive the renamed role', 'older-ones'],
    ['The page works in all major browsers', 'which-platforms'],
    ['The quality of translations is measured regularly', 'which-proof'],
  ])('%s', (criterion, rule) => {
    expect(raised(criterion)).toContain(rule);
  });

  test('and every general rule is among these', () => {
    expect(generalRules).toHaveLength(23);
  });
});

describe('nothing is asked that is answered', () => {
  test('in the sentence itself', () => {
    expect(raised('The list refreshes automatically every 30 seconds')).not.toContain('how-often');
    expect(raised('The cache is kept in-memory and caches the results')).not.toContain('survives-restart');
  });

  test('by Out of Scope', () => {
    const criterion = 'The worker downloads the large model files';
    expect(raised(criterion)).toContain('while-running');
    expect(raised(criterion, '## Out of Scope\n- Progress of a download that runs\n')).not.toContain(
      'while-running',
    );
  });

  test('by a clarification', () => {
    const criterion = 'The server caches the results of each search';
    const clarified =
      '## Clarifications\n- Q: Does the server keep caches of search results? → A: In-memory only\n';
    expect(raised(criterion, clarified)).not.toContain('survives-restart');
  });
});

describe('nothing is asked about', () => {
  test.each([
    ['a test', 'Unit tests validate that all rows of the file are imported'],
    ['a prohibition', 'The server MUST NOT retry failed uploads'],
    ['a question that the line answers', 'What if the file is missing? The importer exits with code 2'],
    ['a record of a decision', 'ADR-015 is updated and lists all of the stored fields'],
    ['a word that is merely cited', 'The prompt reads "delete all sessions" in red letters'],
  ])('%s', (_, criterion) => {
    expect(raised(criterion)).toEqual([]);
  });

  test('the problem that the story describes', () => {
    const source =
      '# Story\n\n## Problem\nThe server deletes all sessions and retries every upload.\n\n## Acceptance Criteria\n- [ ] It is blue\n';
    expect(words.ask(briefOf(source))).toEqual([]);
  });
});

test('a question that the story asks itself is asked in its words', () => {
  const asked = texts(
    words.ask(briefOf(storyOf(['It is blue'], '## Edge Cases\n- What happens when the disk is full?\n'))),
  );
  expect(asked).toContain('What happens when the disk is full?');
});

test('the specification of a cache raises what its authors were asked', () => {
  const asked = texts(rankQuestions(briefOf(fixture('questions/005-caching-mechanisms-storage.md'))));
  expect(asked).toContain(
    '"support configurable cache size limits (max entries, max storage)": what is the exact limit?',
  );
});

describe('the tables', () => {
  const rows = [
    ...[approachRules, batchRules, designRules, failureRules, meaningRules, numberRules],
    ...[stateRules, storageRules, surfaceRules, valueRules, generalRules],
  ].flat();

  test('name each rule once', () => {
    expect(new Set(rows.map(({name}) => name)).size).toBe(rows.length);
  });

  test.each(rows)(
    'ask $name in one short question with two to four answers that could stand in a task',
    rule => {
      expect(rule.ask).toMatch(/^[a-z].*\?$/);
      expect(rule.ask.split(' ').length).toBeLessThanOrEqual(18);
      expect(rule.suggestions.length).toBeGreaterThanOrEqual(2);
      expect(rule.suggestions.length).toBeLessThanOrEqual(4);
      for (const text of [rule.why, ...rule.suggestions]) expect(text).toMatch(/^[A-Z0-9].*\.$/);
    },
  );

  test.each(rows)('let $name fire on the same text every time', ({trigger, answered}) => {
    expect(trigger.flags + (answered?.flags ?? '')).not.toMatch(/[gy]/);
  });
});
