// A plan as a document: its layout's values in its template, read again before anybody gets it.
import type {Filler, Template} from '../../documents/filled.ts';
import {layoutNamed, layouts} from '../../documents/index.ts';
import type {Layout} from '../../documents/layouts/layout.ts';
import type {Material} from '../../documents/material.ts';
import {firstDifference} from '../../documents/verify.ts';
import {formatNamed, formatOf} from '../../formats/index.ts';
import {exitCodes, PlanError} from '../../plan/error.ts';
import {didYouMean} from '../../plan/nearest.ts';
import {resultsOf} from '../../plan/progress/kept-statuses.ts';
import {findTemplates, ownTemplates} from '../../project/disk/templates.ts';
import {readText} from '../../project/files.ts';
import {type Project, pathInProject} from '../../project/project.ts';

/** What writes documents of a layout in a project. */
export type Scribe = {readonly layout: Layout; readonly write: (material: Material) => string};

/** The layout of a name. Throws a PlanError (exit 2) with the names that there are. */
export function demandLayout(name: string): Layout {
  const layout = layoutNamed(name);
  if (layout !== undefined) return layout;
  const names = layouts.map(each => each.name);
  throw new PlanError('unknown-format', `A plan cannot be written as "${name}".`, {
    hint: didYouMean(name, names, `It can be ${names.join(', ')}.`),
    exitCode: exitCodes.usage,
  });
}

/** Loads the template of a layout, the repository's own before the shipped one. */
export async function createScribe(project: Project, layout: Layout): Promise<Scribe> {
  const found = findTemplates(project.root).find(({name}) => name === layout.name);
  if (found === undefined) throw new Error(`There is no template for ${layout.name}.`);
  const template = {
    path: found.isOwn ? pathInProject(project, found.path) : `templates/${layout.name}.liquid`,
    text: readText(found.path),
  };
  // Loaded here, because nothing but a document needs a language for templates.
  const {createFiller} = await import('../../documents/filled.ts');
  const filler = createFiller();
  return {layout, write: material => written(material, layout, {template, filler})};
}

/** The file where a document keeps its statuses: what it holds already, with those of the document in it. */
export function resultsBeside(document: string, before: string | undefined): string {
  const format = formatOf(document);
  if (format === undefined) throw new Error('The document is in no layout.');
  return resultsOf(document, format, before);
}

type Tools = {readonly template: Template; readonly filler: Filler};

/** The text of the document. Throws a PlanError with the template's line when its own reader gets something else. */
function written(material: Material, layout: Layout, {template, filler}: Tools): string {
  const composed = layout.compose(material);
  const text = filler.fill(template, composed.value);
  const format = formatNamed(layout.name);
  const difference = format && firstDifference(layout, composed, format.read(text));
  if (difference === undefined) return text;
  const line = filler.lineOf(difference.wanted, template, composed.value);
  throw new PlanError(
    'template-broken',
    `${template.path}:${line}: ${difference.text}; nothing was written.`,
    {
      hint: template.path.startsWith(ownTemplates)
        ? `Compare with the shipped template: plan-tasks templates show ${layout.name}.`
        : 'This is a fault of plan-tasks itself: please report it with the story.',
    },
  );
}
