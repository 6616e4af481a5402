// The boxes of acceptance criteria, ticked and cleared.
import {scan} from '../scan.ts';
import {readStory} from '../story.ts';
import type {Change, Edit} from '../types.ts';

type Tick = Extract<Change, {kind: 'tick'}>;

/** The edits of the boxes that are not yet as they should be; a criterion without a box has none. */
export function tickEdits(source: string, {numbers, isTicked}: Tick): readonly Edit[] {
  const {items} = scan(source);
  return readStory(source, '')
    .criteria.filter(criterion => numbers.includes(criterion.number) && criterion.isTicked !== isTicked)
    .flatMap(({line}) => {
      const box = items.find(item => item.line === line)?.box;
      return box === undefined ? [] : [{...box.span, text: isTicked ? 'x' : ' '}];
    });
}
