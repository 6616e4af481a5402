// The stories, tasks and domains that a completion can name. Trouble of any kind means that there is nothing to offer.
import {formatOf} from '../../formats/index.ts';
import {PlanError} from '../../plan/error.ts';
import {readStoryHead} from '../../plan/story.ts';
import {readText} from '../../project/files.ts';
import {openProject} from '../../project/project.ts';
import {findStory, storyFiles} from '../../project/stories.ts';
import type {Candidate, Holdings} from './candidates.ts';

/** What a folder's project has to offer. */
export const holdingsOf = (directory: string): Holdings => ({
  stories: () =>
    orNothing(() =>
      storyFiles(openProject(directory)).flatMap(file =>
        orNothing(() => {
          const {number, title} = readStoryHead(readText(file), file);
          return number === undefined ? [] : [{value: number, meaning: title}];
        }),
      ),
    ),
  tasks: story =>
    orNothing(() => {
      const source = readText(findStory(openProject(directory), story));
      const tasks = formatOf(source)?.read(source).tasks ?? [];
      return tasks.map(({id, title, status}) => ({value: id, meaning: `${title} (${status})`}));
    }),
  domains: () =>
    orNothing(() =>
      (openProject(directory).config.domains ?? []).map(({name, description}) => ({
        value: name,
        meaning: description ?? '',
      })),
    ),
});

function orNothing(read: () => readonly Candidate[]): readonly Candidate[] {
  try {
    return read();
  } catch (error) {
    if (error instanceof PlanError) return [];
    throw error;
  }
}
