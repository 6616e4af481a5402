// Good answers to three real stories, made of the tasks that were really done: they lead through the same screens to
// a plan that passes every check.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {run, runJson} from '../helpers/run.ts';
import {temporaryRepository} from '../helpers/temporary.ts';
import {keys} from '../helpers/terminal.ts';
import {openInterview} from '../sessions/lead.ts';

const fixtures = join(import.meta.dirname, '../fixtures');
const read = (path: string): string => readFileSync(join(fixtures, path), 'utf8');

const stories = [
  {number: '010', path: '010-update-mistral-7b.md'},
  {number: '011', path: '011-generation-settings-ui.md'},
  {number: '012', path: '012-agent-triggered-generation.md'},
];

/** An agent that has no questions, and says what was recorded when it is asked for tasks. */
const agentOf = (number: string): readonly string[] => [
  process.execPath,
  '-e',
  `const {readFileSync} = require('node:fs');
   const isAboutTasks = readFileSync(0, 'utf8').includes('{"tasks": [{');
   console.log(isAboutTasks ? readFileSync(${JSON.stringify(join(fixtures, `answers/weave-${number}.json`))}, 'utf8') : '{"questions": []}');`,
];

/** The tree of weave before a story was implemented, by its names alone, with the story as it was before its tasks. */
function weaveBefore({number, path}: (typeof stories)[number]) {
  const paths = read(`answers/weave-${number}.paths.txt`).trim().split('\n');
  const story = read(`story/${path}`).replace(/\n## Tasks[\s\S]*/, '\n');
  const config = {
    domains: [
      {name: 'weave', paths: ['cmd/**', 'internal/**', 'docs/**']},
      {name: 'compute-daemon', paths: ['compute-daemon/**']},
    ],
    maxTasks: 20,
    engines: {use: 'recorded', agents: [{name: 'recorded', command: agentOf(number)}]},
  };
  return temporaryRepository({
    ...Object.fromEntries(paths.map(name => [name, `// ${name}\n`])),
    [`docs/stories/${path}`]: story,
    '.plan-tasks.json': JSON.stringify(config),
  });
}

describe.each(stories)('story $number', story => {
  test('becomes the recorded tasks, each held to the checks', () => {
    const {directory} = weaveBefore(story);
    const {data, exitCode} = runJson(directory, ['plan', story.number, '--yes', '--send']);
    expect(exitCode).toBe(0);
    expect(data.written).toBe(true);
    const {tasks} = JSON.parse(read(`answers/weave-${story.number}.json`));
    const own = data.tasks.filter(({origin}: {origin?: string}) => origin === 'recorded');
    expect(own.map(({title}: {title: string}) => title)).toEqual(
      tasks.map(({title}: {title: string}) => title),
    );
    expect(run(directory, ['check', story.number])).toMatchObject({exitCode: 0});
  });
});

test('story 012 becomes them by keys at a terminal too, each marked as the agent’s own', async () => {
  const {directory} = weaveBefore({number: '012', path: '012-agent-triggered-generation.md'});
  const lead = openInterview({directory, words: ['012']});
  await lead.shows('Is that right?');
  lead.type(keys.enter);
  await lead.shows('What the code says');
  lead.type(keys.enter);
  await lead.shows('May recorded be asked too?');
  lead.type(keys.enter);
  await lead.shows(/Question 1 of|Task 1 of/);
  lead.type('d');
  await lead.shows('Task 1 of');
  expect(lead.screen()).toContain('Remove `ready` field from agent JSON parsing');
  expect(lead.screen()).toContain('from recorded');
  lead.type(keys.down.repeat(4) + keys.enter);
  await lead.shows('w write');
  lead.type('w');
  await lead.shows('What will be written');
  lead.type(keys.enter);
  expect(await lead.ends()).toMatchObject({exitCode: 0});
  expect(run(directory, ['check', '012'])).toMatchObject({exitCode: 0});
});
