// What the board can do to the outside world.
import {resolve} from 'node:path';
import type {Machine} from '../../board/machine.ts';
import {PlanError} from '../../plan/error.ts';
import type {Change, Plan} from '../../plan/types.ts';
import {watchFiles} from '../../project/disk/watch.ts';
import {readText} from '../../project/files.ts';
import {keepPreferences, readPreferences} from '../../project/kept/preferences.ts';
import {type Project, pathInProject} from '../../project/project.ts';
import {copyText} from '../../project/system/clipboard.ts';
import {openInEditor} from '../../project/system/editor.ts';
import {withStatuses} from '../reading/statuses.ts';
import {changePlan} from '../writing/change-plan.ts';
import {knowAfter, planFor} from './after.ts';
import {readFilter} from './filter.ts';
import {type Known, knowBeginning, knowText, unreadable} from './known.ts';

/** The effects of a board over the files that `list` gives. */
export function createBoardMachine(project: Project, list: () => readonly string[]): Machine {
  const known = new Map<string, Known>();
  const fileOf = (path: string): string => resolve(project.root, path);
  const pathOf = (file: string): string => pathInProject(project, file);
  /** What a text says; a text that is known is not read again. */
  const know = (path: string, text: string): Known => {
    const before = known.get(path);
    if (before?.source === text && before.plan.statusFile === undefined) return before;
    const now = knowText(path, text, (plan, format) => withStatuses(project, fileOf(path), {plan, format}));
    known.set(path, now);
    return now;
  };
  return {
    list: () => list().map(pathOf),
    read: path => {
      const before = known.get(path)?.held;
      try {
        return know(path, readText(fileOf(path))).held;
      } catch (error) {
        if (!(error instanceof PlanError)) throw error;
        known.delete(path);
        return unreadable(path, before, error.message);
      }
    },
    readBeginning: path => knowBeginning(path, tryRead(fileOf(path))),
    save: async (path, choose) => {
      let turn: {readonly now: Known; readonly changes: readonly Change[]} | undefined;
      const {after} = await changePlan(project, fileOf(path), current => {
        const now = know(path, current);
        const changes = choose(now.held);
        turn = {now, changes};
        const read = (source: string): Plan =>
          source === current ? planFor(now, changes) : now.format.read(source);
        return {format: {...now.format, read}, plan: now.plan, changes};
      });
      if (turn !== undefined && turn.changes.length > 0) {
        known.set(path, knowAfter(turn.now, turn.changes, after));
      }
    },
    watch: tell => watchFiles(list, files => tell(files.map(pathOf))),
    open: (path, line) => openInEditor(fileOf(path), line),
    handOver: async (path, id) => {
      const {carryOut, orderFor} = await import('../handing/hand-over.ts');
      const call = {
        arguments: [fileOf(path), ...(id === undefined ? [] : [id])],
        options: {},
        directory: project.root,
        terminal: {isInteractive: true, hasColour: false, isAscii: false},
        signal: new AbortController().signal,
        progress: () => {},
      };
      await carryOut(await orderFor(call));
    },
    copy: async text => (await copyText(text)) !== 'nowhere',
    keptFilter: async () => readFilter((await readPreferences()).boardFilters?.[project.root]),
    keepFilter: async filter => {
      const {boardFilters} = await readPreferences();
      await keepPreferences({boardFilters: {...boardFilters, [project.root]: filter}});
    },
  };
}

/** The text of a file; nothing for one that cannot be read, which the whole reading will tell. */
function tryRead(file: string): string {
  try {
    return readText(file);
  } catch (error) {
    if (error instanceof PlanError) return '';
    throw error;
  }
}
