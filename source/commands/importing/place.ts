// Where imported stories go: each gets a number and a file of its own, and what was imported before is left alone.
import {composeStory, originLine, type Placed} from '../../importing/compose.ts';
import type {ForeignStory} from '../../importing/importer.ts';
import {PlanError} from '../../plan/error.ts';
import {type NamedStory, type NextStory, nextStory, storyNumbered} from '../../plan/house/naming.ts';
import {readStoryHead} from '../../plan/story.ts';
import {readText} from '../../project/files.ts';
import {type Project, pathInProject} from '../../project/project.ts';
import {storyFiles} from '../../project/stories.ts';
import {readHouse} from '../planning/new-story.ts';

/** A story that can be written. */
export type Ready = Pick<Placed, 'story' | 'next'> & {readonly text: string};

export type Placement = {
  readonly ready: readonly Ready[];
  /** Those that a story of the repository came from already, with its path. */
  readonly present: readonly {readonly origin: string; readonly path: string}[];
  /** Those whose texts no story file can hold so that it reads as what was meant. */
  readonly unclear: readonly ForeignStory[];
};

type Wanted = {
  readonly project: Project;
  readonly signal: AbortSignal;
  readonly domainOf: Placed['domainOf'];
};

/** Finds the place of each story, and makes its text. */
export async function placeStories(
  stories: readonly ForeignStory[],
  {project, signal, domainOf}: Wanted,
): Promise<Placement> {
  const {form, naming} = await readHouse(project, signal);
  const known = importedHere(project, stories);
  const isKnown = ({origin}: ForeignStory): boolean => known.has(origin);
  const nexts = numbersFor(
    stories.filter(story => !isKnown(story)),
    naming,
  );
  const names = new Map([...known].map(([origin, {name}]) => [origin, name]));
  for (const [story, {number}] of nexts) names.set(story.origin, nameOf(number, story.title));
  const placed = [...nexts].map(([story, next]) => {
    const text = composeStory({story, next, domainOf, nameOf: origin => names.get(origin) ?? origin}, form);
    return {story, next, text};
  });
  return {
    ready: placed.flatMap(({text, ...each}) => (text === undefined ? [] : [{...each, text}])),
    present: stories.filter(isKnown).map(({origin}) => ({origin, path: known.get(origin)?.path ?? ''})),
    unclear: placed.flatMap(({story, text}) => (text === undefined ? [story] : [])),
  };
}

const nameOf = (number: string | undefined, title: string): string =>
  number === undefined ? title : `Story ${number}: ${title}`;

/** A number and a path for each. Where there is no story yet they keep the numbers that they have. */
function numbersFor(
  stories: readonly ForeignStory[],
  naming: Parameters<typeof nextStory>[0],
): ReadonlyMap<ForeignStory, NextStory> {
  const isFirst = naming.stories.length === 0;
  const taken: NamedStory[] = [...naming.stories];
  const nexts = new Map<ForeignStory, NextStory>();
  const take = (story: ForeignStory, next: NextStory): void => {
    taken.push(next);
    nexts.set(story, next);
  };
  const keeps = ({number}: ForeignStory): boolean => isFirst && number !== undefined;
  for (const story of stories.filter(keeps)) {
    const kept = storyNumbered(naming.globs, story.number ?? 1, story.title);
    if (taken.every(({number}) => number !== kept.number)) take(story, kept);
  }
  for (const story of stories) {
    if (!nexts.has(story)) take(story, nextStory({...naming, stories: taken}, story.title));
  }
  return new Map(
    stories.flatMap(story => (nexts.has(story) ? [[story, nexts.get(story) as NextStory]] : [])),
  );
}

type Present = {readonly path: string; readonly name: string};

/** Which of these the stories of the project say that they came from. */
function importedHere(project: Project, stories: readonly ForeignStory[]): ReadonlyMap<string, Present> {
  const origins = new Map(stories.map(({origin}) => [`${originLine(origin)}.`, origin]));
  const found = new Map<string, Present>();
  for (const file of storyFiles(project)) {
    const text = tryRead(file);
    for (const [line] of text.matchAll(/^Imported from .*$/gm)) {
      const origin = origins.get(line.trimEnd());
      if (origin === undefined) continue;
      const path = pathInProject(project, file);
      const {number, title} = readStoryHead(text, path);
      found.set(origin, {path, name: nameOf(number, title)});
    }
  }
  return found;
}

function tryRead(file: string): string {
  try {
    return readText(file);
  } catch (error) {
    if (error instanceof PlanError) return '';
    throw error;
  }
}
