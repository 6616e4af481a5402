// The stories as resources that a client can list and read.
import {PlanError} from '../../plan/error.ts';
import {readText} from '../../project/files.ts';
import {openProject, pathInProject} from '../../project/project.ts';
import {storyFiles} from '../../project/stories.ts';
import {readStories} from '../reading/story-list.ts';

const scheme = 'plan-tasks://story/';
const mimeType = 'text/markdown';

/** Every story that can be read, with its title and how far it is. */
export function listResources(root: string) {
  return readStories(openProject(root)).stories.map(({path, number, title, status, counts}) => {
    const {pending, in_progress: active, done} = counts;
    const facts = [status, `${done} of ${pending + active + done} tasks done`].filter(Boolean);
    return {
      uri: uriOf(path),
      name: [number, title].filter(Boolean).join(' '),
      description: facts.join(', '),
      mimeType,
    };
  });
}

export const resourceTemplates = [
  {
    uriTemplate: `${scheme}{+path}`,
    name: 'A story',
    description: 'The Markdown of a story by its path in the repository.',
    mimeType,
  },
];

/** The text of one story. Throws a PlanError for anything that is not one of the stories. */
export function readResource(root: string, uri: string) {
  const project = openProject(root);
  const path = uri.startsWith(scheme) ? decodeURIComponent(uri.slice(scheme.length)) : uri;
  const file = storyFiles(project).find(story => pathInProject(project, story) === path);
  if (file !== undefined) return {uri, mimeType, text: readText(file)};
  throw new PlanError('story-not-found', `${path} is none of the stories.`, {
    hint: 'List the resources to see them.',
  });
}

const uriOf = (path: string): string => scheme + path.split('/').map(encodeURIComponent).join('/');
