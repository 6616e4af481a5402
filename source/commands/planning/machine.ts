// What an interview can do to the outside world.
import {resolve} from 'node:path';
import {storyFormat} from '../../formats/story.ts';
import {changeText} from '../../plan/edit.ts';
import {PlanError} from '../../plan/error.ts';
import {readStory as readStoryText} from '../../plan/story.ts';
import type {Change, Finding, Format, Story} from '../../plan/types.ts';
import {replaceFile} from '../../project/disk/replace.ts';
import {readText} from '../../project/files.ts';
import {forgetDraft, keepDraft, readDraft} from '../../project/kept/drafts.ts';
import {type Project, pathInProject} from '../../project/project.ts';
import {findStory} from '../../project/stories.ts';
import {today} from '../../project/system/clock.ts';
import {editInEditor, openInEditor} from '../../project/system/editor.ts';
import type {Opened} from '../../wizard/interview.ts';
import type {Machine} from '../../wizard/work.ts';
import {readStoryFile, type StoryFile} from '../reading/read-story.ts';
import {loadCompanion, pairOf, savePair} from '../writing/pair.ts';

/** The effects of an interview in a project; the plan is written in the named layout too, as a document of its own. */
export function createMachine(project: Project, formatName: string): Machine {
  let memory: ReturnType<typeof import('../../exploration/index.ts').createMemory> | undefined;
  const fileOf = (path: string): string => resolve(project.root, path);
  const read = (path: string): StoryFile => readStoryFile(project, fileOf(path));
  const layoutOf = (file: StoryFile): Format => file.format ?? storyFormat;
  /** The text of a story at the moment when the interview read it. */
  const sources = new Map<string, string>();
  let found: Finding | undefined;
  const companion = (path: string) => {
    const isStory = layoutOf(read(path)) === storyFormat;
    return loadCompanion(project, path, isStory ? formatName : storyFormat.name);
  };
  return {
    readStory: async path => {
      const file = read(path);
      const {story, plan} = file;
      sources.set(story.path, story.source);
      const {settings} = project.config;
      const opened = {
        story,
        tasks: plan.tasks,
        settings,
        needed: neededStories(project, story),
        today: today(),
        layout: formatName === storyFormat.name ? undefined : formatName,
      };
      return {opened, kept: readDraft(project, file.file)};
    },
    explore: async ({story, struck, added, answers: given}, onProgress, signal) => {
      // Loaded here, because the first screen must not wait for it.
      const [{createMemory, explore}, {exploreRequest}] = await Promise.all([
        import('../../exploration/index.ts'),
        import('../reading/read-brief.ts'),
      ]);
      memory ??= createMemory(project.root);
      const file = read(story.path);
      const request = exploreRequest({project, file: file.file, rest: []}, file, undefined);
      const answers = given.flatMap(({text}) => text ?? []);
      found = await explore({...request, struck, added, answers, onProgress, signal, memory});
      return found;
    },
    divide: async division => (await import('./parting.ts')).divideStory(project, division),
    saveParts: async files => (await import('./parting.ts')).saveParts(project, files),
    openStory: path => openInEditor(fileOf(path)),
    editText: editInEditor,
    compare: async (path, changes) => {
      const file = read(path);
      const before = file.story.source;
      return {before, ...pairOf(changeText(before, changes, layoutOf(file)), await companion(path), found)};
    },
    save: async (path, changes, fits) => {
      const format = layoutOf(read(path));
      const beside = await companion(path);
      return savePair({project, path, beside, found}, current => {
        if (!fits(format.read(current).tasks)) throw conflict(project, {path, changes, format, sources});
        return changeText(current, changes, format);
      });
    },
    keep: (path, kept) => keepDraft(project, fileOf(path), kept),
    forget: async path => forgetDraft(project, fileOf(path)),
  };
}

type Lost = {
  readonly path: string;
  readonly changes: readonly Change[];
  readonly format: Format;
  readonly sources: ReadonlyMap<string, string>;
};

/** Both versions are kept: theirs in the story file, ours beside it. */
function conflict(project: Project, {path, changes, format, sources}: Lost): PlanError {
  const file = resolve(project.root, path);
  const ours = `${file}.ours`;
  replaceFile(ours, changeText(sources.get(path) ?? readText(file), changes, format));
  return new PlanError(
    'conflict',
    `The tasks in ${path} changed while you were planning, so nothing was written to it.`,
    {
      hint: `Your version is in ${pathInProject(project, ours)}; compare the two, or run the same command to go on from your answers.`,
    },
  );
}

/** The stories that a story depends on by number; one that cannot be found or read is left out. */
function neededStories(project: Project, {dependencies}: Story): Opened['needed'] {
  const numbers = new Set(dependencies.flatMap(({stories}) => stories));
  return [...numbers].flatMap(number => {
    try {
      const path = findStory(project, number);
      const {title, status} = readStoryText(readText(path), path);
      return [{number, title, status}];
    } catch (error) {
      if (error instanceof PlanError) return [];
      throw error;
    }
  });
}

/** A machine that leaves no trace of an interview that was not finished. */
export const forgetful = (machine: Machine): Machine => ({
  ...machine,
  readStory: async path => ({...(await machine.readStory(path)), kept: undefined}),
  keep: async () => {},
  forget: async () => {},
});
