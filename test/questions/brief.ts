// A brief made of a story's text: nothing found and nothing answered unless a test says so.
import {readFileSync} from 'node:fs';
import {readStory} from '../../source/plan/story.ts';
import type {Answer, Brief, Finding, Question} from '../../source/plan/types.ts';

const fixtures = new URL('../fixtures/', import.meta.url);

export const nothingFound: Finding = {
  files: [],
  criteria: [],
  similar: [],
  integration: [],
  unknown: [],
  domains: [],
  facts: {name: 'sample', technology: [], commands: [], variables: []},
  testCommands: [],
  paths: [],
  stories: [],
  limits: [],
  counts: {files: 0, commits: 0},
  ms: 0,
};

type Said = {
  readonly finding?: Partial<Finding>;
  readonly answers?: readonly Answer[];
  readonly maxTasks?: number;
};

export function briefOf(source: string, {finding = {}, answers = [], maxTasks = 15}: Said = {}): Brief {
  return {
    story: readStory(source, 'docs/stories/015-a-story.md'),
    finding: {...nothingFound, ...finding},
    answers,
    settings: {taskHours: [1, 4], maxTasks},
  };
}

/** A story of bare criteria, with further sections as they are. */
export function storyOf(criteria: readonly string[], rest = ''): string {
  return `# Story 015: A story\n\n## Acceptance Criteria\n${criteria.map(text => `- [ ] ${text}\n`).join('')}\n${rest}`;
}

export const fixture = (path: string): string => readFileSync(new URL(path, fixtures), 'utf8');

export const texts = (questions: readonly Question[]): readonly string[] =>
  questions.map(({question}) => question);
