// Long loops that stay polite: they report progress, let keys and signals in, and stop when asked to.
import {setImmediate} from 'node:timers/promises';
import type {Progress} from '../request.ts';

/** Milliseconds of work before others get a turn: half a frame. */
const stretch = 8;

export type Pace = {
  /** To be awaited at every step of a long loop when it says that it is due. */
  readonly isDue: () => boolean;
  /** Reports progress, lets waiting events happen, and throws the signal's reason when it was aborted. */
  readonly rest: (progress: Progress) => Promise<void>;
  readonly signal: AbortSignal | undefined;
};

/** The pace of one exploration. */
export function createPace(
  onProgress: ((progress: Progress) => void) | undefined,
  signal: AbortSignal | undefined,
): Pace {
  let started = performance.now();
  return {
    signal,
    isDue: () => performance.now() - started > stretch,
    async rest(progress) {
      signal?.throwIfAborted();
      onProgress?.(progress);
      await setImmediate();
      signal?.throwIfAborted();
      started = performance.now();
    },
  };
}
