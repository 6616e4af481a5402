// The list of commands: what a person can type, and which file does it. A new command is one file that exports
// `run` and one entry here; the command line, the help and the completion are made from this list.
import type {Argument, CommandEntry, Option} from './calling/command.ts';

/** The command of a call that names none: "plan-tasks 015". */
export const defaultCommand = 'plan';

const story: Argument = {name: 'story', count: 'one'};
const storyFile: Option = {
  name: 'story-file',
  takes: 'FILE',
  summary: 'a story from anywhere, in place of <story>',
};
const revision: Option = {name: 'rev', takes: 'REV', summary: 'the tree and history of a revision'};

export const commands: readonly CommandEntry[] = [
  {
    name: 'plan',
    summary: 'break a story into tasks: the interview',
    arguments: [{name: 'story', count: 'optional'}],
    options: [
      storyFile,
      {name: 'yes', short: 'y', summary: 'no terminal: the first suggestion of every question'},
      {name: 'answers', takes: 'FILE', summary: 'no terminal: answers as {"<question id>": "text"}'},
      {name: 'replan', summary: 'no terminal: plan pending tasks again (default: add to them)'},
      {name: 'dry-run', summary: 'show the diff, write nothing'},
      {name: 'format', takes: 'NAME', summary: 'the layout of a new plan'},
    ],
    examples: [
      {line: 'plan-tasks 015', does: 'the interview about story 015'},
      {line: 'plan-tasks plan 015 --yes --dry-run', does: 'what would be written without asking'},
      {line: 'plan-tasks plan 015 --answers a.json --json', does: 'answers from a file, for a script'},
    ],
    load: () => import('./plan.ts'),
  },
  {
    name: 'board',
    summary: 'move tasks along with one key, see what is ready',
    arguments: [{name: 'story', count: 'optional'}],
    options: [storyFile],
    examples: [
      {line: 'plan-tasks board 015', does: 'the tasks of one story'},
      {line: 'plan-tasks board', does: 'all stories as a tree'},
    ],
    load: () => import('./board.ts'),
  },
  {
    name: 'status',
    summary: 'move tasks to pending, in_progress or done',
    arguments: [story, {name: 'task', count: 'many'}, {name: 'status', count: 'one'}],
    options: [storyFile, {name: 'force', summary: 'although something that a task depends on is not done'}],
    examples: [
      {line: 'plan-tasks status 015 003 in_progress', does: 'start task 003'},
      {line: 'plan-tasks status 015 001 004-006 done', does: 'finish several: ids, ranges, 001,002'},
    ],
    load: () => import('./status.ts'),
  },
  {
    name: 'next',
    summary: 'tasks that can start now, best first',
    arguments: [{name: 'story', count: 'optional'}],
    options: [
      storyFile,
      {name: 'domain', takes: 'NAME', summary: 'only tasks of this domain'},
      {name: 'take', summary: 'start the first one, which nobody else gets then'},
    ],
    examples: [
      {line: 'plan-tasks next', does: 'of all stories: what unblocks most comes first'},
      {line: 'plan-tasks next 015 --take', does: 'claim the best task of a story'},
    ],
    load: () => import('./next.ts'),
  },
  {
    name: 'list',
    summary: 'all stories with their progress',
    arguments: [],
    options: [{name: 'branches', summary: 'also where tasks stand on other local branches'}],
    examples: [
      {line: 'plan-tasks list', does: 'number, title, status and tasks done'},
      {line: 'plan-tasks list --branches', does: 'with what differs on branches not merged yet'},
      {line: 'plan-tasks list --json', does: 'the same for a script'},
    ],
    load: () => import('./list.ts'),
  },
  {
    name: 'show',
    summary: 'the tasks of a story, or some of them in full',
    arguments: [story, {name: 'task', count: 'any'}],
    options: [storyFile],
    examples: [
      {line: 'plan-tasks show 15', does: 'tasks, what is ready and what waits for what'},
      {line: 'plan-tasks show 15 003', does: 'all that is written about a task'},
      {line: 'plan-tasks show "rate limit"', does: 'the story with these words in its title'},
    ],
    load: () => import('./show.ts'),
  },
  {
    name: 'graph',
    summary: "a story's dependencies as a picture",
    arguments: [story],
    options: [storyFile, {name: 'mermaid', summary: 'as a Mermaid flowchart, for Markdown'}],
    examples: [
      {line: 'plan-tasks graph 015', does: 'waves and critical path'},
      {line: 'plan-tasks graph 015 --mermaid', does: 'a flowchart that GitHub draws'},
    ],
    load: () => import('./graph.ts'),
  },
  {
    name: 'check',
    summary: 'every rule about plans; exit 1 when one is broken',
    arguments: [{name: 'story', count: 'any'}],
    options: [storyFile, {name: 'fix', summary: 'mend ids, dependencies, statuses and paths of moved files'}],
    examples: [
      {line: 'plan-tasks check', does: 'all stories, for CI and git hooks'},
      {line: 'plan-tasks check 015 016 --fix', does: 'two of them, and mend what needs no judgement'},
    ],
    load: () => import('./check.ts'),
  },
  {
    name: 'explore',
    summary: 'what the repository says about a story',
    arguments: [story],
    options: [storyFile, revision],
    examples: [
      {line: 'plan-tasks explore 015', does: 'files that will change, each with its reason'},
      {line: 'plan-tasks explore --story-file s.md --rev v1.2 --json', does: 'the tree of a revision'},
    ],
    load: () => import('./explore.ts'),
  },
  {
    name: 'questions',
    summary: 'the questions that the interview would ask',
    arguments: [story],
    options: [storyFile, revision],
    examples: [
      {line: 'plan-tasks questions 015', does: 'best first, with suggested answers'},
      {line: 'plan-tasks questions 015 --json', does: 'with the ids that --answers takes'},
    ],
    load: () => import('./questions.ts'),
  },
  {
    name: 'init',
    summary: 'write the domains of this repository to .plan-tasks.json',
    arguments: [],
    options: [
      {name: 'preset', takes: 'NAME', summary: 'domains from templates/domains/ in place of proposed ones'},
      {name: 'merge-driver', summary: 'set git up to merge stories by meaning; write no domains'},
      {name: 'force', summary: 'replace the domains that are there'},
      {name: 'dry-run', summary: 'show what would be written, write nothing'},
    ],
    examples: [
      {line: 'plan-tasks init --dry-run', does: 'the domains that it would propose'},
      {line: 'plan-tasks init --preset frontend-backend', does: 'usual domains, to be edited'},
      {line: 'plan-tasks init --merge-driver', does: 'two branches may move and add tasks'},
    ],
    load: () => import('./init.ts'),
  },
  {
    name: 'merge-driver',
    summary: 'what git runs to merge stories (init sets it up)',
    // As git's manual calls them: the common ancestor, ours, theirs, and where the file belongs.
    arguments: ['O', 'A', 'B', 'P'].map(name => ({name, count: 'one'})),
    options: [],
    examples: [{line: 'plan-tasks merge-driver %O %A %B %P', does: 'the driver in git config'}],
    load: () => import('./merge-driver.ts'),
  },
];
