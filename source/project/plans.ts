// Where the plans of a project stand that are no stories: the folder of the configuration.
import {existsSync, realpathSync} from 'node:fs';
import {basename, relative, resolve} from 'node:path';
import {isOutside} from './disk/place.ts';
import {type Project, pathInProject} from './project.ts';
import {otherPlanFiles, storyFiles} from './stories.ts';

/** Whether a path, relative to the root, is a file that the configuration names as a story or a plan. */
export function isOurs(project: Project, path: string): boolean {
  const file = resolve(project.root, path);
  if (!existsSync(file) || isOutside(relative(project.root, realpathSync.native(file)))) return false;
  return [...storyFiles(project), ...otherPlanFiles(project)].includes(file);
}

/** Whether there is anything at a path. */
export const isThere = (file: string): boolean => existsSync(file);

/** Where the plan of a story in a layout goes, relative to the root: "docs/plans/015-rate-limit-phases.md". */
export function planPath(project: Project, story: string, layout: string): string {
  const name = basename(pathInProject(project, story)).replace(/\.(?:story\.)?(?:md|markdown)$/i, '');
  return `${project.config.plans.replace(/\/+$/, '')}/${name}-${layout}.md`;
}
