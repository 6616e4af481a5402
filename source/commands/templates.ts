// `templates`: the templates of plans, and which of them the repository has replaced. `templates copy <name>` copies one
// to be edited, `templates show <name>` shows the shipped one.
import {exitCodes, PlanError} from '../plan/error.ts';
import {didYouMean} from '../plan/nearest.ts';
import {findTemplates, ownTemplate, ownTemplates, shippedTemplate} from '../project/disk/templates.ts';
import {saveTogether} from '../project/disk/together.ts';
import {readText} from '../project/files.ts';
import {openProject, type Project, pathInProject} from '../project/project.ts';
import type {Call, Outcome} from './calling/command.ts';
import {wrongUsage} from './calling/command-line.ts';
import {lines, table, toned} from './calling/text.ts';

const dim = toned('dim');

/** What can be done with a template, by the word that asks for it. */
const actions: Readonly<
  Record<string, (project: Project, name: string, call: Call) => Outcome | Promise<Outcome>>
> = {
  copy,
  show,
};

export function run(call: Call): Outcome | Promise<Outcome> {
  const project = openProject(call.directory);
  const [action, name] = call.arguments;
  if (action === undefined) return list(project);
  const act = actions[action];
  if (act === undefined || name === undefined) {
    throw wrongUsage(
      act === undefined ? 'unknown-action' : 'missing-argument',
      act === undefined
        ? `templates cannot "${action}".`
        : `templates ${action} needs the name of a template.`,
      'plan-tasks templates lists them; plan-tasks templates copy phases copies one.',
    );
  }
  const names = findTemplates(project.root).map(each => each.name);
  if (names.includes(name)) return act(project, name, call);
  throw new PlanError('unknown-template', `There is no template "${name}".`, {
    hint: didYouMean(name, names, `It is one of ${names.join(', ')}.`),
    exitCode: exitCodes.usage,
  });
}

function list(project: Project): Outcome {
  const found = findTemplates(project.root);
  const places = found.map(({name, path, isOwn}) => ({
    name,
    path: isOwn ? pathInProject(project, path) : path,
    overridden: isOwn,
  }));
  return {
    data: places,
    text: lines(
      table(
        places.map(({name, path, overridden}) => [
          toned('strong')(name),
          overridden ? path : dim('shipped with plan-tasks'),
        ]),
      ),
      '',
      dim(
        `A template in ${ownTemplates}/ takes the place of a shipped one: plan-tasks templates copy <name>`,
      ),
    ),
  };
}

function show(_: Project, name: string): Outcome {
  const text = readText(shippedTemplate(name));
  return {data: {name, text}, text: text.trimEnd()};
}

async function copy(project: Project, name: string, call: Call): Promise<Outcome> {
  const target = ownTemplate(project.root, name);
  const path = pathInProject(project, target);
  await saveTogether([target], current => {
    if (current.get(target) !== undefined && call.options.force === undefined) {
      throw new PlanError('exists', `${path} is there already; it was left as it is.`, {
        hint: 'Edit it, or add --force to have the shipped one again.',
      });
    }
    return new Map([[target, readText(shippedTemplate(name))]]);
  });
  return {
    data: {name, path, written: true},
    text: lines(
      [toned('good')('Copied to '), path],
      dim(
        'Edit it as you like. What it writes is read again each time; a template that loses tasks is refused.',
      ),
    ),
  };
}
