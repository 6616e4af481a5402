// `show <story> [task…]`: the tasks of a story, what can start and what waits for what, or some of them in full.
import {blockedTasks, criticalPath, readyTasks, waves} from '../plan/order.ts';
import {
  belongingOf,
  depthsOf,
  flagsOf,
  groupAbove,
  groupName,
  groupShares,
  lettersOf,
} from '../plan/progress/groups.ts';
import {selectTasks} from '../plan/progress/selection.ts';
import type {Plan, WrittenTask} from '../plan/types.ts';
import type {Call, Outcome} from './calling/command.ts';
import {type Cell, lines, prose, type Row, type Text, table, toned} from './calling/text.ts';
import {unknownLayout} from './reading/progress.ts';
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

function describe({story, format, plan: {tasks, groups}}: PlanFile, shown: readonly WrittenTask[]): unknown {
  return {
    story: {
      number: story.number ?? null,
      title: story.title,
      path: story.path,
      status: story.status ?? null,
      format: format?.name ?? null,
    },
    tasks: shown.map(({id, title, domain, status, dependsOn, description, line, ...task}) => {
      const {group = null, parent = null} = task;
      return {id, title, domain, status, dependsOn, description, line, group, parent, flags: flagsOf(task)};
    }),
    groups: groups.map(({id, kind, title, line}) => ({id, kind, title, line})),
    ready: readyTasks(tasks).map(({id}) => id),
    blocked: blockedTasks(tasks),
    criticalPath: criticalPath(tasks),
    waves: waves(tasks),
  };
}

function spell({story, plan}: PlanFile): Text {
  const {dim} = tones;
  const {tasks} = plan;
  if (tasks.length === 0) {
    const unknown = unknownLayout(story.source, story.path);
    const next = `No tasks yet: plan-tasks plan ${story.number ?? `"${story.path}"`}`;
    const told = unknown === undefined ? [next] : [prose(unknown.text), prose(unknown.hint, {tone: 'dim'})];
    return lines(storyLine(story), dim(story.path), '', ...told);
  }
  const path = criticalPath(tasks);
  return lines(
    storyLine(
      story,
      `${countTasks(tasks).done}/${tasks.filter(({parent}) => parent === undefined).length} done`,
    ),
    dim(story.path),
    '',
    table(rowsOf(plan), {indent: 2}),
    ...(path.length > 1 && tasks.some(({status}) => status !== 'done')
      ? ['', prose(`  critical path ${path.join(' → ')}`, {tone: 'dim'})]
      : []),
  );
}

const tones = {dim: toned('dim'), good: toned('good'), strong: toned('strong')};

/** The tasks, parts below what they are a part of, each group under its title. */
function rowsOf(plan: Plan): readonly Row[] {
  const {tasks, groups} = plan;
  const cellsOf = cellsFor(plan);
  const shares = groupShares(tasks);
  return tasks.flatMap((task, index): readonly Row[] => {
    const group = groupAbove(task, tasks[index - 1], groups);
    if (group === undefined) return [cellsOf(task)];
    const {done, total} = shares.get(group.id) ?? {done: 0, total: 0};
    const title = tones.strong(`${groupName(group)} · ${done}/${total}`);
    return [...(index === 0 ? [] : [[]]), title, cellsOf(task)];
  });
}

/** What is said of a task in a row; nothing where no task of the plan has it. */
function cellsFor({tasks}: Plan): (task: WrittenTask) => readonly Cell[] {
  const ready = new Set(readyTasks(tasks).map(({id}) => id));
  const blocked = new Map(blockedTasks(tasks).map(({id, by}) => [id, by]));
  const depths = depthsOf(tasks);
  const hasFlags = tasks.some(({flags}) => flags.length > 0);
  const hasDomains = tasks.some(({domain}) => domain !== '');
  return task => {
    const {id, title, domain, status} = task;
    const waits = blocked.get(id);
    const name = '  '.repeat(depths.get(id) ?? 0) + title;
    const letters = lettersOf(task);
    return [
      marks[status],
      id,
      status === 'done' ? tones.dim(name) : name,
      ...(hasFlags ? [tones.dim(letters && `[${letters}]`)] : []),
      ...(hasDomains ? [tones.dim(domain)] : []),
      ready.has(id) ? tones.good('ready') : tones.dim(waits ? `after ${waits.join(' ')}` : ''),
    ];
  };
}

/** Tasks with everything that is written about them. */
function spellInFull({story, plan: {tasks, groups}}: PlanFile, shown: readonly WrittenTask[]): Text {
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
        ...belongingOf(task, groups),
        `${story.path}:${line}`,
      ];
      return [
        '',
        table([[marks[status], id, toned('strong')(title)]]),
        prose(facts.filter(fact => fact !== '').join(' · '), {tone: 'dim'}),
        ...(description === '' ? [] : ['', prose(description)]),
      ];
    }),
  );
}
