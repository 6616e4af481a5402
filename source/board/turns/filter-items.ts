// What a filter can be set to: a line for each thing that can be on or off.
import {statuses} from '../../plan/types.ts';
import type {Filter} from '../rows.ts';
import {statusWords} from '../standing.ts';
import type {Board} from '../view.ts';

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
