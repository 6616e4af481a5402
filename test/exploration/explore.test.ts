import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, describe, expect, test} from 'vitest';
import {createMemory, explore} from '../../source/exploration/index.ts';
import {requestFor, sampleRepository, storyOf} from './sample.ts';

const repository = sampleRepository();
afterAll(repository.remove);
const {directory} = repository;
const finding = await explore(requestFor(directory));
const limiter = 'backend/internal/web/ratelimit/ratelimit.go';
const server = 'backend/internal/web/server.go';
const header = 'compute/include/protocol.h';

describe('files', () => {
  test('what the story names and defines comes first', () => {
    expect(finding.files.slice(0, 2).map(({path}) => path)).toEqual([limiter, server]);
    expect(finding.files.slice(0, 2).map(({likelihood}) => likelihood)).toEqual(['likely', 'likely']);
  });

  test('scores fall, and every path exists once', () => {
    const scores = finding.files.map(({score}) => score);
    expect(scores).toEqual(scores.toSorted((one, other) => other - one));
    expect(new Set(finding.files.map(({path}) => path)).size).toBe(finding.files.length);
    for (const {path} of finding.files) expect(finding.paths).toContain(path);
  });

  test('tests and documentation are no candidates', () => {
    const paths = finding.files.map(({path}) => path);
    expect(paths.filter(path => /_test\.go$|\.md$/.test(path))).toEqual([]);
  });

  test('a struck file is gone, and an added one leads', async () => {
    const changed = await explore(
      requestFor(directory, {struck: [limiter], added: ['docs/guide.md', header]}),
    );
    expect(changed.files.slice(0, 3).map(({path}) => path)).toEqual(['docs/guide.md', header, server]);
    expect(changed.files[0]).toMatchObject({reasons: ['added by you'], likelihood: 'likely'});
    expect(changed.files.map(({path}) => path)).not.toContain(limiter);
  });

  test('an added file that does not exist is left out', async () => {
    const changed = await explore(requestFor(directory, {added: ['../secret', 'no/such.go']}));
    expect(changed.files.map(({path}) => path)).toEqual(finding.files.map(({path}) => path));
  });

  test('ignored files are not looked at', async () => {
    const changed = await explore(requestFor(directory, {ignore: ['backend/**']}));
    expect(changed.paths.filter(path => path.startsWith('backend/'))).toEqual([]);
  });

  test('two explorations with one memory say the same', async () => {
    const memory = createMemory();
    const first = await explore(requestFor(directory, {memory, revision: 'HEAD'}));
    const second = await explore(requestFor(directory, {memory, revision: 'HEAD'}));
    expect({...second, ms: 0}).toEqual({...first, ms: 0});
  });
});

describe('reasons', () => {
  test('a definition stands where the reason says', () => {
    const told = finding.files.flatMap(({reasons}) =>
      reasons.map(reason => /^defines (\S+) \((.+):(\d+)\)$/.exec(reason)),
    );
    const found = told.filter(match => match !== null);
    expect(found.length).toBeGreaterThan(2);
    for (const [, name = '', path = '', line = ''] of found) {
      expect(readFileSync(join(directory, path), 'utf8').split('\n')[Number(line) - 1]).toContain(name);
    }
  });

  test('a literal stands in the file as the reason quotes it', () => {
    const found = finding.files.flatMap(({path, reasons}) =>
      reasons
        .filter(reason => reason.startsWith('names '))
        .flatMap(reason => Array.from(reason.matchAll(/`([^`]+)`/g), ([, text = '']) => ({path, text}))),
    );
    expect(found).toContainEqual({path: server, text: '/generate'});
    for (const {path, text} of found) expect(readFileSync(join(directory, path), 'utf8')).toContain(text);
  });

  test('a file that a criterion names says which', () => {
    expect(finding.files[0]?.reasons).toContain('named in criterion 2');
  });

  test('the number of similar commits is the number in the history', () => {
    const reason = finding.files
      .find(({path}) => path === server)
      ?.reasons.find(text => text.startsWith('changed by'));
    expect(reason).toBe('changed by 2 of the 3 most similar commits');
    const subjects = repository.git('log', '--format=%s', '--', server).split('\n');
    expect(subjects).toEqual([
      'Limit the request rate of generation clients',
      'Serve generation requests over HTTP',
    ]);
  });
});

describe('evidence', () => {
  test('symbols are what the story speaks of', () => {
    const symbols = new Map(finding.files.map(({path, symbols: own}) => [path, own]));
    expect(symbols.get(limiter)).toEqual([{name: 'RateLimiter', line: 4}]);
    expect(symbols.get(server)).toEqual([{name: 'handleGenerate', line: 12}]);
    expect(symbols.get(header)).toEqual([{name: 'MSG_GENERATE_REQUEST', line: 3}]);
  });

  test('tests are found by their names', () => {
    expect(finding.files.find(({path}) => path === server)?.tests).toEqual([
      'backend/internal/web/server_test.go',
    ]);
  });

  test('each criterion has its own files and domain', () => {
    const best = finding.criteria.map(({number, domain, files}) => [number, domain, files[0]?.path]);
    expect(best).toEqual([
      [1, 'backend', server],
      [2, 'backend', limiter],
      [3, expect.any(String), expect.any(String)],
      [4, 'compute', header],
    ]);
  });

  test('the most similar change is named with its files', () => {
    expect(finding.similar[0]).toMatchObject({subject: 'Limit the request rate of generation clients'});
    expect(finding.similar[0]?.files).toContain(limiter);
  });

  test('domains meet where they share a name of the protocol', () => {
    expect(finding.integration).toEqual([
      {
        from: 'compute',
        to: 'backend',
        files: expect.arrayContaining([header, 'backend/internal/protocol/types.go']),
      },
    ]);
  });

  test('an endpoint that the story assumes and only a document mentions is unknown', () => {
    expect(finding.unknown).toEqual([{name: 'status', kind: 'endpoint', line: 16, nearest: []}]);
  });

  test('a name that another story promises is not unknown', async () => {
    const promise = {
      number: '014',
      title: 'Status',
      path: 'docs/stories/014-status.md',
      status: 'Ready',
      counts: {pending: 0, in_progress: 0, done: 0},
      text: 'a status endpoint',
    };
    const changed = await explore(requestFor(directory, {stories: [promise]}));
    expect(changed.unknown).toEqual([]);
    expect(changed.stories).toEqual([promise]);
  });

  test('domains are the parts of the repository', () => {
    expect(finding.domains.map(({name}) => name)).toEqual([
      'backend',
      'compute',
      'electron',
      'documentation',
    ]);
  });

  test('configured domains are kept as they are', async () => {
    const domains = [{name: 'everything', description: '', paths: ['**'], keywords: []}];
    const changed = await explore(requestFor(directory, {domains}));
    expect(changed.domains).toEqual(domains);
    expect(new Set(changed.files.map(({domain}) => domain))).toEqual(new Set(['everything']));
  });

  test('test commands are those of the manifests', () => {
    expect(finding.testCommands).toEqual([
      {folder: 'backend', command: 'go test ./...'},
      {folder: 'compute', command: 'make test'},
      {folder: 'electron', command: 'npm test'},
    ]);
  });

  test('files and commits are counted', () => {
    expect(finding.counts).toEqual({files: 11, commits: 4});
    expect(finding.limits).toEqual([]);
  });
});

test('a story that says nothing still gets a list', async () => {
  const empty = await explore(requestFor(directory, {story: storyOf('')}));
  expect(empty.files).toHaveLength(11);
  expect(empty.unknown).toEqual([]);
});
