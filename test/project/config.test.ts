import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {PlanError} from '../../source/plan/error.ts';
import {readConfig} from '../../source/project/config.ts';
import {configSchema} from '../../source/project/config-schema.ts';
import {temporaryFolder as createFolder} from '../helpers/temporary.ts';

const configOf = (source: string) => readConfig(createFolder({'.plan-tasks.json': source}));

function troubleOf(source: string): PlanError {
  try {
    configOf(source);
  } catch (error) {
    if (error instanceof PlanError) return error;
    throw error;
  }
  throw new Error('the configuration was taken');
}

describe('a configuration', () => {
  test('that is not there gives the defaults', () => {
    expect(readConfig(createFolder())).toEqual({
      stories: ['docs/stories/*.md'],
      domains: undefined,
      // Undefined, so that a person's own preference can decide.
      format: undefined,
      plans: 'docs/plans',
      planGlobs: ['docs/plans/**/*.md', 'specs/*/tasks.md'],
      ignore: [],
      engines: {},
      settings: {taskHours: [1, 4], maxTasks: 15, maxQuestions: 12},
    });
  });

  test('may set every key, with a byte order mark or without', () => {
    const source = JSON.stringify({
      $schema: './node_modules/plan-tasks/templates/config.schema.json',
      stories: ['stories/**/*.md'],
      domains: [
        {name: 'backend', description: 'Go', paths: ['internal/**'], keywords: ['http']},
        {name: 'c', paths: ['*.c']},
      ],
      format: 'steps',
      plans: 'plans',
      ignore: ['vendor/**'],
      taskHours: [0.5, 2],
      maxTasks: 8,
      engines: {use: 'offline'},
      maxQuestions: 5,
    });
    const expected = {
      stories: ['stories/**/*.md'],
      domains: [
        {name: 'backend', description: 'Go', paths: ['internal/**'], keywords: ['http']},
        {name: 'c', description: '', paths: ['*.c'], keywords: []},
      ],
      format: 'steps',
      plans: 'plans',
      planGlobs: ['plans/**/*.md'],
      ignore: ['vendor/**'],
      engines: {use: 'offline'},
      settings: {taskHours: [0.5, 2], maxTasks: 8, maxQuestions: 5},
    };
    expect(configOf(source)).toEqual(expected);
    expect(configOf(`\ufeff${source}`)).toEqual(expected);
  });

  test.each([
    ['"docs/plans/"', 'docs/plans', ['docs/plans/**/*.md']],
    ['["work", "specs/*/tasks.md"]', 'work', ['work/**/*.md', 'specs/*/tasks.md']],
    ['["specs/*/tasks.md"]', 'specs', ['specs/*/tasks.md']],
    ['["*.md"]', '.', ['*.md']],
  ])('may have its plans in %s', (plans, folder, globs) => {
    const config = configOf(`{"plans": ${plans}}`);
    expect([config.plans, config.planGlobs]).toEqual([folder, globs]);
  });

  test('with an unknown key is refused with the key that was meant', () => {
    const trouble = troubleOf('{\n  "stories": ["a.md"],\n  "maxTask": 3\n}');
    expect(trouble.message).toMatch(/\.plan-tasks\.json:3: .*unknown key "maxTask"/);
    expect(trouble.hint).toBe('Did you mean "maxTasks"?');
    expect(trouble.exitCode).toBe(1);
  });

  test.each([
    ['a text for a list', '{"stories": "a.md"}', /:1: stories must be a list/],
    ['an empty list', '{"stories": []}', /stories must not be empty/],
    ['a number for a text', '{\n\n"format": 3}', /:3: format must be a text/],
    ['an empty text', '{"plans": ""}', /plans must not be empty/],
    ['a part of a number', '{"maxTasks": 2.5}', /maxTasks must be a whole number/],
    ['too small a number', '{"maxTasks": 0}', /maxTasks must be at least 1/],
    ['three hours', '{"taskHours": [1, 2, 3]}', /taskHours must have 2 entries/],
    ['hours the wrong way round', '{"taskHours": [4, 1]}', /taskHours ends \(1\) before it begins \(4\)/],
    ['a domain without paths', '{"domains": [{"name": "a"}]}', /domains\[0\] must have the key "paths"/],
    [
      'an unknown key of a domain',
      '{"domains": [{"name": "a", "paths": ["a"], "keyword": []}]}',
      /domains\[0\] has an unknown key "keyword"/,
    ],
    ['a list for the whole', '[]', /The configuration must be an object/],
    [
      'a path out of the repository',
      '{"stories": ["../*.md"]}',
      /stories\[0\] must stay inside the repository/,
    ],
    ['a path in the middle that leaves', '{"plans": "docs/../../x"}', /plans must stay inside/],
    ['an absolute path', '{"ignore": ["/etc/*"]}', /ignore\[0\] must stay inside/],
    ['a key that every object has', '{"constructor": 1}', /unknown key "constructor"/],
  ])('with %s is refused', (_, source, message) => {
    expect(troubleOf(source).message).toMatch(message);
  });

  test('that is no JSON is refused with its line', () => {
    const trouble = troubleOf('{\n  "format": "story",\n}');
    expect(trouble.message).toMatch(/\.plan-tasks\.json:3 is not valid JSON/);
    expect(troubleOf('').message).toMatch(/\.plan-tasks\.json:1 is not valid JSON/);
  });

  test('may name paths that only look as if they left', () => {
    expect(configOf('{"plans": "docs/..plans", "ignore": ["a..b/**"]}').plans).toBe('docs/..plans');
  });
});

test('the schema that is shipped is the one that is followed', () => {
  const shipped = join(import.meta.dirname, '..', '..', 'templates', 'config.schema.json');
  expect(JSON.parse(readFileSync(shipped, 'utf8'))).toEqual(configSchema);
});
