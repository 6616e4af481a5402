// The tasks of three versions, aligned: the same tasks in the same order with the same ids in all of them.
import {newlineOf, splitLines} from '../markdown/lines.ts';
import type {Format} from '../types.ts';
import {type Entry, pairUp, type Rows} from './entries.ts';
import {mergeDependencies, type Numbers, numberTasks} from './numbers.ts';
import {gapsOf, mergeOrder} from './order.ts';
import {cutPieces} from './pieces.ts';
import {isGone, type Settled, settle} from './settle.ts';
import {mapVersions, type Versions} from './versions.ts';

export type Renumbered = {readonly from: string; readonly to: string; readonly title: string};

/** Aligns the tasks; when a version has none there is nothing to align, and the texts stay as they are. */
export function alignTasks(
  versions: Versions<string>,
  format: Format,
): {readonly texts: Versions<string>; readonly renumbered: readonly Renumbered[]} {
  const plans = mapVersions(versions, source => ({source, plan: format.read(source)}));
  if (Object.values(plans).some(({plan}) => plan.tasks.length === 0))
    return {texts: versions, renumbered: []};
  const rows = pairUp(mapVersions(plans, ({source, plan}) => cutPieces(source, plan)));
  const order = mergeOrder(rows);
  const gone = new Set([...rows.base, ...order].filter(entry => isGone(entry, format)));
  const numbers = numberTasks(rows, gone);
  const dependencies = mergeDependencies(rows, numbers);
  const settled = order
    .filter(entry => !gone.has(entry))
    .map((entry): SettledEntry => {
      const id = numbers.get(entry);
      const dependsOn = dependencies.get(entry);
      const wanted = id === undefined || dependsOn === undefined ? {} : {id, dependsOn};
      return {entry, texts: settle(entry, wanted, format)};
    });
  const {source, plan} = plans.ours;
  const usual = (plan.end.before ?? '\n\n').replaceAll('\n', newlineOf(source, splitLines(source)));
  return {texts: joined(rows, settled, usual), renumbered: renumbered(numbers)};
}

type SettledEntry = {readonly entry: Entry; readonly texts: Settled};

/** Each version's pieces as one text. */
function joined(rows: Rows, settled: readonly SettledEntry[], usual: string): Versions<string> {
  const gapOf = gapsOf(rows, usual);
  return mapVersions(rows, (_, side) => {
    const present = settled.filter(({texts}) => texts[side] !== undefined);
    return present
      .map(({entry, texts}, index) => {
        const next = present[index + 1]?.entry;
        return (texts[side] ?? '') + (next === undefined ? '' : gapOf(side, entry, next));
      })
      .join('');
  });
}

function renumbered(numbers: Numbers): readonly Renumbered[] {
  return [...numbers].flatMap(([{base, ours, theirs}, to]) => {
    const task = base === undefined ? (ours ?? theirs)?.task : undefined;
    return task === undefined || to === task.id ? [] : [{from: task.id, to, title: task.title}];
  });
}
