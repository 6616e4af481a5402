// The layout of a phases plan: `- [ ] T001 text` for tests and `- [ ] F001 [P] text` for features under
// `## Phase 1: …`, each series numbered through all phases. Tests come before features, and a phase ends in a gate.
import type {Flag} from '../plan/types.ts';
import {tasksWithIds} from './boxes/headed-tasks.ts';
import {type Head, headReader} from './boxes/heads.ts';
import {formatOfLayout} from './boxes/layout.ts';
import {boxLine} from './boxes/render.ts';
import {isInSeries, notTasks} from './boxes/series.ts';
import {phaseAt} from './order/phase.ts';

const id = String.raw`(?!${notTasks})[A-Z]{1,3}-?\d{2,4}[a-z]?`;
const readHead = headReader({id, hasTags: true, hasLetters: true});

/** Tests are told by their series; the features stand in another. */
function headAt(text: string): Head | undefined {
  const head = readHead(text);
  return head !== undefined && /^T\d/.test(head.id) && !head.flags.includes('test')
    ? {...head, flags: ['test', ...head.flags]}
    : head;
}

export const phasesFormat = formatOfLayout({
  name: 'phases',
  signs: [
    {
      name: 'boxes such as `- [ ] F001 text`, and `- [ ] T001 text` for tests',
      pattern:
        /^(?:[ \t]*(?:[-*+]|\d+[.)])[ \t]+\[.\][ \t]+|#{2,5} )[^\w\n]*(?:\[[A-Z][^\]\n]*\]\s*)*[A-Z]{1,3}-?\d{2,4}/m,
    },
    {name: 'phases such as `## Phase 1: Title`', pattern: /^#{2,4} [^\p{L}\n]*phase [A-Z\d]/imu},
  ],
  isOwn: isInSeries,
  idForm: id,
  firstId: 'F001',
  groupAt: phaseAt,
  find: boxes => tasksWithIds(boxes, headAt),
  hasSections: true,
  hasStatements: true,
  writer: {
    between: '\n',
    head: task => boxLine(task, `${task.id} ${lettersOf(task.flags ?? [])}${task.title}`),
  },
});

/** The flags that a task's series does not say, as the layout writes them. */
const lettersOf = (flags: readonly Flag[]): string =>
  [
    ...(flags.includes('parallel') ? ['[P] '] : []),
    ...(flags.includes('migration') ? ['M '] : []),
    ...(flags.includes('documentation') ? ['D '] : []),
  ].join('');
