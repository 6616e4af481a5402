// The engines that there are, and which one is meant. A new kind is a file of its own and one line in `enginesOf`.
import {exitCodes, PlanError} from '../plan/error.ts';
import {didYouMean} from '../plan/nearest.ts';
import type {EngineSettings} from '../project/config.ts';
import {agentTransport} from './agent.ts';
import {type Agent, knownAgents} from './agents.ts';
import type {Engine} from './engine.ts';
import {offline} from './offline.ts';
import {openaiTransport} from './openai.ts';
import {thinkingEngine} from './thinking.ts';

/** Long enough for a large model on a small machine. */
const usualSeconds = 180;

/** The agents of a configuration, then those that are known; a configured one takes the place of a known one. */
export const agentsOf = ({agents = []}: EngineSettings): readonly Agent[] => [
  ...agents,
  ...knownAgents.filter(({name}) => agents.every(own => own.name !== name)),
];

/** Every engine, whether it can be used or not. */
export function enginesOf(settings: EngineSettings): readonly Engine[] {
  const {endpoint, model, seconds = usualSeconds} = settings;
  return [
    offline,
    ...agentsOf(settings).map(agent => thinkingEngine(agentTransport(agent, seconds))),
    thinkingEngine(
      openaiTransport({
        endpoint: endpoint ?? (process.env.OPENAI_BASE_URL || undefined),
        model: model ?? (process.env.OPENAI_MODEL || undefined),
        seconds,
      }),
    ),
  ];
}

/** Whether the team lets an engine be used. */
export const isAllowed = ({allowed}: EngineSettings, name: string): boolean =>
  name === offline.name || allowed === undefined || allowed.includes(name);

export type Choice = {
  readonly settings: EngineSettings;
  /** What the call says, and what the person prefers; the call goes first, then the person, then the team. */
  readonly called: string | undefined;
  readonly preferred: string | undefined;
};

/** Which engine is meant by name; a preference that the team forbids is passed over. Throws a PlanError for a call that cannot be followed. */
export function engineMeant({settings, called, preferred}: Choice): Engine {
  const engines = enginesOf(settings);
  if (called !== undefined) return demand(engines, settings, called);
  const names = [preferred, settings.use].filter(name => name !== undefined);
  const found = names
    .filter(name => isAllowed(settings, name))
    .flatMap(name => engines.find(engine => engine.name === name) ?? []);
  return found[0] ?? offline;
}

/** The engine of this name. Throws a PlanError (exit 2) when there is none, or when the team forbids it. */
export function demand(engines: readonly Engine[], settings: EngineSettings, wanted: string): Engine {
  const names = engines.map(({name}) => name);
  const engine = engines.find(({name}) => name === wanted);
  if (engine === undefined)
    throw new PlanError('unknown-engine', `There is no engine "${wanted}".`, {
      hint: didYouMean(wanted, names, `The engines are ${names.join(', ')}.`),
      exitCode: exitCodes.usage,
    });
  if (isAllowed(settings, wanted)) return engine;
  throw new PlanError('engine-forbidden', `This repository does not allow the engine "${wanted}".`, {
    hint: `.plan-tasks.json allows ${[offline.name, ...(settings.allowed ?? [])].join(', ')}.`,
    exitCode: exitCodes.usage,
  });
}
