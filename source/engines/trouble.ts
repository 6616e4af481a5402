// The ways in which an engine fails, each as one line that the interview can show.
import {PlanError} from '../plan/error.ts';
import {printableLine} from '../plan/printable.ts';

const longest = 160;

/** An engine's failure. `what` goes on after its name: "claude did not answer in 180 s". */
export function engineTrouble(name: string, what: string, cause?: unknown): PlanError {
  const line = printableLine(what)
    .replace(/(?:\\n|\s)+/g, ' ')
    .trim();
  const text = line.length > longest ? `${line.slice(0, longest)}…` : line;
  return new PlanError('engine-failed', `${name} ${text}`, {
    hint: 'plan-tasks engines shows which can be used; --engine offline goes without.',
    cause,
  });
}
