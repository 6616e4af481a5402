// `show <story>`: the tasks of a story, what can start and what waits for what.
import {blockedTasks, criticalPath, readyTasks, waves} from '../plan/order.ts';
import type {WrittenTask} from '../plan/types.ts';
import type {Call, Outcome} from './calling/command.ts';
import {type Cell, lines, type Text, table, toned} from './calling/text.ts';
import {findStoryOf, type PlanFile, readPlanFile} from './reading/read-story.ts';
import {storyLine} from './reading/story-line.ts';
import {countTasks} from './reading/story-list.ts';
import {marks} from './reading/task-marks.ts';

export function run(call: Call): Outcome {
  const {project, file} = findStoryOf(call);
  const shown = readPlanFile(project, file);
  return {data: describe(shown), text: spell(shown)};
}

function describe({story, format, plan: {tasks}}: PlanFile): unknown {
  return {
    story: {
      number: story.number ?? null,
      title: story.title,
      path: story.path,
      status: story.status ?? null,
      format: format?.name ?? null,
    },
    tasks: tasks.map(({id, title, domain, status, dependsOn, description, line}) => {
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
    storyLine(story, `${countTasks(tasks).done}/${tasks.length} done`),
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
