import {symlinkSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {findFiles} from '../../source/project/disk/globs.ts';
import {temporaryFolder} from '../helpers/temporary.ts';

const tree = () =>
  temporaryFolder({
    'docs/stories/001-a.md': '',
    'docs/stories/002-b.md': '',
    'docs/stories/notes.txt': '',
    'docs/stories/.draft.md': '',
    'docs/stories/old/003-c.md': '',
    'docs/readme.md': '',
    'a+b (c)/[x].md': '',
    'node_modules/p/004-d.md': '',
    '.hidden/005-e.md': '',
  });

const found = (root: string, ...globs: readonly string[]) => [...findFiles(root, globs)].sort();

describe('a glob', () => {
  test.each([
    ['docs/stories/*.md', ['docs/stories/001-a.md', 'docs/stories/002-b.md']],
    ['./docs/stories/*.md', ['docs/stories/001-a.md', 'docs/stories/002-b.md']],
    ['docs/stories/00?-a.md', ['docs/stories/001-a.md']],
    ['docs/stories/*.{txt,rst}', ['docs/stories/notes.txt']],
    ['docs/*/*.txt', ['docs/stories/notes.txt']],
    ['docs/readme.md', ['docs/readme.md']],
    ['docs/stories/.*.md', ['docs/stories/.draft.md']],
    ['**/003-*.md', ['docs/stories/old/003-c.md']],
    [
      'docs/**',
      [
        'docs/readme.md',
        'docs/stories/001-a.md',
        'docs/stories/002-b.md',
        'docs/stories/notes.txt',
        'docs/stories/old/003-c.md',
      ],
    ],
    ['**/00[45]-*.md', []],
    ['**/00{4,5}-*.md', []],
    ['a+b (c)/[x].md', ['a+b (c)/[x].md']],
    ['nowhere/*.md', []],
    ['docs', []],
  ])('%s names %j', (glob, paths) => {
    expect(found(tree(), glob)).toEqual(paths);
  });

  test('names a file once, however often it is named', () => {
    expect(found(tree(), 'docs/readme.md', 'docs/*.md', '**/readme.md')).toEqual(['docs/readme.md']);
  });

  test('follows links inside the tree and none that lead out of it', () => {
    const outside = temporaryFolder({'secret.md': '', 'more/secret.md': ''});
    const root = tree();
    const stories = join(root, 'docs/stories');
    symlinkSync('001-a.md', join(stories, 'inside.md'));
    symlinkSync(join(outside, 'secret.md'), join(stories, 'outside.md'));
    symlinkSync('gone.md', join(stories, 'dangling.md'));
    symlinkSync('loop.md', join(stories, 'loop.md'));
    symlinkSync(join(outside, 'more'), join(root, 'more'));
    expect(found(root, 'docs/stories/*.md', 'more/*.md')).toEqual([
      'docs/stories/001-a.md',
      'docs/stories/002-b.md',
      'docs/stories/inside.md',
    ]);
  });
});
