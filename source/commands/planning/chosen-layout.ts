// Which layout a new plan gets: the one that is asked for, else that of the repository, else the person's own.
import {resolve} from 'node:path';
import {readPreferences} from '../../project/kept/preferences.ts';
import {isThere, planPath} from '../../project/plans.ts';
import type {Project} from '../../project/project.ts';
import type {Call} from '../calling/command.ts';

/** The name of the layout. Throws a PlanError (exit 2) when there is none of that name. */
export async function chosenLayout(
  {options: {format}}: Pick<Call, 'options'>,
  {config}: Project,
): Promise<string> {
  const name =
    typeof format === 'string' ? format : (config.format ?? (await readPreferences()).format ?? 'story');
  if (name === 'story') return name;
  const {demandLayout} = await import('../writing/document.ts');
  return demandLayout(name).name;
}

/** What is told of a document that a plan leaves as it is because it is there already; undefined when it is not. */
export function documentLeft(project: Project, story: string, layout: string): string | undefined {
  const path = planPath(project, story, layout);
  if (layout === 'story' || !isThere(resolve(project.root, path))) return undefined;
  return `${path} is there already and stays as it is; plan-tasks export "${story}" --format ${layout} --write --force renews it.`;
}
