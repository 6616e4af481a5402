// What an agent can do by the Model Context Protocol, with the protocol's own client.
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {describe, expect, test} from 'vitest';
import {program, programEnvironment, runJson} from '../helpers/run.ts';
import {rateLimit, smallProject} from '../helpers/stories.ts';
import {temporaryRepository} from '../helpers/temporary.ts';
import {connect} from './client.ts';

const manyTasks = (count: number): string =>
  `# Story 001: Many\n\n## Tasks\n${Array.from(
    {length: count},
    (_, at) =>
      `\n### ${String(at + 1).padStart(3, '0')}: Do ${at + 1}\n**Domain:** a\n**Status:** pending\n**Depends on:** none\n\nDo it.\n`,
  ).join('\n---\n')}`;

describe('tools', () => {
  test('are the commands, with what they take and whether they change anything', async () => {
    const {directory} = temporaryRepository(smallProject);
    const {client} = await connect(directory);
    const {tools} = await client.listTools();
    const reading = tools.filter(({annotations}) => annotations?.readOnlyHint === true).map(({name}) => name);
    expect(reading.sort()).toEqual(['brief', 'check', 'explore', 'graph', 'list', 'questions', 'show']);
    const writing = tools.filter(({annotations}) => annotations?.readOnlyHint !== true).map(({name}) => name);
    expect(writing.sort()).toEqual([
      'interview_answer',
      'interview_ask',
      'interview_edit',
      'interview_preview',
      'interview_write',
      'next',
      'status',
    ]);
    expect(tools.find(({name}) => name === 'status')?.inputSchema).toMatchObject({
      properties: {story: {type: 'string'}, tasks: {type: 'array'}, force: {type: 'boolean'}},
      required: ['story', 'status'],
      additionalProperties: false,
    });
    for (const {inputSchema} of tools) expect(inputSchema.properties).not.toHaveProperty('story-file');
  });

  test('give what --json gives', async () => {
    const {directory} = temporaryRepository(smallProject);
    const {call} = await connect(directory);
    expect(await call('show', {story: '15'})).toEqual(runJson(directory, ['show', '15']).data);
    expect(await call('list')).toEqual({stories: runJson(directory, ['list']).data});
    expect(await call('show', {story: '15', tasks: ['3']})).toMatchObject({tasks: [{id: '003'}]});
    expect(await call('check', {stories: ['15']})).toHaveProperty('problems');
    expect((await call('brief', {story: '15', tasks: ['3']})).files[0].path).toBe('server.go');
  });

  test('refuse what the command line refuses, in the same words', async () => {
    const {directory, git} = temporaryRepository(smallProject);
    const {call, refused} = await connect(directory);
    expect(await refused('status', {story: '15', tasks: ['003'], status: 'done'})).toMatchObject({
      code: 'blocked',
    });
    expect(await refused('show', {story: '99'})).toMatchObject({code: 'story-not-found'});
    expect(await refused('show', {})).toMatchObject({code: 'missing-argument'});
    expect(await refused('show', {story: '15', storry: 1})).toMatchObject({code: 'unknown-option'});
    expect(await refused('show', {story: '15', 'story-file': '/etc/passwd'})).toMatchObject({
      code: 'unknown-option',
    });
    expect(await refused('show', {story: '--help'})).toMatchObject({code: 'story-not-found'});
    expect(await refused('frobnicate')).toMatchObject({code: 'unknown-tool'});
    expect(git('status', '--porcelain')).toBe('');
    expect(await call('status', {story: '15', tasks: ['002'], status: 'done'})).toMatchObject({
      changed: [{id: '002', from: 'in_progress', to: 'done'}],
    });
  });

  test('next with take, ten at once, gives ten different tasks', async () => {
    const {directory} = temporaryRepository({'docs/stories/001-many.md': manyTasks(12)});
    const agents = await Promise.all([connect(directory), connect(directory)]);
    const taken = await Promise.all(
      Array.from({length: 10}, (_, at) => agents[at % 2]?.call('next', {take: true})),
    );
    expect(new Set(taken.map(({tasks}) => tasks[0].id)).size).toBe(10);
    expect(runJson(directory, ['list']).data[0].counts).toEqual({pending: 2, in_progress: 10, done: 0});
  });
});

describe('resources', () => {
  test('are the stories', async () => {
    const {directory} = temporaryRepository(smallProject);
    const {client} = await connect(directory);
    const {resources} = await client.listResources();
    expect(resources).toMatchObject([
      {
        uri: 'plan-tasks://story/docs/stories/015-rate-limit.md',
        name: '015 Rate limit the HTTP API',
        description: 'In Progress, 1 of 4 tasks done',
      },
      {name: "016 Show the daemon's state"},
    ]);
    const {contents} = await client.readResource({uri: resources[0]?.uri ?? ''});
    expect(contents).toMatchObject([{mimeType: 'text/markdown', text: rateLimit}]);
  });

  test.each(['config.go', '../x.md', 'docs/stories/%2e%2e/%2e%2e/config.go'])(
    'are nothing else: %s',
    async path => {
      const {directory} = temporaryRepository(smallProject);
      const {client} = await connect(directory);
      await expect(client.readResource({uri: `plan-tasks://story/${path}`})).rejects.toThrow(
        'none of the stories',
      );
    },
  );
});

test('the server ends when its input does, and writes nothing but the protocol', async () => {
  const {directory} = temporaryRepository(smallProject);
  const server = spawn(process.execPath, [program, 'mcp'], {cwd: directory, env: programEnvironment});
  const chunks: Buffer[] = [];
  server.stdout.on('data', chunk => chunks.push(chunk));
  server.stdin.end(`${JSON.stringify({jsonrpc: '2.0', id: 1, method: 'ping'})}\n`);
  const [code] = await once(server, 'close');
  expect(code).toBe(0);
  expect(Buffer.concat(chunks).toString()).toBe(`${JSON.stringify({result: {}, jsonrpc: '2.0', id: 1})}\n`);
});
