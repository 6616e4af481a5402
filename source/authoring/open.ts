// The two doors into the writing of a story: on a terminal, and without one.
import type {Outcome} from '../ui/conversation/session.ts';
import {tellInk} from '../ui/theme.ts';
import type {Authoring} from './interview.ts';
import type {Said} from './topics.ts';
import type {Machine} from './work.ts';

export {unifiedDiff} from '../ui/conversation/diff.ts';
export {authorWithoutTerminal, missingTopics, type Wishes, warningsOf} from './headless.ts';
export {type TopicName, topics} from './topics.ts';

/** The writing of a story at its beginning, with a title if there is one already. */
export function begin(title: string): Authoring {
  const given: readonly Said[] = title === '' ? [] : [{topic: 'title', text: title, isKnowing: false}];
  return {phase: 'preparing', given};
}

/** Writes a story on the terminal. Rejects only for an error that is a bug. */
export async function authorOnTerminal(
  first: Authoring,
  machine: Machine,
  terminal: {readonly isAscii: boolean; readonly hasColor: boolean},
): Promise<Outcome<Authoring>> {
  tellInk(terminal);
  const {runOnTerminal} = await import('./author.tsx');
  return runOnTerminal(first, machine, terminal);
}
