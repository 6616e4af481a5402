// What a lead who knows the real plan says to a doubt of the draft: its main files, its size and which kinds of
// upkeep it has tasks for. Its titles and its order are not told. Undefined when the plan does not say.
import {habitOf} from '../../source/drafting/house.ts';
import {propose} from '../../source/drafting/index.ts';
import {stemsOf} from '../../source/plan/words.ts';
import {pairs} from './matching.mjs';
import {realFile} from './real-file.mjs';

/** A file as the repository has it, where its name is enough to tell; else as the plan has it. */
function resolved(name, paths) {
  const found = paths.filter(each => each === name || each.endsWith(`/${name}`));
  return found.length === 1 ? found[0] : name;
}

const answers = {
  'draft-flow': ({tasks}, {finding}) =>
    [...new Set(tasks.map(realFile).filter(Boolean))]
      .map(each => `\`${resolved(each, finding.paths)}\``)
      .join('; '),
  'draft-size': ({tasks}, _, {suggestions}) =>
    suggestions.toSorted((a, b) => gap(a, tasks) - gap(b, tasks))[0],
  'draft-upkeep': ({tasks}, _, {suggestions}) => {
    const kinds = new Set(tasks.map(({title}) => habitOf(title)));
    const [tests, documentation, verification] = suggestions;
    const options = {tests, documentation, verification};
    return (
      Object.entries(options)
        .flatMap(([kind, option]) => (kinds.has(kind) ? [option] : []))
        .join('; ') || 'none'
    );
  },
  'draft-file': (plan, {finding}, {sentence}) => {
    const file = realFile(nearest(sentence, plan.tasks) ?? {title: '', text: ''});
    return file && `In \`${resolved(file, finding.paths)}\``;
  },
  // Which drafted task is which real one, a lead sees: the same pairs count as those that the bench counts.
  'draft-waits': ({tasks}, brief, {suggestions}) => {
    if (tasks.every(({dependsOn}) => dependsOn.length === 0)) return undefined;
    const {drafts} = propose(brief);
    const realOf = new Map([...pairs(tasks, drafts)].map(([real, {title}]) => [title, real]));
    const isReal = suggestion => {
      const [later, earlier] = suggestion.split(' waits for ').map(title => realOf.get(title));
      return later !== undefined && earlier !== undefined && later.dependsOn.includes(earlier.id);
    };
    return suggestions.filter(isReal).join('; ') || 'none';
  },
};

const gap = (suggestion, tasks) => Math.abs(Number.parseInt(suggestion, 10) - tasks.length);

/** The real task that does what a criterion says: the one that shares most of its rare words. */
function nearest(sentence, tasks) {
  const words = tasks.map(({title, text}) => new Set(stemsOf(`${title} ${title} ${text}`)));
  const weight = stem => Math.log(1 + tasks.length / (1 + words.filter(own => own.has(stem)).length));
  const asked = [...new Set(stemsOf(sentence))];
  const value = own =>
    asked.filter(stem => own.has(stem)).reduce((sum, stem) => sum + weight(stem), 0) /
    Math.sqrt(own.size + 5);
  const best = tasks
    .map((task, at) => ({task, value: value(words[at])}))
    .toSorted((a, b) => b.value - a.value)[0];
  return best !== undefined && best.value > 0 ? best.task : undefined;
}

/** The lead's answer to a question, given the plan and the brief so far. */
export function knowing(question, plan, brief) {
  const doubt = Object.keys(answers).find(name => question.id === name || question.id.startsWith(`${name}-`));
  const said = doubt === undefined ? undefined : answers[doubt](plan, brief, question);
  return said === '' ? undefined : said;
}
