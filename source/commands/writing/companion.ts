// The document that is written along with the tasks of a story, when its plan shall have another layout as well.
import {resolve} from 'node:path';
import {layoutNamed} from '../../documents/index.ts';
import {planLink} from '../../documents/links.ts';
import {storyFormat} from '../../formats/story.ts';
import {changeText} from '../../plan/edit.ts';
import {readStory} from '../../plan/story.ts';
import type {Finding} from '../../plan/types.ts';
import {isThere, planPath} from '../../project/plans.ts';
import type {Project} from '../../project/project.ts';
import {createScribe, resultsBeside} from './document.ts';
import {materialOf} from './material.ts';

/** A story as it becomes, linked with a document, and the document. */
export type Pair = {readonly story: string; readonly path: string; readonly document: string};

/** Makes the document of a story's new text. */
export type Companion = {
  /** Where the document goes, relative to the root. */
  readonly path: string;
  readonly beside: (after: string, finding: Finding) => Pair;
  /** Where the document keeps its statuses, relative to the root, and what stands there; undefined without such a file. */
  readonly results: Results | undefined;
};

type Results = {
  readonly path: string;
  readonly beside: (document: string, before: string | undefined) => string;
};

/**
 * The companion of a story in a layout; undefined for the story's own, and when the document is there already: what
 * people wrote in it is not theirs to lose.
 */
export async function companionOf(
  project: Project,
  story: string,
  layoutName: string,
): Promise<Companion | undefined> {
  const layout = layoutNamed(layoutName);
  const path = planPath(project, story, layoutName);
  if (layout === undefined || layout.name === 'story' || isThere(resolve(project.root, path)))
    return undefined;
  const scribe = await createScribe(project, layout);
  const results = layout.resultsOf?.(path);
  return {
    path,
    results: results === undefined ? undefined : {path: results, beside: resultsBeside},
    beside: (after, finding) => {
      const linked = changeText(after, [{kind: 'link', link: planLink(path, story)}], storyFormat);
      const read = readStory(linked, story);
      const {tasks} = storyFormat.read(linked);
      return {story: linked, path, document: scribe.write(materialOf({story: read, tasks, finding, path}))};
    },
  };
}
