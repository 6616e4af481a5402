// Undo and redo of everything done in the sitting. A step that somebody changed since is left as they made it.
import {statusWords} from '../standing.ts';
import {fits, type Step} from '../story.ts';
import {type Board, type Deed, say, type Turns} from '../view.ts';
import {inverseParts, named, type Parts, shown} from './deeds.ts';

/** The parts as far as they start from what is there, and the steps that do not. */
function split(board: Board, parts: Parts): {readonly fitting: Parts; readonly others: readonly Step[]} {
  const heldOf = (path: string) => board.stories.find(({held}) => held.path === path)?.shown;
  const isFitting = (path: string, step: Step): boolean => {
    const held = heldOf(path);
    return held !== undefined && fits(step, held);
  };
  return {
    fitting: parts
      .map(({path, steps}) => ({path, steps: steps.filter(step => isFitting(path, step))}))
      .filter(({steps}) => steps.length > 0),
    others: parts.flatMap(({path, steps}) => steps.filter(step => !isFitting(path, step))),
  };
}

function repeat(board: Board, parts: Parts, word: string): Board {
  const {fitting, others} = split(board, parts);
  const number = board.deeds + 1;
  const changed = {...shown(board, {number, parts: fitting}), deeds: number};
  const first = fitting[0];
  const back = first?.steps.find(({kind}) => kind === 'task') ?? first?.steps[0];
  const key =
    back?.kind === 'task'
      ? changed.stories
          .find(({held}) => held.path === first?.path)
          ?.shown.tasks.find(({id}) => id === back.id)?.key
      : undefined;
  const selected = first !== undefined && key !== undefined ? {path: first.path, key} : board.selected;
  const notice =
    others.length > 0
      ? say(`${named(others)} changed since and stayed as it is`, 'warning')
      : say(`${word}: ${told(fitting.flatMap(({steps}) => steps))}`);
  return {...changed, selected, notice};
}

/** "003 pending", "3 tasks pending", "the story" */
function told(steps: readonly Step[]): string {
  const statuses = new Set(steps.flatMap(step => (step.kind === 'task' ? [step.to] : [])));
  const [status] = statuses;
  return statuses.size === 1 && status !== undefined
    ? `${named(steps)} ${statusWords[status]}`
    : named(steps);
}

function undo(board: Board): Board {
  const deed = board.past.at(-1);
  if (deed === undefined) return {...board, notice: say('There is nothing to undo.')};
  const undone = repeat(board, inverseParts(deed.parts), 'Undone');
  return {...undone, past: board.past.slice(0, -1), future: [...board.future, deed]};
}

function redo(board: Board): Board {
  const deed: Deed | undefined = board.future.at(-1);
  if (deed === undefined) return {...board, notice: say('There is nothing to redo.')};
  const redone = repeat(board, deed.parts, 'Done again');
  return {...redone, past: [...board.past, deed], future: board.future.slice(0, -1)};
}

export const undoing: Turns = {undone: undo, redone: redo};
