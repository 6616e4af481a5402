import {describe, expect, test} from 'vitest';
import {formOf, namesIn} from '../../../source/exploration/evidence/names.ts';

const names = (text: string, title = '') =>
  namesIn(text, title).map(({name, kind, stance}) => `${kind} ${name} ${stance}`);

describe('a name in backticks', () => {
  test.each([
    ['`--steps`', 'flag --steps'],
    ['`--steps 4`', 'flag --steps'],
    ['`POST /generate`', 'endpoint /generate'],
    ['`/api/images/{id}`', 'endpoint /api/images/{id}'],
    ['`internal/web/server.go`', 'file internal/web/server.go'],
    ['`RateLimiter`', 'type RateLimiter'],
    ['`handleGenerate()`', 'identifier handleGenerate'],
    ['`session.UpdatePrompt(text)`', 'identifier UpdatePrompt'],
    ['`check_enrichment`', 'identifier check_enrichment'],
    ['`MSG_STATUS`', 'setting MSG_STATUS'],
    ['`session:updated`', 'event session:updated'],
  ])('%s is told by its form', (span, found) => {
    expect(names(`The daemon has ${span} there.`)).toEqual([`${found} unsaid`]);
  });

  test.each([
    '`go test ./...`',
    '`true`',
    '`/tmp/weave.sock`',
    '`42`',
    '`a cat in space`',
    '`0x57455645`',
    '`rate`',
  ])('%s is an example, a path of the machine or a plain word', span => {
    expect(names(`The daemon has ${span} there.`)).toEqual([]);
  });
});

describe('a name in a sentence', () => {
  test('an endpoint is what stands before the word', () => {
    expect(names('The daemon reports it on the status endpoint.')).toEqual(['endpoint status unsaid']);
    expect(names('Each endpoint and the new HTTP endpoint answer, a single endpoint fails.')).toEqual([]);
    expect(names('The rate-limited endpoint answers.')).toEqual([]);
  });

  test('flags, types and compounds stand for themselves', () => {
    expect(names('With --steps the RateLimiter reads max_steps.')).toEqual([
      'flag --steps unsaid',
      'type RateLimiter unsaid',
      'identifier max_steps unsaid',
    ]);
  });

  test('a compound is a type with evidence only: what stands beside it, or how it ends', () => {
    expect(names('The header uses MarckScript and the GitHub logo.')).toEqual([]);
    expect(names('The MarckScript class is loaded.')).toEqual(['type MarckScript unsaid']);
    expect(names('It calls MarckScript.load and the struct FontFace.')).toEqual([
      'type MarckScript unsaid',
      'type FontFace unsaid',
    ]);
  });

  test('an endpoint with and without its slash is one', () => {
    expect(names('The status endpoint `GET /status` counts; the status endpoint answers.')).toEqual([
      'endpoint /status unsaid',
    ]);
  });

  test('quotations, links and fenced code are not read', () => {
    expect(names('It says "use RateLimiter", see https://example.org/RateLimiter')).toEqual([]);
    expect(names('```\nRateLimiter\n```')).toEqual([]);
  });
});

describe('whether it is there already', () => {
  test.each([
    'Add a `--limit` flag',
    'A new `--limit` flag',
    'The command accepts `--limit`',
    'Options, e.g. `--limit`',
    '`--limit` is added to the command',
    '- **`--limit`**: how many requests',
    '- **--limit**: how many requests',
  ])('"%s" brings it into the world', line => {
    expect(names(line)).toEqual(['flag --limit new']);
  });

  test.each([
    'The existing `--limit` flag',
    'It already has `--limit`',
    'Remove `--limit`',
    'Extend `--limit`',
  ])('"%s" takes it for granted', line => {
    expect(names(line)).toEqual(['flag --limit assumed']);
  });

  test('what the title names is new everywhere', () => {
    expect(names('The existing `--limit` flag', 'Honour `--limit`')).toEqual(['flag --limit new']);
  });

  test('what one line adds is not missed by another', () => {
    expect(names('It reads `--limit`.\n\nAdd `--limit`.')).toEqual(['flag --limit new']);
  });
});

test('a name keeps the line where it stands first', () => {
  expect(namesIn('\n\nUse `RateLimiter`.\nAgain `RateLimiter`.', '')[0]?.line).toBe(3);
});

test('a route and a flag are found as code spells them', () => {
  const found = (name: string, kind: 'endpoint' | 'flag', code: string) => formOf({name, kind}).test(code);
  expect(found('/status', 'endpoint', 'mux.Handle("/status", s)')).toBe(true);
  expect(found('status', 'endpoint', "path('status/', view)")).toBe(true);
  expect(found('/status', 'endpoint', 'return res.statusCode')).toBe(false);
  expect(found('--steps', 'flag', 'flag.Int("steps", 4)')).toBe(true);
  expect(found('--steps', 'flag', 'steps := 4')).toBe(false);
});
