// A task under review, in words: the line below its title, and what the whole list comes to.
import {criticalPath, waves} from '../../plan/order.ts';
import type {Glyphs} from '../../ui/glyphs.ts';
import {count} from '../../ui/text.ts';
import type {Row, Rows} from '../review/row.ts';

/** "backend · after 001, 002 · serves criteria 2, 4 · about 2 h" */
export const factsOfRow = (row: Row, dot: string): string =>
  [
    row.domain,
    row.dependsOn.length > 0 ? `after ${row.dependsOn.join(', ')}` : '',
    row.criteria.length === 1 ? `serves criterion ${row.criteria[0]}` : '',
    row.criteria.length > 1 ? `serves criteria ${row.criteria.join(', ')}` : '',
    row.hours > 0 ? `about ${row.hours} h` : '',
    row.origin === undefined ? '' : `from ${row.origin}`,
  ]
    .filter(fact => fact !== '')
    .join(` ${dot} `);

/** "8 tasks · about 15 h · 4 waves · critical path 001 → 002" */
export function summaryOf(rows: Rows, signs: Pick<Glyphs, 'dot' | 'arrow' | 'ellipsis'>): string {
  const hours = rows.reduce((sum, row) => sum + row.hours, 0);
  const whole = criticalPath(rows);
  const path = whole.length > 4 ? [...whole.slice(0, 2), signs.ellipsis, ...whole.slice(-1)] : whole;
  return [
    count(rows.length, 'task'),
    hours > 0 ? `about ${hours} h` : '',
    count(waves(rows).length, 'wave'),
    path.length > 1 ? `critical path ${path.join(` ${signs.arrow} `)}` : '',
  ]
    .filter(fact => fact !== '')
    .join(` ${signs.dot} `);
}

/** The domains that a task can have: those of the repository, then others that a task has already. */
export const domainsOf = (known: readonly {readonly name: string}[], rows: Rows): readonly string[] => [
  ...new Set([...known.map(({name}) => name), ...rows.map(({domain}) => domain)]),
];
