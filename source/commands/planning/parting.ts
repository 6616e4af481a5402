// A split on disk: what it makes of the files of a project, and its write, which happens whole or not at all.
import {resolve} from 'node:path';
import {storyFormat} from '../../formats/story.ts';
import {changeText} from '../../plan/edit.ts';
import {PlanError} from '../../plan/error.ts';
import {nextStory} from '../../plan/house/naming.ts';
import {type NewPart, partStory} from '../../plan/house/part.ts';
import {stubText, waitingFor} from '../../plan/house/stub.ts';
import type {Split} from '../../plan/types.ts';
import {createFiles} from '../../project/disk/new-files.ts';
import {readText, saveText} from '../../project/files.ts';
import type {Project} from '../../project/project.ts';
import type {FileChange} from '../../ui/conversation/diff.ts';
import type {Division} from '../../wizard/work.ts';
import {readHouse} from './new-story.ts';

/** The story's file and a new one for each other part; what was said about a part's criteria stands in it. */
export async function divideStory(project: Project, division: Division): Promise<readonly FileChange[]> {
  const {story, split} = division;
  if (readText(resolve(project.root, story.path)) !== story.source) throw changed(story.path);
  const {form, naming} = await readHouse(project);
  const parts: NewPart[] = [];
  for (const part of split.parts.slice(1)) {
    const taken = parts.map(({next}) => next);
    parts.push({...part, next: nextStory({...naming, stories: [...naming.stories, ...taken]}, part.title)});
  }
  const moving = parts.filter(({relied}) => relied === undefined);
  const stubs = parts.flatMap(({relied, ...part}) => (relied === undefined ? [] : [{...part, relied}]));
  const {kept, added} = partStory(story, moving, form.status);
  return [
    {path: story.path, before: story.source, after: stubs.reduce(waitingFor, kept)},
    ...added.flatMap(({path, text}, index) => {
      const part = moving[index];
      return part === undefined ? [] : [{path, before: '', after: clarified(text, part, division)}];
    }),
    ...stubs.map(stub => ({path: stub.next.path, before: '', after: stubText(story, stub, form)})),
  ];
}

/** A part's text with the answers about its criteria. */
function clarified(text: string, {criteria}: Split['parts'][number], {answers, today}: Division): string {
  const own = answers.flatMap(({question, text: answer}) =>
    answer !== undefined && question.criterion !== undefined && criteria.includes(question.criterion)
      ? [{question: question.question, answer}]
      : [],
  );
  return changeText(text, [{kind: 'clarify', date: today, answers: own}], storyFormat);
}

/** New files first, so that no criterion is ever in none; they are taken back when the story cannot be changed. */
export async function saveParts(project: Project, files: readonly FileChange[]): Promise<void> {
  const [own, ...added] = files;
  if (own === undefined) return;
  const takeBack = await createFiles(
    project,
    added.map(({path, after}) => ({path, text: after})),
  );
  try {
    await saveText(resolve(project.root, own.path), current => {
      if (current !== own.before) throw changed(own.path);
      return own.after;
    });
  } catch (error) {
    takeBack();
    throw error;
  }
}

const changed = (path: string): PlanError =>
  new PlanError('conflict', `${path} changed while you were planning, so nothing was split.`, {
    hint: 'Run the same command again: your answers are kept.',
  });
