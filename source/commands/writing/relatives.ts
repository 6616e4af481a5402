// Saves the files of a story, of the plans that were made of it, and those where they keep their statuses: all of them
// or none.
import {resolve} from 'node:path';
import {following} from '../../documents/conversion/following.ts';
import {plansOf, storyOf} from '../../documents/links.ts';
import {formatOf} from '../../formats/index.ts';
import {PlanError} from '../../plan/error.ts';
import {changedFiles} from '../../plan/progress/kept-statuses.ts';
import {saveTogether} from '../../project/disk/together.ts';
import {readText} from '../../project/files.ts';
import {isOurs} from '../../project/plans.ts';
import {type Project, pathInProject} from '../../project/project.ts';
import {keptIn} from '../reading/statuses.ts';
import type {Choose, Saved} from './change-plan.ts';

/** Changes a plan, and moves the tasks that move in it in the files that it is linked with. */
export async function saveRelatives(project: Project, file: string, choose: Choose): Promise<Saved> {
  const path = pathInProject(project, file);
  const relatives = familyOf(project, path, readText(file));
  const members = [...new Set([path, relatives.story, ...relatives.plans])];
  const kept = new Map(members.flatMap(member => keptFor(project, member)));
  const fileOf = (each: string): string => (each === path ? file : resolve(project.root, each));
  const paths = new Map([...members, ...kept.values()].map(each => [fileOf(each), each]));
  const {before, after} = await saveTogether([...paths.keys()], current => {
    const texts = new Map(
      [...current].flatMap(([each, text]) => (text === undefined ? [] : [[paths.get(each) ?? each, text]])),
    );
    const chosen = choose(texts.get(path) ?? '');
    if (chosen === undefined) return new Map();
    const own = changedFiles({texts, kept}, path, chosen);
    const others = following({...relatives, texts, kept}, path, own);
    return new Map([...own, ...others].map(([each, text]) => [fileOf(each), text]));
  });
  return {before: before.get(file) ?? '', after: after.get(file) ?? ''};
}

/** The file where a plan keeps its statuses, behind its own path. */
function keptFor(project: Project, path: string): readonly (readonly [string, string])[] {
  const file = resolve(project.root, path);
  const text = tryRead(file) ?? '';
  const plan = formatOf(text)?.read(text);
  const kept = plan && keptIn(project, file, plan);
  return kept === undefined ? [] : [[path, pathInProject(project, kept.file)]];
}

type Relatives = {readonly story: string; readonly plans: readonly string[]};

/** The story and the plans that a file belongs to, by the links in them. */
function familyOf(project: Project, path: string, text: string): Relatives {
  const linked = storyOf(text, path);
  const story = linked !== undefined && isOurs(project, linked) ? linked : path;
  const source = story === path ? text : tryRead(resolve(project.root, story));
  const plans = plansOf(source ?? '', story).filter(plan => plan !== path && isOurs(project, plan));
  const known = plans.filter(plan => storyOf(tryRead(resolve(project.root, plan)) ?? '', plan) === story);
  return {story, plans: story === path ? known : [path, ...known]};
}

/** The text of a file; undefined when it cannot be read, which does not stop work on the others. */
function tryRead(file: string): string | undefined {
  try {
    return readText(file);
  } catch (error) {
    if (error instanceof PlanError) return undefined;
    throw error;
  }
}
