// The loop of a board: events go in, the board goes on, what it wishes is done, and each state is painted.
import {PlanError} from '../plan/error.ts';
import {advance} from './advance.ts';
import type {Machine} from './machine.ts';
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
const firstStories = 12;
const storiesAtOnce = 8;

/** Starts a board with what can be read at once; the rest is read when the first frame is painted. */
export function startSession(first: Board, machine: Machine, terminal: Terminal): Session {
  let board = first;
  let unwatch: (() => void) | undefined;
  const end = Promise.withResolvers<Board>();

  const dispatch = (event: Event): void => {
    const before = board;
    writer.disturb();
    board = advance(board, event);
    if (board === before) return;
    if (!isSilent(event, before, board)) terminal.paint(board);
    for (const wish of board.wishes) act(wish).catch(end.reject);
    if (before.left === undefined && board.left !== undefined) {
      unwatch?.();
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
    dispatch({type: 'read', stories: paths.filter(path => board.paths.includes(path)).map(machine.read)});
  };
  const writer = createWriter(machine, {
    pendingOf: path => board.stories.find(({held}) => held.path === path)?.pending ?? [],
    isLeft: () => board.left !== undefined,
    dispatch: event => dispatch(event),
  });
  /** Everything that can wait until the first frame is painted. */
  const goOn = async (): Promise<void> => {
    await turn();
    // From here on no change is missed: what is watched now is read whole behind it.
    if (board.left === undefined) unwatch = machine.watch(refresh);
    const {paths} = board;
    for (let at = 0; at < paths.length && board.left === undefined; at += storiesAtOnce) {
      dispatch({type: 'read', stories: paths.slice(at, at + storiesAtOnce).map(machine.read)});
      await turn();
    }
    const filter = await machine.keptFilter();
    if (filter !== undefined) dispatch({type: 'filterKept', filter});
  };

  const start = first.paths.slice(0, firstStories);
  dispatch({type: 'read', stories: start.map(path => machine.readBeginning(path) ?? machine.read(path))});
  goOn().catch(end.reject);
  return {dispatch, board: () => board, over: end.promise};
}

/** Lets keys have their turn. */
const turn = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

/** Whether a step was written and nothing else came of it: what is on the screen is right already. */
const isSilent = ({type}: Event, before: Board, after: Board): boolean =>
  type === 'saved' && before.rows === after.rows && before.notice === after.notice;
