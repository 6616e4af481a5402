// The tools that stories can be imported from. A new one is a file beside this, in the form of `Importer`, and one
// line in the list.
import {PlanError} from '../plan/error.ts';
import {didYouMean} from '../plan/nearest.ts';
import {backlog} from './backlog.ts';
import {github} from './github.ts';
import type {Importer} from './importer.ts';
import {taskMaster} from './task-master.ts';

export const importers: readonly Importer[] = [taskMaster, backlog, github];

/** The importer of a name. Throws a PlanError (exit 2) with the names that there are. */
export function demandImporter(name: string): Importer {
  const importer = importers.find(each => each.name === name);
  if (importer !== undefined) return importer;
  const names = importers.map(each => each.name);
  throw new PlanError('unknown-importer', `Nothing can be imported from "${name}".`, {
    hint: didYouMean(name, names, `It can be ${names.join(', ')}.`),
    exitCode: 2,
  });
}
