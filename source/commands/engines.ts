// `engines [name]`: which second minds can be used and why not, and which one you prefer.
import {demand, enginesOf, isAllowed} from '../engines/index.ts';
import {keepPreferences, readPreferences} from '../project/kept/preferences.ts';
import {openProject} from '../project/project.ts';
import type {Call, Outcome} from './calling/command.ts';
import {type Cell, lines, table, toned} from './calling/text.ts';
import {consentsFor, engineOf} from './planning/second-mind.ts';

const [dim, good, strong] = [toned('dim'), toned('good'), toned('strong')];

export async function run(call: Call): Promise<Outcome> {
  const project = openProject(call.directory);
  const settings = project.config.engines;
  const engines = enginesOf(settings);
  const [wanted] = call.arguments;
  if (wanted !== undefined) await keepPreferences({engine: demand(engines, settings, wanted).name});
  if (call.options.forget !== undefined) {
    const {consents} = await readPreferences();
    await keepPreferences({consents: {...consents, [project.root]: []}});
  }
  const chosen = (await engineOf({project, call}))?.name ?? 'offline';
  const consents = await consentsFor(project);
  const data = engines.map(engine => {
    const {name, destination} = engine;
    const trouble = isAllowed(settings, name) ? engine.findTrouble() : 'not allowed by .plan-tasks.json';
    return {
      name,
      isAvailable: trouble === undefined,
      trouble: trouble ?? null,
      isChosen: name === chosen,
      destination: destination === '' ? null : destination,
      isAllowedHere: destination === '' || consents.includes(destination),
    };
  });
  return {data, text: lines(table(data.map(rowOf), {indent: 2}), '', advice(chosen))};
}

type Row = {
  readonly name: string;
  readonly trouble: string | null;
  readonly isChosen: boolean;
  readonly destination: string | null;
};

const rowOf = ({name, trouble, isChosen, destination}: Row): readonly Cell[] => [
  isChosen ? good('✓') : ' ',
  isChosen ? strong(name) : name,
  trouble === null ? good('available') : dim('not available'),
  dim(trouble ?? destination ?? 'the rules of plan-tasks alone; nothing leaves this machine'),
];

const advice = (chosen: string): string =>
  chosen === 'offline'
    ? 'plan-tasks engines <name> chooses one for you; --engine NAME for one interview.'
    : `Interviews ask ${chosen} too, once you allow it in a repository. plan-tasks engines offline goes without.`;
