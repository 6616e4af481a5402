// `next [story]`: the tasks that can start now, best first; with --take the first of them is claimed.
import {formatOf} from '../formats/index.ts';
import {exitCodes} from '../plan/error.ts';
import {readyTasks} from '../plan/order.ts';
import type {Change} from '../plan/types.ts';
import {openProject, type Project} from '../project/project.ts';
import type {Call, Outcome} from './calling/command.ts';
import {type Cell, counted, lines, prose, type Text, table, toned} from './calling/text.ts';
import {reasonsOf, spellBehind} from './reading/progress.ts';
import {findStoryOf} from './reading/read-story.ts';
import {type ReadyList, type ReadyTask, readReady} from './reading/ready-list.ts';
import {withStatuses} from './reading/statuses.ts';
import {storyLine} from './reading/story-line.ts';
import {workFiles} from './reading/work-files.ts';
import {changePlan} from './writing/change-plan.ts';

export async function run(call: Call): Promise<Outcome> {
  const {options} = call;
  const isOne = call.arguments.length > 0 || options['story-file'] !== undefined;
  const {project, files} = isOne ? oneStory(call) : allStories(call);
  const found = readReady(project, files);
  const domain = typeof options.domain === 'string' ? options.domain : undefined;
  const ready = found.ready.filter(({task}) => domain === undefined || isSame(task.domain, domain));
  const troubles = found.troubles.map(({message}) => toned('busy')(`! ${message}`));
  const isTaking = options.take === true;
  const taken = isTaking ? await takeFirst(project, ready) : undefined;
  if (ready.length === 0 || (isTaking && taken === undefined)) {
    return {
      data: [],
      text: lines(ready.length > 0 ? gone : whyNone(found, domain), ...troubles),
      exitCode: exitCodes.failed,
    };
  }
  return taken === undefined
    ? {data: ready.map(describe), text: lines(spell(ready, isOne), ...troubles)}
    : {data: [describe(taken)], text: spellTaken(taken)};
}

function oneStory(call: Call) {
  const {project, file} = findStoryOf(call);
  return {project, files: [file]};
}

function allStories({directory}: Call) {
  const project = openProject(directory);
  return {project, files: workFiles(project)};
}

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Claims the first task that nobody else has claimed meanwhile; undefined when all of them are gone. */
async function takeFirst(project: Project, ready: readonly ReadyTask[]): Promise<ReadyTask | undefined> {
  for (const candidate of ready) {
    if (await isTaken(project, candidate))
      return {...candidate, task: {...candidate.task, status: 'in_progress'}};
  }
  return undefined;
}

/** Whether a task could still start and is the only one of its id: then it is in progress now. */
async function isTaken(project: Project, {file, task: {id}}: ReadyTask): Promise<boolean> {
  let isFree = false;
  await changePlan(project, file, current => {
    const format = formatOf(current);
    if (format === undefined) return undefined;
    const plan = withStatuses(project, file, {format, plan: format.read(current)});
    const isAlone = plan.tasks.filter(task => task.id === id).length === 1;
    isFree = isAlone && readyTasks(plan.tasks).some(task => task.id === id);
    const changes: readonly Change[] = isFree
      ? [{kind: 'set', id, field: 'status', value: 'in_progress'}]
      : [];
    return {format, plan, changes};
  });
  return isFree;
}

function describe(ready: ReadyTask): unknown {
  const {story, task, unblocks, isCritical} = ready;
  const {id, title, domain, status, dependsOn, description, line} = task;
  return {
    ...{id, title, domain, status, dependsOn, description, line},
    story: {number: story.number ?? null, title: story.title, path: story.path, status: story.status ?? null},
    unblocks,
    isCritical,
    reasons: reasonsOf(ready),
  };
}

/** So many are shown of all stories together; --json gives every one. */
const most = 20;
const dim = toned('dim');

function spell(ready: readonly ReadyTask[], isOne: boolean): Text {
  const shown = isOne ? ready : ready.slice(0, most);
  const story = isOne ? ready[0]?.story : undefined;
  const count = `${counted(ready.length, 'task')} can start${ready.length > 1 ? ', best first' : ''}`;
  const hidden = ready.length - shown.length;
  return lines(
    story === undefined ? toned('strong')(count) : storyLine(story, count),
    '',
    table(
      shown.map(each => rowOf(each, isOne)),
      {indent: 2, least: isOne ? 3 : 4},
    ),
    ...(hidden > 0 ? [dim(`  and ${counted(hidden, 'more task')}: plan-tasks next <story>, or --json`)] : []),
  );
}

function rowOf(ready: ReadyTask, isOne: boolean): readonly Cell[] {
  const {story, task} = ready;
  const cells = [task.id, task.title, dim(task.domain), dim(reasonsOf(ready).join(' · '))];
  return isOne ? cells : [story.number ?? story.path, ...cells];
}

function spellTaken(ready: ReadyTask): Text {
  const {story, task} = ready;
  const facts = [task.domain, ...reasonsOf(ready)].filter(fact => fact !== '');
  return lines(
    storyLine(story),
    dim(`${story.path}:${task.line}`),
    '',
    table([[task.id, 'pending → in_progress', toned('strong')(task.title)]]),
    ...(facts.length > 0 ? [prose(facts.join(' · '), {tone: 'dim'})] : []),
    ...spellBehind(story, false),
    ...(task.description === '' ? [] : ['', prose(task.description)]),
  );
}

const gone = 'Others have just taken every task that could start.';

/** Why there is nothing to start, and what there is instead. */
function whyNone({ready, counts}: ReadyList, domain: string | undefined): string {
  const {pending, in_progress: active, done} = counts;
  if (pending + active + done === 0)
    return 'There are no tasks yet: plan-tasks plan <story> writes them, plan-tasks new a story.';
  if (pending + active === 0) return `Nothing is left: ${counted(done, 'task')}, all done.`;
  if (domain !== undefined && ready.length > 0) {
    const others = [...new Set(ready.map(({task}) => task.domain))].filter(name => !isSame(name, domain));
    const elsewhere = others.length === 0 ? '' : `; some can in ${others.join(', ')}`;
    return `No task of ${domain} can start now${elsewhere}.`;
  }
  const waiting = pending === 0 ? '' : `, ${pending} pending`;
  return `No task can start now: ${active} in progress${waiting}.`;
}
