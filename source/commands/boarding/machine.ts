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
import {changePlan} from '../writing/change-plan.ts';
import {knowAfter, planFor} from './after.ts';
import {readFilter} from './filter.ts';
import {type Known, knowBeginning, unreadable} from './known.ts';
import {createMemory} from './memory.ts';

/** The effects of a board over the files that `list` gives. */
export function createBoardMachine(project: Project, list: () => readonly string[]): Machine {
  const memory = createMemory(project);
  const fileOf = (path: string): string => resolve(project.root, path);
  return {
    list: () => list().map(file => pathInProject(project, file)),
    read: path => {
      const before = memory.recall(path)?.held;
      try {
        return memory.know(path, readText(fileOf(path))).held;
      } catch (error) {
        if (!(error instanceof PlanError)) throw error;
        memory.forget(path);
        return unreadable(path, before, error.message);
      }
    },
    readBeginning: path => knowBeginning(path, tryRead(fileOf(path))),
    save: async (path, choose) => {
      let turn: {readonly now: Known; readonly changes: readonly Change[]} | undefined;
      const {after} = await changePlan(project, fileOf(path), current => {
        const now = memory.know(path, current);
        const changes = choose(now.held);
        turn = {now, changes};
        const read = (source: string): Plan =>
          source === current ? planFor(now, changes) : now.format.read(source);
        return {format: {...now.format, read}, plan: now.plan, changes};
      });
      // What changed in another file is read from there.
      if (turn === undefined || turn.changes.length === 0 || turn.now.kept !== undefined) return;
      memory.keep(path, knowAfter(turn.now, turn.changes, after));
    },
    watch: tell =>
      watchFiles(
        () => [...list(), ...memory.keptFiles()],
        files => tell([...new Set(files.flatMap(memory.pathsOf))]),
      ),
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
