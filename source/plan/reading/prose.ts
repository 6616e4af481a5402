// The prose of a section as Markdown, and what a story says before and beside its named sections.
import type {Scan} from '../scan.ts';
import type {Section, SectionName} from '../types.ts';
import {type Entry, rawText} from './entries.ts';
import {plainText} from './plain-text.ts';

/** The text of all sections of a name, newlines as \n, without comments and the rules that end a section. */
export function sectionProse(scan: Scan, sections: readonly Section[], name: SectionName): string {
  let end = 0;
  const texts: string[] = [];
  for (const {name: own, body, span} of sections) {
    if (own !== name || body.start < end) continue;
    texts.push(scan.source.slice(body.start, body.end));
    end = span.end;
  }
  return texts.map(cleaned).filter(Boolean).join('\n\n');
}

function cleaned(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replace(/(?:\s*^[ \t]*(?:-{3,}|\*{3,})[ \t]*$)+\s*$/m, '')
    .trim();
}

/** The first prose that stands in no named section: what a story opens with when it names no problem. */
export function firstProse(entries: readonly Entry[], nameOf: readonly SectionName[]): string {
  const isIntro = ({kind, line, parts}: Entry): boolean =>
    kind === 'paragraph' &&
    nameOf[line] === 'other' &&
    !/^(?:>\s*)?(?:\*\*|__|status\b)/i.test(parts[0]?.text ?? '');
  const first = entries.find(isIntro);
  return first === undefined ? '' : plainText(rawText(first));
}

/** "As a developer, I want to …, so that …": who wants what, wherever in the story it stands. */
const wish = /\bas an?\s+(.+?)\s*[,，]?\s+(I\s+(?:want|need|can|wish|would like|should be able)\b.+)$/is;

/** The actor and the wish of a text in the form of a user story. */
export function readUserStory(text: string): {readonly actor: string; readonly wish: string} | undefined {
  const [, actor, wanted] = wish.exec(text) ?? [];
  return actor === undefined || wanted === undefined ? undefined : {actor, wish: wanted};
}
