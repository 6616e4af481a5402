import {describe, expect, test} from 'vitest';
import {churn} from '../../../source/exploration/relations/churn.ts';
import {imports} from '../../../source/exploration/relations/imports.ts';
import {mostSimilar, similarCommits} from '../../../source/exploration/relations/similar-commits.ts';
import {told} from '../../../source/exploration/relations/told.ts';
import {content} from '../../../source/exploration/signals/content.ts';
import {definitions} from '../../../source/exploration/signals/definitions.ts';
import {closeSignals, wideSignals} from '../../../source/exploration/signals/index.ts';
import {named} from '../../../source/exploration/signals/named.ts';
import {pairs} from '../../../source/exploration/signals/pairs.ts';
import {passage} from '../../../source/exploration/signals/passage.ts';
import {path} from '../../../source/exploration/signals/path.ts';
import {titleWords} from '../../../source/exploration/signals/title.ts';
import {favoured, said, searchIn} from './search.ts';

describe('words', () => {
  test('in the content speak for a file, the rare ones more', async () => {
    const search = await searchIn(
      {'a.go': 'limit limit', 'b.go': 'limit throttle', 'c.go': 'limit', 'd.go': 'nothing'},
      '# Throttle the limit',
    );
    expect(favoured(search, content(search))[0]).toBe('b.go');
    expect(said(search, content(search), 'b.go')).toBe("uses the story's words throttle, limit");
    expect(said(search, content(search), 'd.go')).toBeUndefined();
  });

  test('in the path speak for a file, its extension aside', async () => {
    const search = await searchIn({'web/rate_limit.go': '', 'web/go.go': ''}, '# Rate limits in go');
    expect(favoured(search, path(search))[0]).toBe('web/rate_limit.go');
    expect(said(search, path(search), 'web/rate_limit.go')).toBe('its path says rate_limit');
  });

  test('in defined names speak for a file, in other code they do not', async () => {
    const search = await searchIn(
      {'a.go': 'type RateLimiter struct {}', 'b.go': '// rate limiter'},
      '# Rate limiter',
    );
    expect(favoured(search, definitions(search))).toEqual(['a.go']);
  });

  test('of the title speak for a file, those of the rest do not', async () => {
    const search = await searchIn(
      {'a.go': 'throttle', 'b.go': 'session'},
      '# Throttle\n\nThe session is kept.',
    );
    expect(favoured(search, titleWords(search))).toEqual(['a.go']);
  });

  test('side by side speak for a file in which they are side by side', async () => {
    const search = await searchIn(
      {'a.go': 'func rateLimit()', 'b.go': 'rate\nlimit', 'c.go': 'limit the rate'},
      '# A rate limit',
    );
    expect(favoured(search, pairs(search))).toEqual(['a.go']);
  });

  test('close together make the best passage', async () => {
    const filler = 'x := other(thing)\n'.repeat(200);
    const search = await searchIn(
      {
        'near.go': `${filler}throttle client session\n`,
        'far.go': `throttle\n${filler}client\n${filler}session\n`,
      },
      '# Throttle the client session',
    );
    const found = passage(search);
    expect(favoured(search, found)[0]).toBe('near.go');
    expect(said(search, found, 'near.go')).toBe('speaks of it most in lines 181–202');
  });
});

describe('history', () => {
  const files = {'a.go': '', 'b.go': '', 'c.go': ''};
  const changes = ['Limit the rate: a.go b.go', 'Move everything: c.go', 'Limit sessions: a.go'];

  test('speaks for what similar commits changed', async () => {
    const search = await searchIn(files, '# Limit the rate of clients', changes);
    const found = similarCommits(search);
    expect(favoured(search, found)).toEqual(['a.go', 'b.go']);
    expect(said(search, found, 'a.go')).toBe('changed by 2 of the 2 most similar commits');
    expect(mostSimilar(search).map(({commit}) => commit.subject)).toEqual([
      'Limit the rate',
      'Limit sessions',
    ]);
  });

  test('does not listen to a sweep', async () => {
    const sweep = `Limit the rate: a.go ${Array.from({length: 70}, (_, index) => `f${index}.go`).join(' ')}`;
    const search = await searchIn(files, '# Limit the rate', [sweep, 'Other: b.go']);
    expect(favoured(search, similarCommits(search))).toEqual([]);
    expect(favoured(search, churn(search))).toEqual(['b.go']);
  });

  test('speaks for what changes often and lately', async () => {
    const search = await searchIn(files, '# Anything', ['x: a.go', 'y: a.go b.go', 'z: a.go']);
    const found = churn(search);
    expect(favoured(search, found)).toEqual(['a.go', 'b.go']);
    expect(said(search, found, 'a.go')).toBe('changed by 3 of the 3 commits');
    expect(said(search, found, 'b.go')).toBeUndefined();
  });
});

describe('names and imports', () => {
  test('a file that the story names is meant, the more clearly the fewer have that name', async () => {
    const search = await searchIn(
      {'a/config.go': '', 'b/config.go': '', 'b/server.go': ''},
      '# Change\n\n## Acceptance Criteria\n\n- [ ] `server.go` starts\n- [ ] see (b/config.go:12).\n',
    );
    const found = named(search);
    expect(favoured(search, found)).toEqual(['b/config.go', 'b/server.go']);
    expect(said(search, found, 'b/server.go')).toBe('named in criterion 1');
    expect(said(search, found, 'a/config.go')).toBeUndefined();
  });

  test('a name that five files have names none', async () => {
    const files = Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map(folder => [`${folder}/mod.rs`, '']));
    const search = await searchIn(files, '# Change mod.rs');
    expect(favoured(search, named(search))).toEqual([]);
  });

  test('a good file speaks for those that it imports and that import it', async () => {
    const search = await searchIn(
      {'web/server.ts': "import {a} from './limit.ts';", 'web/limit.ts': '', 'web/other.ts': ''},
      '# Change',
    );
    const found = imports(search);
    expect(favoured(search, found).toSorted()).toEqual(['web/limit.ts', 'web/server.ts']);
    expect(said(search, found, 'web/limit.ts')).toBe('imports or is imported by web/server.ts');
  });

  test('a Go package is imported by its folder, a C header by its name', async () => {
    const search = await searchIn(
      {
        'cmd/main.go': 'import "example.org/weave/internal/web"\n',
        'internal/web/server.go': '',
        'src/main.c': '#include "weave/protocol.h"\n',
        'include/weave/protocol.h': '',
        'readme.c': '',
      },
      '# Change',
    );
    expect(favoured(search, imports(search)).toSorted()).toEqual([
      'cmd/main.go',
      'include/weave/protocol.h',
      'internal/web/server.go',
      'src/main.c',
    ]);
  });
});

describe('the lead', () => {
  const files = {'web/server.ts': "import {a} from './limit.ts';", 'web/limit.ts': '', 'web/other.ts': ''};

  test('means the files that an answer names', async () => {
    const search = {...(await searchIn(files, '# Change')), answers: ['In `other.ts`, please.']};
    expect(favoured(search, told(search))).toEqual(['web/other.ts']);
    expect(said(search, told(search), 'web/other.ts')).toBe('named in your answer');
  });

  test('who adds a file means what it imports and what changes along with it', async () => {
    const changes = ['x: web/server.ts web/other.ts', 'y: web/server.ts web/other.ts', 'z: web/server.ts'];
    const search = {...(await searchIn(files, '# Change', changes)), added: ['web/server.ts']};
    const found = told(search);
    expect(favoured(search, found)).toEqual(['web/limit.ts', 'web/other.ts']);
    expect(said(search, found, 'web/other.ts')).toBe(
      'changed in 2 of 3 changes of web/server.ts, which you added',
    );
  });
});

test('no signal fails on no files, no words and no history', async () => {
  const search = await searchIn({}, '');
  for (const {measure} of [...wideSignals, ...closeSignals]) expect([...measure(search).scores]).toEqual([]);
});

test('no signal gives a file less than nothing or no number', async () => {
  const search = await searchIn({'a.go': 'limit', 'b.go': ''}, '# Limit\n\nthe limit', ['Limit: a.go', '']);
  for (const {measure} of [...wideSignals, ...closeSignals]) {
    expect([...measure(search).scores].every(score => score >= 0)).toBe(true);
  }
});
