// A story that is too big, parted: the story itself with fewer criteria, and a story of its own for each other part.
import {applyEdits, inNewlinesOf} from '../edit.ts';
import {leaveOutEdits} from '../editing/leave-out.ts';
import {addPointEdits, dropPointEdits} from '../editing/points.ts';
import {storyStatusEdits} from '../editing/story-status.ts';
import {PlanError} from '../error.ts';
import {readSections, titleHeading} from '../reading/sections.ts';
import {scan} from '../scan.ts';
import {readStory} from '../story.ts';
import type {Edit, Split, Story} from '../types.ts';
import {stemsOf} from '../words.ts';
import type {NextStory} from './naming.ts';

/** A part that becomes a story of its own, and where it goes. */
export type NewPart = Split['parts'][number] & {readonly next: NextStory};

/** A story parted: its own text, and that of each new story. */
export type Parted = {
  readonly kept: string;
  readonly added: readonly {readonly path: string; readonly text: string}[];
};

/**
 * Parts a story: every criterion is in exactly one of the texts, and each new one carries the rest of the story with
 * it. Throws a PlanError when the criteria cannot be told apart for certain.
 */
export function partStory(story: Story, parts: readonly NewPart[], status: string): Parted {
  const moved = new Set(parts.flatMap(({criteria}) => criteria));
  const homes = homesOfQuestions(story, parts);
  const without = (text: string, numbers: ReadonlySet<number>, home: number): string =>
    edited(
      edited(text, source => dropPointEdits(source, 'openQuestions', linesNotAt(homes, home))),
      source => leaveOutEdits(source, numbers),
    );
  const all = story.criteria.map(({number}) => number);
  const kept = parts.reduce((text, part) => withPointer(text, story, part), without(story.source, moved, -1));
  const added = parts.map((part, home) => {
    const others = new Set(all.filter(number => !part.criteria.includes(number)));
    const text = without(withoutPlan(story.source), others, home);
    return {path: part.next.path, text: asOwnStory(text, story, {part, status})};
  });
  demandEach(story, [kept, ...added.map(({text}) => text)]);
  return {kept, added};
}

const edited = (text: string, edits: (source: string) => readonly Edit[]): string =>
  applyEdits(text, inNewlinesOf(text, edits(text)));

/** Which part each open question is about, by its line: the part whose criteria say most of its words; else -1. */
function homesOfQuestions(story: Story, parts: readonly NewPart[]): ReadonlyMap<number, number> {
  const moved = new Set(parts.flatMap(({criteria}) => criteria));
  const kept = story.criteria.flatMap(({number}) => (moved.has(number) ? [] : [number]));
  const stems = [kept, ...parts.map(({criteria}) => criteria)].map(
    numbers =>
      new Set(
        story.criteria.filter(({number}) => numbers.includes(number)).flatMap(({text}) => stemsOf(text)),
      ),
  );
  return new Map(
    story.openQuestions.map(({text, line}) => {
      const shared = stems.map(own => new Set(stemsOf(text).filter(stem => own.has(stem))).size);
      return [line, shared.indexOf(Math.max(...shared)) - 1];
    }),
  );
}

const linesNotAt = (homes: ReadonlyMap<number, number>, home: number): ReadonlySet<number> =>
  new Set([...homes].filter(([, own]) => own !== home).map(([line]) => line));

/** Without tasks and answers, which stay where they are; the lines before them keep their numbers. */
function withoutPlan(source: string): string {
  const sections = readSections(scan(source)).filter(
    ({name, level}) => level < 7 && (name === 'tasks' || name === 'clarifications'),
  );
  const outer = sections.filter(
    ({span}) => !sections.some(other => other.span.start < span.start && other.span.end >= span.end),
  );
  return applyEdits(
    source,
    outer.map(({span}) => ({...span, text: ''})),
  );
}

/** The part's words for itself: what follows the story's own title in its title. */
const subject = (story: Story, {title}: NewPart): string =>
  title.startsWith(`${story.title}: `) ? title.slice(story.title.length + 2) : title;

const nameOf = (number: string | undefined, title: string): string =>
  number === undefined ? title : `Story ${number}: ${title}`;

/** The story with a line that says where a part went, if it has a list for that. */
function withPointer(text: string, story: Story, part: NewPart): string {
  if (!story.sections.some(({name}) => name === 'outOfScope')) return text;
  const {number, path} = part.next;
  const where = number === undefined ? path : `story ${number}`;
  return edited(text, source => addPointEdits(source, 'outOfScope', `${subject(story, part)}: ${where}`));
}

function asOwnStory(
  text: string,
  story: Story,
  {part, status}: {readonly part: NewPart; readonly status: string},
): string {
  const point = `${nameOf(story.number, story.title)} (this one was split from it)`;
  const steps: readonly ((source: string) => readonly Edit[])[] = [
    source => titleEdits(source, story, part),
    source => (story.status === undefined ? [] : storyStatusEdits(source, status)),
    source => addPointEdits(source, 'dependencies', point),
  ];
  const spelled = steps.reduce(edited, text).trimEnd();
  return `${spelled}${story.source.includes('\r\n') ? '\r\n' : '\n'}`;
}

/** The title and the number, in the heading and in the front matter. */
function titleEdits(source: string, story: Story, {title, next}: NewPart): readonly Edit[] {
  const scanned = scan(source);
  const heading = titleHeading(scanned);
  const inFront = scanned.lines.slice(0, scanned.frontMatter?.endLine ?? 0).flatMap(({start, end}) => {
    const [, key = '', value = ''] = /^(\w+\s*:\s*["']?)(.*?)["']?\s*$/.exec(source.slice(start, end)) ?? [];
    const from = start + key.length;
    if (value === '' || !/^(?:title|name|id|number|story)/i.test(key)) return [];
    if (value === story.title) return [{start: from, end: from + value.length, text: title}];
    return value === story.number
      ? [{start: from, end: from + value.length, text: next.number ?? value}]
      : [];
  });
  if (heading === undefined) return inFront;
  const {start, end} = heading.span;
  const written = source.slice(start, end);
  const at = written.lastIndexOf(story.title);
  const before = at < 0 ? '' : written.slice(0, at);
  const numbered =
    story.number === undefined
      ? before
      : before.replace(/\d+(?:[.-]\d+)*[a-z]?/, next.number ?? story.number);
  return [...inFront, {start, end, text: `${numbered}${title}`}];
}

/** Throws unless the texts hold every criterion of the story once, word for word. */
function demandEach({criteria, path}: Story, texts: readonly string[]): void {
  const found = texts.flatMap(text => readStory(text, path).criteria.map(criterion => criterion.text));
  const wanted = criteria.map(({text}) => text);
  if (found.toSorted().join('\n') === wanted.toSorted().join('\n')) return;
  throw new PlanError(
    'split-unclear',
    `${path}: the criteria are not written so that they can be parted safely.`,
    {
      hint: 'Nothing was written. Write each criterion as a point of its own, or split the story in your editor.',
    },
  );
}
