// Which tasks can be worked on at the same time, as a picture in lines.
import {waves} from '../../plan/order.ts';
import type {Look} from '../../ui/glyphs.ts';
import {cut, indent, pad, widthOf} from '../../ui/text.ts';
import type {Rows} from '../review/row.ts';

/** One line a task, in waves; what cannot be reached because of a cycle stands at the end. */
export function waveLines(rows: Rows, look: Look): readonly string[] {
  const {glyphs, columns} = look;
  const found = waves(rows);
  const reached = new Set(found.flat());
  const stuck = rows.filter(({id}) => !reached.has(id)).map(({id}) => id);
  const groups = [
    ...found.map((ids, index) => ({name: `wave ${index + 1}`, ids})),
    ...(stuck.length > 0 ? [{name: 'in a circle', ids: stuck}] : []),
  ];
  const nameWidth = Math.max(0, ...groups.map(({name}) => widthOf(name))) + 2;
  return groups.flatMap(({name, ids}) =>
    ids.map((id, index) => {
      const row = rows.find(candidate => candidate.id === id);
      const waits = row?.dependsOn ?? [];
      const before = waits.length > 0 ? `${waits.join(' ')} ${glyphs.arrow} ` : '';
      return cut(
        `${pad(index === 0 ? name : '', nameWidth)}${before}${id}  ${row?.title ?? ''}`,
        columns - 2 * indent,
        glyphs.ellipsis,
      );
    }),
  );
}
