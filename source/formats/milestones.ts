// The layout of a milestones plan: `- [ ] Job-001-002: text` under `## 1. Milestone`, worked through from top to bottom.
import {headedBoxes, tasksOf} from './boxes/found.ts';
import {headReader} from './boxes/heads.ts';
import {formatOfLayout} from './boxes/layout.ts';
import {boxLine} from './boxes/render.ts';

const id = String.raw`Job-\d{1,4}-\d{1,4}[a-z]?(?:-\d{1,4})*`;
const headAt = headReader({id, hasTags: true});

export const milestonesFormat = formatOfLayout({
  name: 'milestones',
  signs: [
    {
      name: 'boxes such as `- [ ] Job-001-001: text`',
      pattern: /^[ \t]*[-*+][ \t]+\[.\][ \t]+[*_`]*Job-\d{1,4}-\d/m,
    },
    {name: 'milestones such as `## 1. Title`', pattern: /^#{2,3} (?:milestone )?\d+(?:\.\d+)?[.):]? \S/im},
  ],
  idForm: id,
  firstId: 'Job-001-001',
  groupAt: ({text, level}) => {
    const [, number, title] =
      /^(?:milestone\s+)?(\d{1,3}(?:\.\d+)?)[.):：]?\s+(?:[-–—]\s*)?(\S.*)$/i.exec(text) ?? [];
    if (number === undefined || title === undefined || level > 3) return undefined;
    return {id: number, kind: 'milestone', title};
  },
  find: boxes => tasksOf(boxes, headedBoxes(boxes, headAt)),
  hasSections: false,
  hasStatements: false,
  writer: {between: '\n', head: task => boxLine(task, `${task.id}: ${task.title}`)},
});
