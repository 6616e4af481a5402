// Changes a plan, and with it the files that go with it: the story or the plans of its family, and the files where
// they keep their statuses.
import {namesRelatives} from '../../documents/links.ts';
import {changeText} from '../../plan/edit.ts';
import type {PlanChange} from '../../plan/progress/kept-statuses.ts';
import {saveText} from '../../project/files.ts';
import type {Project} from '../../project/project.ts';

export type Saved = {readonly before: string; readonly after: string};

/** Says what is to be changed in a plan, whose file holds this text now; undefined for nothing. */
export type Choose = (current: string) => PlanChange | undefined;

/**
 * Changes a plan as `saveText` changes a text. When tasks move in it, they move in the story that it was made of and in
 * the plans that were made of that, as far as these are files of the configuration; statuses that are kept in another
 * file are written there. All of these files change, or none.
 */
export async function changePlan(project: Project, file: string, choose: Choose): Promise<Saved> {
  let isAlone = true;
  const saved = await saveText(file, current => {
    isAlone = !namesRelatives(current);
    const chosen = isAlone ? choose(current) : undefined;
    if (chosen === undefined) return current;
    isAlone = chosen.plan.statusFile === undefined;
    return isAlone ? changeText(current, chosen.changes, chosen.format) : current;
  });
  if (isAlone) return saved;
  // Loaded here, because most files stand alone, and those that do not are read again under the locks of all.
  const {saveRelatives} = await import('./relatives.ts');
  return saveRelatives(project, file, choose);
}
