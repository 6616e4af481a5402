import {symlinkSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {PlanError} from '../../source/plan/error.ts';
import {openProject} from '../../source/project/project.ts';
import {findStory, storyFiles} from '../../source/project/stories.ts';
import type {Files} from '../helpers/repository.ts';
import {temporaryFolder, temporaryRepository} from '../helpers/temporary.ts';

const stories: Files = {
  'docs/stories/002-unix-socket.md': '# Story 002: Unix Socket Communication\n',
  'docs/stories/010-rate-limit.md': '# Story 010: Rate limit the HTTP API\n',
  'docs/stories/011-rate-limit-ui.md': '# Story 011: Show the rate limit\n',
  'docs/stories/011a-hotfix.md': '# Story 011a: Größe\n',
  'docs/stories/100-later.md': '# Story 100: Later\n',
  'docs/stories/untitled.md': 'no heading\n',
  'docs/stories/named.md': '# Story 042: Numbered in its title alone\n',
};

const projectWith = (files: Files) => openProject(temporaryRepository(files).directory);

/** The path that words lead to, relative to the root; for trouble its code, exit code and hint. */
function found(files: Files, words: string): unknown {
  const project = projectWith(files);
  try {
    return findStory(project, words).slice(project.root.length + 1);
  } catch (error) {
    if (error instanceof PlanError) return {code: error.code, exitCode: error.exitCode, hint: error.hint};
    throw error;
  }
}

describe('the stories of a project', () => {
  test('come in the order of their numbers, those without a number last', () => {
    const project = projectWith(stories);
    expect(storyFiles(project).map(path => path.replace(/.*\//, ''))).toEqual([
      '002-unix-socket.md',
      '010-rate-limit.md',
      '011-rate-limit-ui.md',
      '011a-hotfix.md',
      '100-later.md',
      'named.md',
      'untitled.md',
    ]);
  });

  test('stand where the configuration says', () => {
    const project = projectWith({
      '.plan-tasks.json': '{"stories": ["specs/*/story.md"]}',
      'specs/a/story.md': '',
    });
    expect(storyFiles(project)).toEqual([join(project.root, 'specs/a/story.md')]);
  });
});

describe('a story is found', () => {
  test.each([
    ['10', 'docs/stories/010-rate-limit.md'],
    ['010', 'docs/stories/010-rate-limit.md'],
    ['0010', 'docs/stories/010-rate-limit.md'],
    ['11', 'docs/stories/011-rate-limit-ui.md'],
    ['11a', 'docs/stories/011a-hotfix.md'],
    ['011A', 'docs/stories/011a-hotfix.md'],
    ['42', 'docs/stories/named.md'],
    ['docs/stories/untitled.md', 'docs/stories/untitled.md'],
    ['./docs/../docs/stories/untitled.md', 'docs/stories/untitled.md'],
    ['Unix Socket Communication', 'docs/stories/002-unix-socket.md'],
    ['socket', 'docs/stories/002-unix-socket.md'],
    ['comm unix', 'docs/stories/002-unix-socket.md'],
    ['HTTP', 'docs/stories/010-rate-limit.md'],
    ['unix scoket', 'docs/stories/002-unix-socket.md'],
    ['größe', 'docs/stories/011a-hotfix.md'],
  ])('by %s', (words, path) => {
    expect(found(stories, words)).toBe(path);
  });

  test('by its whole title, though others hold the same words', () => {
    const files = {'docs/stories/1-a.md': '# Limit\n', 'docs/stories/2-b.md': '# Limit more\n'};
    expect(found(files, 'limit')).toBe('docs/stories/1-a.md');
  });

  test('among the others when one of them cannot be read', () => {
    expect(found({...stories, 'docs/stories/003-binary.md': Uint8Array.of(0)}, 'socket')).toBe(
      'docs/stories/002-unix-socket.md',
    );
  });
});

describe('no story is found', () => {
  test('by words that fit several: they are listed', () => {
    expect(found(stories, 'rate limit')).toEqual({
      code: 'story-ambiguous',
      exitCode: 2,
      hint: 'Name one of them by its path:\n  docs/stories/010-rate-limit.md\n  docs/stories/011-rate-limit-ui.md',
    });
  });

  test('by a number that two files have', () => {
    const twice = {...stories, 'docs/stories/10-again.md': '# Again\n'};
    expect(found(twice, '010')).toMatchObject({code: 'story-ambiguous', exitCode: 2});
  });

  test.each([['99'], ['nothing like it'], ['1'], ['!'], ['']])('by "%s"', words => {
    expect(found(stories, words)).toMatchObject({code: 'story-not-found', exitCode: 1});
  });

  test('where there are none', () => {
    expect(found({'a.txt': ''}, '15')).toMatchObject({code: 'no-stories', exitCode: 1});
  });

  test('outside the repository, not even through a link', () => {
    const outside = join(temporaryFolder({'s.md': '# S\n'}), 's.md');
    const project = projectWith(stories);
    symlinkSync(outside, join(project.root, 'link.md'));
    for (const path of [outside, 'link.md']) {
      expect(() => findStory(project, path)).toThrow(expect.objectContaining({code: 'outside', exitCode: 2}));
    }
  });

  test('in a bare repository, which has no files', () => {
    const source = temporaryRepository(stories);
    const bare = join(temporaryFolder(), 'bare.git');
    source.git('clone', '--quiet', '--bare', source.directory, bare);
    const project = openProject(bare);
    expect(storyFiles(project)).toEqual([]);
    expect(() => findStory(project, '10')).toThrow(
      expect.objectContaining({code: 'no-working-tree', exitCode: 2}),
    );
  });
});
