// New drafts and the tasks that a story has already, as one list. No written task is ever left out of it.
import {namedPaths} from '../../plan/paths.ts';
import {readServes} from '../../plan/serves.ts';
import type {Criterion, Draft, Task} from '../../plan/types.ts';
import {stemsOf} from '../../plan/words.ts';
import {isSameTask} from './changes.ts';
import {isLocked, numbered, type Row, type Rows} from './row.ts';

/** What to do with a story that has tasks: add new ones, plan the pending ones again, or only edit them. */
export const modes = ['add', 'replan', 'edit'] as const;
export type Mode = (typeof modes)[number];

/** Share of common words from which two titles are taken for the same task. */
const sameTitle = 0.5;

/**
 * The written tasks in the order of the file, then the new drafts. A draft that says the same as a written task, or
 * that serves nothing which the written ones do not serve already, is left out, or, when planning again, stands in the place of a pending one as a proposal; its number is the old one.
 */
export function combined(
  mode: Mode,
  lists: {readonly tasks: readonly Task[]; readonly drafts: readonly Draft[]},
  criteria: readonly Criterion[],
): Rows {
  const written = lists.tasks.map(task => writtenRow(task, criteria));
  if (mode === 'edit') return written;
  const twins = twinsOf(written, lists.drafts);
  const served = new Set(mode === 'add' ? written.flatMap(row => row.criteria) : []);
  const added = lists.drafts.filter(
    ({id, criteria: aims}) => !twins.has(id) && !(aims.length > 0 && aims.every(aim => served.has(aim))),
  );
  const ids = new Map([
    ...added.map(({id}) => [id, freshId(id)] as const),
    ...[...twins].map(([id, row]) => [id, row.id] as const),
  ]);
  const drafted = (draft: Draft): Draft => ({
    ...draft,
    dependsOn: draft.dependsOn.flatMap(id => ids.get(id) ?? []),
    because: Object.fromEntries(
      Object.entries(draft.because).flatMap(([id, reason]) => (ids.has(id) ? [[ids.get(id), reason]] : [])),
    ),
  });
  const kept = written.map(row => {
    const draft = lists.drafts.find(({id}) => twins.get(id) === row);
    if (mode !== 'replan' || draft === undefined || isLocked(row)) return row;
    return {...row, ...drafted(draft), id: row.id, isProposed: true};
  });
  const fresh = added.map((draft): Row => ({...drafted(draft), id: freshId(draft.id), isProposed: true}));
  return numbered([...kept, ...fresh], lists.tasks);
}

/** An id that no written task has, until the rows are numbered. */
const freshId = (id: string): string => `draft ${id}`;

/** A written task as a row: its files and criteria are read from its description, its hours are unknown. */
export const writtenRow = (task: Task, criteria: readonly Criterion[]): Row => ({
  id: task.id,
  title: task.title,
  domain: task.domain,
  status: task.status,
  dependsOn: task.dependsOn,
  description: task.description,
  files: namedPaths(task.description),
  criteria: readServes(task.description, criteria),
  hours: 0,
  because: {},
  assumptions: [],
  was: task,
  isProposed: false,
});

/**
 * Rows that were kept, beside the tasks as the story holds them now: a task that changed meanwhile is as the story
 * has it, one that appeared is there, one that went is gone.
 */
export function refreshed(rows: Rows, tasks: readonly Task[], criteria: readonly Criterion[]): Rows {
  const written = tasks.map(task => {
    const row = rows.find(({id, was}) => was !== undefined && id === task.id);
    return row?.was !== undefined && isSameTask(row.was, task) ? row : writtenRow(task, criteria);
  });
  const fresh = rows
    .filter(row => row.was === undefined)
    .map(row => ({...row, id: freshId(row.id), dependsOn: row.dependsOn.map(toFresh(rows))}));
  return numbered([...written, ...fresh], tasks);
}

const toFresh =
  (rows: Rows) =>
  (id: string): string =>
    rows.some(row => row.was === undefined && row.id === id) ? freshId(id) : id;

/** For each draft that says what a written task says, that task; one draft for one task. */
function twinsOf(written: Rows, drafts: readonly Draft[]): ReadonlyMap<string, Row> {
  const twins = new Map<string, Row>();
  const free = new Set(written);
  for (const draft of drafts) {
    const [best] = [...free]
      .map(row => ({row, likeness: likeness(row, draft)}))
      .filter(({likeness}) => likeness >= sameTitle)
      .sort((a, b) => b.likeness - a.likeness);
    if (best === undefined) continue;
    twins.set(draft.id, best.row);
    free.delete(best.row);
  }
  return twins;
}

/** From 0 to 1: how many words two titles share, or whether two tasks serve just the same criteria. */
function likeness(row: Row, draft: Draft): number {
  const left = new Set(stemsOf(row.title));
  const right = new Set(stemsOf(draft.title));
  const both = [...left].filter(stem => right.has(stem)).length;
  const titles = both / Math.max(1, left.size + right.size - both);
  const isSameAim =
    row.criteria.length > 0 &&
    row.domain === draft.domain &&
    row.criteria.join() === [...draft.criteria].sort((a, b) => a - b).join();
  return Math.max(titles, isSameAim ? sameTitle : 0);
}
