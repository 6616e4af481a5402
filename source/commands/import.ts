// `import <tool> [which…]`: stories out of what another tool holds, previewed, checked, and never in the place of
// one that is there.
import {storyFormat} from '../formats/story.ts';
import {demandImporter} from '../importing/index.ts';
import {check} from '../plan/check.ts';
import {readStory} from '../plan/story.ts';
import type {Problem, Surroundings} from '../plan/types.ts';
import {createFiles} from '../project/disk/new-files.ts';
import {demandFiles, openProject, type Project} from '../project/project.ts';
import {approve, left} from './calling/approval.ts';
import type {Call, Outcome} from './calling/command.ts';
import {deskOf} from './importing/desk.ts';
import {domainFinder} from './importing/domains.ts';
import {type Placement, placeStories, type Ready} from './importing/place.ts';
import {reportImport} from './importing/report.ts';
import {areFree} from './planning/new-story.ts';
import {readSurroundings} from './reading/surroundings.ts';

export async function run(call: Call): Promise<Outcome> {
  const project = openProject(call.directory);
  demandFiles(project);
  const [name = '', ...which] = call.arguments;
  const {from} = call.options;
  const importer = demandImporter(name);
  const desk = deskOf(project, call.signal);
  const stories = await importer.gather(desk, {from: typeof from === 'string' ? from : undefined, which});
  const surroundings = await readSurroundings(project, call.signal);
  const domainOf = await domainFinder(project, call.signal);
  const placement = await placeStories(stories, {project, signal: call.signal, domainOf});
  const {ready} = placement;
  const {isApproved, isLeft, diff} = await approve(call, {
    title: `What will be imported from ${importer.title}`,
    does: 'write it',
    changes: ready.map(({next, text}) => ({path: next.path, before: '', after: text})),
  });
  if (isLeft) return left;
  if (isApproved && ready.length > 0) await save(project, ready);
  return reportImport(placement, {
    isWritten: isApproved && ready.length > 0,
    diff,
    problems: new Map(ready.map(each => [each, problemsOf(each, surroundings)])),
  });
}

const problemsOf = ({next, text}: Ready, surroundings: Surroundings): readonly Problem[] =>
  check({story: readStory(text, next.path), tasks: storyFormat.read(text).tasks, surroundings});

async function save(project: Project, ready: Placement['ready']): Promise<void> {
  const files = ready.map(({next, text}) => ({path: next.path, text}));
  await createFiles(project, files, () =>
    areFree(
      project,
      ready.map(({next}) => next.number),
    ),
  );
}
