// What an exploration is asked, and how it tells where it stands.
import type {Domain, Story, StorySummary} from '../plan/types.ts';
import type {Memory} from './memory.ts';

export type ExploreRequest = {
  /** The root of the repository or folder; may be a bare repository when a revision is given. */
  readonly directory: string;
  /** Explore this tree and the history that ends there; without it, the working tree as it is on disk. */
  readonly revision?: string | undefined;
  readonly story: Story;
  /** Configured domains; undefined to have them proposed from the repository. */
  readonly domains: readonly Domain[] | undefined;
  /** Globs of files that are not to be looked at. */
  readonly ignore: readonly string[];
  /** The other stories: names that they promise are not unknown. */
  readonly stories: readonly StorySummary[];
  /** Paths that the lead struck from the list; they are not listed again. */
  readonly struck?: readonly string[] | undefined;
  /** Paths that the lead added; they come first. */
  readonly added?: readonly string[] | undefined;
  /** What the lead answered so far: files that an answer names are meant. */
  readonly answers?: readonly string[] | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Ends the exploration at once; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** What earlier explorations read; without it, what is kept with the repository. */
  readonly memory?: Memory | undefined;
};

export type Progress = {
  readonly stage: 'files' | 'history' | 'learning' | 'ranking';
  readonly done: number;
  /** 0 when it is not known yet. */
  readonly total: number;
};
