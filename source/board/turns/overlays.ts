// What lies over the list: the filter, the picture of the dependencies, and the help.
import {statuses} from '../../plan/types.ts';
import {type Filter, idOf, isSame, noFilter, rowsOf} from '../rows.ts';
import {statusWords} from '../standing.ts';
import {type Board, browsing, type Turns} from '../view.ts';
import {browsingTurns} from './browsing.ts';
import {cancelTyping} from './typing.ts';

/** One line of the filter: something that can be on or off. */
export type FilterItem = {readonly name: string; readonly isOn: boolean; readonly toggled: Filter};

const toggle = <Item>(items: readonly Item[], item: Item): readonly Item[] =>
  items.includes(item) ? items.filter(other => other !== item) : [...items, item];

/** Everything that can be filtered by: readiness, the three statuses, and the domains that the tasks have. */
export function filterItems({filter, stories, only}: Board): readonly FilterItem[] {
  const shown = stories.filter(({held}) => only === undefined || held.path === only);
  const used = new Set(shown.flatMap(story => story.shown.tasks.map(({domain}) => domain)));
  const domains = [...new Set([...used, ...filter.domains])].filter(domain => domain !== '').sort();
  return [
    {name: 'ready only', isOn: filter.isReadyOnly, toggled: {...filter, isReadyOnly: !filter.isReadyOnly}},
    ...statuses.map(status => ({
      name: statusWords[status],
      isOn: filter.statuses.includes(status),
      toggled: {...filter, statuses: toggle(filter.statuses, status)},
    })),
    ...domains.map(domain => ({
      name: domain,
      isOn: filter.domains.includes(domain),
      toggled: {...filter, domains: toggle(filter.domains, domain)},
    })),
  ];
}

/** The board with another filter. Only a task that gets another status under it stays, not one that never fitted. */
export function withFilter(board: Board, filter: Filter): Board {
  const isShown = rowsOf({...board, filter, selected: undefined}).some(row =>
    isSame(idOf(row), board.selected),
  );
  return {...board, filter, selected: isShown ? board.selected : undefined};
}

const chosen = (board: Board, filter: Filter): Board => ({
  ...withFilter(board, filter),
  wishes: [{kind: 'keepFilter', filter}],
});

function toggleFilter(board: Board): Board {
  const item = board.mode.kind === 'filtering' ? filterItems(board)[board.mode.cursor] : undefined;
  return item === undefined ? board : chosen(board, item.toggled);
}

function scroll(board: Board, down: number, right: number): Board {
  const {mode} = board;
  switch (mode.kind) {
    case 'filtering': {
      const last = filterItems(board).length - 1;
      return {...board, mode: {...mode, cursor: Math.max(0, Math.min(last, mode.cursor + down))}};
    }
    case 'picturing':
      return {
        ...board,
        mode: {...mode, top: Math.max(0, mode.top + down), left: Math.max(0, mode.left + right)},
      };
    case 'helping':
      return {...board, mode: {...mode, top: Math.max(0, mode.top + down)}};
    default:
      return board;
  }
}

/** Escape: out of what lies over the list, else one thing back on the list. */
function back(board: Board): Board {
  const {kind} = board.mode;
  if (kind === 'searching' || kind === 'jumping') return cancelTyping(board);
  if (kind !== 'browsing') return {...board, mode: browsing};
  return browsingTurns.backed?.(board, {type: 'backed'}) ?? board;
}

export const overlays: Turns = {
  filterOpened: board => ({...board, mode: {kind: 'filtering', cursor: 0}}),
  filterToggled: toggleFilter,
  filterCleared: board => chosen(board, noFilter),
  pictured: board => ({...board, mode: {kind: 'picturing', left: 0, top: 0}}),
  helped: board => ({...board, mode: {kind: 'helping', top: 0}}),
  scrolled: (board, {down, right}) => scroll(board, down, right),
  backed: back,
};
