// Saves a file of a story or a plan, and with it those that were made of each other.
import {namesRelatives} from '../../documents/links.ts';
import {saveText} from '../../project/files.ts';
import type {Project} from '../../project/project.ts';

type Saved = {readonly before: string; readonly after: string};

/**
 * Changes the text of a file as `saveText` does. When tasks move in it, they move in the story that it was made of and
 * in the plans that were made of that, as far as these are files of the configuration.
 */
export async function saveFamily(
  project: Project,
  file: string,
  change: (current: string) => string,
): Promise<Saved> {
  let isAlone = true;
  const saved = await saveText(file, current => {
    isAlone = !namesRelatives(current);
    return isAlone ? change(current) : current;
  });
  if (isAlone) return saved;
  // Loaded here, because most files stand alone, and those that do not are read again under the locks of all.
  const {saveRelatives} = await import('./relatives.ts');
  return saveRelatives(project, file, change);
}
