// `export <story> --format F`: the plan of a file as a document in another layout, on standard output or in a file
// that the story is linked to. With --to it is sent elsewhere (`sending/`).
import {resolve} from 'node:path';
import {lossesOf} from '../documents/conversion/losses.ts';
import {planLink} from '../documents/links.ts';
import {formatOf} from '../formats/index.ts';
import {storyFormat} from '../formats/story.ts';
import {changeText} from '../plan/edit.ts';
import {exitCodes, PlanError} from '../plan/error.ts';
import {saveTogether} from '../project/disk/together.ts';
import {isOurs, planPath} from '../project/plans.ts';
import {type Project, pathInProject} from '../project/project.ts';
import type {Call, Outcome} from './calling/command.ts';
import {wrongUsage} from './calling/command-line.ts';
import {lines, type Text, toned} from './calling/text.ts';
import {chosenLayout} from './planning/chosen-layout.ts';
import {exploreStoryOf} from './reading/read-brief.ts';
import {createScribe, demandLayout, resultsBeside, type Scribe} from './writing/document.ts';
import {materialOf, subjectOf, tasksOf} from './writing/material.ts';

export async function run(call: Call): Promise<Outcome> {
  if (call.options.to !== undefined) return (await import('./sending/send.ts')).send(call);
  const {output, write} = call.options;
  const explored = await exploreStoryOf(call, ({project, ...file}) => subjectOf(project, file));
  const {project, file} = explored;
  const scribe = await createScribe(project, await layoutOf(call, project));
  const converted = tasksOf(explored);
  const story = subjectOf(project, explored);
  const target =
    typeof output === 'string'
      ? resolve(output)
      : resolve(project.root, planPath(project, story.path, scribe.layout.name));
  const path = pathInProject(project, target);
  const text = scribe.write(materialOf({story, tasks: converted.tasks, finding: explored.finding, path}));
  const losses = lossesOf(
    {plan: explored.plan, format: explored.format?.name ?? 'story', story: explored.story, converted},
    scribe.layout,
  );
  const isWritten = output !== undefined || write !== undefined;
  if (isWritten)
    await save(
      project,
      {
        ...{target, text, story: resolve(project.root, story.path), source: file},
        results: absolute(project, scribe.layout.resultsOf?.(path)),
      },
      call,
    );
  return {
    data: {format: scribe.layout.name, path: isWritten ? path : null, written: isWritten, left: losses, text},
    text: isWritten ? report(path, losses) : text.trimEnd(),
    ...(isWritten || losses.length === 0 ? {} : {notes: leftBehind(losses)}),
  };
}

const absolute = ({root}: Project, path: string | undefined): string | undefined =>
  path === undefined ? undefined : resolve(root, path);

/** The layout that is asked for, else that of the configuration. */
async function layoutOf(call: Call, project: Project): Promise<Scribe['layout']> {
  const name = await chosenLayout(call, project);
  if (name !== 'story' || call.options.format === name) return demandLayout(name);
  throw wrongUsage(
    'missing-option',
    'export needs a layout.',
    'Name it: plan-tasks export 015 --format phases, or milestones, steps, ai-task, story. (Or --to github.)',
  );
}

type Target = {
  /** Absolute paths: of the document, of the story, and of the file that it is made from. */
  readonly target: string;
  readonly story: string;
  readonly source: string;
  /** Of the file where the document keeps its statuses, when it does. */
  readonly results: string | undefined;
  readonly text: string;
};

/** Writes the document, the file where it keeps its statuses, and, when both are ours, its link in the story. */
async function save(project: Project, documents: Target, call: Call): Promise<void> {
  const {target, story, source, results, text} = documents;
  if (target === source)
    throw taken(pathInProject(project, target), 'is the very file that it would be made from');
  const isForced = call.options.force !== undefined;
  const isLinked = isPlanOf(project, target) && isOurs(project, pathInProject(project, story));
  const told = isLinked && story !== target ? story : undefined;
  const files = [target, told, results].filter(each => each !== undefined);
  await saveTogether(files, current => {
    const there = current.get(target);
    if (there !== undefined && there !== text && !isForced)
      throw taken(pathInProject(project, target), 'is there already');
    const texts = new Map([[target, text]]);
    if (told !== undefined)
      texts.set(
        told,
        linked(current.get(told) ?? '', pathInProject(project, target), pathInProject(project, told)),
      );
    if (results !== undefined) texts.set(results, resultsBeside(text, current.get(results)));
    return texts;
  });
}

/** Whether a file stands in the folder of plans. */
const isPlanOf = (project: Project, file: string): boolean =>
  pathInProject(project, file).startsWith(`${project.config.plans.replace(/\/+$/, '')}/`);

const linked = (source: string, plan: string, story: string): string =>
  changeText(source, [{kind: 'link', link: planLink(plan, story)}], formatOf(source) ?? storyFormat);

const taken = (path: string, why: string): PlanError =>
  new PlanError('exists', `${path} ${why}; nothing was written.`, {
    hint: 'Name another file with -o, or add --force to replace it.',
    exitCode: exitCodes.failed,
  });

const leftBehind = (losses: readonly string[]): Text =>
  lines('Not in the document:', ...losses.map(loss => `  ${loss}`));

function report(path: string, losses: readonly string[]): Text {
  return lines(
    [toned('good')('Written to '), path],
    ...(losses.length > 0 ? [toned('dim')(''), leftBehind(losses)] : []),
  );
}
