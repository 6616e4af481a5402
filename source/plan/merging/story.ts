// What a story says of itself beside its tasks, aligned: its status, the boxes of its criteria, and its answers.
import {applyEdits} from '../edit.ts';
import {scan} from '../scan.ts';
import {readStory} from '../story.ts';
import type {Edit, Story} from '../types.ts';
import {alignAnswers} from './answers.ts';
import {agreed, mapVersions, type Versions} from './versions.ts';

/** The versions with the same status, the same boxes ticked and the same answers, wherever the branches agree on them. */
export function alignStories(versions: Versions<string>): Versions<string> {
  const stories = mapVersions(versions, source => readStory(source, ''));
  const status = agreed(mapVersions(stories, story => story.status));
  const boxes = mapVersions(stories, boxesOf);
  const marks = agreedMarks(boxes);
  const aligned = mapVersions(versions, (source, side) => {
    const edits = [...statusEdits(stories[side], status), ...markEdits(boxes[side], marks)];
    return edits.length === 0 ? source : applyEdits(source, edits);
  });
  return alignAnswers(aligned);
}

// A status that is not there yet is left to the line merge, which keeps the place that its branch chose.
function statusEdits(
  {status: current, statusSlot: {start, end}}: Story,
  status: string | undefined,
): readonly Edit[] {
  return current === undefined || status === undefined || status === current
    ? []
    : [{start, end, text: status}];
}

type Boxes = ReadonlyMap<string, Edit>;

/** The boxes of the criteria with their marks, by the criterion's text where only one has that text. */
function boxesOf({source, criteria}: Story): Boxes {
  const boxes = new Map(scan(source).items.map(({line, box}) => [line, box]));
  const alone = Map.groupBy(criteria, ({text}) => text);
  return new Map(
    [...alone].flatMap(([text, [criterion, second]]) => {
      const box = second === undefined ? boxes.get(criterion?.line ?? 0) : undefined;
      return box === undefined ? [] : [[text, {...box.span, text: box.mark}] as const];
    }),
  );
}

function agreedMarks(boxes: Versions<Boxes>): ReadonlyMap<string, string> {
  return new Map(
    [...boxes.base.keys()].flatMap(text => {
      const mark = agreed(mapVersions(boxes, own => own.get(text)?.text));
      return mark === undefined ? [] : [[text, mark] as const];
    }),
  );
}

const markEdits = (boxes: Boxes, marks: ReadonlyMap<string, string>): readonly Edit[] =>
  [...boxes].map(([text, box]) => ({...box, text: marks.get(text) ?? box.text}));
