// Hands work to a coding agent: started at the person's terminal, in the repository, told what to do and all that it
// has to know.
import type {Call} from '../calling/command.ts';
import {agentFor} from './agent-for.ts';
import {type Briefed, usualBudget, workBrief} from './work-brief.ts';

/** An agent's program with its words, in the folder where it works. */
export type Order = {
  readonly agent: string;
  readonly words: readonly string[];
  readonly folder: string;
  readonly prompt: string;
};

/** What the agent is told: the sentence that everybody knows, and the brief below it. */
function promptOf({brief, text}: Briefed): string {
  const {story, chosen} = brief;
  const name = `Story ${story.number ?? `"${story.title}"`}`;
  const ids = chosen.map(({id}) => id).join(', ');
  const sentence = chosen.length === 0 ? `Implement ${name}` : `Implement task ${ids} of ${name}`;
  return `${sentence}\n\n${text}`;
}

/** The order for the story and the tasks of a call. Throws a PlanError when no agent can be started. */
export async function orderFor(call: Call): Promise<Order> {
  const briefed = await workBrief(call, usualBudget);
  const {project} = briefed;
  const agent = await agentFor({project, call});
  const prompt = promptOf(briefed);
  const words = (agent.start ?? []).map(word => word.replaceAll('{prompt}', () => prompt));
  return {agent: agent.name, words, folder: project.root, prompt};
}

/** Starts the agent, and waits until it has ended. */
export async function carryOut({agent, words, folder}: Order): Promise<void> {
  const {startAtTerminal} = await import('../../engines/command.ts');
  await startAtTerminal({name: agent, words, folder});
}
