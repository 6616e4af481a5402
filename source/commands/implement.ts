// `implement <story> [task…]`: starts your coding agent on a story, or on tasks of it, with the brief.
import type {Call, Outcome} from './calling/command.ts';
import {wrongUsage} from './calling/command-line.ts';
import {carryOut, orderFor} from './handing/hand-over.ts';

export async function run(call: Call): Promise<Outcome> {
  const isDryRun = call.options['dry-run'] !== undefined;
  if (!isDryRun && !call.terminal.isInteractive)
    throw wrongUsage(
      'no-terminal',
      'implement starts an agent at a terminal.',
      'Add --dry-run to see what it would be told, or use plan-tasks brief.',
    );
  const order = await orderFor(call);
  const {agent, words, prompt} = order;
  if (isDryRun) return {data: {agent, words, prompt}, text: prompt.trimEnd()};
  await carryOut(order);
  return {data: {agent}, text: `${agent} has ended. plan-tasks next shows what can start now.`};
}
