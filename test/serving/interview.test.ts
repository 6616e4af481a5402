// An agent leads a whole interview, and is held to what a person at a terminal is held to.
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {fakeAgent} from '../engines/mind.ts';
import {openRepository} from '../helpers/repository.ts';
import {run, runJson} from '../helpers/run.ts';
import {temporaryFolder} from '../helpers/temporary.ts';
import {demoFolder, storyPath} from '../sessions/lead.ts';
import {connect} from './client.ts';

const story = '15';
const read = (directory: string) => readFileSync(join(directory, storyPath), 'utf8');

describe('an agent', () => {
  test('asks, answers, edits, previews and writes a story', async () => {
    const directory = demoFolder();
    const before = read(directory);
    const {call, refused} = await connect(directory);
    let state = await call('interview_ask', {story: 15});
    expect(state).toMatchObject({phase: 'asking', story: {number: '015'}});
    expect(await refused('interview_write', {story})).toMatchObject({code: 'wrong-turn'});
    expect(await refused('interview_answer', {story, question: 'other', answer: 'x'})).toMatchObject({
      code: 'other-question',
    });
    for (let count = 0; state.phase === 'asking'; count++) {
      const {id, suggestions} = state.question;
      const answer = count === 1 ? {} : {answer: count === 0 ? 'In our own words.' : suggestions[0]};
      state = await call('interview_answer', {story, question: id, ...answer});
    }
    expect(state.phase).toBe('proposing');
    const [first, second] = state.tasks;
    state = await call('interview_edit', {
      story,
      edits: [
        {kind: 'set', task: first.id, title: 'Count requests per client'},
        {kind: 'drop', task: second.id},
        {
          kind: 'add',
          title: 'Write down the limits in README.md',
          domain: first.domain,
          description: 'Say it. Verify by hand.',
        },
      ],
    });
    expect(state.tasks.map(({title}: {title: string}) => title)).toContain('Count requests per client');
    state = await call('interview_preview', {story});
    expect(state).toMatchObject({phase: 'previewing', written: false});
    expect(state.diff).toContain('+### 001: Count requests per client');
    expect(read(directory)).toBe(before);
    state = await call('interview_write', {story});
    expect(state).toMatchObject({phase: 'finished', written: true});
    expect(read(directory)).toContain('### 001: Count requests per client');
    expect(read(directory)).toContain('In our own words.');
    expect(openRepository(directory).git('status', '--porcelain')).toBe(` M ${storyPath}`);
    expect(run(directory, ['check', story]).exitCode).toBe(0);
  });

  test('goes on where another server stopped', async () => {
    const directory = demoFolder();
    const first = await connect(directory);
    const {question} = await first.call('interview_ask', {story});
    await first.call('interview_answer', {story, question: question.id, answer: 'Kept.'});
    await first.client.close();
    const second = await connect(directory);
    const state = await second.call('interview_ask', {story});
    expect(state.answers).toMatchObject([{id: question.id, answer: 'Kept.'}]);
    expect((await second.call('interview_ask', {story, afresh: true})).answers).toEqual([]);
  });

  test('has the engine beside it that the server was told it may ask, and else none', async () => {
    const directory = demoFolder();
    const folder = temporaryFolder();
    const path = join(directory, '.plan-tasks.json');
    const engines = {use: 'mine', agents: [{name: 'mine', command: fakeAgent(folder, 'good')}]};
    writeFileSync(path, JSON.stringify({...JSON.parse(readFileSync(path, 'utf8')), engines}));
    const unasked = await connect(directory);
    const first = await unasked.call('interview_ask', {story});
    expect(first.engine).toMatchObject({name: 'mine', notes: ['mine: not asked']});
    expect(existsSync(join(folder, 'sent.txt'))).toBe(false);
    await unasked.client.close();

    const {call, client} = await connect(directory, ['--send']);
    expect((await call('interview_ask', {story, afresh: true})).engine).toMatchObject({name: 'mine'});
    const preview = await call('interview_preview', {story});
    expect(preview.tasks.map(({origin}: {origin?: string}) => origin)).toContain('mine');
    expect(readFileSync(join(folder, 'sent.txt'), 'utf8')).toContain('{"tasks": [{');
    const {tools} = await client.listTools();
    expect(tools.find(({name}) => name === 'interview_ask')?.annotations?.openWorldHint).toBe(true);
  });

  test('never overwrites what changed meanwhile', async () => {
    const directory = demoFolder();
    const {call, refused} = await connect(directory);
    await call('interview_ask', {story});
    await call('interview_preview', {story});
    const meanwhile = `${read(directory)}\n## Tasks\n\n### 001: Another\n**Domain:** backend\n**Status:** pending\n**Depends on:** none\n\nVerify by hand.\n`;
    writeFileSync(join(directory, storyPath), meanwhile);
    const error = await refused('interview_write', {story});
    expect(error.message).toContain('changed while you were planning');
    expect(read(directory)).toBe(meanwhile);
  });

  test('is told what is wrong with its arguments, and with the order of its calls', async () => {
    const directory = demoFolder();
    const {refused} = await connect(directory);
    expect(await refused('interview_answer', {story, question: 'x'})).toMatchObject({code: 'no-interview'});
    expect(await refused('interview_ask', {story, mode: 'all'})).toMatchObject({code: 'arguments'});
    expect(await refused('interview_edit', {story, edits: [{kind: 'explode'}]})).toMatchObject({
      code: 'arguments',
    });
    expect(runJson(directory, ['show', story]).data.tasks).toEqual([]);
  });
});
