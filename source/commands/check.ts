// `check [story…]`: every rule about plans; exit code 1 when one is broken.
import {resolve} from 'node:path';
import {check} from '../plan/check.ts';
import {exitCodes, PlanError} from '../plan/error.ts';
import type {Problem, Surroundings} from '../plan/types.ts';
import {openProject, type Project, pathInProject} from '../project/project.ts';
import {findStory, storyFiles} from '../project/stories.ts';
import type {Call, Outcome} from './calling/command.ts';
import {counted, lines, type Text, toned} from './calling/text.ts';
import {readStoryFile} from './reading/read-story.ts';
import {readSurroundings} from './reading/surroundings.ts';

/** A problem and where it stands. */
type Found = {readonly story: string; readonly file: string; readonly problem: Problem};

export async function run(call: Call): Promise<Outcome> {
  const project = openProject(call.directory);
  const files = filesOf(project, call);
  const surroundings = await readSurroundings(project, call.signal);
  const found = files.flatMap(file => checkFile(project, file, surroundings));
  const isBroken = found.some(({problem}) => problem.severity === 'error');
  return {
    data: found.map(({story, file, problem: {line, rule, severity, text, hint}}) => {
      return {story, file, line, rule, severity, message: text, hint};
    }),
    text: lines(...found.map(spell), summary(found, files.length)),
    exitCode: isBroken ? exitCodes.failed : exitCodes.done,
  };
}

function filesOf(project: Project, {arguments: stories, options}: Call): readonly string[] {
  const file = options['story-file'];
  const named = [
    ...(typeof file === 'string' ? [resolve(file)] : []),
    ...stories.map(story => findStory(project, story)),
  ];
  return named.length > 0 ? named : storyFiles(project);
}

// A file that cannot be read is a problem of that file, and the others are checked all the same.
function checkFile(project: Project, file: string, surroundings: Surroundings): readonly Found[] {
  const path = pathInProject(project, file);
  try {
    const {story, plan} = readStoryFile(project, file);
    const problems = [...plan.problems, ...check({story, tasks: plan.tasks, surroundings})];
    problems.sort((one, other) => one.line - other.line);
    return problems.map(problem => ({story: story.number ?? path, file: path, problem}));
  } catch (error) {
    if (!(error instanceof PlanError)) throw error;
    const {code, message, hint} = error;
    return [
      {story: path, file: path, problem: {rule: code, severity: 'error', text: message, line: 1, hint}},
    ];
  }
}

const marks = {error: toned('bad')('error'), warning: toned('busy')('warning')};

function spell({file, problem: {line, rule, severity, text, hint}}: Found): Text {
  return [
    `${file}:${line}: `,
    marks[severity],
    `: ${text} `,
    toned('dim')(`[${rule}]`),
    toned('dim')(hint === '' ? '' : `\n  ${hint}`),
  ];
}

function summary(found: readonly Found[], count: number): Text {
  const stories = count === 1 ? '1 story' : `${count} stories`;
  if (found.length === 0) return toned('good')(`${stories}, nothing wrong`);
  const errors = found.filter(({problem}) => problem.severity === 'error').length;
  return `${stories}, ${counted(errors, 'error')}, ${counted(found.length - errors, 'warning')}`;
}
