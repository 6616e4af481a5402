// Ids for boxes that stand in one another: the number that is written, else the place among its neighbours, behind
// the id of what it is a part of ("2.3").
import type {Headed} from './found.ts';
import type {Head} from './heads.ts';
import type {TickBox} from './tick-boxes.ts';

/** A box with its head; the id is empty when no number is written. */
export type Unnumbered = {readonly box: TickBox; readonly head: Head};

/** The same boxes, each with an id; `above` is what the ids of the outermost begin with. */
export function numbered(all: readonly Unnumbered[], above = ''): readonly Headed[] {
  const written = new Set(all.map(({box}) => box));
  const lastLines = new Map(all.map(({box, head}) => [head.id, box.item.line]));
  const idOf = new Map<TickBox, string>();
  const taken = new Set<string>();
  const counts = new Map<TickBox | undefined, number>();
  const parentOf = (box: TickBox): TickBox | undefined => {
    let within = box.within;
    while (within !== undefined && !written.has(within)) within = within.within;
    return within;
  };
  return all.map(({box, head}) => {
    const parent = parentOf(box);
    const prefix = parent === undefined ? above : `${idOf.get(parent)}.`;
    const place = (counts.get(parent) ?? 0) + 1;
    counts.set(parent, place);
    const isWritten = head.id !== '' && isOwn(head.id, prefix);
    // A number that a task further down has written is not given away.
    const isTaken = (id: string): boolean => taken.has(id) || (lastLines.get(id) ?? 0) > box.item.line;
    const id = isWritten ? head.id : freeId(prefix, place, isTaken);
    taken.add(id);
    idOf.set(box, id);
    return {box, head: {...head, id}};
  });
}

/** A number with dots belongs to the task whose number it begins with; one without to none. */
const isOwn = (id: string, prefix: string): boolean =>
  prefix === '' ? !id.includes('.') : id.startsWith(prefix);

function freeId(prefix: string, place: number, isTaken: (id: string) => boolean): string {
  let number = place;
  while (isTaken(`${prefix}${number}`)) number++;
  return `${prefix}${number}`;
}
