// The layout of a BMAD story: `- [ ] Task 1: text (AC: 1, 2)` under `## Tasks / Subtasks`, with the parts of a task as
// boxes indented below it. A number that is not written is given by the place.
import {endLines} from '../plan/markdown/reach.ts';
import type {Scan} from '../plan/scan.ts';
import type {Span} from '../plan/types.ts';
import {type Boxes, tasksOf} from './boxes/found.ts';
import {type Head, headReader} from './boxes/heads.ts';
import {formatOfLayout} from './boxes/layout.ts';
import {numbered} from './boxes/numbering.ts';
import {boxLine} from './boxes/render.ts';
import type {TickBox} from './boxes/tick-boxes.ts';

const id = String.raw`\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?`;
const word = String.raw`(?:[Ss]ub[- ]?)?[Tt](?:ask|ASK)\s*#?|T(?=\d)|[Tt](?:â|a)che\s*|[Tt]area\s*|[Tt]arefa\s*|Aufgabe\s*|子?任务\s*|子?任務\s*|タスク\s*|Задача\s*`;
const worded = headReader({id, before: word});
/** A number alone is an id when it has a dot in it, or a mark behind it: "3 retries" is neither. */
const bare = headReader({id: String.raw`\d{1,3}(?:\.\d{1,3}){1,3}[a-z]?(?!\d)|\d{1,2}(?=[.)](?:\s|\*))`});

const section =
  /\bsub-?tasks?\b|^(?:\W|\d)*(?:dev(?:elopment)? |implementation |technical )?tasks\b(?! (?:summary|completed))|任务|任務|タスク|sous-t[âa]ches|subtareas|subtarefas|(?:unter|teil)aufgaben|подзадач/i;

export const bmadFormat = formatOfLayout({
  name: 'bmad',
  signs: [
    {
      name: 'boxes under `## Tasks / Subtasks`',
      pattern:
        /^#{2,3} [^\n]*(?:tasks?\s*[/／&+]\s*sub-?tasks?|任务\s*[/／]\s*子任务|任務\s*[/／]\s*子任務|タスク|t[âa]ches?\s*\/\s*sous|tareas\s*\/|tarefas\s*\/|aufgaben\s*\/)|^[-*][ \t]+\[.\][ \t]+\**Task \d+[^\n]*\(ACs?\b/imu,
    },
    {name: 'a story as its title, such as `# Story 1.2: Name`', pattern: /^# [^\n]*\d/m, isCommon: true},
  ],
  idForm: id,
  firstId: '1',
  groupAt: () => undefined,
  find: known => tasksOf(known, numbered(boxesIn(known).map(box => headOf(known, box)))),
  hasSections: false,
  hasStatements: false,
  writer: {
    above: '## Tasks / Subtasks\n\n',
    between: '\n',
    head: task => boxLine(task, `${task.parent === undefined ? `Task ${task.id}:` : task.id} ${task.title}`),
  },
});

/** The boxes of the task sections; in a text without one, those that are called tasks, and their parts. */
function boxesIn({scan, boxes}: Boxes): readonly TickBox[] {
  const spans = sectionSpans(scan);
  if (spans.length > 0) {
    return boxes.filter(({box}) =>
      spans.some(({start, end}) => start <= box.span.start && box.span.start < end),
    );
  }
  const isCalled = ({text, within}: TickBox): boolean =>
    within === undefined ? worded(scan.source.slice(text.start, text.end)) !== undefined : isCalled(within);
  return boxes.filter(isCalled);
}

function sectionSpans({headings, lines, source}: Scan): readonly Span[] {
  const outer = headings.filter(({depth, level}) => depth === 0 && level <= 3);
  const ends = endLines(outer, lines.length + 1);
  const startOf = (line = 0): number => lines[line - 1]?.start ?? source.length;
  return outer.flatMap(({text, level, line}, index) =>
    level === 1 || !section.test(text) ? [] : {start: startOf(line), end: startOf(ends[index])},
  );
}

const criteria = String.raw`\(\s*(?:ACs?|验收标准)\b[^)]*\)`;
const criteriaFirst = new RegExp(`^${criteria}\\s*[:：]?[*_]*\\s*`, 'i');
const criteriaLast = new RegExp(`\\s*[*_]*${criteria}\\s*$`, 'i');

/** What a box begins with, the references to criteria left out of the title. */
function headOf({scan}: Boxes, box: TickBox): {readonly box: TickBox; readonly head: Head} {
  const text = scan.source.slice(box.text.start, box.text.end);
  const whole: Head = {id: '', flags: [], tags: [], title: {start: 0, end: text.length}};
  const head = worded(text) ?? bare(text) ?? whole;
  const title = text.slice(head.title.start, head.title.end);
  const from = criteriaFirst.exec(title)?.[0].length ?? 0;
  const length = title.slice(from).replace(criteriaLast, '').trimEnd().length;
  if (length === 0) return {box, head};
  const start = head.title.start + from;
  return {box, head: {...head, title: {start, end: start + length}}};
}
