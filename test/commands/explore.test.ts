import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {run, runJson} from '../helpers/run.ts';
import {rateLimit, smallProject} from '../helpers/stories.ts';
import {temporaryFolder, temporaryRepository} from '../helpers/temporary.ts';

const keys = ['story', 'files', 'criteria', 'similar', 'integration', 'unknown', 'counts', 'ms'];

describe('explore', () => {
  test('gives scripts the keys that they were promised', () => {
    const {directory} = temporaryRepository(smallProject);
    const {data, exitCode} = runJson(directory, ['explore', '015']);
    expect(exitCode).toBe(0);
    expect(Object.keys(data)).toEqual(expect.arrayContaining(keys));
    expect(data.story).toEqual({
      number: '015',
      title: 'Rate limit the HTTP API',
      path: 'docs/stories/015-rate-limit.md',
    });
    expect(data.counts.commits).toBe(1);
    expect(data.files.map(({path}: {path: string}) => path)).toContain('config.go');
    for (const file of data.files)
      expect(Object.keys(file).slice(0, 4)).toEqual(['path', 'score', 'domain', 'reasons']);
    const [first, second] = data.criteria;
    expect(first).toMatchObject({text: 'A client over 10 requests a minute gets 429', line: 11});
    expect(second.line).toBe(12);
  });

  test('tells people what was read and what will change', () => {
    const {directory} = temporaryRepository(smallProject);
    const {stdout, stderr, exitCode} = run(directory, ['explore', '015']);
    expect(stdout).toMatch(/^015 Rate limit the HTTP API · In Progress · \d+ files · 1 commit · [\d.]+ s\n/);
    expect(stdout).toMatch(/\.go/);
    expect({stderr, exitCode}).toEqual({stderr: '', exitCode: 0});
  });

  test('reads a revision of a bare repository with a story from anywhere', () => {
    const source = temporaryRepository(smallProject);
    source.commit('Later', {'later.go': 'package later\n'});
    const bare = join(temporaryFolder(), 'bare.git');
    source.git('clone', '--quiet', '--bare', source.directory, bare);
    const elsewhere = temporaryFolder({'s.md': rateLimit});
    const words = ['explore', '--story-file', join(elsewhere, 's.md'), '--rev', 'HEAD~1', '--dir', bare];
    const {data, exitCode} = runJson('/', words);
    expect(exitCode).toBe(0);
    const paths = data.files.map(({path}: {path: string}) => path);
    expect(paths).toContain('config.go');
    expect(paths).not.toContain('later.go');
    expect(data.counts.commits).toBe(1);
  });

  test('says what it cannot know without git, and goes on', () => {
    const folder = temporaryFolder(smallProject);
    const {stdout, exitCode} = run(folder, ['explore', '015']);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('Not known');
  });

  test('refuses a revision that does not exist', () => {
    const {directory} = temporaryRepository(smallProject);
    const {stderr, exitCode} = run(directory, ['explore', '015', '--rev', 'nowhere']);
    expect(stderr).toContain('nowhere');
    expect(exitCode).toBe(2);
  });

  test('prints names of files so that they cannot act on the terminal', () => {
    const hostile = {...smallProject, 'limit\n\x1b[31m.go': 'package rate // limit requests client\n'};
    const {directory} = temporaryRepository(hostile);
    const {stdout, exitCode} = run(directory, ['explore', '015']);
    expect(exitCode).toBe(0);
    expect(stdout).not.toContain('\x1b');
  });
});

describe('questions', () => {
  test('gives scripts the keys that they were promised, best first', () => {
    const {directory} = temporaryRepository(smallProject);
    const {data, exitCode} = runJson(directory, ['questions', '015']);
    expect(exitCode).toBe(0);
    expect(data.length).toBeGreaterThan(0);
    for (const question of data) {
      const optional = ['ticked', 'cites'];
      expect(Object.keys(question).filter(key => !optional.includes(key))).toEqual([
        'id',
        'kind',
        'question',
        'why',
        'sentence',
        'line',
        'suggestions',
      ]);
    }
  });

  test('tells people each question with its suggested answers', () => {
    const path = 'docs/stories/015-rate-limit.md';
    const story = rateLimit.replace('## Tasks', '## Open Questions\n\n- By address or by token?\n\n## Tasks');
    const {directory} = temporaryRepository({...smallProject, [path]: story});
    const {stdout, exitCode} = run(directory, ['questions', '015']);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^015 Rate limit the HTTP API · In Progress · \d+ questions?\n\n1\. {2}\S/);
    expect(stdout).toMatch(/^ {4}- \S/m);
  });
});
