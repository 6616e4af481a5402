// Everything that questions and drafting may know, from a story's file and the repository around it.
import {type ExploreRequest, explore, type Progress} from '../../exploration/index.ts';
import type {Brief, Finding, Story} from '../../plan/types.ts';
import type {Call} from '../calling/command.ts';
import {grouped} from '../calling/text.ts';
import {findStoryOf, readStoryFile, type StoryCall, type StoryFile} from './read-story.ts';
import {listStories} from './story-list.ts';

/** A story with what the repository says about it. */
export type ExploredStory = StoryCall & StoryFile & {readonly finding: Finding};

/** What to look for in the repository: the story, unless somebody wants to know about a part of it. */
type About = (read: StoryCall & StoryFile) => Story;

/** Finds and explores the story of a call, at --rev if that is given, showing progress meanwhile. */
export async function exploreStoryOf(call: Call, about: About = ({story}) => story): Promise<ExploredStory> {
  const found = findStoryOf(call);
  const read = readStoryFile(found.project, found.file);
  const {rev} = call.options;
  const request = exploreRequest(found, read, typeof rev === 'string' ? rev : undefined);
  const onProgress = (progress: Progress) => call.progress(spellProgress(progress));
  const story = about({...found, ...read});
  return {...found, ...read, finding: await explore({...request, story, onProgress, signal: call.signal})};
}

/** What to explore for a story of a project. A revision is explored without the stories of today. */
export function exploreRequest(
  {project}: StoryCall,
  {story}: StoryFile,
  revision: string | undefined,
): ExploreRequest {
  const {domains, ignore} = project.config;
  const stories = revision === undefined ? listStories(project).filter(({path}) => path !== story.path) : [];
  return {directory: project.root, revision, story, domains, ignore, stories};
}

/** The brief of an explored story before the first answer. */
export function briefOf({project, story, finding}: ExploredStory): Brief {
  return {story, finding, answers: [], settings: project.config.settings};
}

const stages = {
  files: 'Reading files',
  history: 'Reading history',
  learning: 'Learning its words',
  ranking: 'Ranking files',
} as const;

function spellProgress({stage, done, total}: Progress): string {
  const counted = [done, total].filter(count => count > 0).map(grouped);
  return `${stages[stage]} ${counted.join(' of ')}`.trimEnd();
}
