// A `gh` made for a test: it takes only what the real one takes, keeps issues in a file, and can be in trouble.
import {chmodSync, existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {temporaryFolder} from '../helpers/temporary.ts';

export type FakeIssue = {
  number: number;
  title: string;
  body: string;
  state?: 'OPEN' | 'CLOSED';
  labels?: readonly {name: string}[];
  author?: string;
};

/** What the real one says on standard error, and its exit code. */
export const moods = {
  login: [4, 'To get started with GitHub CLI, please run:  gh auth login'],
  repository: [1, 'no git remotes found'],
  unknown: [1, "GraphQL: Could not resolve to a Repository with the name 'o/r'. (repository)"],
  limit: [1, 'GraphQL: API rate limit exceeded for user ID 12345.'],
  network: [
    1,
    'error connecting to api.github.com\ncheck your internet connection or https://githubstatus.com',
  ],
  forbidden: [1, 'GraphQL: Resource not accessible by personal access token (createIssue)'],
  nonsense: [0, ''],
} as const;

const program = (state: string) => `#!${process.execPath}
const {readFileSync, writeFileSync} = require('node:fs');
const state = JSON.parse(readFileSync(${JSON.stringify(state)}, 'utf8'));
const words = process.argv.slice(2);
state.calls.push(words);
const save = () => writeFileSync(${JSON.stringify(state)}, JSON.stringify(state));
save();
const fail = (code, text) => { process.stderr.write(text + '\\n'); process.exit(code); };
if (state.mood && (state.calls.length > (state.patience ?? 0))) fail(...state.moods[state.mood]);
const [group, action] = words;
const allowed = {
  'repo view': ['json'], 'issue list': ['repo', 'json', 'state', 'limit', 'author', 'search'],
  'issue view': ['repo', 'json'], 'issue create': ['repo', 'title', 'body-file'],
  'issue edit': ['repo', 'title', 'body-file'], 'issue close': ['repo'],
}[group + ' ' + action];
if (!allowed) fail(1, 'unknown command "' + words.join(' ') + '" for "gh"');
const flags = {}; const rest = [];
for (const word of words.slice(2)) {
  const [, name, value] = /^--([a-z-]+)=(.*)$/s.exec(word) ?? [];
  if (name === undefined) { if (word.startsWith('-')) fail(1, 'unknown flag: ' + word); rest.push(word); }
  else if (!allowed.includes(name)) fail(1, 'unknown flag: --' + name);
  else flags[name] = value;
}
const url = number => 'https://github.com/' + (flags.repo ?? 'o/r') + '/issues/' + number;
const told = issue => Object.fromEntries(flags.json.split(',').map(key => [key,
  key === 'url' ? url(issue.number) : key === 'labels' ? issue.labels ?? [] : key === 'state' ? issue.state ?? 'OPEN' : issue[key]]));
const find = () => {
  const issue = state.issues.find(({number}) => number === Number(rest[0]));
  if (!issue) fail(1, "GraphQL: Could not resolve to an issue or pull request with the number of " + rest[0] + ".");
  return issue;
};
const print = value => process.stdout.write(JSON.stringify(value) + '\\n');
if (group === 'repo') print({nameWithOwner: 'o/r', url: 'https://github.com/o/r'});
else if (action === 'list') {
  const fits = ({state: own = 'OPEN', author = 'me', title}) =>
    ((flags.state ?? 'open') === 'all' || own === (flags.state ?? 'open').toUpperCase()) &&
    (flags.author === undefined || author === 'me') && (flags.search === undefined || title.includes(flags.search));
  print(state.issues.filter(fits).toReversed().slice(0, Number(flags.limit ?? 30)).map(told));
} else if (action === 'view') print(told(find()));
else if (action === 'close') { find().state = 'CLOSED'; save(); process.stderr.write('Closed issue\\n'); }
else {
  const body = readFileSync(0, 'utf8');
  if (action === 'create') {
    const number = Math.max(0, ...state.issues.map(issue => issue.number)) + 1;
    state.issues.push({number, title: flags.title, body, state: 'OPEN', author: 'me'});
    process.stdout.write(url(number) + '\\n');
  } else { Object.assign(find(), {title: flags.title, body}); process.stdout.write(url(rest[0]) + '\\n'); }
  save();
}
`;

/** A folder with the program, and what it keeps. */
export function fakeGh(issues: readonly FakeIssue[] = []) {
  const folder = temporaryFolder();
  const state = join(folder, 'state.json');
  const put = (value: unknown): void => writeFileSync(state, JSON.stringify(value));
  const read = () => JSON.parse(readFileSync(state, 'utf8'));
  put({issues, calls: [], moods});
  writeFileSync(join(folder, 'gh'), program(state));
  chmodSync(join(folder, 'gh'), 0o755);
  return {
    environment: {PATH: `${folder}:${process.env.PATH ?? ''}`},
    issues: (): readonly Required<FakeIssue>[] => read().issues,
    calls: (): readonly (readonly string[])[] => read().calls,
    change: (how: (issues: FakeIssue[]) => void): void => {
      const all = read();
      how(all.issues);
      put(all);
    },
    /** In trouble, from the next call or after some more. */
    be: (mood: keyof typeof moods | undefined, after = 0): void => {
      const all = read();
      put({...all, mood, patience: all.calls.length + after});
    },
    isThere: existsSync(state),
  };
}
