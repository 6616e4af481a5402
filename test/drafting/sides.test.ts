// Two domains in one criterion: what each of them does, and what one builds for the other.
import {describe, expect, it} from 'vitest';
import {propose} from '../../source/drafting/index.ts';
import {mainClauses} from '../../source/drafting/wording/clauses.ts';
import type {Finding} from '../../source/plan/types.ts';
import {answerTo, briefOf, foundFile} from './brief.ts';

const domains = [
  {name: 'backend', description: 'HTTP server', paths: [], keywords: ['server', 'endpoint']},
  {name: 'compute', description: 'C daemon', paths: [], keywords: ['daemon', 'queue']},
];
const paths = ['compute/daemon.c', 'web/server.go'];
const finding: Partial<Finding> = {
  domains,
  paths,
  files: [
    foundFile('web/server.go', {domain: 'backend'}),
    foundFile('compute/daemon.c', {domain: 'compute'}),
  ],
  criteria: [
    {
      number: 1,
      domain: 'backend',
      files: paths.toReversed().map((path, at) => ({path, score: 2 - 0.1 * at})),
    },
  ],
  integration: [{from: 'compute', to: 'backend', files: ['web/server.go']}],
};

describe('a criterion that says what each side does', () => {
  const {drafts} = propose(
    briefOf(
      ['The daemon rejects a job with a new code when it is full, and the server passes it on to the page'],
      {
        finding,
      },
    ),
  );

  it('is a task for each, in its own domain and files, with its own clause', () => {
    expect(drafts.map(({title, domain}) => [domain, title])).toEqual([
      ['compute', 'Reject a job with a new code when it is full'],
      ['backend', 'Pass the new code on to the page'],
    ]);
    expect(drafts.map(({files}) => files.map(({path}) => path))).toEqual([
      ['compute/daemon.c'],
      ['web/server.go'],
    ]);
    expect(drafts[0]?.description).not.toContain('pass');
    expect(drafts[1]?.description).not.toContain('reject a job');
  });

  it('lets the user of the interface wait for its provider', () => {
    expect(drafts[1]?.because).toEqual({'001': 'compute provides what backend uses'});
  });
});

it('only clauses with a subject of their own are apart', () => {
  expect(mainClauses('The server limits requests, and logs them')).toHaveLength(1);
  expect(mainClauses('The server limits requests, jobs, and messages')).toHaveLength(1);
  expect(
    mainClauses('The server answers the client, and the page shows "a, and b is"').map(
      ({subject}) => subject,
    ),
  ).toEqual(['The server', 'the page']);
});

describe('a criterion with one clause and two ends', () => {
  const {drafts} = propose(
    briefOf(['The status endpoint reports rejected requests and the jobs in the queue'], {finding}),
  );

  it('says what the provider hands over, and what the user does with it', () => {
    expect(drafts.map(({title}) => title)).toEqual([
      'Report the jobs in the queue to backend',
      'Report rejected requests and the jobs in the queue',
    ]);
    expect(new Set(drafts.map(({description}) => description)).size).toBe(2);
  });
});

describe('what is missing and built here', () => {
  const question =
    'The story relies on the endpoint `/status`, which I do not find in the code. Another story, or tasks of this one?';
  const answers = [
    answerTo({criterion: 1, kind: 'hidden-dependency', question}, 'Tasks of this story: it is built first.'),
  ];

  it('is built by the task whose criterion says what it does', () => {
    const {drafts} = propose(briefOf(['The status endpoint `GET /status` counts pages'], {finding, answers}));
    expect(drafts).toHaveLength(1);
    expect(drafts[0]?.title).toBe('Add `/status` endpoint');
    expect(drafts[0]?.files[0]?.path).toBe('web/server.go');
    expect(drafts[0]?.description).toContain('Count pages.');
  });

  it('is a task of its own in the likeliest file of its side, where a criterion only uses it', () => {
    const {drafts} = propose(briefOf(['The window shows what `GET /status` counts'], {finding, answers}));
    expect(drafts.map(({title}) => title)[0]).toBe('Add `/status` endpoint');
    expect(drafts[0]?.files).toEqual([{path: 'web/server.go', isNew: false}]);
    expect(drafts).toHaveLength(2);
  });
});
