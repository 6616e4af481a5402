// The approval of something that a command would do, as a value: it waits for one word.
import type {Leave} from '../conversation/keys.ts';
import type {Course} from '../conversation/session.ts';

export type Approval = {readonly phase: 'showing'} | {readonly phase: 'approved'} | {readonly phase: 'left'};
export type Event = {readonly type: 'confirmed'} | Leave;

/** What an event makes of it; nothing changes an answer. */
export function advance(approval: Approval, {type}: Event): Approval {
  if (approval.phase !== 'showing') return approval;
  return {phase: type === 'confirmed' ? 'approved' : 'left'};
}

/** How it goes: the machine never has a turn, and nothing is kept. */
export const course: Course<Approval, Event> = {
  advance,
  isOver: ({phase}) => phase !== 'showing',
  isMachinesTurn: () => false,
  work: async () => ({type: 'left'}),
  storing: () => undefined,
};
