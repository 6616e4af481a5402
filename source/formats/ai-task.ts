// The layout of an AI task document: `- [ ] **Task 1.2:** text` under `### Phase 1: Name`, worked through from top to
// bottom. Most other boxes of such a document are criteria and rules, and no tasks.
import {type Headed, headedBoxes, tasksOf} from './boxes/found.ts';
import {headReader} from './boxes/heads.ts';
import {formatOfLayout} from './boxes/layout.ts';
import {boxLine} from './boxes/render.ts';
import {phaseAt} from './order/phase.ts';

const id = String.raw`\d{1,3}(?:\.\d{1,3}|[A-Z](?:\.\d{1,3})?)?[a-zA-Z]?`;
const headAt = headReader({id, before: String.raw`[Tt](?:ask|ASK)\s+`});

/** A phase list of the template that nobody filled in stands below the real one in many documents. */
const isBlank = (title: string): boolean => /^\[[^\]]*\]\.?$/.test(title.trim());

export const aiTaskFormat = formatOfLayout({
  name: 'ai-task',
  signs: [
    {
      name: 'boxes such as `- [ ] **Task 1.1:** text`',
      pattern: /^[ \t]*[-*+][ \t]+\[.\][ \t]+(?:[✅✓☑]\s*)?(?:\*\*|__)\s*T(?:ask|ASK)\s+\d{1,3}/mu,
    },
    {name: 'phases such as `### Phase 1: Name`', pattern: /^#{2,4} [^\p{L}\n]*phase \d+[A-Z]?\b/imu},
  ],
  idForm: id,
  firstId: '1.1',
  groupAt: phaseAt,
  find: boxes => {
    const headed = headedBoxes(boxes, headAt).map(each => withoutTail(boxes.scan.source, each));
    const titleOf = ({box, head}: Headed): string =>
      boxes.scan.source.slice(box.text.start + head.title.start, box.text.start + head.title.end);
    const filled = headed.filter(one => !isBlank(titleOf(one)));
    return tasksOf(boxes, filled.length === 0 ? headed : filled);
  },
  hasSections: false,
  hasStatements: false,
  writer: {between: '\n', head: task => boxLine(task, `**Task ${task.id}:** ${task.title}`)},
});

/** "✓ 2025-12-09" behind a title says when it was done. */
const tail = /\s*(?:[✓✔✅☑]\ufe0f?\s*)+(?:\(?\d{4}-\d{2}-\d{2}\)?)?\s*$/;

function withoutTail(source: string, {box, head}: Headed): Headed {
  const {start, end} = head.title;
  const title = source.slice(box.text.start + start, box.text.start + end);
  const length = title.replace(tail, '').length;
  return length === 0 ? {box, head} : {box, head: {...head, title: {start, end: start + length}}};
}
