// Steps on their way into the files: one writer for each file, which takes all that piled up at once and waits for a
// quiet moment, so that no key ever waits for the disk.
import {PlanError} from '../plan/error.ts';
import {chooseChanges, type Machine} from './machine.ts';
import type {Pending, Step} from './story.ts';
import type {Event} from './view.ts';

/** What a writer must know of its board. */
export type Source = {
  readonly pendingOf: (path: string) => readonly Pending[];
  readonly isLeft: () => boolean;
  readonly dispatch: (event: Event) => void;
};

export type Writer = {
  /** Sees to it that what is pending in a file is written soon. */
  readonly write: (path: string) => void;
  /** A key was pressed: whoever waits for a quiet moment waits on. */
  readonly disturb: () => void;
  /** Resolves when everything is written; rejects only for a bug. */
  readonly settled: () => Promise<unknown>;
};

/** Milliseconds: how long it must be quiet, at least and at most, and how long a write is put off in all. */
const shortest = 30;
const longest = 200;
const deadline = 1500;
/** A write that takes long waits for a moment that is quiet for longer. */
const patience = 5;

/** A writer of the steps of a board. */
export function createWriter(machine: Machine, {pendingOf, isLeft, dispatch}: Source): Writer {
  const works = new Map<string, Promise<void>>();
  let lastKey = 0;
  let duration = 0;

  const quiet = async (): Promise<void> => {
    const needed = Math.min(longest, Math.max(shortest, patience * duration));
    const started = performance.now();
    lastKey = started;
    while (!isLeft() && performance.now() - lastKey < needed && performance.now() - started < deadline) {
      await new Promise(resolve => setTimeout(resolve, shortest / 2));
    }
  };
  const writeOnce = async (path: string): Promise<void> => {
    const written = pendingOf(path);
    const started = performance.now();
    let refused: readonly Step[] = [];
    try {
      await machine.save(path, now => {
        const chosen = chooseChanges(
          now,
          written.map(({step}) => step),
        );
        refused = chosen.refused;
        return chosen.changes;
      });
      // Read anew, because the watcher may have seen a later state already.
      dispatch({type: 'saved', held: machine.read(path), written, refused});
    } catch (error) {
      if (!(error instanceof PlanError)) throw error;
      dispatch({type: 'failed', path, written, text: error.message});
    }
    duration = performance.now() - started;
  };
  const work = async (path: string): Promise<void> => {
    while (pendingOf(path).length > 0) {
      await quiet();
      await writeOnce(path);
    }
    works.delete(path);
  };
  return {
    write: path => {
      if (!works.has(path)) works.set(path, work(path));
    },
    disturb: () => {
      lastKey = performance.now();
    },
    settled: () => Promise.all(works.values()),
  };
}
