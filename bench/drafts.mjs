// Drafts for stories as a lead would read them, and what the checks say of them. Node strips the types of the
// source itself:
//   node bench/drafts.mjs --stories test/fixtures/story [--repository DIR --revision REV] [--titles]
//   node bench/drafts.mjs --cases cases.jsonl --repositories DIR     each case at its own parent commit
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {parseArgs} from 'node:util';
import {propose} from '../source/drafting/index.ts';
import {explore} from '../source/exploration/index.ts';
import {check} from '../source/plan/check.ts';
import {readServes} from '../source/plan/serves.ts';
import {readStory} from '../source/plan/story.ts';

const text = {type: 'string'};
const {values} = parseArgs({
  options: {
    stories: text,
    repository: text,
    revision: text,
    cases: text,
    repositories: text,
    titles: {type: 'boolean'},
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

function* storiesIn(folder) {
  for (const name of readdirSync(folder).filter(each => each.endsWith('.md'))) {
    const source = readFileSync(path.join(folder, name), 'utf8').replace(/^## Tasks\b[\s\S]*/m, '');
    yield {name, source, directory: values.repository, revision: values.revision};
  }
}

function* casesIn(file) {
  for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
    const {id, repo, parent_commit: revision, story_markdown: source} = JSON.parse(line);
    yield {
      name: `${id}.md`,
      source,
      directory: path.join(values.repositories, repo.replace('/', '+'), 'repo'),
      revision,
    };
  }
}

async function findingFor(story, {directory, revision}) {
  if (directory === undefined) return nothingFound;
  return explore({directory, revision, story, domains: undefined, ignore: [], stories: []});
}

const all = {stories: 0, tasks: 0, problems: 0, unserved: 0};
for (const each of values.cases === undefined ? storiesIn(values.stories) : casesIn(values.cases)) {
  const story = readStory(each.source, `docs/stories/${each.name}`);
  const finding = await findingFor(story, each);
  const {drafts, split, warnings} = propose({story, finding, answers: [], settings});
  const paths = finding.paths.length === 0 ? undefined : finding.paths;
  const problems = check({story, tasks: drafts, surroundings: {paths, domains: finding.domains, settings}});
  const served = new Set(drafts.flatMap(({description}) => readServes(description, story.criteria)));
  all.stories += 1;
  all.tasks += drafts.length;
  all.problems += problems.length;
  all.unserved += story.criteria.filter(({number}) => !served.has(number)).length;
  console.log(
    `\n# ${each.name}: ${story.title} (${story.criteria.length} criteria)${split ? ' · to be split' : ''}`,
  );
  for (const problem of problems) console.log(`! ${problem.rule}: ${problem.text}`);
  for (const warning of warnings) console.log(`? ${warning}`);
  for (const {id, title, domain, because, description} of drafts) {
    const waits = Object.entries(because).map(([on, why]) => `${on} (${why})`);
    console.log(`\n${id}: ${title} [${domain}]${waits.length === 0 ? '' : ` after ${waits.join(', ')}`}`);
    if (!values.titles) console.log(description);
  }
}
console.log(
  `\n${all.stories} stories, ${all.tasks} tasks, ${all.unserved} criteria without a task, ${all.problems} problems found by the checks.`,
);
