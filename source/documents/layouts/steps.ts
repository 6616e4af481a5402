// A steps plan: what must be there before, one step for each task with its tests in the same step, and a last step
// in which everything affected is tested together.
import {typeOf} from '../../plan/layouts/work-type.ts';
import {boxOf, fieldLines} from '../content/box.ts';
import {commandFor, testRuns} from '../content/commands.ts';
import {affectedTests, drawTree, plannedFiles} from '../content/files.ts';
import {named, wholeEntry} from '../content/items.ts';
import {unitsOf} from '../content/partition.ts';
import {risksOf} from '../content/risks.ts';
import {sentencesOf} from '../content/sentences.ts';
import {
  capital,
  code,
  codes,
  counted,
  criteriaWords,
  firstSentence,
  sentence,
  unique,
} from '../content/words.ts';
import {type Work, workOf} from '../content/work.ts';
import {frameOf} from '../frame.ts';
import type {Material} from '../material.ts';
import {lastStep, type Step} from './last-step.ts';
import type {Composed, Layout} from './layout.ts';
import {testCode} from './step-tests.ts';
import {approachOf, checklist, doneOf, nextOf, principles, resultsOf} from './step-words.ts';

export const steps: Layout = {
  name: 'steps',
  holdsDescriptions: false,
  carries: ['outcome', 'criteria', 'dependencies', 'clarifications'],
  resultsOf,
  compose,
};

function compose(material: Material): Composed {
  const {story, finding} = material;
  const works = unitsOf(
    material.tasks.map(task => workOf(task, story.criteria)),
    work => [wholeEntry(work)],
  ).flatMap(({entries}) => entries.flatMap(({work}) => work ?? []));
  const ids = new Map(works.map(({task}, at) => [task.id, String(at + 1)]));
  const written = works.map(work => stepOf(work, ids, material));
  const last = lastStep(material, works, ids);
  const risks = risksOf(material, works);
  return {
    value: {
      ...frameOf(material),
      ...headerOf(material),
      ...testsOf(material, works, ids),
      results: resultsOf(material.path) ?? '',
      approach: approachOf(works, ids),
      next: nextOf(material),
      deliverables: works.filter(({flags}) => flags.length === 0).map(({task}) => task.title),
      principles: principles(material, works),
      steps: written.map(({value}) => value),
      last: last.value,
      checklist: checklist(finding.facts),
      ...filesOf(material, works),
      risks: risks.map(({risk, likelihood, mitigation}) => ({
        risk: inCell(risk),
        likelihood,
        mitigation: inCell(mitigation),
      })),
    },
    tasks: [...written.map(({task}) => task), last.task],
  };
}

/** A text in a cell of a table, where a bar would end it. */
const inCell = (text: string): string => text.replaceAll('|', '\\|');

/** What stands in the first table. */
function headerOf(material: Material) {
  const {said} = material;
  return {
    type: inCell(said.type ?? typeOf(material.story)),
    proves: inCell(sentence(said.proves ?? firstSentence(frameOf(material).outcome))),
    soundness: inCell(sentence(said.soundness ?? '')),
  };
}

/** The affected tests and the commands that run them. */
function testsOf(material: Material, works: readonly Work[], ids: ReadonlyMap<string, string>) {
  const tests = affectedTests(works, material.finding);
  const paths = tests.map(({path}) => path);
  const runs = testRuns(paths, material.finding.facts);
  const isIn = (work: Work, places: readonly string[]): boolean =>
    work.files.some(({path}) => places.includes(path));
  return {
    tests: tests.map(({path, covers}) => ({
      path,
      covers: covers.length === 0 ? 'Named by a task of this plan' : codes(covers),
      steps: works.filter(work => isIn(work, [path, ...covers])).map(({task}) => ids.get(task.id) ?? ''),
    })),
    runs,
    testFiles: tests.length === 1 ? 'file' : 'files',
    testCount: tests.length === 0 ? '' : ` (${counted(tests.length, 'file')})`,
    done: doneOf(material, runs),
  };
}

/** The files as a tree and as a table. */
function filesOf({finding}: Material, works: readonly Work[]) {
  const files = plannedFiles(works);
  const isDone = (path: string): boolean =>
    works
      .filter(work => work.files.some(file => file.path === path))
      .every(({task}) => task.status === 'done');
  return {
    tree: drawTree(
      finding.facts.name || '.',
      files.map(({path, isNew, isTest}) => ({
        path,
        note: isNew ? 'New' : isTest ? 'Tests extended' : 'Updated',
      })),
    ),
    files: files.map(({path, isNew, titles}) => ({
      path,
      action: isNew ? 'Create' : 'Modify',
      state: isDone(path) ? 'Done' : 'Pending',
      what: inCell(titles.join('; ')),
    })),
  };
}

function stepOf(work: Work, ids: ReadonlyMap<string, string>, {finding, story}: Material): Step {
  const task = {...named(wholeEntry(work), id => ids.get(id)), storyTask: work.task.id};
  const {
    work: todo,
    decided,
    checks,
  } = sentencesOf(
    task.description,
    story.clarifications.map(({answer}) => answer),
  );
  const runs = runsOf(work, finding.facts);
  const changed = work.sources.map(({path, isNew}) => ({path, verb: isNew ? 'create' : 'update'}));
  const tests = work.tests.map(({path}) => path);
  const items = [...(todo.length > 0 ? todo : [task.title]), ...testItems(work, checks)];
  const mark = boxOf(task, undefined).mark;
  // A step in progress has something begun and nothing said about the rest.
  const marks = items.map((_, at) => (task.status === 'in_progress' && at > 0 ? ' ' : mark));
  return {
    task,
    value: {
      id: task.id,
      title: task.title,
      goal: goalOf(work),
      fields: fieldLines(task, work.task.id),
      items: items.map((text, at) => ({text, mark: marks[at]})),
      changed,
      decided,
      asserts: work.criteria.map(({text}) => sentence(text)),
      hasTests: work.hasTests || work.flags.includes('test'),
      testPlace: tests.length === 0 ? '' : ` (add to ${codes(tests)})`,
      testCode: testCode(
        tests,
        work.criteria.map(({text}) => sentence(text)),
      ),
      runs,
      output: outputOf(work, runs),
    },
  };
}

function goalOf({criteria, task}: Work): string {
  if (criteria.length === 0) return sentence(task.title);
  const numbers = criteria.map(({number}) => number);
  return criteria.length <= 2
    ? criteria.map(({text}) => sentence(text)).join(' ')
    : `${sentence(task.title)} With it, ${criteriaWords(numbers)} hold.`;
}

const testItems = ({flags}: Work, checks: readonly string[]): readonly string[] =>
  checks.length > 0 || flags.includes('documentation') ? checks : ['Write its tests and run them.'];

function runsOf(work: Work, facts: Material['finding']['facts']): readonly string[] {
  const own = testRuns(
    unique((work.tests.length > 0 ? work.tests : work.sources).map(({path}) => path)),
    facts,
  );
  const whole = commandFor('test', facts);
  return own.length > 0 ? own : whole === undefined ? [] : [whole];
}

function outputOf({sources, tests}: Work, runs: readonly string[]): string {
  const changed = [...sources, ...tests].map(({path, isNew}) => `${code(path)}${isNew ? ' (new)' : ''}`);
  const passing =
    runs.length > 0
      ? `${codes(runs)} ${runs.length > 1 ? 'pass' : 'passes'}`
      : 'what it says can be seen by hand';
  return changed.length === 0 ? sentence(capital(passing)) : `${changed.join(', ')} changed; ${passing}.`;
}
