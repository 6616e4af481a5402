import {describe, expect, test} from 'vitest';
import {readTicked, recommendedOf, spellTicked} from '../../source/drafting/doubts/checklist.ts';
import {withDoubts} from '../../source/drafting/doubts/index.ts';
import {propose} from '../../source/drafting/index.ts';
import type {Answer, Brief, Question} from '../../source/plan/types.ts';
import {briefOf, foundFile} from './brief.ts';

const paths = ['internal/config/config.go', 'internal/web/server.go', 'internal/web/sse.go', 'README.md'];
const files = paths.slice(0, 3).map((path, at) => foundFile(path, {score: 3 - at / 2, domain: 'backend'}));
const finding = {
  paths,
  files,
  criteria: [1, 2].map(number => ({
    number,
    domain: 'backend',
    files: [
      {path: 'internal/web/server.go', score: 1},
      {path: 'internal/web/sse.go', score: 0.95},
    ],
  })),
};
const brief = briefOf(
  ['Whatever is over the limit is refused with 429', 'Clients are told about the limit by an event'],
  {finding},
);
const asked = (about: Brief): readonly Question[] => withDoubts(about, []);
const doubt = (id: string, about = brief): Question => {
  const found = asked(about).find(question => question.id === id);
  if (found === undefined) throw new Error(`There is no ${id} among ${asked(about).map(each => each.id)}`);
  return found;
};
const answered = (id: string, text: string | undefined): Brief => {
  const answer: Answer = {question: doubt(id), text};
  return {...brief, answers: [answer]};
};
const placesOf = (about: Brief): readonly (string | undefined)[] =>
  propose(about).drafts.map(({files: [main]}) => main?.path);

describe('a checklist', () => {
  test('is answered with its ticked rows, and with none', () => {
    expect(readTicked(spellTicked(['`a.go`: defines A', 'b.go']))).toEqual(['`a.go`: defines A', 'b.go']);
    expect(readTicked(spellTicked([]))).toEqual([]);
  });

  test('recommends what is ticked', () => {
    const question = {...doubt('draft-flow'), suggestions: ['a', 'b', 'c'], ticked: ['a', 'c']};
    expect(recommendedOf(question)).toBe('a; c');
  });
});

describe('the way of a change', () => {
  test('shows the files of the draft ticked, from the settings at its source on', () => {
    const {suggestions, ticked} = doubt('draft-flow');
    expect(suggestions[0]).toContain('internal/config/config.go');
    expect(ticked?.some(row => row.includes('internal/web/server.go'))).toBe(true);
  });

  test('gives every stop a task, a new file included', () => {
    const about = answered(
      'draft-flow',
      '`internal/config/config.go`; `internal/web/server.go`; `internal/web/limit.go`',
    );
    expect(placesOf(about).toSorted()).toEqual([
      'internal/config/config.go',
      'internal/web/limit.go',
      'internal/web/server.go',
    ]);
    const made = propose(about).drafts.find(({files: [main]}) => main?.path === 'internal/web/limit.go');
    expect(made?.files[0]?.isNew).toBe(true);
  });

  test('leaves the draft as it is when nobody says more', () => {
    expect(propose(answered('draft-flow', undefined)).drafts).toEqual(propose(brief).drafts);
  });
});

describe('two domains that meet', () => {
  const domainOf = (name: string) => ({name, description: '', paths: [], keywords: [name]});
  const meeting = briefOf(['The server sends the queue limit to the daemon'], {
    finding: {
      paths: ['a/server.go', 'b/daemon.c'],
      domains: [domainOf('server'), domainOf('daemon')],
      files: [foundFile('a/server.go', {domain: 'server'}), foundFile('b/daemon.c', {domain: 'daemon'})],
      criteria: [
        {
          number: 1,
          domain: 'server',
          files: [
            {path: 'a/server.go', score: 2},
            {path: 'b/daemon.c', score: 1.9},
          ],
        },
      ],
      integration: [{from: 'daemon', to: 'server', files: ['a/server.go']}],
    },
  });
  const domainsOf = (about: Brief) => propose(about).drafts.map(({domain}) => domain);

  test('are asked who offers and who uses, and the one that offers comes first', () => {
    const question = doubt('draft-sides-1', meeting);
    expect(question.suggestions).toEqual([
      'daemon offers it, and server uses it',
      'server offers it, and daemon uses it',
    ]);
    expect(domainsOf(meeting)).toEqual(['daemon', 'server']);
    const text = question.suggestions[1];
    expect(domainsOf({...meeting, answers: [{question, text}]})).toEqual(['server', 'daemon']);
  });
});

describe('how finely the work is cut', () => {
  const many = Array.from(
    {length: 20},
    (_, at) => `Panel ${'abcdefghijklmnopqrst'[at]} is shown in row ${at}`,
  );

  test('promises no task for each criterion where there are more of them than tasks', () => {
    const rows = (about: Brief) => doubt('draft-size', about).suggestions.join('\n');
    expect(rows(briefOf(many))).toContain('15 tasks: as many as a story may have here');
    expect(rows(briefOf(many.slice(0, 12)))).toContain('12 tasks: one for each thing that is asked for');
  });

  test('rests on the plans of the house, and says so', () => {
    const task = (title: string) =>
      ({id: '1', title, domain: '', status: 'done', dependsOn: [], description: ''}) as const;
    const plan = {
      ...{number: '1', title: '', path: '', status: 'Done', text: ''},
      counts: {pending: 0, in_progress: 0, done: 4},
      tasks: ['Add a type', 'Add a route', 'Wire the route', 'Write all tests'].map(task),
    };
    expect(doubt('draft-size', briefOf(many, {finding: {stories: [plan, plan, plan]}})).why).toMatch(
      /^The 3 plans here have 4 tasks in the median, with titles of 3 words\./,
    );
  });
});

describe('the file of a task', () => {
  test('is asked for where two are about as likely, with reasons', () => {
    const question = doubt('draft-file-1');
    expect(question.sentence).toContain('over the limit');
    expect(question.suggestions.length).toBeGreaterThan(2);
  });

  test('is the one that the lead names', () => {
    const about = answered('draft-file-1', 'In `internal/web/sse.go`');
    expect(placesOf(about)).toContain('internal/web/sse.go');
  });
});

describe('tests, documentation and verification', () => {
  test('are tasks of their own when the lead says so', () => {
    const about = answered(
      'draft-upkeep',
      'Tests as a task of their own; A last task that verifies the whole',
    );
    const titles = propose(about).drafts.map(({title}) => title);
    expect(titles.some(title => /\btests for\b/.test(title))).toBe(true);
    expect(titles.at(-1)).toMatch(/^Verify\b/);
  });

  test('follow the plans of the house, which is then not asked', () => {
    const tasks = ['Add a limit', 'Add tests for the limit', 'Update README.md'].map((title, at) => ({
      id: `00${at + 1}`,
      title,
      domain: 'backend',
      status: 'done' as const,
      dependsOn: [],
      description: '',
    }));
    const story = {
      title: 'Old',
      status: 'Done',
      counts: {pending: 0, in_progress: 0, done: 3},
      text: '',
      tasks,
    };
    const stories = ['001', '002', '003'].map(number => ({...story, number, path: `${number}.md`}));
    const housed = {...brief, finding: {...brief.finding, stories}};
    expect(asked(housed).map(({id}) => id)).not.toContain('draft-upkeep');
    const titles = propose(housed).drafts.map(({title}) => title);
    expect(titles.filter(title => /\btests for\b|README/.test(title))).toHaveLength(2);
  });
});

describe('what must not happen', () => {
  const guarded = briefOf([
    'The server rejects requests over the limit with 429',
    'No token is written to the log',
    'The existing endpoints remain unchanged',
  ]);

  test('is shown on one screen, none of it as work', () => {
    const question = doubt('draft-checks', guarded);
    expect(question.suggestions).toEqual([
      '2: No token is written to the log',
      '3: The existing endpoints remain unchanged',
    ]);
    expect(question.ticked).toEqual([]);
  });

  test('becomes a task of its own when the lead says so, and its title does not turn it round', () => {
    const question = doubt('draft-checks', guarded);
    const text = question.suggestions[0] ?? '';
    const {drafts} = propose({...guarded, answers: [{question, text}]});
    const own = drafts.find(({criteria}) => criteria.includes(2));
    expect(own?.title ?? '').not.toMatch(/^Write\b/);
    expect(propose(guarded).drafts.length).toBeLessThanOrEqual(drafts.length);
  });
});

describe('what comes with a change', () => {
  const glued = briefOf(['The limit has a `--limit` flag with a default', 'The daemon starts with it'], {
    finding: {...finding, paths: [...paths, 'cmd/weave/main.go'], files: files.slice(1)},
  });

  test('is shown with its files, and becomes a task when ticked', () => {
    const question = doubt('draft-glue', glued);
    expect(question.suggestions).toEqual([
      '`internal/config/config.go`: its setting or flag',
      '`cmd/weave/main.go`: its wiring at start-up',
    ]);
    const {drafts} = propose({...glued, answers: [{question, text: question.suggestions[1]}]});
    const wired = drafts.find(({files: [main]}) => main?.path === 'cmd/weave/main.go');
    expect(wired?.title).toBe('Wire rate limit into `main.go`');
  });
});

test('the name of a new thing stands in its task', () => {
  const question: Question = {
    ...doubt('draft-flow'),
    id: 'draft-name-1',
    criterion: 1,
    suggestions: ['`RateLimiter`'],
  };
  const {drafts} = propose({...brief, answers: [{question, text: '`RateLimiter`'}]});
  expect(drafts.find(({criteria}) => criteria.includes(1))?.description).toContain('Call it `RateLimiter`.');
});

test('no doubt is asked twice, and all stop at a dozen questions', () => {
  let about = brief;
  for (let next = asked(about)[0]; next !== undefined; next = asked(about)[0]) {
    expect(about.answers.map(({question}) => question.id)).not.toContain(next.id);
    about = {...about, answers: [...about.answers, {question: next, text: undefined}]};
  }
  expect(about.answers.length).toBeLessThanOrEqual(12);
});
