// A story's title and number: from its first heading ("# Story 015: Rate limits"), else from its file's name.
import type {Scan} from '../scan.ts';
import {plainText} from './plain-text.ts';
import {titleHeading} from './sections.ts';

const number = String.raw`(\d+(?:[.-]\d+)*[a-z]?)`;
const separator = String.raw`(?:\s*[:：]\s*|\s+[—–-]\s+)`;
const named = new RegExp(
  `^(?:user story|story|故事|feature specification|feature)[\\s#-]*${number}?${separator}(.+)$`,
  'i',
);
/** What the titles of plans begin with, which says nothing of them. */
const ofPlan = /^(?:(?:implementation )?tasks?|plan|任务)\s*[:：]\s*(?=\S)/i;
const numbered = new RegExp(`^${number}(?:[.)]\\s+|${separator})(.+)$`, 'i');
const inFileName = /^(?:story[-_ ]?)?(\d+(?:\.\d+)*[a-z]?)(?=[-_. ]|$)/i;

type Title = {readonly title: string; readonly number: string | undefined};

/** The title without the word "Story" and the number, and the number as written. */
export function readTitle(scan: Scan, path: string): Title {
  return titleFrom(titleHeading(scan)?.text ?? '', path);
}

/** The same from the text of the heading; empty when there is none. */
export function titleFrom(text: string, path: string): Title {
  const heading = plainText(text).replace(ofPlan, '');
  const [, written, title] = named.exec(heading) ?? numbered.exec(heading) ?? [];
  return {
    title: title ?? (heading || titleInName(path)),
    number: written ?? inFileName.exec(telling(path))?.[1],
  };
}

/** The file's name, or its folder's where all files are called like it ("specs/003-auth/tasks.md"). */
function telling(path: string): string {
  const parts = path.split(/[/\\]/);
  const name = parts.at(-1) ?? '';
  return /^(?:tasks?|plan)\.md$/i.test(name) ? (parts.at(-2) ?? name) : name;
}

const titleInName = (path: string): string =>
  telling(path)
    .replace(/\.[^.]*$/, '')
    .replace(inFileName, '')
    .replace(/[-_. ]+/g, ' ')
    .trim();
