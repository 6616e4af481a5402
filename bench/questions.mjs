// What is asked of specifications without their repositories, for comparing versions of the ranking. Node strips
// the types of the source itself: node bench/questions.mjs --specs clarifications.jsonl --out PRED.jsonl
import {readFileSync, writeFileSync} from 'node:fs';
import {parseArgs} from 'node:util';
import {readStory} from '../source/plan/story.ts';
import {rankQuestions} from '../source/questions/index.ts';

const {specs, out} = parseArgs({options: {specs: {type: 'string'}, out: {type: 'string'}}}).values;
if (specs === undefined || out === undefined) throw new Error('Give --specs FILE and --out FILE.');

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
const settings = {taskHours: [1, 4], maxTasks: 15};

const asked = readFileSync(specs, 'utf8')
  .split('\n')
  .filter(line => line.trim() !== '')
  .map(line => JSON.parse(line))
  .map(({id, spec}) => ({
    id,
    questions: rankQuestions({
      story: readStory(spec, `${id}.md`),
      finding: nothingFound,
      answers: [],
      settings,
    }),
  }));

writeFileSync(out, asked.map(line => `${JSON.stringify(line)}\n`).join(''));
console.log(`questions a specification: ${asked.map(({questions}) => questions.length).join(' ')}`);
