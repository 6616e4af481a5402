// What a task of a proposal says: where, what, what must hold besides, how to verify, and what it waits for.
import {describe, expect, it} from 'vitest';
import {propose} from '../../source/drafting/index.ts';
import type {Brief, Draft, Finding} from '../../source/plan/types.ts';
import {answerTo, briefOf, foundFile} from './brief.ts';

const backend = {
  name: 'backend',
  description: 'Go server',
  paths: ['internal/**'],
  keywords: ['server', 'http'],
};
const compute = {
  name: 'compute',
  description: 'C daemon',
  paths: ['compute/**'],
  keywords: ['daemon', 'gpu'],
};

const server: Partial<Finding> = {
  domains: [backend, compute],
  paths: ['compute/daemon.c', 'docs/DEVELOPMENT.md', 'internal/web/server.go', 'internal/web/server_test.go'],
  files: [
    foundFile('internal/web/server.go', {
      domain: 'backend',
      symbols: [{name: 'handleGenerate', line: 40}],
      tests: ['internal/web/server_test.go'],
    }),
    foundFile('compute/daemon.c', {domain: 'compute'}),
  ],
  testCommands: [{folder: '', command: 'go test ./...'}],
};

const inServer = (...numbers: readonly number[]): Finding['criteria'] =>
  numbers.map(number => ({number, domain: 'backend', files: [{path: 'internal/web/server.go', score: 2}]}));

const only = (brief: Brief): Draft => {
  const {drafts} = propose(brief);
  expect(drafts).toHaveLength(1);
  return drafts[0]!;
};

describe('a description', () => {
  it('names the file, its function, its test and the command, and quotes the criterion last', () => {
    const draft = only(
      briefOf(['Generate requests are rejected with status 429'], {
        finding: {...server, criteria: inServer(1)},
      }),
    );
    expect(draft.title).toBe('Reject generate requests with status 429');
    expect(draft.description).toBe(
      'In `internal/web/server.go` (`handleGenerate` at line 40), reject generate requests with status 429. ' +
        'Extend `internal/web/server_test.go` and run `go test ./...`.\n\n' +
        '**Serves:** 1 "Generate requests are rejected with status 429"',
    );
    expect(draft.files).toEqual([{path: 'internal/web/server.go', isNew: false}]);
  });

  it('says "probably" of a file that is only possible, and names none that is unlikely', () => {
    const files = (likelihood: 'possible' | 'unlikely') => [
      foundFile('internal/web/server.go', {domain: 'backend', likelihood}),
    ];
    const criteria = inServer(1);
    const possible = only(
      briefOf(['Requests are counted'], {finding: {...server, criteria, files: files('possible')}}),
    );
    expect(possible.description).toMatch(/^Probably in `internal\/web\/server\.go`/);
    const brief = briefOf(['Requests are counted'], {
      finding: {...server, criteria, files: files('unlikely')},
    });
    expect(only(brief).description).not.toContain('server.go');
    expect(propose(brief).warnings).toEqual([
      'No file is known for "Count requests": only its domain, backend.',
    ]);
  });

  it('keeps a file that is clearly the best of a criterion, however unlikely in the whole story', () => {
    const paths = ['internal/web/server.go', 'internal/web/menu.go'];
    const rivals = (second: number): Finding['criteria'] => [
      {
        number: 1,
        domain: 'backend',
        files: [
          {path: 'internal/web/menu.go', score: 2},
          {path: 'internal/web/server.go', score: second},
        ],
      },
    ];
    const files = [
      foundFile('internal/web/server.go', {domain: 'backend'}),
      foundFile('internal/web/menu.go', {domain: 'backend', likelihood: 'unlikely'}),
    ];
    const placed = (second: number) =>
      only(
        briefOf(['The menu opens'], {finding: {...server, paths, files, criteria: rivals(second)}}),
      ).files.map(({path}) => path);
    expect(placed(1.4)[0]).toBe('internal/web/menu.go');
    expect(placed(1.9)).toEqual(['internal/web/server.go']);
  });

  it('marks a path that is not there as new, and spells out one that lacks its folders', () => {
    const draft = only(
      briefOf(['Limits are kept in `internal/web/limit.go` and read by `web/server.go`'], {finding: server}),
    );
    expect(draft.description).toContain('`internal/web/limit.go` (new)');
    expect(draft.description).toContain('`internal/web/server.go`');
    expect(draft.description).not.toContain('`web/server.go`');
  });

  it('is sentences for a few things, and a list of all of them for more', () => {
    const few = ['Requests are counted', 'Requests over the limit are rejected with 429'];
    const many = [...few, 'Rejections are logged at WARN', 'No answer holds a token'];
    const bodyOf = (lines: readonly string[]) =>
      only(briefOf(lines, {finding: {...server, criteria: inServer(1, 2, 3, 4)}, maxTasks: 1})).description;
    expect(bodyOf(few)).toMatch(
      /^In `internal\/web\/server\.go`, count requests\. Reject requests over the limit with 429\. Extend /,
    );
    expect(bodyOf(many)).toMatch(
      /^In `internal\/web\/server\.go`:\n\n- Count requests\.\n(?:- .*\n){2}- Check that no answer holds a token\.\n\nExtend /,
    );
  });

  it('folds what must not happen and what must stay into checks of the nearest task', () => {
    const draft = only(
      briefOf([
        'Requests to `/generate` are limited',
        'Requests to `/healthz` are never limited',
        'Existing clients continue to work',
      ]),
    );
    expect(draft.description).toContain('Check that requests to `/healthz` are never limited.');
    expect(draft.description).toContain('Check that existing clients continue to work.');
    expect(draft.criteria).toEqual([1, 2, 3]);
  });

  it('tells a situation that several clauses share once', () => {
    const draft = only(
      briefOf([
        'Given a full queue, When a job arrives, Then the job is rejected, And the rejection is counted',
      ]),
    );
    expect(draft.description.match(/when a job arrives/g)).toHaveLength(1);
    expect(draft.description).toContain('reject the job. Count the rejection.');
  });

  it('makes checks the work when a story has nothing else, without losing the negation', () => {
    const draft = only(briefOf(['Session tokens are never logged']));
    expect(draft.title).toBe('Ensure that session tokens are never logged');
  });
});

describe('tests, documentation and verification', () => {
  const {drafts} = propose(
    briefOf(
      [
        '# Limits',
        'Requests are counted per client',
        'Requests over the limit are rejected with 429',
        '# Testing',
        'Unit test: requests are counted',
        'Unit test: requests are rejected',
        '# Documentation',
        '`docs/DEVELOPMENT.md` explains how to run the server',
        '# Quality',
        'All existing tests pass',
        'Manual test: the page shows the error',
      ],
      {finding: {...server, criteria: inServer(1, 2, 3, 4)}},
    ),
  );
  const titles = drafts.map(({title}) => title);

  it('come last, each as a task of its own', () => {
    expect(titles.slice(-3)).toEqual([
      'Add unit tests for requests',
      'Explain how to run the server in DEVELOPMENT.md',
      'Test rate limit manually',
    ]);
  });

  it('wait for what they are about', () => {
    const [tests, , verification] = drafts.slice(-3);
    expect(Object.values(tests!.because)).toEqual(['tests what it builds']);
    expect(verification!.dependsOn).toContain(tests!.id);
  });

  it('name the test file and the document that are there', () => {
    expect(drafts.at(-3)?.files).toEqual([{path: 'internal/web/server_test.go', isNew: false}]);
    expect(drafts.at(-2)?.description).toMatch(
      /^In `docs\/DEVELOPMENT\.md`, explain how to run the server\./,
    );
  });
});

describe('dependencies', () => {
  it('go to the task that introduces names, with a name as the reason', () => {
    const {drafts} = propose(
      briefOf([
        '# Job Queue',
        'A `JobQueue` holds jobs until they are painted',
        'Jobs are taken in the order of their `createdAt`',
        'Restarts keep all jobs',
        '# Admin Page',
        'A list shows what the `JobQueue` holds, by `createdAt`',
        'Rows are refreshed every minute',
        'Rows have a button to cancel',
      ]),
    );
    expect(drafts.map(({title}) => title)).toEqual(['Implement job queue', 'Add admin page']);
    expect(drafts[1]?.because).toEqual({'001': 'uses `JobQueue`, which it introduces'});
  });

  it('are none between tasks that share nothing', () => {
    const {drafts} = propose(
      briefOf([
        '# Fonts',
        'Headings use a serif',
        '# Signals',
        'Handle SIGTERM within 30 seconds',
        '# Cache',
        'Images older than 1 hour are evicted',
      ]),
    );
    expect(drafts.flatMap(({dependsOn}) => dependsOn)).toEqual([]);
  });
});

describe('work that spans two domains', () => {
  const finding: Partial<Finding> = {
    ...server,
    criteria: [
      {
        number: 1,
        domain: 'backend',
        files: [
          {path: 'internal/web/server.go', score: 2},
          {path: 'compute/daemon.c', score: 1.9},
        ],
      },
    ],
    integration: [{from: 'compute', to: 'backend', files: ['internal/web/server.go']}],
  };
  const criteria = ['The server sends the queue limit to the daemon'];

  it('is a task for each end, the provider first', () => {
    const {drafts} = propose(briefOf(criteria, {finding}));
    expect(drafts.map(({domain}) => domain)).toEqual(['compute', 'backend']);
    expect(drafts[1]?.because).toEqual({'001': 'compute provides what backend uses'});
    expect(drafts.map(({files}) => files.map(({path}) => path))).toEqual([
      ['compute/daemon.c'],
      ['internal/web/server.go'],
    ]);
  });

  it('turns round when the lead wants the other domain first', () => {
    const answers = [answerTo({kind: 'order'}, 'backend first, against a stand-in; compute follows.')];
    expect(propose(briefOf(criteria, {finding, answers})).drafts.map(({domain}) => domain)).toEqual([
      'backend',
      'compute',
    ]);
  });
});

describe('grouping', () => {
  it('makes one task of a heading and names it after it', () => {
    const {drafts} = propose(
      briefOf([
        '# Graceful Shutdown (MVP)',
        'Handle SIGTERM and SIGINT signals',
        'Wait for requests in flight to complete',
        'Exit with code 0',
        '# Prompt Extraction',
        'The last line that starts with "Prompt: " is used',
        'The prefix is stripped',
        'Whitespace is trimmed',
      ]),
    );
    expect(drafts.map(({title}) => title)).toEqual([
      'Implement graceful shutdown',
      'Implement prompt extraction',
    ]);
  });

  it('follows the habit of the repository when it has one', () => {
    const criteria = Array.from(
      {length: 24},
      (_, at) => `Panel ${'abcdefghijklmnopqrstuvwx'[at]} is shown in row ${at}`,
    );
    const summary = {number: '1', title: '', path: '', status: 'Done', text: ''};
    const stories = [3, 4, 5].map(done => ({...summary, counts: {pending: 0, in_progress: 0, done}}));
    const usual = propose(briefOf(criteria)).drafts.length;
    const coarse = propose(briefOf(criteria, {finding: {stories}})).drafts.length;
    expect(usual).toBe(8);
    expect(coarse).toBeLessThan(usual);
  });
});

describe('a title', () => {
  const titles = (lines: readonly string[], finding: Partial<Finding> = {}) =>
    propose(briefOf(lines, {finding, title: 'Image encoding'})).drafts.map(({title}) => title);

  it('says of what, under a heading of one word or one that any story could have', () => {
    const cleanup = [
      '# Cleanup',
      'Images older than 1 hour are removed',
      'Cleanup runs every 10 minutes',
      'At most 100 images are kept',
    ];
    const errors = [
      '# Error Handling',
      'Failed encodings return an error',
      'Full storage returns an error',
      'Errors are shown in the chat',
    ];
    expect(titles([...cleanup, ...errors])).toEqual([
      'Implement image cleanup',
      'Implement error handling for image encoding',
    ]);
  });

  it('names all of two or three flags or functions, and a function that is not there yet', () => {
    expect(titles(['`add(text)` - Adds a text', '`clear()` - Clears the list'])).toEqual([
      'Implement `add` and `clear`',
    ]);
    const unknown = [{name: 'scan', kind: 'identifier', line: 1, nearest: []}] as const;
    expect(
      titles(
        [
          'Given an empty file, When `scan(text)` is called, Then it returns an empty list',
          'Given a file of tasks, When `scan(text)` is called, Then it returns all of them',
        ],
        {unknown},
      ),
    ).toEqual(['Implement `scan`']);
  });
});

it('takes what the story defers for no work, and says so', () => {
  const {drafts} = propose(
    briefOf(['Sessions are identified by cookie', 'Session cleanup deferred (leaks are fine)']),
  );
  expect(drafts).toHaveLength(1);
  expect(drafts[0]?.description).toContain('Leave out session cleanup (leaks are fine).');
});

it('puts one more route where the other routes are', () => {
  const route = (name: string) =>
    ({kind: 'route', name, says: '', path: 'internal/web/server.go', line: 9}) as const;
  const finding: Partial<Finding> = {
    ...server,
    files: [
      foundFile('internal/web/events.go', {domain: 'backend'}),
      foundFile('internal/web/server.go', {domain: 'backend'}),
    ],
    criteria: [
      {
        number: 1,
        domain: 'backend',
        files: [
          {path: 'internal/web/events.go', score: 1.1},
          {path: 'internal/web/server.go', score: 1},
        ],
      },
    ],
    precedents: [route('/chat'), route('/prompt')],
  };
  const draft = only(briefOf(['`GET /images` returns all images'], {finding}));
  expect(draft.files[0]?.path).toBe('internal/web/server.go');
});
