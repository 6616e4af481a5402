// The draft before its tasks are spelled out: what is left of the story, in groups with titles, in order. Doubts are
// raised about it.
import type {Brief} from '../plan/types.ts';
import {targetCount} from './count.ts';
import {type Removal, removals} from './decided/answers.ts';
import {type Precedence, readPrecedence} from './decided/precedence.ts';
import {withStops} from './doubts/flow.ts';
import {withChosenPlaces} from './doubts/main-file.ts';
import {gather} from './gather.ts';
import {withPrerequisites} from './hidden.ts';
import type {Group, Part} from './part.ts';
import {readParts} from './parts.ts';
import {splitSides} from './sides/split.ts';
import {orderGroups} from './tasks/order.ts';
import type {Titled} from './tasks/ties.ts';
import {titleGroups} from './titles/title.ts';

export type Sketch = {
  readonly brief: Brief;
  readonly parts: readonly Part[];
  readonly titled: readonly Titled[];
  readonly removed: readonly Removal[];
  readonly precedence: Precedence;
};

/** The groups that the criteria make, with all that answers decided about them. */
export function sketchOf(brief: Brief): Sketch {
  const removed = removals(brief);
  const criteria = brief.story.criteria.filter(each => removed.every(({criterion}) => criterion !== each));
  const parts = readParts(brief, criteria);
  const precedence = readPrecedence(brief);
  const sides = splitSides(placedGroups(parts, brief), brief, precedence);
  const groups = orderGroups(withPrerequisites(sides, brief), precedence);
  const titles = titleGroups(groups, brief);
  const titled = groups.map((group, at) => ({group, title: titles[at] ?? ''}));
  return {brief, parts, removed, precedence, titled};
}

/** Groups at the places that the lead named, as many as are wanted: stops that no criterion is about come on top. */
function placedGroups(parts: readonly Part[], brief: Brief): readonly Group[] {
  const cut = (count: number): readonly Group[] =>
    withChosenPlaces(withStops(gather(parts, brief, count), brief), brief);
  const wanted = targetCount(brief, parts);
  const first = cut(wanted);
  return first.length > wanted ? cut(wanted - (first.length - wanted)) : first;
}
