// `graph <story>`: what depends on what, as a picture, with waves and the critical path.
import {drawMermaid} from '../plan/drawing/mermaid.ts';
import {drawGraph, type PictureLine} from '../plan/drawing/picture.ts';
import {criticalPath, findCycle, waves} from '../plan/order.ts';
import type {WrittenTask} from '../plan/types.ts';
import type {Call, Outcome} from './calling/command.ts';
import {type Cell, counted, lines, prose, type Text, table, toned} from './calling/text.ts';
import {findStoryOf, type PlanFile, readPlanFile} from './reading/read-story.ts';
import {storyLine} from './reading/story-line.ts';
import {marks} from './reading/task-marks.ts';

export function run(call: Call): Outcome {
  const {project, file} = findStoryOf(call);
  const read = readPlanFile(project, file);
  const picture = drawGraph(read.plan.tasks, call.terminal.isAscii ? 'ascii' : 'unicode');
  const mermaid = drawMermaid(read.plan.tasks);
  return {
    data: {...describe(read), picture: picture.map(plain), mermaid},
    text: call.options.mermaid === true ? mermaid : spell(read, picture),
  };
}

const plain = (line: PictureLine): string => line.map(({text}) => text).join('');

function describe({story, plan: {tasks}}: PlanFile) {
  const found = waves(tasks);
  const waveOf = numbersOf(found);
  return {
    story: {number: story.number ?? null, title: story.title, path: story.path},
    tasks: tasks.map(({id, title, domain, status, dependsOn}) => {
      return {id, title, domain, status, dependsOn, wave: waveOf.get(id) ?? null};
    }),
    edges: tasks.flatMap(({id, dependsOn}) => dependsOn.map(from => ({from, to: id}))),
    waves: found,
    criticalPath: criticalPath(tasks),
    cycle: findCycle(tasks) ?? null,
  };
}

/** The number of each task's wave, from 1; a task that waits in a circle has none. */
const numbersOf = (found: ReturnType<typeof waves>): ReadonlyMap<string, number> =>
  new Map(found.flatMap((ids, index) => ids.map(id => [id, index + 1] as const)));

function spell({story, plan: {tasks}}: PlanFile, picture: readonly PictureLine[]): Text {
  if (tasks.length === 0) {
    const next = `No tasks yet: plan-tasks plan ${story.number ?? `"${story.path}"`}`;
    return lines(storyLine(story), '', next);
  }
  const found = waves(tasks);
  const path = criticalPath(tasks);
  const tint = tinted(tasks, new Set(path));
  return lines(
    storyLine(story, `${counted(tasks.length, 'task')} in ${counted(found.length, 'wave')}`),
    '',
    ...picture.map(line => ['  ', ...line.map(tint)]),
    '',
    table(rowsOf(tasks, numbersOf(found)), {indent: 2, right: [0]}),
    ...notesOf(tasks, path).flatMap(note => ['', prose(`  ${note}`)]),
  );
}

/** Ids in the colour of their status, those of the critical path bold, and the lines between them dim. */
function tinted(
  tasks: readonly WrittenTask[],
  path: ReadonlySet<string>,
): (part: PictureLine[number]) => Text {
  const tones = {pending: undefined, in_progress: 'busy', done: 'good'} as const;
  const statusOf = new Map(tasks.map(({id, status}) => [id, status]));
  return ({text, id}) => {
    if (id === undefined) return toned('dim')(text);
    const tone = tones[statusOf.get(id) ?? 'pending'] ?? (path.has(id) ? 'strong' : undefined);
    return tone === undefined ? text : toned(tone)(text);
  };
}

/** The tasks, wave by wave; those in a circle come last. */
function rowsOf(
  tasks: readonly WrittenTask[],
  waveOf: ReadonlyMap<string, number>,
): readonly (readonly Cell[])[] {
  const last = waveOf.size + 1;
  const ordered = tasks.toSorted(
    (one, other) => (waveOf.get(one.id) ?? last) - (waveOf.get(other.id) ?? last),
  );
  return ordered.map(({id, title, domain, status}, index) => {
    const wave = waveOf.get(id);
    const isFirst = index === 0 || wave !== waveOf.get(ordered[index - 1]?.id ?? '');
    const number = isFirst ? toned('dim')(String(wave ?? '-')) : '';
    return [number, marks[status], id, title, toned('dim')(domain)];
  });
}

function notesOf(tasks: readonly WrittenTask[], path: readonly string[]): readonly string[] {
  const ids = new Set(tasks.map(({id}) => id));
  const cycle = findCycle(tasks);
  return [
    ...(path.length > 1 ? [`critical path ${path.join(' → ')}`] : []),
    ...tasks.flatMap(({id, dependsOn}) =>
      dependsOn
        .filter(other => !ids.has(other))
        .map(other => `${id} depends on ${other}, which is no task of this story`),
    ),
    ...(cycle === undefined ? [] : [`a circle: ${[...cycle, cycle[0]].join(' → ')}`]),
  ];
}
