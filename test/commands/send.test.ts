// `export --to github`: tasks as issues, by a `gh` that the test made.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {run, runJson} from '../helpers/run.ts';
import {smallProject} from '../helpers/stories.ts';
import {temporaryRepository} from '../helpers/temporary.ts';
import {type FakeIssue, fakeGh, moods} from './fake-gh.ts';

const story = 'docs/stories/015-rate-limit.md';
const text = (directory: string): string => readFileSync(join(directory, story), 'utf8');
const source = String(smallProject[story]);

function project(issues: readonly FakeIssue[] = [], files: Readonly<Record<string, string>> = {}) {
  const gh = fakeGh(issues);
  const repository = temporaryRepository({...smallProject, ...files});
  const {directory} = repository;
  const send = (...words: readonly string[]) =>
    runJson(directory, ['export', '15', '--to', 'github', ...words], gh);
  return {gh, directory, repository, send};
}

describe('export --to github', () => {
  test('makes an issue for each task that is open, once, and keeps its number in the story', () => {
    const {gh, directory, repository, send} = project();
    const {data, exitCode} = send('--yes');
    expect(exitCode).toBe(0);
    expect(data).toMatchObject({
      repository: 'o/r',
      written: true,
      issues: [
        {task: '001', number: null, action: 'skip'},
        {task: '002', number: 2, action: 'create'},
        {task: '003', number: 3, action: 'create'},
        {task: '004', number: 1, action: 'create'},
      ],
    });
    const [, , third] = gh.issues();
    expect(third?.title).toBe('Return 429 over the limit');
    expect(third?.body).toContain('Wrap the handler in `server.go`.');
    expect(third?.body).toContain('**Depends on:** #2');
    expect(third?.body).toMatch(/^<!-- plan-tasks:begin docs\/stories\/015-rate-limit\.md#003 -->\n/);
    expect(repository.git('diff', '--stat').trim()).toContain('1 file changed, 6 insertions(+)');
    expect(text(directory)).toContain('Serves criterion 1.\n\n**Issue:** o/r#3\n');
    const again = send('--yes');
    expect(again.data).toMatchObject({written: false, diff: ''});
    expect(gh.issues()).toHaveLength(3);
  });

  test('brings issues up to date, keeps what people wrote around, and closes what is done', () => {
    const {gh, directory, send} = project();
    send('--yes');
    gh.change(issues => {
      for (const issue of issues)
        issue.body = `Thanks!\r\n\r\n${issue.body.replaceAll('\n', '\r\n')}\r\nSeen.`;
    });
    run(directory, ['status', '15', '002', '004', 'done']);
    const {data} = send('--yes');
    expect(data.issues.map(({action}: {action: string}) => action)).toEqual([
      'skip',
      'close',
      'same',
      'close',
    ]);
    expect(gh.issues().map(({state}) => state)).toEqual(['CLOSED', 'CLOSED', 'OPEN']);
    expect(gh.issues()[0]?.body).toMatch(/^Thanks!\r\n\r\n<!--/);
    const before = gh.calls().length;
    expect(send('--yes').data.written).toBe(false);
    expect(
      gh
        .calls()
        .slice(before)
        .every(words => words[1] === 'list' || words[0] === 'repo'),
    ).toBe(true);
  });

  test('finds its issues by their marks when the story does not know the numbers', () => {
    const {gh, directory, repository, send} = project();
    send('--yes');
    repository.git('checkout', '.');
    const {data} = send('--yes');
    expect(data.issues.map(({number}: {number: number}) => number)).toEqual([null, 2, 3, 1]);
    expect(gh.issues()).toHaveLength(3);
    expect(text(directory)).toContain('**Issue:** o/r#3');
  });

  test('touches no issue of somebody else that carries a mark, nor one without a passage', () => {
    const mark = '<!-- plan-tasks:begin docs/stories/015-rate-limit.md#003 -->\n<!-- plan-tasks:end -->';
    const {gh, send} = project(
      [
        {number: 7, title: 'Mine', body: mark, author: 'mallory'},
        {number: 8, title: 'By hand', body: 'Ours since 2020.'},
      ],
      {
        [story]: source.replace('Serves criterion 2.', 'Serves criterion 2.\n\n**Issue:** o/r#8') ?? '',
      },
    );
    const {data} = send('--yes');
    expect(data.issues).toMatchObject([
      {action: 'skip'},
      {number: 9, action: 'create'},
      {number: 10, action: 'create'},
      {number: 8, action: 'foreign'},
    ]);
    expect(gh.issues().slice(0, 2)).toMatchObject([{body: mark}, {body: 'Ours since 2020.'}]);
  });

  test('calls nobody by name, and its words are no options and no marks', () => {
    const hostile = source
      .replace('Log every rejection', '--web @everyone \u202e$(touch x) <!-- plan-tasks:end -->')
      .replace('Log in `daemon.c`.', 'Ask @team, see `@scope/name`. <!-- plan-tasks:end --> \u001b[2J');
    const {gh, send} = project([], {[story]: hostile});
    send('--yes');
    const [issue] = gh.issues();
    expect(issue?.title).toBe('--web @everyone \\u202e$(touch x) <!-- plan-tasks:end -->');
    expect(issue?.body).toContain('Ask @<!-- -->team, see `@scope/name`.');
    expect(issue?.body).not.toContain('\u001b');
    expect(issue?.body.match(/plan-tasks:end/g)).toHaveLength(1);
    expect(send('--yes').data.written).toBe(false);
  });

  test('shows with --dry-run what it would do and where, and asks first without --yes', () => {
    const {gh, directory, send} = project();
    const {stdout, exitCode} = run(directory, ['export', '15', '--to', 'github', '--dry-run'], gh);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('+++ b/o/r new issue for 002');
    expect(stdout).toContain('Nothing was sent; it would be 3 issues of o/r.');
    const unasked = send();
    expect(unasked).toMatchObject({exitCode: 2, data: {error: {code: 'not-approved'}}});
    expect(send('--repo', 'other/place', '--dry-run').data.repository).toBe('other/place');
    expect(gh.issues()).toEqual([]);
    expect(gh.calls().flat().join(' ')).not.toMatch(/create|edit|close/);
    for (const name of ['--web', 'a', 'a/b/c/d', 'a b/c']) {
      expect(send(`--repo=${name}`, '--yes').data.error.code).toBe('no-repository-name');
    }
  });

  test.each([
    ['login', 'gh-login', /gh auth login/],
    ['repository', 'gh-repository', /owner\/name/],
    ['unknown', 'gh-repository', /owner\/name/],
    ['limit', 'gh-limit', /Wait/],
    ['network', 'gh-network', /connection/],
    ['forbidden', 'gh-refused', /account/],
    ['nonsense', 'gh-unexpected', /update/],
  ] as const)('says what is wrong when gh is in trouble: %s', (mood, code, hint) => {
    expect(moods[mood]).toBeDefined();
    const {gh, directory, send} = project();
    gh.be(mood);
    const {data, exitCode} = send('--yes');
    expect({exitCode, code: data.error.code}).toEqual({exitCode: 1, code});
    expect(data.error.hint).toMatch(hint);
    expect(text(directory)).toBe(smallProject[story]);
  });

  test('goes on where a limit stopped it, without a double', () => {
    const {gh, directory, send} = project();
    gh.be('limit', 3);
    const {data} = send('--yes');
    expect(data.error).toMatchObject({code: 'gh-limit'});
    expect(data.error.message).toContain('Made until then: 004 is #1');
    expect(text(directory)).toContain('**Issue:** o/r#1');
    gh.be(undefined);
    expect(send('--yes').data.written).toBe(true);
    expect(gh.issues().map(({title}) => title)).toEqual([
      'Log every rejection',
      'Count requests per client',
      'Return 429 over the limit',
    ]);
  });

  test('says how to get gh where there is none', () => {
    const {directory} = project();
    const {data} = runJson(directory, ['export', '15', '--to', 'github', '--yes'], {
      environment: {PATH: '/nowhere'},
    });
    expect(data.error).toMatchObject({code: 'gh-missing', hint: expect.stringContaining('cli.github.com')});
  });
});
