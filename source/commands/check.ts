// `check [story…]`: every rule about plans; exit code 1 when one is broken. With --fix it mends what is mechanical.
import {resolve} from 'node:path';
import {storyFormat} from '../formats/story.ts';
import {check, checkPlan} from '../plan/check.ts';
import {missingPaths} from '../plan/checks/paths.ts';
import {exitCodes, PlanError} from '../plan/error.ts';
import {mend} from '../plan/mending/mend.ts';
import type {Repair} from '../plan/mending/repair.ts';
import type {Format, Problem, Surroundings} from '../plan/types.ts';
import {saveText} from '../project/files.ts';
import {openProject, type Project, pathInProject} from '../project/project.ts';
import {findStory} from '../project/stories.ts';
import type {Call, Outcome} from './calling/command.ts';
import {counted, lines, type Text, toned} from './calling/text.ts';
import {unknownLayout} from './reading/progress.ts';
import {readStoryFile, type StoryFile} from './reading/read-story.ts';
import {workFiles} from './reading/work-files.ts';
import {problemsOfLayout} from './writing/rules.ts';

/** A problem and where it stands; one that is mended is told as what was done. */
type Found = {
  readonly story: string;
  readonly file: string;
  readonly problem: Problem;
  readonly isMended: boolean;
};

/** A story's file, or why it cannot be read. */
type Read = StoryFile | {readonly file: string; readonly trouble: PlanError};

export async function run(call: Call): Promise<Outcome> {
  const project = openProject(call.directory);
  const before = filesOf(project, call).map(file => tryRead(project, file));
  const surroundings = await lookAround(project, before, call.signal);
  const mended = call.options.fix === true ? await mendAll(before, surroundings) : [];
  const after = mended.length > 0 ? before.map(({file}) => tryRead(project, file)) : before;
  const problems = after.flatMap(read => problemsOf(project, read, surroundings));
  const found = [...mended, ...problems];
  const isBroken = problems.some(({problem}) => problem.severity === 'error');
  return {
    data: found.map(describe),
    text: lines(...alike(found).map(spell), summary(found, before.length)),
    exitCode: isBroken ? exitCodes.failed : exitCodes.done,
  };
}

function filesOf(project: Project, {arguments: stories, options}: Call): readonly string[] {
  const file = options['story-file'];
  const named = [
    ...(typeof file === 'string' ? [resolve(file)] : []),
    ...stories.map(story => findStory(project, story)),
  ];
  return named.length > 0 ? named : workFiles(project);
}

function tryRead(project: Project, file: string): Read {
  try {
    return readStoryFile(project, file);
  } catch (error) {
    if (error instanceof PlanError) return {file, trouble: error};
    throw error;
  }
}

/** What is around the plans, and what git knows of the paths in them that do not exist. */
async function lookAround(
  project: Project,
  stories: readonly Read[],
  signal: AbortSignal,
): Promise<Surroundings> {
  const {readSurroundings, withDepartures} = await import('./reading/surroundings.ts');
  const surroundings = await readSurroundings(project, signal);
  const missing = stories.flatMap(read =>
    'trouble' in read ? [] : missingPaths({story: read.story, tasks: read.plan.tasks, surroundings}),
  );
  const paths = [...new Set(missing.map(({path}) => path))];
  return withDepartures(surroundings, paths, {project, signal});
}

async function mendAll(stories: readonly Read[], surroundings: Surroundings): Promise<readonly Found[]> {
  const found: Found[] = [];
  for (const read of stories) {
    if ('trouble' in read || read.format === undefined) continue;
    const {file, story, format} = read;
    let repairs: readonly Repair[] = [];
    await saveText(file, current => {
      const mended = mend(current, format, surroundings);
      repairs = mended.repairs;
      return mended.source;
    });
    const place = {story: story.number ?? story.path, file: story.path, isMended: true};
    const problems = repairs.map(problemMended).sort((one, other) => one.line - other.line);
    found.push(...problems.map(problem => ({...place, problem})));
  }
  return found;
}

const problemMended = ({rule, task, line, text}: Repair): Problem => {
  return {rule, severity: 'warning', text, line, hint: '', task};
};

// A file that cannot be read is a problem of that file, and the others are checked all the same.
function problemsOf(project: Project, read: Read, surroundings: Surroundings): readonly Found[] {
  const path = pathInProject(project, read.file);
  if ('trouble' in read) {
    const {code, message, hint} = read.trouble;
    const problem: Problem = {rule: code, severity: 'error', text: message, line: 1, hint};
    return [{story: path, file: path, problem, isMended: false}];
  }
  const {story, plan, format} = read;
  const unknown = plan.tasks.length > 0 ? undefined : unknownLayout(story.source, path);
  if (unknown !== undefined) {
    const problem: Problem = {rule: 'unknown-layout', severity: 'warning', line: 1, ...unknown};
    return [{story: story.number ?? path, file: path, problem, isMended: false}];
  }
  const subject = {story, tasks: plan.tasks, surroundings};
  const isStory = format === undefined || format.name === storyFormat.name;
  const problems = [
    ...plan.problems,
    ...(isStory ? check(subject) : [...checkPlan(subject), ...layoutProblems(project, read, format)]),
  ];
  problems.sort((one, other) => one.line - other.line);
  return problems.map(problem => ({story: story.number ?? path, file: path, problem, isMended: false}));
}

const layoutProblems = (project: Project, {story, plan}: StoryFile, {name}: Format): readonly Problem[] =>
  problemsOfLayout(project, name, {path: story.path, source: story.source, plan});

function describe({story, file, problem, isMended}: Found): unknown {
  const {line, rule, severity, text, hint} = problem;
  return {story, file, line, rule, severity, message: text, hint, ...(isMended ? {fixed: true} : {})};
}

const marks = {
  error: toned('bad')('error'),
  warning: toned('busy')('warning'),
  mended: toned('good')('fixed'),
};

/** Problems of one file that differ in their task alone are told once, with the places of the others. */
function alike(found: readonly Found[]): readonly (readonly Found[])[] {
  const keyOf = ({file, problem: {rule, task = '', text}, isMended}: Found): string =>
    [file, rule, isMended, text.replace(`ask ${task} `, '')].join('\n');
  return [...Map.groupBy(found, keyOf).values()];
}

function spell(group: readonly Found[]): Text {
  const [first, ...others] = group;
  if (first === undefined) return '';
  const {file, problem, isMended} = first;
  const {line, rule, severity, text, hint} = problem;
  const also = others.map(
    ({problem: {task, line}}) => `${task === undefined ? '' : `${task}, `}line ${line}`,
  );
  return [
    `${file}:${line}: `,
    marks[isMended ? 'mended' : severity],
    `: ${text} `,
    toned('dim')(`[${rule}]`),
    toned('dim')(hint === '' ? '' : `\n  ${hint}`),
    toned('dim')(also.length === 0 ? '' : `\n  The same: ${also.join(' · ')}.`),
  ];
}

/** The rules that --fix knows how to mend, as a rule. */
const mechanical = new Set([
  'duplicate-id',
  'unknown-status',
  'unknown-dependency',
  'repeated-dependency',
  'redundant-dependency',
  'moved-path',
]);

function summary(found: readonly Found[], files: number): Text {
  const stories = files === 1 ? '1 story' : `${files} stories`;
  const mended = found.filter(({isMended}) => isMended).length;
  const told = mended === 0 ? stories : `${stories}, ${mended} fixed`;
  const left = found.filter(({isMended}) => !isMended);
  if (left.length === 0) return toned('good')(`${told}, nothing ${mended === 0 ? '' : 'else '}wrong`);
  const errors = left.filter(({problem}) => problem.severity === 'error').length;
  const count = left.filter(({problem}) => mechanical.has(problem.rule)).length;
  const fixes =
    mended > 0 || count === 0 ? '' : `; --fix mends ${count === left.length ? 'all' : count} of them`;
  return `${told}, ${counted(errors, 'error')}, ${counted(left.length - errors, 'warning')}${fixes}`;
}
