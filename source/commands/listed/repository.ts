// The commands that set a repository up: their names, words and options, and which file does each.
import type {CommandEntry} from '../calling/command.ts';
import {engine, send} from './words.ts';

export const repository: readonly CommandEntry[] = [
  {
    name: 'init',
    summary: "write this repository's .plan-tasks.json",
    arguments: [],
    options: [
      {name: 'preset', takes: 'NAME', summary: 'domains from templates/domains/ in place of proposed ones'},
      {name: 'format', takes: 'NAME', summary: 'the layout that new plans are written in as well'},
      {name: 'merge-driver', summary: 'set git up to merge stories by meaning; write no domains'},
      {name: 'force', summary: 'replace the domains that are there'},
      {name: 'dry-run', summary: 'show what would be written, write nothing'},
    ],
    examples: [
      {line: 'plan-tasks init --dry-run', does: 'the domains that it would propose'},
      {line: 'plan-tasks init --preset frontend-backend', does: 'usual domains, to be edited'},
      {line: 'plan-tasks init --merge-driver', does: 'two branches may move and add tasks'},
    ],
    load: () => import('../init.ts'),
  },
  {
    name: 'engines',
    summary: 'second minds to ask, and which you prefer',
    arguments: [{name: 'name', count: 'optional'}],
    options: [{name: 'forget', summary: 'allow none of them in this repository any more'}],
    examples: [
      {line: 'plan-tasks engines', does: 'which are available, and why not'},
      {line: 'plan-tasks engines claude', does: 'ask it in your interviews from now on'},
    ],
    load: () => import('../engines.ts'),
  },
  {
    name: 'agents',
    summary: 'tell coding agents how to work, in AGENTS.md',
    arguments: [],
    options: [
      {name: 'file', takes: 'FILE', summary: 'another file (default: the one in use, else AGENTS.md)'},
      {name: 'remove', summary: 'take it out again'},
      {name: 'dry-run', summary: 'show the diff, write nothing'},
    ],
    examples: [
      {line: 'plan-tasks agents --dry-run', does: 'what it would write, and where'},
      {line: 'plan-tasks agents --file CLAUDE.md', does: 'for an agent that reads that file'},
    ],
    load: () => import('../agents.ts'),
  },
  {
    name: 'mcp',
    summary: 'offer all of this to coding agents over MCP',
    arguments: [],
    options: [engine, send],
    examples: [
      {line: 'claude mcp add plan-tasks -- plan-tasks mcp', does: 'add it to an agent, once'},
      {line: 'plan-tasks mcp --dir ../shop', does: 'serve another repository'},
    ],
    load: () => import('../mcp.ts'),
  },
  {
    name: 'templates',
    summary: 'the templates of plans: list, copy, show',
    arguments: [
      {name: 'action', count: 'optional'},
      {name: 'name', count: 'optional'},
    ],
    options: [{name: 'force', summary: 'copy over one that is there'}],
    examples: [
      {line: 'plan-tasks templates', does: 'which there are, and which are your own'},
      {line: 'plan-tasks templates copy phases', does: 'to .plan-tasks/templates/, to be edited'},
    ],
    load: () => import('../templates.ts'),
  },
  {
    name: 'merge-driver',
    summary: 'what git runs to merge stories',
    // As git's manual calls them: the common ancestor, ours, theirs, and where the file belongs.
    arguments: ['O', 'A', 'B', 'P'].map(name => ({name, count: 'one'})),
    options: [],
    examples: [{line: 'plan-tasks merge-driver %O %A %B %P', does: 'the driver in git config'}],
    load: () => import('../merge-driver.ts'),
  },
  {
    name: 'config',
    summary: 'your preferences: list, get, set, unset, path',
    arguments: [
      {name: 'action', count: 'optional'},
      {name: 'key', count: 'optional'},
      {name: 'value', count: 'optional'},
    ],
    options: [],
    examples: [
      {line: 'plan-tasks config', does: 'everything that is remembered'},
      {line: 'plan-tasks config set ascii true', does: 'no characters beyond ASCII on your screens'},
      {line: 'plan-tasks config path', does: 'the file that it is kept in'},
    ],
    load: () => import('../config.ts'),
  },
  {
    name: 'completion',
    summary: 'completion for bash, zsh, fish, powershell',
    arguments: [
      {name: 'shell', count: 'one'},
      {name: 'word', count: 'any'},
    ],
    options: [],
    examples: [
      {line: 'source <(plan-tasks completion bash)', does: 'commands, options, stories and task ids'},
      {line: 'plan-tasks completion fish | source', does: 'the same in fish'},
    ],
    load: () => import('../completion.ts'),
  },
];
