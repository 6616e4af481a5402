// Brings three versions of a file to say the same wherever their changes can be merged by meaning, so that an
// ordinary merge of lines afterwards gives the union, and conflicts only where people really disagree.
import type {Format} from '../types.ts';
import {inOneForm} from './form.ts';
import {alignStories} from './story.ts';
import {alignTasks, type Renumbered} from './tasks.ts';
import type {Versions} from './versions.ts';

export type Alignment = {
  /** What the line merge is given. */
  readonly texts: Versions<string>;
  /** The merged text in the form that the file has. */
  readonly restore: (merged: string) => string;
  /** Added tasks that got another id because the other branch has used theirs. */
  readonly renumbered: readonly Renumbered[];
};

/** Aligns the versions of a story; `format` is the layout of the plan in all of them, undefined when they differ. */
export function alignVersions(versions: Versions<string>, format: Format | undefined): Alignment {
  const {texts, restore} = inOneForm(versions);
  const stories = alignStories(texts);
  const tasks = format === undefined ? {texts: stories, renumbered: []} : alignTasks(stories, format);
  return {...tasks, restore};
}
