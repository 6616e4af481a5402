// What the next story is called, in every way that repositories number theirs.
import {describe, expect, test} from 'vitest';
import {nextStory} from '../../../source/plan/house/naming.ts';

const globs = ['docs/stories/*.md'];
const named = (...pairs: readonly (readonly [path: string, number?: string])[]) =>
  pairs.map(([path, number]) => ({path, number}));

describe('the next story', () => {
  test.each([
    {
      house: named(['docs/stories/014-tokens.md', '014'], ['docs/stories/015-rate-limit.md', '015']),
      next: {number: '016', path: 'docs/stories/016-retry-failed-jobs.md'},
    },
    {
      house: named(['s/9-a.md', '9'], ['s/10-b.md', '10']),
      next: {number: '11', path: 's/11-retry-failed-jobs.md'},
    },
    {
      house: named(['s/1.9.story.md', '1.9'], ['s/1.10.story.md', '1.10'], ['s/1.2.story.md', '1.2']),
      next: {number: '1.11', path: 's/1.11.story.md'},
    },
    {
      house: named(['s/1-1-schema.md', '1.1'], ['s/12-3-queue.md', '12.3']),
      next: {number: '12.4', path: 's/12-4-retry-failed-jobs.md'},
    },
    {
      house: named(['s/story-7.md', '7']),
      next: {number: '8', path: 's/story-8.md'},
    },
    {
      house: named(['s/US_003_Log_In.md', '003']),
      next: {number: '004', path: 's/US_004_Retry_failed_jobs.md'},
    },
    {
      house: named(['s/014-3d-view.md', '014']),
      next: {number: '015', path: 's/015-retry-failed-jobs.md'},
    },
    {
      house: named(['s/log-in.md']),
      next: {number: undefined, path: 's/retry-failed-jobs.md'},
    },
    {house: [], next: {number: '001', path: 'docs/stories/001-retry-failed-jobs.md'}},
  ])('goes on after $house.0.path as $next.path', ({house, next}) => {
    expect(nextStory({stories: house, globs}, 'Retry the failed jobs')).toEqual(next);
  });

  test('fits the first glob where there is none yet', () => {
    expect(nextStory({stories: [], globs: ['plans/**/story-*.md']}, 'Log in').path).toBe(
      'plans/story-001-log-in.md',
    );
    expect(nextStory({stories: [], globs: ['a/*.{md,markdown}']}, 'Log in').path).toBe('a/001-log-in.md');
  });

  test('has words of any script in its name, and never a slash', () => {
    const next = (title: string) => nextStory({stories: [], globs}, title).path;
    expect(next('限流 API')).toBe('docs/stories/001-限流-api.md');
    expect(next('../../etc/passwd')).toBe('docs/stories/001-etc-passwd.md');
    expect(next('🚀')).toBe('docs/stories/001-story.md');
  });
});
