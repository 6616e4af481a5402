// Changes a plan, and with it the files that go with it: the story or the plans of its family, and the file where it
// keeps its statuses.
import {changeText} from '../../plan/edit.ts';
import {apart, keepStatuses} from '../../plan/progress/kept-statuses.ts';
import {readStoryHead} from '../../plan/story.ts';
import type {Change} from '../../plan/types.ts';
import {saveNewText} from '../../project/files.ts';
import type {Project} from '../../project/project.ts';
import {keptIn, type ReadPlan} from '../reading/statuses.ts';
import {saveFamily} from './family.ts';

/** What is to be changed in a plan: its text, read, and the changes. */
export type Chosen = ReadPlan & {readonly changes: readonly Change[]};

/**
 * Changes a plan as `saveText` changes a text. `choose` is given what the file holds now and says the changes;
 * statuses that are kept in another file are written there.
 */
export async function changePlan(
  project: Project,
  file: string,
  choose: (current: string) => Chosen | undefined,
): Promise<{readonly before: string; readonly after: string}> {
  let chosen: Chosen | undefined;
  const saved = await saveFamily(project, file, current => {
    chosen = choose(current);
    if (chosen === undefined) return current;
    const {format, plan} = chosen;
    const changes = plan.statusFile === undefined ? chosen.changes : apart(chosen.changes, plan).own;
    return changes.length === 0 ? current : changeText(current, changes, format);
  });
  if (chosen !== undefined) await keep(project, file, {...chosen, source: saved.after});
  return saved;
}

async function keep(
  project: Project,
  file: string,
  {plan, format, changes, source}: Chosen & {readonly source: string},
): Promise<void> {
  const kept = keptIn(project, file, plan);
  const moves = kept === undefined ? [] : apart(changes, plan).kept;
  if (kept === undefined || moves.length === 0) return;
  const title = readStoryHead(source, file).title.replace(/\s*(?:implementation )?plan$/i, '');
  await saveNewText(kept.file, text => keepStatuses(text, moves, {tasks: plan.tasks, title, format}));
}
