// What a layout makes of the material: the values for its template, and the plan that must be read in what comes out.
import type {SectionName, Task} from '../../plan/types.ts';
import type {Material} from '../material.ts';

/** A task of a document; `storyTask` is undefined for work that only the document has. */
export type DocumentTask = Task & {readonly storyTask: string | undefined};

export type Composed = {
  /** What the template is filled with. */
  readonly value: Readonly<Record<string, unknown>>;
  readonly tasks: readonly DocumentTask[];
};

export type Layout = {
  /** That of the format that reads it, and of its template. */
  readonly name: string;
  /** Whether a task's description stands in it word for word. */
  readonly holdsDescriptions: boolean;
  /** The sections of a story that it has a place for. */
  readonly carries: readonly SectionName[];
  /** Where a document at a path keeps its statuses, both relative to the root; undefined when it has them itself. */
  readonly resultsOf?: (path: string) => string | undefined;
  readonly compose: (material: Material) => Composed;
};
