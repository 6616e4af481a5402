// What the writing of a story can do to the outside world, and what it is told of the repository's other stories.
import {join} from 'node:path';
import type {House} from '../../authoring/house.ts';
import type {Machine} from '../../authoring/work.ts';
import {PlanError} from '../../plan/error.ts';
import {formOf} from '../../plan/house/form.ts';
import type {NamedStory} from '../../plan/house/naming.ts';
import {readStory, readStoryHead} from '../../plan/story.ts';
import type {Story} from '../../plan/types.ts';
import {createFiles} from '../../project/disk/new-files.ts';
import {readText} from '../../project/files.ts';
import {readBranches} from '../../project/history/branches.ts';
import {forgetDraft, keepDraft, readDraft} from '../../project/kept/drafts.ts';
import {type Project, pathInProject} from '../../project/project.ts';
import {storyFiles} from '../../project/stories.ts';
import {editInEditor} from '../../project/system/editor.ts';

/** So many of the last stories say how this one is written. */
const recent = 30;
/** Milliseconds that other branches may take to be read. */
const patience = 2000;

/** The effects of writing a story in a project. */
export function authoringMachine(project: Project, signal: AbortSignal): Machine {
  const draft = join(project.root, '(new story)');
  return {
    prepare: async () => ({house: await readHouse(project, signal), kept: readDraft(project, draft)}),
    editText: editInEditor,
    save: async ({number, path}, text) => {
      await createFiles(project, [{path, text}], () => areFree(project, [number]));
    },
    keep: said => keepDraft(project, draft, said),
    forget: async () => forgetDraft(project, draft),
  };
}

/** What the other stories of a project say about a new one. */
export async function readHouse(
  project: Project,
  signal: AbortSignal = new AbortController().signal,
): Promise<House> {
  const files = storyFiles(project);
  const stories = files.slice(-recent).flatMap(file => readFully(project, file));
  const here = files.flatMap(file => nameOf(project, file));
  return {
    form: formOf(stories),
    stories: stories.map(({number, title, actor, outOfScope, criteria}) => ({
      number,
      title,
      actor,
      outOfScope: outOfScope.map(({text}) => text),
      criteria: criteria.map(({text}) => text),
    })),
    naming: {
      stories: [...here, ...(await namesElsewhere(project, signal))],
      globs: project.config.stories,
    },
  };
}

/** Whether no story has one of these numbers; what has none is free. */
export function areFree(project: Project, numbers: readonly (string | undefined)[]): boolean {
  const wanted = new Set(numbers.filter(number => number !== undefined));
  if (wanted.size === 0) return true;
  const taken = storyFiles(project).flatMap(file => nameOf(project, file));
  return taken.every(({number}) => number === undefined || !wanted.has(number));
}

// A file that cannot be read must not keep a story from being written.
function unlessUnreadable<Value>(read: () => Value): readonly Value[] {
  try {
    return [read()];
  } catch (error) {
    if (error instanceof PlanError) return [];
    throw error;
  }
}

const readFully = (project: Project, file: string): readonly Story[] =>
  unlessUnreadable(() => readStory(readText(file), pathInProject(project, file)));

const nameOf = (project: Project, file: string): readonly NamedStory[] =>
  unlessUnreadable(() => {
    const path = pathInProject(project, file);
    return {path, number: readStoryHead(readText(file), path).number};
  });

/** The stories of other local branches: their numbers are taken too. */
async function namesElsewhere(project: Project, signal: AbortSignal): Promise<readonly NamedStory[]> {
  if (project.gitDirectory === undefined) return [];
  const limit = AbortSignal.timeout(patience);
  try {
    const {branches, texts} = await readBranches(project, AbortSignal.any([signal, limit]));
    return branches.flatMap(({stories}) =>
      Array.from(stories, ([path, id]) => ({path, number: readStoryHead(texts.get(id) ?? '', path).number})),
    );
  } catch (error) {
    if (error instanceof PlanError || limit.aborted) return [];
    throw error;
  }
}
