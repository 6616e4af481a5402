// A story of another tool as the text of a story file: in the form of the house, with its tasks and where it came
// from. The text is read again before anybody gets it, so that nothing in it is taken for what it is not.
import {formatOf} from '../formats/index.ts';
import {storyFormat} from '../formats/story.ts';
import {changeText} from '../plan/edit.ts';
import {neutralBlock} from '../plan/editing/neutral.ts';
import {sectionMark} from '../plan/editing/place.ts';
import type {StoryForm} from '../plan/house/form.ts';
import type {NextStory} from '../plan/house/naming.ts';
import {renderStory, type StoryWords} from '../plan/house/render.ts';
import {readSections} from '../plan/reading/sections.ts';
import {scan} from '../plan/scan.ts';
import {readStory} from '../plan/story.ts';
import type {Change, Task} from '../plan/types.ts';
import {foreignBlock, foreignLine} from './foreign-text.ts';
import type {ForeignStory, Note} from './importer.ts';

/** A story on its way to its file. */
export type Placed = {
  readonly story: ForeignStory;
  readonly next: NextStory;
  /** What the stories are called that it waits for, by their origin. */
  readonly nameOf: (origin: string) => string;
  /** The domain of a task's text; empty when there is none. */
  readonly domainOf: (text: string) => string;
};

/** What a story's file says of where it came from; the next import looks for it. */
export const originLine = (origin: string): string => `Imported from ${foreignLine(origin)}`;

/** The text of the story's file; undefined when it would not read as what was meant. */
export function composeStory(placed: Placed, form: StoryForm): string | undefined {
  const {story} = placed;
  const words = wordsOf(placed);
  const bare = renderStory(words, fitting(form, words));
  const withNotes = `${bare.trimEnd()}\n\n${notesOf(bare, story)}\n`.replace(/\r?\n/g, form.newline);
  const tasks = tasksOf(placed);
  const ticked = story.criteria.flatMap(({isTicked}, index) => (isTicked ? [index + 1] : []));
  const changes: readonly Change[] = [
    {kind: 'add', tasks},
    {kind: 'tick', numbers: ticked, isTicked: true},
    ...(story.status === undefined ? [] : [{kind: 'setStoryStatus', value: story.status} as const]),
  ];
  const text = changeText(withNotes, changes, storyFormat);
  return isMeant(text, words, tasks) ? text : undefined;
}

/** A wish ("As a …, I want …") needs both. */
const fitting = (form: StoryForm, {actor, outcome}: StoryWords): StoryForm =>
  actor !== '' && outcome !== '' ? form : {...form, sections: form.sections.filter(({isWish}) => !isWish)};

function wordsOf({story, next, nameOf}: Placed): StoryWords {
  const lines = (texts: readonly string[]): readonly string[] =>
    texts.map(text => foreignLine(foreignBlock(text))).filter(text => text !== '');
  return {
    number: next.number,
    title: foreignLine(story.title) || 'Untitled',
    problem: foreignBlock(story.problem),
    actor: foreignBlock(story.actor),
    outcome: foreignBlock(story.outcome),
    criteria: lines(story.criteria.map(({text}) => text)),
    outOfScope: lines(story.outOfScope),
    dependencies: lines(story.dependencies.map(nameOf)),
    openQuestions: lines(story.openQuestions),
  };
}

function notesOf(bare: string, {origin, notes}: ForeignStory): string {
  const mark = sectionMark(readSections(scan(bare)));
  return [`${mark} Notes`, `${originLine(origin)}.`, ...notes.map(spellNote)]
    .filter(text => text !== '')
    .join('\n\n');
}

function spellNote({heading, text}: Note): string {
  const title = foreignLine(heading)
    .replace(/\*+/g, '')
    .replace(/[\s:：]+$/, '');
  const said = neutralBlock(foreignBlock(text), {level: 6, fields: []});
  return [title === '' ? '' : `**${title}**`, said].filter(part => part !== '').join('\n\n');
}

const tasksOf = ({story, domainOf}: Placed): readonly Task[] =>
  story.tasks.map(({id, title, status, dependsOn, description}) => {
    const text = foreignBlock(description);
    const name = foreignLine(title) || 'Untitled';
    return {id, title: name, status, dependsOn, description: text, domain: domainOf(`${name}\n${text}`)};
  });

/** Whether the text reads as the story with these words and tasks, and nothing more. */
function isMeant(text: string, words: StoryWords, tasks: readonly Task[]): boolean {
  const story = readStory(text, '');
  const read = storyFormat.read(text).tasks;
  const format = formatOf(text);
  const isSame = (one: Task, other: Task | undefined): boolean =>
    other !== undefined &&
    one.id === other.id &&
    one.status === other.status &&
    one.dependsOn.join() === other.dependsOn.join();
  return (
    (tasks.length === 0 ? format === undefined || read.length === 0 : format === storyFormat) &&
    story.criteria.length === words.criteria.length &&
    read.length === tasks.length &&
    tasks.every((task, index) => isSame(task, read[index]))
  );
}
