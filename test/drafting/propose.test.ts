// What holds for every proposal, whatever the story: on the real stories, and on generated ones.
import {readdirSync, readFileSync} from 'node:fs';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {propose} from '../../source/drafting/index.ts';
import {check} from '../../source/plan/check.ts';
import {findCycle, redundantDependencies} from '../../source/plan/order.ts';
import {readServes} from '../../source/plan/serves.ts';
import type {Brief, Proposal} from '../../source/plan/types.ts';
import {briefAbout, briefOf, foundFile} from './brief.ts';

const stories = new URL('../fixtures/story/', import.meta.url);
const realStories = readdirSync(stories)
  .filter(name => name.endsWith('.md'))
  .map(name => ({
    name,
    source: readFileSync(new URL(name, stories), 'utf8').replace(/^## Tasks[\s\S]*/m, ''),
  }));

function expectSound(brief: Brief, {drafts}: Proposal): void {
  expect(drafts.map(({id}) => id)).toEqual(drafts.map((_, at) => String(at + 1).padStart(3, '0')));
  expect(findCycle(drafts)).toBeUndefined();
  expect(redundantDependencies(drafts)).toEqual([]);
  expect(new Set(drafts.map(({title}) => title)).size).toBe(drafts.length);
  const known = new Set(brief.story.criteria.map(({number}) => number));
  const served = new Set(drafts.flatMap(({description}) => readServes(description, brief.story.criteria)));
  expect([...served].toSorted((a, b) => a - b)).toEqual([...known]);
  for (const draft of drafts) {
    expect(draft.dependsOn.every(id => id < draft.id)).toBe(true);
    expect(Object.keys(draft.because)).toEqual(draft.dependsOn);
    expect(draft.title.trim()).toMatch(/^\S[^\n]*$/);
    expect(draft.hours).toBeGreaterThanOrEqual(brief.settings.taskHours[0]);
    expect(draft.hours).toBeLessThanOrEqual(brief.settings.taskHours[1]);
    expect(draft.criteria.every(number => known.has(number))).toBe(true);
  }
}

describe('a proposal for a real story', () => {
  it.each(realStories)('$name serves every criterion and passes the checks', ({source}) => {
    const brief = briefAbout(source);
    const proposal = propose(brief);
    expectSound(brief, proposal);
    expect(proposal.drafts.length).toBeGreaterThanOrEqual(3);
    expect(proposal.drafts.length).toBeLessThanOrEqual(15);
    const surroundings = {paths: undefined, domains: [], settings: brief.settings};
    const open = {...brief.story, criteria: brief.story.criteria.map(each => ({...each, isTicked: false}))};
    expect(check({story: open, tasks: proposal.drafts, surroundings})).toEqual([]);
  });

  it.each(realStories)('$name has titles of twelve words at most', ({source}) => {
    for (const {title} of propose(briefAbout(source)).drafts) {
      expect(title.replace(/`[^`]*`|"[^"]*"/g, 'x').split(' ').length, title).toBeLessThanOrEqual(12);
    }
  });
});

const subjects = [
  'Client',
  'The daemon',
  'Users',
  'Session token',
  'Rejected requests',
  'The `--port` flag',
  'No cache',
];
const predicates = [
  'are logged at',
  'stores',
  'must not expose',
  'has',
  'can see',
  'returns',
  'is visible in',
  'no longer sends',
  'clears',
];
const objects = [
  '`internal/web/server.go`',
  'a clear error: "no job"',
  'the queue (at most 16)',
  'DEBUG level',
  '',
  'it',
  '12:30 — or later; then stops',
];
const prefixes = [
  '',
  'Unit test: ',
  'If the socket is missing, ',
  '`docs/API.md` ',
  'Given a job, When it fails, Then ',
  '- ',
  'FR-001: ',
  '## Limits',
];
const line = fc
  .tuple(
    fc.constantFrom(...prefixes),
    fc.constantFrom(...subjects),
    fc.constantFrom(...predicates),
    fc.constantFrom(...objects),
  )
  .map(([prefix, ...words]) => (prefix.startsWith('#') ? prefix : `${prefix}${words.join(' ')}`.trim()));

describe('a proposal for any story', () => {
  it('serves every criterion, without cycles, in an order that can be worked through', () => {
    fc.assert(
      fc.property(fc.array(line, {maxLength: 40}), lines => {
        const brief = briefOf(lines, {
          finding: {
            paths: ['internal/web/server.go', 'internal/web/server_test.go'],
            files: [foundFile('internal/web/server.go', {domain: 'backend'})],
            domains: [{name: 'backend', description: '', paths: [], keywords: []}],
          },
        });
        expectSound(brief, propose(brief));
      }),
      {numRuns: 150, seed: 15},
    );
  });

  it('is the same for the same brief', () => {
    const brief = briefOf([
      'Client stores tokens',
      'Tokens are encrypted at rest',
      'Unit test: tokens are encrypted',
    ]);
    expect(propose(brief)).toEqual(propose(brief));
  });

  it('is any text at all, read without a failure', () => {
    fc.assert(
      fc.property(fc.array(fc.string({unit: 'binary', maxLength: 60}), {maxLength: 6}), texts => {
        const brief = briefOf(texts.map(text => text.replace(/\n/g, ' ')));
        expect(propose(brief).drafts.every(({title}) => title !== '')).toBe(true);
      }),
      {numRuns: 200, seed: 15},
    );
  });
});

describe('a proposal', () => {
  it('without criteria has no tasks and says why', () => {
    expect(propose(briefOf([]))).toEqual({
      drafts: [],
      split: undefined,
      warnings: ['The story has no acceptance criteria: there is nothing to draft tasks from.'],
    });
  });

  it('splits a story that is worth more tasks than allowed, every criterion in one part', () => {
    const source = realStories.find(({name}) => name.startsWith('010'))?.source ?? '';
    const brief = briefAbout(source);
    const {split, drafts} = propose(brief);
    expect(split?.parts.length).toBe(2);
    expect(split?.parts.flatMap(({criteria}) => criteria).toSorted((a, b) => a - b)).toEqual(
      brief.story.criteria.map(({number}) => number),
    );
    expect(split?.reason).toMatch(/about \d+ tasks; a story should have 15 at most/);
    expect(drafts.length).toBeLessThanOrEqual(15);
  });
});
