// The rules of a layout over a plan's file, with what they must know of the files around it.
import {resolve} from 'node:path';
import {checkLayout} from '../../documents/checks/index.ts';
import {checkLink} from '../../documents/checks/links.ts';
import {storyOf} from '../../documents/links.ts';
import {formatOf} from '../../formats/index.ts';
import {PlanError} from '../../plan/error.ts';
import type {Plan, Problem, Task} from '../../plan/types.ts';
import {readText} from '../../project/files.ts';
import {isOurs, isThere} from '../../project/plans.ts';
import type {Project} from '../../project/project.ts';

type File = {readonly path: string; readonly source: string; readonly plan: Plan};

/** What is wrong with a plan's file by the rules of its layout, and what it and its story disagree on. */
export function problemsOfLayout(
  project: Project,
  name: string,
  {path, source, plan}: File,
): readonly Problem[] {
  const exists = (other: string): boolean => isThere(resolve(project.root, other));
  const subject = {source, path, plan, exists};
  return [...checkLayout(name, subject), ...checkLink(subject, storyTasks(project, storyOf(source, path)))];
}

/** The tasks of a story; undefined when it cannot be read. */
function storyTasks(project: Project, story: string | undefined): readonly Task[] | undefined {
  if (story === undefined || !isOurs(project, story)) return undefined;
  try {
    const text = readText(resolve(project.root, story));
    return formatOf(text)?.read(text).tasks ?? [];
  } catch (error) {
    if (error instanceof PlanError) return undefined;
    throw error;
  }
}
