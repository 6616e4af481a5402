// `new`: a story file in the house's form, ready to be planned.
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {run, runJson} from '../helpers/run.ts';
import {temporaryFolder, temporaryRepository} from '../helpers/temporary.ts';

const other = `# Story 007: Log in

## Status
Draft

## Problem
Everybody can see everything.

## Acceptance Criteria
- [ ] A request without a token gets 401
`;
const said = {
  title: 'Retry failed jobs',
  problem: 'A job that fails is lost, and is painted again by hand.',
  actor: 'Web users',
  outcome: 'No failed job is lost',
  criteria: ['A job that fails is painted again, twice at most', 'The log names the job'],
  dependencies: '7',
};
const path = 'docs/stories/008-retry-failed-jobs.md';

function houseWith(answers: unknown) {
  const repository = temporaryRepository({
    'docs/stories/007-log-in.md': other,
    'src/jobs.ts': 'export {};\n',
  });
  const file = join(temporaryFolder(), 'answers.json');
  writeFileSync(file, JSON.stringify(answers));
  return {...repository, file};
}

describe('new', () => {
  test('writes the next story in the form of the others, and it passes every command at once', () => {
    const {directory, file, git} = houseWith(said);
    const {data, exitCode} = runJson(directory, ['new', '--answers', file]);
    expect(exitCode).toBe(0);
    expect(data).toMatchObject({
      story: {number: '008', title: said.title, path},
      written: true,
      warnings: [],
    });
    expect(readFileSync(join(directory, path), 'utf8')).toBe(`# Story 008: Retry failed jobs

## Status
Draft

## Problem
A job that fails is lost, and is painted again by hand.

## User/Actor
Web users

## Desired Outcome
No failed job is lost

## Acceptance Criteria
- [ ] A job that fails is painted again, twice at most
- [ ] The log names the job

## Dependencies
- Story 007: Log in
`);
    expect(git('status', '--porcelain')).toBe(`?? ${path}`);
    expect(run(directory, ['check', '008']).exitCode).toBe(0);
    expect(runJson(directory, ['plan', '8', '--yes']).data).toMatchObject({written: true});
  });

  test('a dry run prints a diff that git applies', () => {
    const {directory, file, git} = houseWith(said);
    const {data} = runJson(directory, ['new', '--answers', file, '--dry-run']);
    expect(existsSync(join(directory, path))).toBe(false);
    writeFileSync(join(directory, 'a.patch'), data.diff);
    git('apply', 'a.patch');
    expect(readFileSync(join(directory, path), 'utf8')).toContain('# Story 008: Retry failed jobs\n');
  });

  test('words behind the command are the title', () => {
    const {title: _, ...rest} = said;
    const {directory, file} = houseWith(rest);
    expect(runJson(directory, ['new', 'Retry', 'failed', 'jobs', '--answers', file]).data.story.path).toBe(
      path,
    );
  });

  test('takes no number that another branch has', () => {
    const {directory, file, git, commit} = houseWith(said);
    git('switch', '--quiet', '--create', 'other');
    commit('Add a story', {'docs/stories/008-other.md': other.replace('007', '008')});
    git('switch', '--quiet', 'main');
    expect(runJson(directory, ['new', '--answers', file]).data.story.number).toBe('009');
  });

  test('works where there is no story yet, and no git', () => {
    const {file} = houseWith(said);
    const directory = temporaryFolder({'a.txt': 'a\n'});
    expect(runJson(directory, ['new', '--answers', file]).data).toMatchObject({
      story: {number: '001', path: 'docs/stories/001-retry-failed-jobs.md'},
      written: true,
    });
  });

  test('says which answers a story needs', () => {
    const {directory, file} = houseWith({title: 'A', critera: ['b']});
    const mistyped = runJson(directory, ['new', '--answers', file]);
    expect(mistyped).toMatchObject({
      exitCode: 2,
      data: {error: {code: 'answers-invalid', hint: 'Did you mean "criteria"?'}},
    });
    const {exitCode, data} = runJson(directory, ['new', 'A']);
    expect(exitCode).toBe(2);
    expect(data.error).toMatchObject({
      code: 'answers-missing',
      message: expect.stringContaining('problem, criteria'),
    });
  });
});
