// A story whose work is over: the offer to set it Done and to tick the criteria that its tasks serve. Nothing of that
// happens unasked.
import {isOver} from '../../plan/progress/ranking.ts';
import {openCriteria} from '../../plan/progress/story-status.ts';
import {count} from '../../ui/text.ts';
import {standingOf} from '../standing.ts';
import type {BoardStory, Step} from '../story.ts';
import {type Ask, type Board, say, storyOf, type Turns} from '../view.ts';
import {doParts} from './deeds.ts';

type FinishAsk = Extract<Ask, {readonly about: 'finish'}>;

/** Offers to set these stories Done, one after the other, as far as their last task was the last thing open. */
export function offerWhenDone(board: Board, paths: readonly string[]): Board {
  const stories = paths.flatMap(path => board.stories.find(({held}) => held.path === path) ?? []);
  const [story, ...others] = stories.filter(
    ({held, shown}) =>
      canFinish(held) && !isOver(shown.status) && shown.tasks.every(({status}) => status === 'done'),
  );
  const further = others.map(({held}) => held.path);
  return story === undefined ? board : offer(board, story, further);
}

const canFinish = ({status, isWhole}: BoardStory['held']): boolean => status !== undefined && isWhole;

function offer(board: Board, {held: {path}, shown}: BoardStory, further: readonly string[] = []): Board {
  const {done, total} = standingOf(shown.tasks);
  const criteria = openCriteria(shown).map(({number}) => number);
  const ticks =
    criteria.length === 0
      ? ''
      : ` and tick ${criteria.length === 1 ? 'the criterion' : `the ${criteria.length} criteria`} they serve`;
  const name = board.only === undefined ? ` of ${shown.number ?? shown.title}` : '';
  const text =
    done < total
      ? `${total - done} of ${count(total, 'task')}${name} ${total - done === 1 ? 'is' : 'are'} not done. Set the story Done all the same?`
      : `All ${count(total, 'task')}${name} are done. Set the story Done${ticks}?`;
  const ask: Ask = {about: 'finish', path, criteria: done < total ? [] : criteria, further, text};
  return {...board, mode: {kind: 'asking', ask}};
}

/** The offer for the story that the selection is in, on demand. */
export function offerHere(board: Board): Board {
  const story = storyOf(board);
  if (story === undefined) return board;
  if (!canFinish(story.held))
    return {...board, notice: say('This plan has no status but that of its tasks.')};
  const left = openCriteria(story.shown);
  if (isOver(story.shown.status) && left.length === 0)
    return {...board, notice: say(`The story is ${story.shown.status} already.`)};
  return offer(board, story);
}

/** What was offered: the story Done, and the boxes ticked when they are wanted. */
export function finish(board: Board, {path, criteria}: FinishAsk, isTicking: boolean): Board {
  const held = board.stories.find(story => story.held.path === path)?.shown;
  if (held === undefined) return board;
  const ticks = held.criteria
    .filter(({number}) => isTicking && criteria.includes(number))
    .map(({number, text}): Step => ({kind: 'criterion', number, text, from: false, to: true}));
  const steps: readonly Step[] = [{kind: 'story', from: held.status ?? '', to: 'Done'}, ...ticks];
  const ticked =
    ticks.length === 0 ? '' : ` · ${ticks.length === 1 ? '1 criterion' : `${ticks.length} criteria`} ticked`;
  return {...doParts(board, [{path, steps}]), notice: say(`The story is Done${ticked}`)};
}

export const finishing: Turns = {finished: offerHere};
