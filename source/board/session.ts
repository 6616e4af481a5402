// The loop of a board: events go in, the board goes on, what it wishes is done, and each state is painted. Steps are
// shown at once and written a moment later, all that piled up in one go.
import {PlanError} from '../plan/error.ts';
import {advance} from './advance.ts';
import {chooseChanges, type Machine} from './machine.ts';
import type {Held, Step} from './story.ts';
import type {Board, Event, Wish} from './view.ts';

/** What only the terminal can do. */
export type Terminal = {
  readonly paint: (board: Board) => void;
  /** Hands the terminal to another program meanwhile. */
  readonly lend: (act: () => Promise<void>) => Promise<void>;
  readonly copy: (text: string) => void;
};

export type Session = {
  readonly dispatch: (event: Event) => void;
  readonly board: () => Board;
  /** Resolves when the board was left and everything is written; rejects only for a bug. */
  readonly over: Promise<Board>;
};

/** Milliseconds that a write waits for more to come, and that a chunk of reading may take. */
const patience = 30;
/** Stories that are read before the first frame. */
const firstStories = 40;

/** Starts a board with what can be read at once; the rest is read when the first frame is painted. */
export function startSession(first: Board, machine: Machine, terminal: Terminal): Session {
  let board = first;
  const end = Promise.withResolvers<Board>();
  const writing = new Map<string, Promise<void>>();

  const dispatch = (event: Event): void => {
    const before = board;
    board = advance(board, event);
    if (board === before) return;
    terminal.paint(board);
    for (const wish of board.wishes) act(wish).catch(end.reject);
    if (before.left === undefined && board.left !== undefined) leave();
  };

  const act = async (wish: Wish): Promise<void> => {
    switch (wish.kind) {
      case 'save':
        return save(wish.path);
      case 'copy':
        return terminal.copy(wish.text);
      case 'keepFilter':
        return machine.keepFilter(wish.filter);
      case 'open':
        await onTrouble(() => terminal.lend(() => machine.open(wish.path, wish.line)));
        refresh([wish.path]);
    }
  };
  const onTrouble = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      dispatch({type: 'told', text: sentence(error), isTrouble: true});
    }
  };

  /** One writer for each file: what comes meanwhile is written by the same when it has finished. */
  const save = (path: string): void => {
    if (writing.has(path)) return;
    const work = write(path).finally(() => writing.delete(path));
    writing.set(path, work);
    work.catch(end.reject);
  };
  const pendingOf = (path: string) => board.stories.find(({held}) => held.path === path)?.pending ?? [];
  const write = async (path: string): Promise<void> => {
    for (let written = pendingOf(path); written.length > 0; written = pendingOf(path)) {
      await pause(board.left === undefined ? patience : 0);
      written = pendingOf(path);
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
        dispatch({type: 'failed', path, written, text: sentence(error)});
      }
    }
  };

  const refresh = (paths: readonly string[]): void => {
    if (board.isTree) dispatch({type: 'listed', paths: machine.list()});
    dispatch({type: 'read', stories: paths.map(machine.read)});
  };
  const unwatch = machine.watch(refresh);

  const leave = (): void => {
    unwatch();
    Promise.all(writing.values()).then(() => end.resolve(board));
  };

  const paths = machine.list();
  dispatch({
    type: 'read',
    stories: paths.slice(0, firstStories).map(path => machine.readBeginning(path) ?? machine.read(path)),
  });
  readRest(paths, machine, stories => {
    if (board.left === undefined) dispatch({type: 'read', stories});
  }).catch(end.reject);
  return {dispatch, board: () => board, over: end.promise};
}

/** Reads every story whole, in chunks between which keys have their turn. */
async function readRest(
  paths: readonly string[],
  machine: Machine,
  tell: (stories: readonly Held[]) => void,
): Promise<void> {
  for (let at = 0; at < paths.length; at += firstStories) {
    await pause(0);
    tell(paths.slice(at, at + firstStories).map(machine.read));
  }
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise(resolve => {
    if (milliseconds === 0) setImmediate(resolve);
    else setTimeout(resolve, milliseconds);
  });

/** What went wrong, for the line above the keys; a bug is thrown on. */
function sentence(error: unknown): string {
  if (error instanceof PlanError) return error.message;
  throw error;
}
