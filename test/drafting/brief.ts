// Briefs for drafting: a story of bare criteria, and findings as small as a test needs them.
import {readStory} from '../../source/plan/story.ts';
import type {Answer, Brief, Finding, FoundFile, Question} from '../../source/plan/types.ts';

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
  readonly title?: string;
};

/** A brief about a story text. */
export function briefAbout(source: string, {finding = {}, answers = [], maxTasks = 15}: Said = {}): Brief {
  return {
    story: readStory(source, 'docs/stories/015-rate-limit.md'),
    finding: {...nothingFound, ...finding},
    answers,
    settings: {taskHours: [1, 4], maxTasks},
  };
}

/** A brief about criteria; those under a heading come as "# Heading" between them. */
export function briefOf(lines: readonly string[], said: Said = {}): Brief {
  const list = lines.map(line => (line.startsWith('#') ? `\n##${line}\n` : `- [ ] ${line}`)).join('\n');
  return briefAbout(
    `# Story 015: ${said.title ?? 'Rate limit'}\n\n## Acceptance Criteria\n\n${list}\n`,
    said,
  );
}

/** A likely file. */
export function foundFile(path: string, more: Partial<FoundFile> = {}): FoundFile {
  return {path, score: 1, domain: '', reasons: [], likelihood: 'likely', symbols: [], tests: [], ...more};
}

/** A question with what a test does not care about filled in. */
export function questionAbout(more: Partial<Question>): Question {
  return {
    id: 'q',
    kind: 'failure',
    question: 'What does the client see?',
    why: '',
    sentence: '',
    line: 0,
    suggestions: ['Nothing.'],
    score: 1,
    ...more,
  };
}

/** The answer to a question about a criterion. */
export const answerTo = (more: Partial<Question>, text: string | undefined): Answer => ({
  question: questionAbout(more),
  text,
});
