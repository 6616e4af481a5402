// The commands that make a plan: their names, words and options, and which file does each.
import type {CommandEntry} from '../calling/command.ts';
import {engine, revision, send, story, storyFile} from './words.ts';

export const planning: readonly CommandEntry[] = [
  {
    name: 'plan',
    summary: 'break a story into tasks: the interview',
    arguments: [{name: 'story', count: 'optional'}],
    options: [
      storyFile,
      {name: 'yes', short: 'y', summary: 'no terminal: the first suggestion of every question'},
      {name: 'answers', takes: 'FILE', summary: 'no terminal: answers as {"<question id>": "text"}'},
      {name: 'replan', summary: 'no terminal: plan pending tasks again, else add to them'},
      {name: 'split', summary: 'no terminal: write the stories that a big one is split into'},
      {name: 'dry-run', summary: 'show the diff, write nothing'},
      {name: 'format', takes: 'NAME', summary: 'the layout of a new plan'},
      engine,
      send,
      {name: 'show-brief', summary: 'print exactly what an engine would be sent'},
    ],
    examples: [
      {line: 'plan-tasks 015', does: 'the interview about story 015'},
      {line: 'plan-tasks plan 015 --yes --dry-run', does: 'what would be written, unasked'},
      {line: 'plan-tasks plan 015 --answers a.json --json', does: 'answers from a file, for a script'},
    ],
    load: () => import('../plan.ts'),
  },
  {
    name: 'export',
    summary: 'the plan in another layout, or as issues',
    arguments: [story],
    options: [
      storyFile,
      {name: 'format', takes: 'NAME', summary: 'story, milestones, steps, phases or ai-task'},
      {name: 'output', short: 'o', takes: 'FILE', summary: 'write it to a file, linked with its story'},
      {name: 'write', short: 'w', summary: 'write it to its place in the folder of plans'},
      {name: 'force', summary: 'replace a file that is there'},
      {name: 'to', takes: 'PLACE', summary: 'github: each task as an issue, then kept up to date'},
      {name: 'repo', takes: 'NAME', summary: 'with --to: another repository, as owner/name'},
      {name: 'yes', short: 'y', summary: 'with --to: send it without asking'},
      {name: 'dry-run', summary: 'with --to: show what would change there, send nothing'},
    ],
    examples: [
      {line: 'plan-tasks export 015 --format phases', does: 'on standard output'},
      {line: 'plan-tasks export 015 --format phases --write', does: 'to docs/plans/'},
      {line: 'plan-tasks export specs/1/tasks.md --format story', does: 'made into a story'},
      {line: 'plan-tasks export 015 --to github --dry-run', does: 'issues it would make'},
    ],
    load: () => import('../export.ts'),
  },
  {
    name: 'explore',
    summary: 'what the repository says about a story',
    arguments: [story],
    options: [storyFile, revision],
    examples: [
      {line: 'plan-tasks explore 015', does: 'files, each with its reason'},
      {line: 'plan-tasks explore --story-file s.md --rev v1.2', does: 'the tree of a revision'},
    ],
    load: () => import('../explore.ts'),
    tool: {},
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
    load: () => import('../questions.ts'),
    tool: {list: 'questions'},
  },
  {
    name: 'new',
    summary: 'write a story, by interview',
    arguments: [{name: 'title', count: 'any'}],
    options: [
      {name: 'yes', short: 'y', summary: 'no terminal: the first suggestion where there is one'},
      {name: 'answers', takes: 'FILE', summary: 'no terminal: {"problem": "text", "criteria": ["text"]}'},
      {name: 'dry-run', summary: 'no terminal: show the file, write nothing'},
      engine,
    ],
    examples: [
      {line: 'plan-tasks new', does: 'it gets the next free number'},
      {line: 'plan-tasks new Rate limit the API', does: 'the title is there already'},
      {line: 'plan-tasks new --answers a.json --json', does: 'from a script'},
    ],
    load: () => import('../new.ts'),
  },
  {
    name: 'import',
    summary: 'stories from Task Master, Backlog.md, GitHub',
    arguments: [
      {name: 'tool', count: 'one'},
      {name: 'which', count: 'any'},
    ],
    options: [
      {name: 'from', takes: 'PLACE', summary: 'another file or folder, or a repository as owner/name'},
      {name: 'yes', short: 'y', summary: 'write them without asking'},
      {name: 'dry-run', summary: 'show the files, write nothing'},
    ],
    examples: [
      {line: 'plan-tasks import task-master', does: 'a story for each tag'},
      {line: 'plan-tasks import backlog 12 TASK-14', does: 'Backlog.md: two of its tasks'},
      {line: 'plan-tasks import github 42', does: 'an issue, by the command gh'},
      {line: 'plan-tasks import github label:bug --dry-run', does: 'what a search finds, shown only'},
    ],
    load: () => import('../import.ts'),
  },
];
