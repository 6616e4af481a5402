// Which coding agent is started on work.
import type {Agent} from '../../engines/agents.ts';
import {exitCodes, PlanError} from '../../plan/error.ts';
import {engineOf} from '../planning/second-mind.ts';

type Place = Parameters<typeof engineOf>[0];

/** The agent that is meant: by the call, the person or the team, else the only one that is installed. */
export async function agentFor({project, call}: Place): Promise<Agent> {
  const {agentsOf, isAllowed} = await import('../../engines/index.ts');
  const {findProgram} = await import('../../engines/command.ts');
  const settings = project.config.engines;
  const agents = agentsOf(settings).filter(
    ({name, start}) => start !== undefined && isAllowed(settings, name),
  );
  const meant = await engineOf({project, call});
  const known = agents.filter(({start}) => findProgram(start?.[0] ?? '') !== undefined);
  const chosen = meant === undefined ? undefined : known.find(({name}) => name === meant.name);
  const [only, second] = known;
  const agent = chosen ?? (meant === undefined && second === undefined ? only : undefined);
  if (agent === undefined) throw noAgent(known, meant?.name);
  // A program that only the repository names is started by nobody who has not named it too.
  const isOurs = settings.agents?.every(({name}) => name !== agent.name) ?? true;
  if (!isOurs && call.options.engine !== agent.name) throw notNamed(agent);
  return agent;
}

function noAgent(known: readonly Agent[], meant: string | undefined): PlanError {
  const names = known.map(({name}) => name).join(', ');
  const message =
    meant === undefined
      ? names === ''
        ? 'No coding agent is installed.'
        : `Several agents could do it: ${names}.`
      : `${meant} is no agent that can be started here.`;
  const hint =
    names === ''
      ? 'plan-tasks brief prints what a person or an agent has to know.'
      : `Name one: --engine ${known[0]?.name}.`;
  return new PlanError('no-agent', message, {hint, exitCode: exitCodes.usage});
}

const notNamed = ({name, start}: Agent): PlanError =>
  new PlanError(
    'agent-not-named',
    `The agent "${name}" is a program that this repository names: ${start?.[0]}.`,
    {
      hint: `If you trust it, say so: --engine ${name}.`,
      exitCode: exitCodes.usage,
    },
  );
