// Acceptance criteria in every shape that real stories give them: boxes, bullets, numbers, Given/When/Then in one
// item or over several, paragraphs, headings like "AC1", in groups under headings, bold lines or plain bullets.
import {trimSpan} from '../markdown/lines.ts';
import type {Scan} from '../scan.ts';
import type {Criterion} from '../types.ts';
import {type Cluster, clusterEntries} from './clusters.ts';
import {type Entry, rawText} from './entries.ts';
import {plainText} from './plain-text.ts';
import {isStep} from './scenario.ts';

/** A criterion with its last line. */
export type WrittenCriterion = Criterion & {readonly endLine: number};

/** The criteria that the entries of the sections for them hold, in order. */
export function readCriteria(scan: Scan, entries: readonly Entry[]): readonly WrittenCriterion[] {
  return clusterEntries(entries)
    .map(cluster => ({...cluster, text: clusterText(cluster.entries)}))
    .filter(({text}) => text !== '')
    .map((cluster, index) => toCriterion(scan, cluster, index + 1));
}

function toCriterion(
  scan: Scan,
  {entries, group, text}: Cluster & {readonly text: string},
  number: number,
): WrittenCriterion {
  const line = entries[0]?.line ?? 1;
  const endLine = entries.reduce((last, entry) => Math.max(last, entry.endLine), line);
  const start = scan.lines[line - 1]?.start ?? 0;
  const end = scan.lines[endLine - 1]?.end ?? scan.source.length;
  const mark = entries[0]?.item?.box?.mark ?? ' ';
  return {
    text,
    line,
    endLine,
    number,
    group,
    isTicked: mark === 'x' || mark === 'X',
    span: trimSpan(scan.source, {start, end}),
  };
}

/** The head with the steps and nested points behind it, as one line. */
function clusterText(entries: readonly Entry[]): string {
  let text = '';
  let points = 0;
  for (const entry of entries) {
    const next = plainText(rawText(entry));
    const isPoint = !isStep(next);
    text += `${text === '' ? '' : joint(text, isPoint, points)}${next}`;
    if (text !== next && isPoint) points++;
  }
  return text;
}

function joint(text: string, isPoint: boolean, points: number): string {
  if (/[.:;,!?。：；，]$/.test(text)) return ' ';
  if (!isPoint) return ', ';
  return points === 0 ? ': ' : '; ';
}
