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
        return copyTo({machine, terminal, dispatch}, wish.text);
      case 'keepFilter':
        return machine.keepFilter(wish.filter);
      case 'open':
      case 'hand':
        return lendFor(wish);
    }
  };
  const lendFor = async (wish: Lending): Promise<void> => {
    const trouble = await troubleOf(() => terminal.lend(() => borrow(machine, wish)));
    if (trouble !== undefined) dispatch({type: 'told', text: trouble, isTrouble: true});
    refresh([wish.path]);
  };
  const refresh = (paths: readonly string[]): void => {
    const stories = paths.map(machine.read);
    const areOthers = stories.some(({path, trouble}) => trouble !== undefined || !board.paths.includes(path));
    if (board.isTree && areOthers) dispatch({type: 'listed', paths: machine.list()});
    dispatch({type: 'read', stories: stories.filter(({path}) => board.paths.includes(path))});
  };
  const writer = createWriter(machine, {
    pendingOf: path => board.stories.find(({held}) => held.path === path)?.pending ?? [],
    isLeft: () => board.left !== undefined,
    dispatch: event => dispatch(event),
  });
  /** Everything that can wait until the first frame is painted. */
  const goOn = async (): Promise<void> => {
    await turn();
    if (board.left !== undefined) return;
    // From here on no change is missed: what is watched now is read whole behind it.
    unwatch = machine.watch(refresh);
    for (const some of inParts(board.paths)) {
      dispatch({type: 'read', stories: some.map(machine.read)});
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

/** The terminal may take the text, and so may a program: where one of them does, nothing more is said. */
async function copyTo(
  {machine, terminal, dispatch}: Pick<Session, 'dispatch'> & {machine: Machine; terminal: Terminal},
  text: string,
): Promise<void> {
  terminal.copy(text);
  if (await machine.copy(text)) return;
  const told = `Not copied: neither this terminal nor wl-copy, xclip or xsel takes "${text}".`;
  dispatch({type: 'told', text: told, isTrouble: false});
}

/** A wish of another program for the terminal. */
type Lending = Extract<Wish, {readonly kind: 'open' | 'hand'}>;

const borrow = (machine: Machine, wish: Lending): Promise<void> =>
  wish.kind === 'open' ? machine.open(wish.path, wish.line) : machine.handOver(wish.path, wish.id);

/** What kept some work from being done, if a person can mend it. */
async function troubleOf(work: () => Promise<void>): Promise<string | undefined> {
  try {
    await work();
  } catch (error) {
    if (error instanceof PlanError) return error.message;
    throw error;
  }
  return undefined;
}

/** Lets keys have their turn. */
const turn = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

const inParts = (paths: readonly string[]): readonly (readonly string[])[] =>
  Array.from({length: Math.ceil(paths.length / storiesAtOnce)}, (_, part) =>
    paths.slice(part * storiesAtOnce, (part + 1) * storiesAtOnce),
  );

/** Whether a step was written and nothing else came of it: what is on the screen is right already. */
const isSilent = ({type}: Event, before: Board, after: Board): boolean =>
  type === 'saved' && before.rows === after.rows && before.notice === after.notice;
