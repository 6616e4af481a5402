import {expect, test} from 'vitest';
import {namedPaths} from '../../source/plan/paths.ts';

const paths = (text: string) => namedPaths(text).map(({path}) => path);

test('code spans with a folder and an extension are paths', () => {
  expect(
    paths('Change `internal/web/server.go`, `./app/[id]/page.tsx:14` and `.github/workflows/ci.yml`.'),
  ).toEqual(['internal/web/server.go', 'app/[id]/page.tsx', '.github/workflows/ci.yml']);
});

test('well-known names are paths without an extension', () => {
  expect(paths('Add a target to `Makefile` and `compute/Makefile`.')).toEqual([
    'Makefile',
    'compute/Makefile',
  ]);
});

test('calls, addresses, routes, commands and plain words are no paths', () => {
  const text =
    '`http.Error(w)` `https://a.org/x.html` `/generate` `go test ./...` `read/write` `../secret/x.go` `/etc/passwd` `config.json`';
  expect(paths(text)).toEqual([]);
});

test('a path is new when the text says so once', () => {
  expect(
    namedPaths(
      'Create `a/limit.go` (new). Test `a/limit.go` in `a/limit_test.go` (new file). Write `tool.py` (new).',
    ),
  ).toEqual([
    {path: 'a/limit.go', isNew: true},
    {path: 'a/limit_test.go', isNew: true},
    {path: 'tool.py', isNew: true},
  ]);
});
