import {expect, test} from 'vitest';
import {isNameable, isPlanRecord, placeOf} from '../../../source/exploration/reading/places.ts';

test.each([
  [
    'source',
    ['src/main.go', 'Makefile', 'web/index.html', '.github/workflows/ci.yml', 'Dockerfile.dev', 'go.mod'],
  ],
  [
    'test',
    [
      'a_test.go',
      'tests/unit/test_a.py',
      'conftest.py',
      'web/a.spec.ts',
      'src/test/java/ATest.java',
      'testdata/a.json',
    ],
  ],
  [
    'documentation',
    [
      'README.md',
      'docs/guide.md',
      'docs/conf.py',
      'LICENSE',
      'CHANGELOG',
      '.claude/agents/a.json',
      '.plan-tasks.json',
    ],
  ],
  ['vendored', ['vendor/a/b.go', 'node_modules/a/index.js']],
  ['generated', ['a.min.js', 'api/types.pb.go', 'a.d.ts']],
  ['other', ['package-lock.json', 'logo.png', '.gitignore', 'data.bin']],
] as const)('%s files are told by their paths', (place, paths) => {
  expect(paths.map(path => [path, placeOf(path)])).toEqual(paths.map(path => [path, place]));
});

test('a path can be named when it holds no control characters and is UTF-8', () => {
  expect(['a b/ü.go', 'a`b', '(x)/[y].tsx'].map(isNameable)).toEqual([true, true, true]);
  expect(['', 'a\nb', 'a\x1b[0m', 'a\u2028b', 'a\ufffd'].map(isNameable)).toEqual([
    false,
    false,
    false,
    false,
    false,
  ]);
});

test('what a planning tool keeps of its own work is told from work', () => {
  expect(isPlanRecord('_bmad-output/implementation-artifacts/sprint-status.yaml')).toBe(true);
  expect(isPlanRecord('src/sprint/status.yaml')).toBe(false);
});
