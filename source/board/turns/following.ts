// Tasks that others are parts of: whether they follow their parts is asked, once or once for all.
import {parentMoves} from '../../plan/progress/moves.ts';
import {statusWords} from '../standing.ts';
import type {Board, Move} from '../view.ts';

/** What a person moves, and what goes with it. */
export type Moving = {readonly moves: readonly Move[]; readonly followers: readonly Move[]};

/** What the moved tasks are parts of, as far as it is to have another status then. */
export function followersOf(board: Board, moves: readonly Move[]): readonly Move[] {
  return [...Map.groupBy(moves, ({path}) => path)].flatMap(([path, own]) => {
    const tasks = board.stories.find(({held}) => held.path === path)?.shown.tasks ?? [];
    const known = own.flatMap(({id, from, to}) => {
      const task = tasks.find(candidate => candidate.id === id);
      return task === undefined ? [] : [{task, from, to}];
    });
    // Among thousands of tasks, most are parts of none.
    if (known.every(({task: {parent}}) => parent === undefined)) return [];
    return parentMoves(tasks, known).map(({task, from, to}): Move => ({path, id: task.id, from, to}));
  });
}

/** That something is begun with its first part is plain to see; that it is done, or is not any more, is a step. */
export const isWorthAsking = (followers: readonly Move[]): boolean =>
  followers.some(({from, to}) => from === 'done' || to === 'done');

/** Asks before anything is moved, so that what follows is part of the same deed. */
export function askToFollow(board: Board, moves: readonly Move[], followers: readonly Move[]): Board {
  const ids = followers.map(({id}) => id).join(', ');
  const [is, it] = followers.length === 1 ? ['is', 'it'] : ['are', 'them'];
  const to = followers[0]?.to ?? 'done';
  const text =
    to === 'done'
      ? `With that all parts of ${ids} are done. Set ${it} done as well?`
      : `${ids} ${is} done, and a part of ${it} no longer is. Set ${it} ${statusWords[to]} as well?`;
  return {...board, mode: {kind: 'asking', ask: {about: 'follow', moves, followers, text}}};
}
