// Finds the tasks of the layouts that give every task an id in its box: `- [ ] T012 [P] text`.
import type {Scan} from '../../plan/scan.ts';
import type {Head} from './heads.ts';
import type {Marks} from './marks.ts';
import type {FoundTask, WrittenStatus} from './task.ts';
import type {TickBox} from './tick-boxes.ts';

/** The boxes of a text and what is known of them. */
export type Boxes = {
  readonly scan: Scan;
  readonly boxes: readonly TickBox[];
  readonly marks: Marks;
};

/** A box that is a task, with what its text begins with. */
export type Headed = {readonly box: TickBox; readonly head: Head};

/** The boxes whose text begins with an id. */
export function headedBoxes(
  {scan, boxes}: Boxes,
  headAt: (text: string) => Head | undefined,
): readonly Headed[] {
  return boxes.flatMap(box => {
    const head = headAt(scan.source.slice(box.text.start, box.text.end));
    return head === undefined ? [] : [{box, head}];
  });
}

/** Boxes as tasks: each a part of the task that it stands in. */
export function tasksOf(known: Boxes, headed: readonly Headed[]): readonly FoundTask[] {
  const byBox = new Map(headed.map(one => [one.box, one]));
  const firstPart = new Map<TickBox, number>();
  const parentOf = ({box}: Headed): Headed | undefined => {
    let within = box.within;
    while (within !== undefined && !byBox.has(within)) within = within.within;
    return within && byBox.get(within);
  };
  const parents = headed.map(parentOf);
  headed.forEach(({box}, index) => {
    const parent = parents[index]?.box;
    if (parent !== undefined && !firstPart.has(parent)) firstPart.set(parent, box.item.line);
  });
  return headed.map(({box, head}, index) =>
    taskOfBox(known, {box, head}, {parent: parents[index]?.head.id, partsLine: firstPart.get(box)}),
  );
}

type Place = Pick<FoundTask, 'parent' | 'partsLine'>;

/** A box as a task. */
export function taskOfBox({scan, marks}: Boxes, {box, head}: Headed, place: Place): FoundTask {
  const {item, text} = box;
  const at = (offset: number): number => text.start + offset;
  return {
    id: head.id,
    title: {start: at(head.title.start), end: at(head.title.end)},
    flags: head.flags,
    tags: head.tags,
    ...place,
    line: item.line,
    boundary: item.endLine + 1,
    headLine: item.line,
    indent: indentOf(scan, box),
    status: statusOf(box, marks),
  };
}

/** The status that a box says. */
export function statusOf(box: TickBox, marks: Marks): WrittenStatus {
  const {mark, span} = box.box;
  const status = marks.statusOf(mark);
  const isUnclear = status === undefined || (status === 'done' && !/[xX✓✔✅]/.test(mark));
  return {
    status: status ?? 'pending',
    slot: span,
    words: marks.wordsAt(box),
    ...(isUnclear ? {note: `[${mark}]`} : {}),
  };
}

/** The blanks that a line below a box begins with to belong to it. */
function indentOf({source, lines}: Scan, {item}: TickBox): string {
  const {start = 0} = lines[item.line - 1] ?? {};
  const before = /^[ \t]*/.exec(source.slice(start, item.text))?.[0] ?? '';
  return before + ' '.repeat(item.marker.length + 1);
}
