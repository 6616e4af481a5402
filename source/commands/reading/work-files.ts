// The files that commands over all work look at: the stories, and the plans in other layouts.
import {formatOf} from '../../formats/index.ts';
import {PlanError} from '../../plan/error.ts';
import {readText} from '../../project/files.ts';
import type {Project} from '../../project/project.ts';
import {otherPlanFiles, storyFiles} from '../../project/stories.ts';

/** Absolute paths: the stories, then the files among the plans that are in a layout at all. */
export function workFiles(project: Project): readonly string[] {
  return [...storyFiles(project), ...otherPlanFiles(project).filter(isPlan)];
}

// A file that cannot be read is told by whoever reads it.
function isPlan(file: string): boolean {
  try {
    return formatOf(readText(file)) !== undefined;
  } catch (error) {
    if (error instanceof PlanError) return true;
    throw error;
  }
}
