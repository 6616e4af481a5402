// A story file as a value: its title, its sections under their usual names, and what each of them says. Nothing is
// required: what a file does not say is empty here.
import {lineNumberAt} from './markdown/lines.ts';
import {readCriteria} from './reading/criteria.ts';
import {type Entry, rawText, readEntries} from './reading/entries.ts';
import {
  readClarifications,
  readDependencies,
  readMarkedQuestions,
  readOpenQuestions,
  readOutOfScope,
} from './reading/lists.ts';
import {plainText} from './reading/plain-text.ts';
import {firstProse, readUserStory, sectionProse} from './reading/prose.ts';
import {lineNames, readSections} from './reading/sections.ts';
import {readSentences} from './reading/sentences.ts';
import {readStatus} from './reading/status.ts';
import {readTitle} from './reading/title.ts';
import {type Scan, scan} from './scan.ts';
import type {Problem, Section, SectionName, Story, StoryHead} from './types.ts';

/** Reads the head of a story alone, as `readStory` does. */
export function readStoryHead(source: string, path: string): StoryHead {
  const scanned = scan(source);
  const sections = readSections(scanned);
  const {status, slot: statusSlot} = readStatus(scanned, sections);
  return {path, source, ...readTitle(scanned, path), status, statusSlot, sections};
}

/** Reads a story from its text; `path` gives the number and the title when the text has none. Any text can be read. */
export function readStory(source: string, path: string): Story {
  const scanned = scan(source);
  const head = readStoryHead(source, path);
  const {sections, status, statusSlot} = head;
  const nameOf = lineNames(scanned, sections);
  const entries = withoutLabels(readEntries(scanned), sections);
  const within = (name: SectionName): readonly Entry[] => entries.filter(({line}) => nameOf[line] === name);
  const prose = (name: SectionName): string => sectionProse(scanned, sections, name);
  const criteria = readCriteria(scanned, within('criteria'));
  const open = [...readOpenQuestions(within('openQuestions')), ...readMarkedQuestions(entries)];
  const statusLine = lineNumberAt(scanned.lines, statusSlot.start);
  const isLeftOut = (line: number): boolean =>
    nameOf[line] === 'status' || (status !== undefined && line === statusLine);
  const opening = openingOf(entries, nameOf);
  const wish = wishOf(opening, nameOf);
  return {
    ...head,
    problem: prose('problem') || firstProse(opening, nameOf),
    actor: wish?.actor ?? prose('actor'),
    outcome: prose('outcome') || (wish?.wish ?? ''),
    criteria: criteria.map(({endLine, ...criterion}) => criterion),
    outOfScope: readOutOfScope(within('outOfScope')),
    dependencies: readDependencies(within('dependencies')),
    openQuestions: open.sort((first, second) => first.line - second.line),
    clarifications: readClarifications(within('clarifications')),
    notes: prose('notes'),
    sentences: readSentences({entries, nameOf, criteria, isLeftOut}),
    problems: problemsOf(scanned),
  };
}

/** The entries without the bold label of the sections that open with one. */
function withoutLabels(entries: readonly Entry[], sections: readonly Section[]): readonly Entry[] {
  const labelled = new Set(sections.filter(({level}) => level === 7).map(({line}) => line));
  return entries.map(entry => {
    const [first, ...rest] = entry.parts;
    if (first === undefined || entry.kind !== 'paragraph' || !labelled.has(entry.line)) return entry;
    const text = first.text.replace(/^(?:\*\*|__)[^*:]*:?\s*(?:\*\*|__)\s*:?\s*(?=\S)/, '');
    return {...entry, parts: [{...first, text}, ...rest]};
  });
}

/** The entries before the acceptance criteria and the tasks. */
function openingOf(entries: readonly Entry[], nameOf: readonly SectionName[]): readonly Entry[] {
  const end = entries.findIndex(({line}) => nameOf[line] === 'criteria' || nameOf[line] === 'tasks');
  return end === -1 ? entries : entries.slice(0, end);
}

/** Who wants what, from the actor's section or from the prose that stands in no other. */
function wishOf(opening: readonly Entry[], nameOf: readonly SectionName[]): ReturnType<typeof readUserStory> {
  const named = (name: SectionName): readonly string[] =>
    opening
      .filter(({kind, line}) => kind !== 'heading' && nameOf[line] === name)
      .map(entry => plainText(rawText(entry)));
  return [named('actor').join(' '), ...named('other')].map(readUserStory).find(wish => wish !== undefined);
}

/** What hides a part of the file from every reader: a fence or a comment that nobody closed. */
function problemsOf({enclosures}: Scan): readonly Problem[] {
  return enclosures
    .filter(({kind, missing}) => missing !== undefined && kind !== 'html')
    .map(({kind, line, missing}) => ({
      rule: 'never-closed',
      severity: 'warning',
      text: `The ${kind === 'fence' ? 'code fence' : 'comment'} that starts here is never closed: everything after it is part of it.`,
      line,
      hint: `Close it with ${missing} in a line of its own.`,
    }));
}
