// The interview for somebody who is neither at a terminal nor has said everything before: each thing that is said is
// answered by the state in which the lead is asked next.
import type {Event, Interview} from './interview.ts';
import {startSession} from './session.ts';
import {isMachinesTurn, type Machine} from './work.ts';

export type Conversation = {
  readonly state: () => Interview;
  /** Says something, and waits until the machine has done what follows from it. Rejects only for a bug. */
  readonly say: (event: Event) => Promise<Interview>;
};

/** Begins a conversation, and waits until the lead is asked for the first time. */
export async function converse(first: Interview, machine: Machine): Promise<Conversation> {
  let state = first;
  let settle: (() => void) | undefined;
  const session = startSession(first, machine, interview => {
    state = interview;
    if (!isMachinesTurn(interview)) settle?.();
  });
  const settled = async (): Promise<Interview> => {
    if (isMachinesTurn(state)) {
      const turn = Promise.withResolvers<void>();
      settle = turn.resolve;
      await Promise.race([turn.promise, session.over]);
    }
    return state;
  };
  await settled();
  return {
    state: () => state,
    say: event => {
      session.dispatch(event);
      return settled();
    },
  };
}
