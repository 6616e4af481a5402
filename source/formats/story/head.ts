// The title and the status of a story: read from its first lines where they are written as the program writes them,
// else by a scan, to the same value.
import {headingAt} from '../../plan/markdown/marks.ts';
import {type OutlineHeading, readOutline} from '../../plan/markdown/outline.ts';
import {sectionName} from '../../plan/reading/section-names.ts';
import {titleFrom} from '../../plan/reading/title.ts';
import {readStoryHead} from '../../plan/story.ts';
import type {Slot, StoryHead} from '../../plan/types.ts';
import {readPlainPlan} from './plain.ts';

/** What a story's file says before anybody asks for its content. */
export type Head = Omit<StoryHead, 'sections'>;

/** Reads the head of a story, as `readStoryHead` does. */
export function readHead(source: string, path: string): Head {
  const top = topOf(source);
  const plain = readPlainHead(top, path);
  if (plain !== undefined) return {path, source, ...plain};
  const {sections, ...head} = readStoryHead(top, path);
  return {...head, source};
}

/** The part that says title and status: what stands above the first task, where nothing stands behind the last. */
function topOf(source: string): string {
  const tasks = readPlainPlan(source)?.tasks;
  const isLast = tasks?.at(-1)?.span.end === source.length;
  return isLast ? source.slice(0, tasks?.[0]?.span.start) : source;
}

type PlainHead = Pick<StoryHead, 'number' | 'title' | 'status' | 'statusSlot'>;

function readPlainHead(source: string, path: string): PlainHead | undefined {
  const headings = readOutline(source);
  const [title] = headings ?? [];
  if (
    headings === undefined ||
    title?.level !== 1 ||
    headings.some(({level}, index) => index > 0 && level === 1)
  )
    return undefined;
  const textOf = (heading: OutlineHeading): string => {
    const {start = 0, end = 0} = headingAt(source, heading)?.span ?? {};
    return source.slice(start, end);
  };
  const text = textOf(title);
  if (sectionName(text) !== 'other') return undefined;
  const statusSlot = statusIn(source, headings, textOf) ?? placeForStatus(source, title);
  if (statusSlot === undefined) return undefined;
  const status = source.slice(statusSlot.start, statusSlot.end) || undefined;
  return {...titleFrom(text, path), status, statusSlot};
}

const nextText = /\n[ \t]*[^ \t\n]/y;

/** Where the status goes in a story that surely has none: below the title. */
function placeForStatus(source: string, {end}: OutlineHeading): Slot | undefined {
  if (/^[^\p{L}\n]*(?:story )?(?:status|状态)/imu.test(source)) return undefined;
  nextText.lastIndex = end;
  return {start: end, end, before: '\n\n## Status\n', after: nextText.test(source) ? '\n' : ''};
}

/** A word or more without marks, which are the whole of a status. */
const words = String.raw`([A-Za-z][\w-]*(?: [A-Za-z][\w-]*)*)[ \t]*(?:\n|$)`;
const below = new RegExp(String.raw`\n(?:[ \t]*\n)*${words}`, 'y');
const labelled = new RegExp(String.raw`^\*\*Status:\*\* ${words}`, 'm');

/** Where the status stands: under `## Status`, else in a line above the first section. */
function statusIn(
  source: string,
  headings: readonly OutlineHeading[],
  textOf: (heading: OutlineHeading) => string,
): Slot | undefined {
  const section = headings.slice(1).find(heading => sectionName(textOf(heading)) === 'status');
  if (section !== undefined) {
    below.lastIndex = section.end;
    const [found, status] = textOf(section) === 'Status' ? (below.exec(source) ?? []) : [];
    // What reads like a label of its own is for a scan.
    if (found === undefined || status === undefined || /^(?:story )?status/i.test(status)) return undefined;
    const start = section.end + found.indexOf(status);
    return {start, end: start + status.length};
  }
  const preamble = source.slice(0, headings[1]?.start);
  const found = labelled.exec(preamble);
  const above = preamble.slice(0, found?.index).slice(headings[0]?.end);
  const isFirst = headings[0]?.start === 0 && !/status|状态/i.test(above) && !/^[`~]{3}/m.test(above);
  if (found?.[1] === undefined || !isFirst) return undefined;
  const start = found.index + '**Status:** '.length;
  return {start, end: start + found[1].length};
}
