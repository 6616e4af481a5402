// How an answer of the lead changes the plan.
import {describe, expect, it} from 'vitest';
import {propose} from '../../source/drafting/index.ts';
import type {Finding} from '../../source/plan/types.ts';
import {answerTo, briefOf, foundFile} from './brief.ts';

const criteria = [
  'Requests to `/generate` are limited per client',
  'Jobs of disconnected clients are dropped',
  'The admin page lists blocked clients',
];
const finding: Partial<Finding> = {
  paths: ['internal/web/limit.go', 'internal/web/server.go'],
  files: [foundFile('internal/web/server.go', {domain: 'backend'})],
};
const described = (drafts: ReturnType<typeof propose>['drafts']): string =>
  drafts.map(({description}) => description).join('\n');

describe('an answer', () => {
  it('stands word for word in the task of its criterion', () => {
    const answers = [answerTo({criterion: 1}, 'Status 429 with "Rate limit exceeded".')];
    const {drafts} = propose(briefOf(criteria, {answers}));
    const task = drafts.find(draft => draft.criteria.includes(1));
    expect(task?.description).toContain(
      'Decided for "requests to `/generate` are limited per client": Status 429 with "Rate limit exceeded".',
    );
    expect(described(drafts).match(/Decided/g)).toHaveLength(1);
  });

  it('keeps what was asked when it is too short to stand alone', () => {
    const answers = [answerTo({criterion: 1, question: 'How many per minute?'}, '10')];
    expect(described(propose(briefOf(criteria, {answers})).drafts)).toContain(
      'Decided for "requests to `/generate` are limited per client", how many per minute: 10.',
    );
  });

  it('that was skipped is an assumption, in the text and beside it', () => {
    const answers = [answerTo({criterion: 2, suggestions: ['They are dropped within a second.']}, undefined)];
    const {drafts} = propose(briefOf(criteria, {answers}));
    const task = drafts.find(draft => draft.criteria.includes(2));
    expect(task?.assumptions).toEqual([
      'Assumed for "jobs of disconnected clients are dropped": they are dropped within a second.',
    ]);
    expect(task?.description).toContain(
      'Assumed for "jobs of disconnected clients are dropped": they are dropped within a second.',
    );
  });

  it('belongs to the criterion on its line, else to the one that shares its words', () => {
    const line = briefOf(criteria).story.criteria[2]?.line ?? 0;
    const byLine = propose(
      briefOf(criteria, {answers: [answerTo({line}, 'By address, newest first, ten a page.')]}),
    );
    expect(byLine.drafts.find(draft => draft.criteria.includes(3))?.description).toContain('By address');
    const question = 'What happens to a job whose client is disconnected?';
    const byWords = propose(
      briefOf(criteria, {answers: [answerTo({question}, 'It is dropped without a trace in the log.')]}),
    );
    expect(byWords.drafts.find(draft => draft.criteria.includes(2))?.description).toContain(
      'without a trace',
    );
  });

  it('that wants a first test is how to verify the first task that changes the file, and stands nowhere else', () => {
    const files = [{path: 'internal/web/server.go', score: 2}];
    const question =
      '`internal/web/server.go` has no test that I can find. Start one here, or check by hand?';
    const {drafts} = propose(
      briefOf(criteria, {
        finding: {
          ...finding,
          criteria: [2, 3].map(number => ({number, domain: 'backend', files})),
          testCommands: [{folder: '', command: 'go test ./...'}],
        },
        answers: [
          answerTo({question, kind: 'testing'}, 'Start a test for it in the first task that changes it.'),
        ],
      }),
    );
    const [first, ...others] = drafts.filter(draft => draft.files[0]?.path === 'internal/web/server.go');
    expect(first?.description).toContain(
      'Start a test for `internal/web/server.go` and run `go test ./...`.',
    );
    expect(described(drafts)).not.toContain('first task that changes it');
    expect(others.every(({description}) => !description.includes('Start a test'))).toBe(true);
  });

  it.each(['Out of scope.', 'A separate story.', 'Out of Scope holds: no task for this criterion.'])(
    '"%s" takes the criterion out and says so',
    text => {
      const {drafts, warnings} = propose(
        briefOf(criteria, {answers: [answerTo({criterion: 3, kind: 'scope'}, text)]}),
      );
      expect(drafts.flatMap(draft => draft.criteria)).not.toContain(3);
      expect(warnings[0]).toBe(
        `Criterion 3 is left out of the plan: "${text}" (line ${briefOf(criteria).story.criteria[2]?.line}).`,
      );
    },
  );

  it('that leaves out something beyond the criterion leaves the criterion in', () => {
    const question = 'Does it also apply to imported clients?';
    const {drafts} = propose(
      briefOf(criteria, {answers: [answerTo({criterion: 1, kind: 'scope', question}, 'No, out of scope.')]}),
    );
    expect(drafts.flatMap(draft => draft.criteria)).toContain(1);
  });

  it('with a path decides the place', () => {
    const answers = [answerTo({criterion: 1, kind: 'placement'}, 'In `internal/web/limit.go`.')];
    const {drafts} = propose(briefOf(criteria.slice(0, 1), {finding, answers}));
    expect(drafts[0]?.files).toEqual([{path: 'internal/web/limit.go', isNew: false}]);
  });

  it('that wants a new file beside another gets one that is free, marked as new', () => {
    const answers = [
      answerTo({criterion: 1, kind: 'placement'}, 'In a new file beside `internal/web/server.go`.'),
    ];
    const {drafts} = propose(briefOf(criteria.slice(0, 1), {finding, answers}));
    const [file] = drafts[0]?.files ?? [];
    expect(file?.isNew).toBe(true);
    expect(file?.path).toMatch(/^internal\/web\/[a-z_]+\.go$/);
    expect(finding.paths).not.toContain(file?.path);
    expect(drafts[0]?.description).toContain(`\`${file?.path}\` (new)`);
  });

  it('that takes a missing thing into this story makes it a task that others wait for', () => {
    const question =
      'The story relies on the endpoint `/status`, which I do not find in the code. Another story, or tasks of this one?';
    const {drafts} = propose(
      briefOf(['The page shows what `GET /status` counts', 'Requests are limited'], {
        answers: [
          answerTo(
            {criterion: 1, kind: 'hidden-dependency', question},
            'Tasks of this story: `/status` is built first.',
          ),
        ],
      }),
    );
    expect(drafts[0]?.title).toBe('Add `/status` endpoint');
    const user = drafts.find(draft => draft.because['001'] !== undefined);
    expect(user?.because['001']).toBe('needs `/status`');
    expect(user?.criteria).toContain(1);
  });
});

describe('the order between domains', () => {
  const domains = ['backend', 'compute'].map(name => ({name, description: '', paths: [], keywords: []}));
  const both: Partial<Finding> = {
    domains,
    criteria: [
      {number: 1, domain: 'backend', files: []},
      {number: 2, domain: 'compute', files: []},
    ],
  };
  const lines = ['The backend limits requests per minute', 'The compute queue holds 16 jobs'];
  const plan = (text: string) =>
    propose(briefOf(lines, {finding: both, answers: [answerTo({kind: 'order'}, text)]})).drafts;

  it('becomes dependencies with the order as the reason', () => {
    const drafts = plan('compute first; the tasks in backend depend on it.');
    expect(drafts.map(({domain}) => domain)).toEqual(['compute', 'backend']);
    expect(drafts[1]?.because).toEqual({'001': 'compute lands first'});
    expect(plan('The compute part after the backend.').map(({domain}) => domain)).toEqual([
      'backend',
      'compute',
    ]);
  });

  it('is none when they can be parallel', () => {
    expect(
      plan('First the interface between them, then both in parallel.').every(
        ({dependsOn}) => dependsOn.length === 0,
      ),
    ).toBe(true);
  });
});

it('does not take a place that an answer only cites for the place of the work', () => {
  const paths = ['internal/client/client.go', 'internal/web/server.go'];
  const answers = [
    answerTo({criterion: 1}, 'In the manner of "not reached" (internal/client/client.go:49).'),
  ];
  const [draft] = propose(briefOf(['Requests are rejected'], {finding: {paths}, answers})).drafts;
  expect(draft?.files).toEqual([]);
});
