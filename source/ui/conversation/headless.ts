// An interview without a terminal: the same phases, with replies in place of a person.
import type {Course, Happening, Phased} from './session.ts';

/** Goes through an interview as far as the replies lead, and gives the state where it stopped. */
export async function playWithoutTerminal<Interview extends Phased, Event extends Happening>(
  first: Interview,
  course: Course<Interview, Event>,
  reply: (interview: Interview) => Event | undefined,
): Promise<Interview> {
  const {signal} = new AbortController();
  let interview = first;
  while (!course.isOver(interview)) {
    const event = course.isMachinesTurn(interview)
      ? await course.work(interview, {report: () => {}, signal})
      : reply(interview);
    const next = event === undefined ? interview : course.advance(interview, event);
    if (next === interview) return interview;
    interview = next;
  }
  return interview;
}
