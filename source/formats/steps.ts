// The layout of a steps plan: `### Step 1: Name` with its check list, one step after the other. Its status is kept in
// the results file that it names, which has the same steps as `### Step 1: Name - COMPLETE`.
import type {Status} from '../plan/types.ts';
import {taskHeadings, tasksWithParts} from './boxes/headed-tasks.ts';
import {headReader} from './boxes/heads.ts';
import {formatOfLayout} from './boxes/layout.ts';
import {boxLine} from './boxes/render.ts';
import {shows} from './boxes/sign-lines.ts';

const id = String.raw`\d{1,3}(?:\.\d{1,3})*[a-zA-Z]?`;
const headAt = headReader({id, before: String.raw`[^\w\n]*[Ss](?:tep|TEP)\s+`});
const own = {
  name: 'a plan or its results, such as `# Name Plan` with `## Implementation Steps`',
  pattern: /^#{1,2} [^\n]*\b(?:implementation (?:steps|progress|plan)|plan|results)\b/im,
  isCommon: true,
};

export const stepsFormat = formatOfLayout({
  name: 'steps',
  signs: [{name: 'steps such as `### Step 1: Name`', pattern: /^#{2,4} [^\p{L}\n]*step \d/imu}, own],
  isOwn: lines => shows(lines, own.pattern),
  idForm: id,
  firstId: '1',
  groupAt: () => undefined,
  find: known => tasksWithParts(known, taskHeadings(known.scan, headAt)),
  hasSections: false,
  hasStatements: false,
  statusFile: source => {
    const [, spanned, linked] = results.exec(source) ?? [];
    return spanned ?? linked;
  },
  writer: {
    between: '\n\n---\n\n',
    head: task => ({text: `### Step ${task.id}: ${task.title}${suffixes[task.status]}`, indent: ''}),
    part: task => boxLine(task, task.title),
  },
});

/** "**Track Progress**: See `docs/name-results.md`" above the first section. */
const results = /^[>\s]*\**track progress\**:?[^\n]*?(?:`([^`\n]+\.md)`|\]\(([^)\s]+\.md)\))/im;

const suffixes: Readonly<Record<Status, string>> = {
  pending: '',
  in_progress: ' - IN PROGRESS',
  done: ' - COMPLETE',
};
