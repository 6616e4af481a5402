// `show <story> [task…]`: the tasks of a story, what can start and what waits for what, or some of them in full.
import {blockedTasks, criticalPath, readyTasks, waves} from '../plan/order.ts';
import {selectTasks} from '../plan/progress/selection.ts';
import type {WrittenTask} from '../plan/types.ts';
import type {Call, Outcome} from './calling/command.ts';
import {type Cell, lines, type Text, table, toned} from './calling/text.ts';
import {findStoryOf, type PlanFile, readPlanFile} from './reading/read-story.ts';
import {storyLine} from './reading/story-line.ts';
import {countTasks} from './reading/story-list.ts';
import {marks} from './reading/task-marks.ts';

export function run(call: Call): Outcome {
  const {project, file, rest} = findStoryOf(call);
  const read = readPlanFile(project, file);
  const {tasks} = read.plan;
  const shown = rest.length === 0 ? tasks : selectTasks(rest, {tasks, path: read.story.path});
  return {data: describe(read, shown), text: rest.length === 0 ? spell(read) : spellInFull(read, shown)};
}

function describe({story, format, plan: {tasks}}: PlanFile, shown: readonly WrittenTask[]): unknown {
  return {
    story: {
      number: story.number ?? null,
      title: story.title,
      path: story.path,
      status: story.status ?? null,
      format: format?.name ?? null,
    },
    tasks: shown.map(({id, title, domain, status, dependsOn, description, line}) => {
      return {id, title, domain, status, dependsOn, description, line};
    }),
    ready: readyTasks(tasks).map(({id}) => id),
    blocked: blockedTasks(tasks),
    criticalPath: criticalPath(tasks),
    waves: waves(tasks),
  };
}

function spell({story, plan: {tasks}}: PlanFile): Text {
  const {dim} = tones;
  if (tasks.length === 0) {
    const next = `No tasks yet: plan-tasks plan ${story.number ?? `"${story.path}"`}`;
    return lines(storyLine(story), dim(story.path), '', next);
  }
  const path = criticalPath(tasks);
  return lines(
    storyLine(
      story,
      `${countTasks(tasks).done}/${tasks.filter(({parent}) => parent === undefined).length} done`,
    ),
    dim(story.path),
    '',
    table(rowsOf(tasks), {indent: 2}),
    ...(path.length > 1 && tasks.some(({status}) => status !== 'done')
      ? ['', dim(`  critical path ${path.join(' → ')}`)]
      : []),
  );
}

const tones = {dim: toned('dim'), good: toned('good')};

function rowsOf(tasks: readonly WrittenTask[]): readonly (readonly Cell[])[] {
  const ready = new Set(readyTasks(tasks).map(({id}) => id));
  const blocked = new Map(blockedTasks(tasks).map(({id, by}) => [id, by]));
  return tasks.map(({id, title, domain, status}) => {
    const waits = blocked.get(id);
    const state = ready.has(id) ? tones.good('ready') : tones.dim(waits ? `after ${waits.join(' ')}` : '');
    return [marks[status], id, status === 'done' ? tones.dim(title) : title, tones.dim(domain), state];
  });
}

/** Tasks with everything that is written about them. */
function spellInFull({story, plan: {tasks}}: PlanFile, shown: readonly WrittenTask[]): Text {
  const blocked = new Map(blockedTasks(tasks).map(({id, by}) => [id, by]));
  return lines(
    storyLine(story),
    ...shown.flatMap(task => {
      const {id, title, domain, status, dependsOn, description, line} = task;
      const waits = blocked.get(id);
      const facts = [
        domain,
        status,
        ...(dependsOn.length > 0 ? [`depends on ${dependsOn.join(', ')}`] : []),
        ...(waits === undefined ? [] : [`waits for ${waits.join(', ')}`]),
        `${story.path}:${line}`,
      ];
      return [
        '',
        table([[marks[status], id, toned('strong')(title)]]),
        tones.dim(facts.filter(fact => fact !== '').join(' · ')),
        ...(description === '' ? [] : ['', description]),
      ];
    }),
  );
}
