// The rows of the board: the tasks of one story, or all stories as a tree, as far as the filter and the search let
// them through.
import fuzzysort from 'fuzzysort';
import type {Status} from '../plan/types.ts';
import {standingOf} from './standing.ts';
import type {BoardStory, BoardTask, Held} from './story.ts';

/** What must be true of a task to be shown; an empty list lets every task through. */
export type Filter = {
  readonly isReadyOnly: boolean;
  readonly statuses: readonly Status[];
  readonly domains: readonly string[];
};

export const noFilter: Filter = {isReadyOnly: false, statuses: [], domains: []};

/** Whether a filter lets every task through. */
export const isOpen = ({isReadyOnly, statuses, domains}: Filter): boolean =>
  !isReadyOnly && statuses.length === 0 && domains.length === 0;

/** A row by what it stands for: a story, or a task of one. */
export type RowId = {readonly path: string; readonly key?: string};
export type StoryRow = {readonly story: BoardStory; readonly task?: undefined};
export type TaskRow = {readonly story: BoardStory; readonly task: BoardTask};
export type Row = StoryRow | TaskRow;

export const idOf = ({story, task}: Row): RowId =>
  task === undefined ? {path: story.held.path} : {path: story.held.path, key: task.key};
export const isSame = (one: RowId | undefined, other: RowId | undefined): boolean =>
  one?.path === other?.path && one?.key === other?.key;
/** A row as a word, for sets. */
export const wordOf = ({path, key}: RowId): string => `${path}\n${key ?? ''}`;

/** What decides which rows there are. */
export type Shape = {
  readonly stories: readonly BoardStory[];
  /** The path of the one story that is shown; undefined for the tree. */
  readonly only: string | undefined;
  readonly unfolded: ReadonlySet<string>;
  readonly filter: Filter;
  readonly search: string;
  readonly selected: RowId | undefined;
};

/** The rows that are shown, in order. The selected task stays until the selection leaves it. */
export function rowsOf(shape: Shape): readonly Row[] {
  const {stories, only, unfolded, filter, search, selected} = shape;
  if (only !== undefined) {
    return stories.filter(({held}) => held.path === only).flatMap(story => taskRows(story, shape));
  }
  const isNarrow = !isOpen(filter) || search !== '';
  return stories.flatMap((story): readonly Row[] => {
    const {path} = story.held;
    const rows = isNarrow || unfolded.has(path) ? taskRows(story, shape) : [];
    const isShown =
      !isNarrow || rows.length > 0 || (isOpen(filter) && scoreOf(search, nameOf(story.shown)) > 0);
    return isShown || selected?.path === path ? [{story}, ...rows] : [];
  });
}

function taskRows(story: BoardStory, {filter, search, selected}: Shape): readonly Row[] {
  const {tasks} = story.shown;
  if (isOpen(filter) && search === '') return tasks.map(task => ({story, task}));
  const standing = standingOf(tasks);
  return tasks
    .filter(
      task =>
        (isSame(selected, {path: story.held.path, key: task.key}) && search === '') ||
        (passes(task, filter, standing.isReady(task)) && scoreOf(search, textOf(task)) > 0),
    )
    .map(task => ({story, task}));
}

const passes = (task: BoardTask, {isReadyOnly, statuses, domains}: Filter, isReady: boolean): boolean =>
  (!isReadyOnly || isReady) &&
  (statuses.length === 0 || statuses.includes(task.status)) &&
  (domains.length === 0 || domains.includes(task.domain));

const textOf = ({id, title, domain}: BoardTask): string => `${id} ${title} ${domain}`;
const nameOf = ({number = '', title}: Held): string => `${number} ${title}`;

/** How well a text fits what is searched, from 0 to 1; 0 when it does not. */
function scoreOf(search: string, text: string): number {
  const score = search.trim() === '' ? 1 : (fuzzysort.single(search.trim(), text)?.score ?? 0);
  return score < leastScore ? 0 : score;
}
/** Below this, the letters merely occur somewhere in the text, far from each other. */
const leastScore = 0.3;

/** The row that fits a search best; the first of several. */
export function bestRow(rows: readonly Row[], search: string): Row | undefined {
  let best: Row | undefined;
  let highest = 0;
  for (const row of rows) {
    const score = scoreOf(search, row.task === undefined ? nameOf(row.story.shown) : textOf(row.task));
    if (score > highest) [best, highest] = [row, score];
  }
  return best;
}

const bare = (id: string): string => id.toLowerCase().replace(/^0+(?=\d)/, '');

/** The row that a person means by "3", "003", "15" (a story of the tree) or "15 3" (a task of it). */
export function rowNamed(rows: readonly Row[], words: string): Row | undefined {
  const parts = words.split(/[\s/]+/).filter(Boolean);
  const [first = '', second] = parts;
  if (first === '') return undefined;
  if (second === undefined) {
    const isTree = rows.some(({task}) => task === undefined);
    return (
      named(
        rows.filter(({task}) => (task === undefined) === isTree),
        first,
      ) ?? named(rows, first)
    );
  }
  const story = named(
    rows.filter(({task}) => task === undefined),
    first,
  )?.story;
  return named(
    rows.filter(row => row.story === story && row.task !== undefined),
    second,
  );
}

/** The row with an id, or else the first whose id begins so. */
function named(rows: readonly Row[], word: string): Row | undefined {
  const ids = rows.map(({story, task}) => bare(task?.id ?? story.held.number ?? ''));
  const exact = ids.indexOf(bare(word));
  const index = exact >= 0 ? exact : ids.findIndex(id => id.startsWith(bare(word)));
  return rows[index];
}
