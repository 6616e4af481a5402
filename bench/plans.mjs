// Drafts against the plans that people wrote for the same stories. A real task is matched when a drafted one has the
// same main file or two content words of its title; "one to one" lets each drafted task match one real task only.
//   node bench/plans.mjs --plans plans.jsonl [--knowing] [--cache DIR] [--only NAMES] [--show] [--write DIR]
// A line of plans.jsonl: {name, path, family, source, directory, revision, house, tasks: [{title, text, dependsOn}]}.
// --knowing answers what the draft is unsure of from the real plan, at most twelve times a story; without it every
// question takes its first suggestion.
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {parseArgs} from 'node:util';
import {recommendedOf} from '../source/drafting/doubts/checklist.ts';
import {withDoubts} from '../source/drafting/doubts/index.ts';
import {propose} from '../source/drafting/index.ts';
import {explore} from '../source/exploration/index.ts';
import {check} from '../source/plan/check.ts';
import {readServes} from '../source/plan/serves.ts';
import {readStory} from '../source/plan/story.ts';
import {rankQuestions} from '../source/questions/index.ts';
import {edgesOf, measure, namedIn, pairs} from './plans/matching.mjs';
import {realFile} from './plans/real-file.mjs';
import {spelled} from './plans/spelled.mjs';

const text = {type: 'string'};
const {values} = parseArgs({
  options: {
    plans: text,
    cache: text,
    only: text,
    knowing: {type: 'boolean'},
    show: {type: 'boolean'},
    write: text,
  },
});
const settings = {taskHours: [1, 4], maxTasks: 15};
const nothingFound = {
  files: [],
  criteria: [],
  similar: [],
  integration: [],
  unknown: [],
  domains: [],
  testCommands: [],
  paths: [],
  stories: [],
  limits: [],
  counts: {files: 0, commits: 0},
  ms: 0,
};

async function findingOf({name, directory, revision, house = []}, story) {
  const file = values.cache && path.join(values.cache, `${name}.json`);
  if (file && existsSync(file)) return {...JSON.parse(readFileSync(file, 'utf8')), stories: house};
  const request = {directory, revision, story, domains: undefined, ignore: [], stories: house};
  const finding = directory ? await explore(request) : {...nothingFound, stories: house};
  if (file) {
    mkdirSync(values.cache, {recursive: true});
    writeFileSync(file, JSON.stringify(finding));
  }
  return finding;
}

const oracle = values.knowing
  ? await import('./plans/knowing.mjs').then(module => module.knowing)
  : undefined;

/** The interview's answers: from the real plan where it knows, else the first suggestion. */
function interview(story, finding, plan) {
  let brief = {story, finding, answers: [], settings};
  let known = 0;
  const next = () => withDoubts(brief, rankQuestions(brief))[0];
  for (let question = next(); question !== undefined; question = next()) {
    const said = oracle !== undefined && known < 12 ? oracle(question, plan, brief) : undefined;
    if (said !== undefined) known += 1;
    const answer = {
      question,
      text: said ?? (question.id.startsWith('draft-') ? undefined : recommendedOf(question)),
      isUnasked: said === undefined,
    };
    brief = {...brief, answers: [...brief.answers, answer]};
  }
  return {brief, known};
}

const sums = new Map();
const paths = new Map();
for (const line of readFileSync(values.plans, 'utf8').split('\n').filter(Boolean)) {
  const plan = JSON.parse(line);
  if (values.only && !values.only.split(',').some(each => plan.name.includes(each))) continue;
  const story = readStory(plan.source, plan.path);
  const finding = await findingOf(plan, story);
  const {brief, known} = interview(story, finding, plan);
  const {drafts, split} = propose(brief);
  const reals = plan.tasks;
  const problems = check({
    story,
    tasks: drafts,
    surroundings: {
      paths: finding.paths.length === 0 ? undefined : finding.paths,
      domains: finding.domains,
      settings,
    },
  });
  const served = new Set(drafts.flatMap(({description}) => readServes(description, story.criteria)));
  const lost = story.criteria.filter(({number}) => !served.has(number)).length;
  const result = measure(reals, drafts);
  const tree = new Set(finding.paths);
  const touched = (plan.gold ?? []).filter(each => tree.has(each));
  const named = namedIn(drafts, tree);
  let files = '';
  if (touched.length > 0) {
    const hits = named.filter(each => touched.includes(each)).length;
    const own = {p: named.length === 0 ? 0 : hits / named.length, r: hits / touched.length};
    paths.set(plan.name, own);
    files = ` files P ${own.p.toFixed(2)} R ${own.r.toFixed(2)} (${named.length}/${touched.length})`;
  }
  if (reals.length > 0) {
    const sum = sums.get(plan.family) ?? {stories: 0};
    for (const [key, value] of Object.entries(result)) sum[key] = (sum[key] ?? 0) + value;
    sum.stories += 1;
    sum.problems = (sum.problems ?? 0) + problems.length;
    sum.lost = (sum.lost ?? 0) + lost;
    sums.set(plan.family, sum);
  }
  const {matched, one} = result;
  console.log(
    `${plan.name.slice(-46).padEnd(46)} real ${reals.length} draft ${drafts.length}${split ? ' split' : ''} matched ${matched} one ${one} asked ${brief.answers.length} (${known}) main ${result.mainRight}/${result.placed} edges ${result.right}/${result.edges}/${result.wanted} problems ${problems.length} unserved ${lost}${files}`,
  );
  if (values.write)
    writeFileSync(
      path.join(values.write, `${plan.name.split('--').at(-1)}.md`),
      spelled(plan, brief, drafts),
    );
  if (values.show) show({brief, drafts, reals, problems});
}

function show({brief: {answers}, drafts, reals, problems}) {
  const one = pairs(reals, drafts);
  console.log(
    [
      ...answers.map(
        ({question, text: said}) => `  ? [${question.id}] ${question.question}\n      = ${said}`,
      ),
      ...problems.map(problem => `  ! ${problem.rule}: ${problem.text}`),
      ...reals.map(
        real =>
          `  real  ${real.id} ${real.title} [${realFile(real) ?? ''}] <${real.dependsOn}> ${one.get(real)?.id ?? '-'}`,
      ),
      ...edgesOf(one, drafts).map(
        ({on, id, because, isRight}) => `  edge  ${isRight ? 'right' : 'WRONG'} ${on} -> ${id}: ${because}`,
      ),
      ...drafts.map(spellDraft),
    ].join('\n'),
  );
}

function spellDraft({id, title, domain, files, dependsOn, description}) {
  return `  draft ${id} ${title} [${domain}] [${files.map(each => each.path + (each.isNew ? '*' : ''))}] <${dependsOn}>\n        ${description.replaceAll('\n', '\n        ')}`;
}

for (const [family, sum] of sums) {
  const share = (a, b) => (sum[a] / sum[b]).toFixed(3);
  console.log(
    `${family}: ${sum.stories} stories, matched ${share('matched', 'reals')} (one to one ${share('one', 'reals')}) at ratio ${share('drafts', 'reals')}; main file ${share('mainRight', 'placed')} of ${sum.placed}; dependencies P ${share('right', 'edges')} R ${share('right', 'wanted')}; ${sum.problems} problems, ${sum.lost} criteria unserved`,
  );
}
if (paths.size > 0) {
  const mean = key => [...paths.values()].reduce((total, each) => total + each[key], 0) / paths.size;
  console.log(`files named, ${paths.size} stories: P ${mean('p').toFixed(3)} R ${mean('r').toFixed(3)}`);
}
