// Saves the files of a story and of the plans that were made of it: all of them or none.
import {resolve} from 'node:path';
import {type Family, following} from '../../documents/conversion/following.ts';
import {plansOf, storyOf} from '../../documents/links.ts';
import {PlanError} from '../../plan/error.ts';
import {saveTogether} from '../../project/disk/together.ts';
import {readText, saveText} from '../../project/files.ts';
import {isOurs} from '../../project/plans.ts';
import {type Project, pathInProject} from '../../project/project.ts';

type Saved = {readonly before: string; readonly after: string};

/** Changes the text of a file, and moves the tasks that move in it in the files that it is linked with. */
export async function saveRelatives(
  project: Project,
  file: string,
  change: (current: string) => string,
): Promise<Saved> {
  const path = pathInProject(project, file);
  const family = familyOf(project, path, readText(file));
  const others = [family.story, ...family.plans].filter(each => each !== path);
  if (others.length === 0) return saveText(file, change);
  const fileOf = (each: string): string => resolve(project.root, each);
  const {before, after} = await saveTogether([file, ...others.map(fileOf)], current => {
    const own = current.get(file) ?? '';
    const next = change(own);
    const texts = new Map(
      [...current].flatMap(([each, text]) =>
        text === undefined ? [] : [[pathInProject(project, each), text]],
      ),
    );
    const followers = following({...family, texts}, path, next);
    return new Map([[file, next], ...[...followers].map(([each, text]) => [fileOf(each), text] as const)]);
  });
  return {before: before.get(file) ?? '', after: after.get(file) ?? ''};
}

type Relatives = Omit<Family, 'texts'>;

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
