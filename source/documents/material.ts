// All that a document is made of: a story, its tasks, what the repository says, and what a person said.
import type {Said} from '../plan/layouts/questions.ts';
import type {Finding, Story, Task} from '../plan/types.ts';

export type Material = {
  readonly story: Story;
  readonly tasks: readonly Task[];
  readonly finding: Finding;
  readonly said: Said;
  /** Where the document will stand, relative to the root with `/`. */
  readonly path: string;
  /** The day it is written, "2026-03-14". */
  readonly today: string;
};
