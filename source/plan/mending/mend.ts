// Mends what needs no judgement. A new kind is a file beside this, in the form of `Mender`, and one line in the list.
import {applyEdits} from '../edit.ts';
import type {Format, Surroundings} from '../types.ts';
import {mendOwn, mendRedundant, mendRepeated, mendUnknown} from './dependencies.ts';
import {mendIds} from './ids.ts';
import {mendPaths} from './paths.ts';
import type {Mender, Repair} from './repair.ts';
import {mendStatuses} from './statuses.ts';

/** In this order: ids first, because the others go by them. */
const menders: readonly Mender[] = [
  mendIds,
  mendStatuses,
  mendUnknown,
  mendOwn,
  mendRepeated,
  mendRedundant,
  mendPaths,
];

export type Mended = {readonly source: string; readonly repairs: readonly Repair[]};

/** The text with everything mended that can be, and what was done. Nothing else in it changes. */
export function mend(source: string, format: Format, surroundings: Surroundings): Mended {
  return menders.reduce(
    (mended: Mended, mender) => {
      const {tasks} = format.read(mended.source);
      const repairs = mender({source: mended.source, tasks, format, surroundings});
      return {
        source: applyEdits(
          mended.source,
          repairs.flatMap(({edits}) => edits),
        ),
        repairs: [...mended.repairs, ...repairs],
      };
    },
    {source, repairs: []},
  );
}
