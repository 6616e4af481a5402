// The statuses of a plan, also where it keeps them in another file.
import {withKept} from '../../plan/progress/kept-statuses.ts';
import type {Format, Plan} from '../../plan/types.ts';
import {type NamedFile, namedFile, type Project} from '../../project/project.ts';

/** A plan and the layout that it is in. */
export type ReadPlan = {readonly plan: Plan; readonly format: Format};

/** The file where a plan keeps its statuses; undefined when it has them itself. */
export function keptIn(project: Project, file: string, {statusFile}: Plan): NamedFile | undefined {
  return statusFile === undefined ? undefined : namedFile(project, file, statusFile);
}

/** The plan with the statuses that another file keeps for it. */
export const withStatuses = (project: Project, file: string, read: ReadPlan): Plan =>
  completed(read, keptIn(project, file, read.plan));

/** The plan with the statuses that a file keeps for it, when there is one. */
export function completed({plan, format}: ReadPlan, kept: NamedFile | undefined): Plan {
  if (kept === undefined || kept.text === '') return plan;
  return {...plan, tasks: withKept(plan.tasks, format.read(kept.text).tasks)};
}
