// A small story and what a repository says about it, for tests of the interview.
import {readStory} from '../../source/plan/story.ts';
import type {Draft, Finding, FoundFile, Task} from '../../source/plan/types.ts';
import type {Opened} from '../../source/wizard/interview.ts';
import {advance, type Event, type Interview} from '../../source/wizard/interview.ts';
import {begin} from '../../source/wizard/phases/reading.ts';
import type {Row} from '../../source/wizard/review/row.ts';

const source = `# Story 007: Export notes

## Problem
Notes cannot leave the program.

## User/Actor
People who write notes.

## Acceptance Criteria
- [ ] The user can export all notes to one JSON file
- [ ] An existing file is never overwritten silently
- [ ] The server answers \`GET /export\` with the same JSON

## Out of Scope
- Import

## Open Questions
- Does the export hold deleted notes?
- Which time zone do dates have?
`;

export const story = readStory(source, 'docs/stories/007-export.md');

const file = (path: string, domain: string): FoundFile => ({
  path,
  domain,
  score: 1,
  reasons: ['names export'],
  likelihood: 'likely',
  symbols: [],
  tests: [],
});

export const finding: Finding = {
  files: [file('src/notes.ts', 'core'), file('src/server.ts', 'web')],
  criteria: story.criteria.map(({number}) => ({
    number,
    domain: number === 3 ? 'web' : 'core',
    files: [{path: number === 3 ? 'src/server.ts' : 'src/notes.ts', score: 1}],
  })),
  similar: [],
  integration: [],
  unknown: [],
  domains: ['core', 'web'].map(name => ({name, description: '', paths: [], keywords: []})),
  facts: {name: 'sample', technology: [], commands: [], variables: []},
  testCommands: [{folder: '', command: 'npm test'}],
  paths: ['src/notes.ts', 'src/server.ts', 'src/view.ts'],
  stories: [],
  limits: [],
  counts: {files: 3, commits: 1},
  ms: 5,
};

export const task = (id: string, title: string, more: Partial<Task> = {}): Task => ({
  id,
  title,
  domain: 'core',
  status: 'pending',
  dependsOn: [],
  description: `${title}.`,
  ...more,
});

export const draft = (id: string, title: string, more: Partial<Draft> = {}): Draft => ({
  ...task(id, title),
  files: [],
  criteria: [],
  hours: 2,
  because: {},
  assumptions: [],
  ...more,
});

/** A new row under review. */
export const row = (id: string, title: string, more: Partial<Row> = {}): Row => ({
  ...draft(id, title),
  isProposed: true,
  ...more,
});

export const openedWith = (tasks: readonly Task[]): Opened => ({
  story,
  tasks,
  settings: {taskHours: [1, 4], maxTasks: 15},
  needed: [],
  today: '2026-03-14',
});

/** The interview after some events. */
export const following = (interview: Interview, ...events: readonly Event[]): Interview =>
  events.reduce(advance, interview);

/** An interview whose story was read. */
export const opened = (tasks: readonly Task[] = []): Interview =>
  following(begin({path: story.path}), {type: 'read', opened: openedWith(tasks), kept: undefined});

/** An interview at its first question. */
export const asking = (): Interview =>
  following(opened(), {type: 'confirmed'}, {type: 'explored', finding}, {type: 'confirmed'});

/** An interview that proposes its first task. */
export const proposing = (): Interview => following(asking(), {type: 'hurried'});

/** An interview with all tasks agreed on. */
export const reviewing = (): Interview => following(proposing(), {type: 'allAccepted'});
