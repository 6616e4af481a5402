// The layout of spec-kit's `tasks.md`: `- [ ] T012 [P] [US1] text` under `## Phase 3: …`. Tasks in a row that are
// marked [P] go side by side, and its `## Dependencies` section says which phases wait for which.
import {tasksWithIds} from './boxes/headed-tasks.ts';
import {headReader} from './boxes/heads.ts';
import {formatOfLayout} from './boxes/layout.ts';
import {boxLine} from './boxes/render.ts';
import {isInSeries, notTasks} from './boxes/series.ts';
import {phaseAt} from './order/phase.ts';

/** "T012", "T2-001", and what stands beside them in a series of its own: audits "A001", documents "D001". */
const id = String.raw`(?:T\d{1,2}-\d{3}|T[A-Z]{0,2}-?\d{1,4}[a-zA-Z]?(?:\.\d{1,3}[a-z]?)?|(?!${notTasks})[A-Z]\d{3}[a-z]?)`;
const headAt = headReader({id, hasTags: true});

export const specKitFormat = formatOfLayout({
  name: 'spec-kit',
  signs: [
    {
      name: 'boxes such as `- [ ] T001 [P] text`',
      pattern:
        /^(?:[ \t]*(?:[-*+]|\d+[.)])[ \t]+\[.\][ \t]+|#{2,5} )[^\w\n]*(?:\[[A-Z][^\]\n]*\]\s*)*T-?\d{1,4}/m,
    },
    {name: 'phases such as `## Phase 1: Setup`', pattern: /^#{2,4} [^\p{L}\n]*phase\b/imu},
  ],
  isOwn: lines => !isInSeries(lines),
  idForm: id,
  firstId: 'T001',
  groupAt: phaseAt,
  find: boxes => tasksWithIds(boxes, headAt),
  hasSections: true,
  hasStatements: true,
  writer: {
    between: '\n',
    head: task => boxLine(task, `${task.id} ${task.flags?.includes('parallel') ? '[P] ' : ''}${task.title}`),
  },
});
