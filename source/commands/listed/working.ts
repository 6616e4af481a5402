// The commands for the work on a plan, all day: their names, words and options, and which file does each.
import type {CommandEntry} from '../calling/command.ts';
import {revision, story, storyFile} from './words.ts';

export const working: readonly CommandEntry[] = [
  {
    name: 'board',
    summary: 'move tasks with one key, see what is ready',
    arguments: [{name: 'story', count: 'optional'}],
    options: [storyFile],
    examples: [
      {line: 'plan-tasks board 015', does: 'the tasks of one story'},
      {line: 'plan-tasks board', does: 'all stories as a tree'},
    ],
    load: () => import('../board.ts'),
  },
  {
    name: 'status',
    summary: 'move tasks, or the story, to a status',
    arguments: [story, {name: 'task', count: 'any'}, {name: 'status', count: 'one'}],
    options: [
      storyFile,
      {name: 'force', summary: 'although something that a task depends on is not done'},
      {name: 'parents', summary: 'and with them what they are parts of'},
      {name: 'tick', summary: 'with the story: the criteria that its tasks serve'},
    ],
    examples: [
      {line: 'plan-tasks status 015 003 in_progress', does: 'start task 003'},
      {line: 'plan-tasks status 015 001 004-006 done', does: 'finish several'},
      {line: 'plan-tasks status 015 done --tick', does: 'the story itself'},
      {
        line: 'plan-tasks status specs/003-auth/tasks.md T001 done',
        does: 'in a plan of spec-kit',
      },
    ],
    load: () => import('../status.ts'),
    tool: {
      isChanging: true,
      notes:
        'The statuses are pending, in_progress and done. A task whose dependencies are not done is refused unless forced. Without tasks the story itself gets the status.',
    },
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
    load: () => import('../next.ts'),
    tool: {
      list: 'tasks',
      isChanging: true,
      notes:
        'With take the first one is set to in_progress, and no other agent gets it; without, nothing is changed.',
    },
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
    load: () => import('../list.ts'),
    tool: {list: 'stories'},
  },
  {
    name: 'show',
    summary: 'the tasks of a story, or some in full',
    arguments: [story, {name: 'task', count: 'any'}],
    options: [storyFile],
    examples: [
      {line: 'plan-tasks show 15', does: 'tasks, what is ready and what waits for what'},
      {line: 'plan-tasks show 15 003', does: 'all that is written about a task'},
      {line: 'plan-tasks show "rate limit"', does: 'the story with these words in its title'},
    ],
    load: () => import('../show.ts'),
    tool: {},
  },
  {
    name: 'brief',
    summary: 'what somebody has to know who does a task',
    arguments: [story, {name: 'task', count: 'any'}],
    options: [
      storyFile,
      revision,
      {name: 'budget', takes: 'TOKENS', summary: 'so long at most (default: 8000)'},
    ],
    examples: [
      {
        line: 'plan-tasks brief 015 003',
        does: 'criteria, files with lines, how to verify',
      },
      {line: 'plan-tasks brief 015', does: 'the same for the whole story'},
    ],
    load: () => import('../brief.ts'),
    tool: {isProse: true},
  },
  {
    name: 'implement',
    summary: 'start your coding agent on a story or tasks',
    arguments: [story, {name: 'task', count: 'any'}],
    options: [
      storyFile,
      {name: 'engine', takes: 'NAME', summary: 'the agent (default: the one you chose, or the only one)'},
      {name: 'dry-run', summary: 'print what it would be told, start nothing'},
    ],
    examples: [
      {line: 'plan-tasks implement 015', does: 'the whole story, task by task'},
      {line: 'plan-tasks implement 015 003 --dry-run', does: 'what the agent would be told'},
    ],
    load: () => import('../implement.ts'),
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
    load: () => import('../graph.ts'),
    tool: {},
  },
  {
    name: 'check',
    summary: 'every rule about plans; exit 1 when broken',
    arguments: [{name: 'story', count: 'any'}],
    options: [storyFile, {name: 'fix', summary: 'mend ids, dependencies, statuses and paths of moved files'}],
    examples: [
      {line: 'plan-tasks check', does: 'all stories, for CI and git hooks'},
      {line: 'plan-tasks check 015 016 --fix', does: 'two of them, and mend what needs no judgement'},
    ],
    load: () => import('../check.ts'),
    tool: {list: 'problems', without: ['fix']},
  },
];
