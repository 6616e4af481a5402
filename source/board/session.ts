// The loop of a board: events go in, the board goes on, what it wishes is done, and each state is painted.
import {PlanError} from '../plan/error.ts';
import {advance} from './advance.ts';
import type {Machine} from './machine.ts';
import type {Held} from './story.ts';
import type {Board, Event, Wish} from './view.ts';
import {createWriter} from './writing.ts';

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

/** Stories that are read before the first frame, and between two turns of the keys. */
const firstStories = 40;
const storiesAtOnce = 8;

/** Starts a board with what can be read at once; the rest is read when the first frame is painted. */
export function startSession(first: Board, machine: Machine, terminal: Terminal): Session {
  let board = first;
  const end = Promise.withResolvers<Board>();

  const dispatch = (event: Event): void => {
    const before = board;
    writer.disturb();
    board = advance(board, event);
    if (board === before) return;
    if (!isSilent(event, before, board)) terminal.paint(board);
    for (const wish of board.wishes) act(wish).catch(end.reject);
    if (before.left === undefined && board.left !== undefined) {
      unwatch();
      writer.settled().then(() => end.resolve(board), end.reject);
    }
  };
  const act = async (wish: Wish): Promise<void> => {
    switch (wish.kind) {
      case 'save':
        return writer.write(wish.path);
      case 'copy':
        return terminal.copy(wish.text);
      case 'keepFilter':
        return machine.keepFilter(wish.filter);
      case 'open':
        return open(wish.path, wish.line);
    }
  };
  const open = async (path: string, line: number): Promise<void> => {
    try {
      await terminal.lend(() => machine.open(path, line));
    } catch (error) {
      if (!(error instanceof PlanError)) throw error;
      dispatch({type: 'told', text: error.message, isTrouble: true});
    }
    refresh([path]);
  };
  const refresh = (paths: readonly string[]): void => {
    if (board.isTree) dispatch({type: 'listed', paths: machine.list()});
    dispatch({type: 'read', stories: paths.map(machine.read)});
  };
  const writer = createWriter(machine, {
    pendingOf: path => board.stories.find(({held}) => held.path === path)?.pending ?? [],
    isLeft: () => board.left !== undefined,
    dispatch: event => dispatch(event),
  });
  const unwatch = machine.watch(refresh);

  const paths = machine.list();
  const start = paths.slice(0, firstStories).map(path => machine.readBeginning(path) ?? machine.read(path));
  dispatch({type: 'read', stories: start});
  readRest(paths, machine, stories => {
    if (board.left === undefined) dispatch({type: 'read', stories});
  })
    // Preferences are slow to load, so that the first frame does not wait for them.
    .then(machine.keptFilter)
    .then(filter => {
      if (filter !== undefined) dispatch({type: 'filterKept', filter});
    })
    .catch(end.reject);
  return {dispatch, board: () => board, over: end.promise};
}

/** Whether a step was written and nothing else came of it: what is on the screen is right already. */
const isSilent = ({type}: Event, before: Board, after: Board): boolean =>
  type === 'saved' && before.rows === after.rows && before.notice === after.notice;

/** Reads every story whole, a few at a time, so that keys have their turn between them. */
async function readRest(
  paths: readonly string[],
  machine: Machine,
  tell: (stories: readonly Held[]) => void,
): Promise<void> {
  for (let at = 0; at < paths.length; at += storiesAtOnce) {
    await new Promise(resolve => setImmediate(resolve));
    tell(paths.slice(at, at + storiesAtOnce).map(machine.read));
  }
}
