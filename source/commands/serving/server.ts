// The server of the Model Context Protocol: lists and calls the tools, lists and reads the stories.
import {Server} from '@modelcontextprotocol/sdk/server/index.js';
import {StdioServerTransport} from '@modelcontextprotocol/sdk/server/stdio.js';
import {
  CallToolRequestSchema,
  type CallToolResult,
  ListResourcesRequestSchema,
  ListResourceTemplatesRequestSchema,
  ListToolsRequestSchema,
  ReadResourceRequestSchema,
} from '@modelcontextprotocol/sdk/types.js';
import {PlanError} from '../../plan/error.ts';
import {versionOf} from '../../project/disk/version.ts';
import {spellJson} from '../calling/text.ts';
import {commandTools} from './command-tools.ts';
import {interviewTools} from './interview-tools.ts';
import type {Served} from './interviews.ts';
import {listResources, readResource, resourceTemplates} from './resources.ts';
import {type Asking, type Tool, troubleOf, type Words} from './tool.ts';

const instructions =
  'Stories in this repository are broken into small tasks. Take a task with next (take: true), read brief before starting, and set it done with status when it is verified. The interview_* tools plan a story together with its lead.';

/** Serves a repository until standard input ends or the signal of the call is aborted. */
export async function serve(root: string, call: Served): Promise<void> {
  const server = new Server(
    {name: 'plan-tasks', version: versionOf()},
    {capabilities: {tools: {}, resources: {}}, instructions},
  );
  offerTools(server, root, call);
  offerResources(server, root);
  const over = Promise.withResolvers<void>();
  server.onclose = over.resolve;
  call.signal.addEventListener('abort', () => over.resolve());
  process.stdin.once('end', over.resolve).once('close', over.resolve);
  await server.connect(new StdioServerTransport());
  await over.promise;
}

function offerTools(server: Server, root: string, call: Served): void {
  const tools = [...commandTools(), ...interviewTools(root, call)];
  server.setRequestHandler(ListToolsRequestSchema, () => ({tools: tools.map(({call: _, ...tool}) => tool)}));
  server.setRequestHandler(CallToolRequestSchema, async ({params}, {signal, sendNotification}) => {
    const progressToken = params._meta?.progressToken;
    let count = 0;
    const progress = (message: string): void => {
      if (progressToken === undefined) return;
      count += 1;
      // A client that has gone away needs no progress.
      sendNotification({
        method: 'notifications/progress',
        params: {progressToken, progress: count, message},
      }).catch(() => {});
    };
    const tool = tools.find(({name}) => name === params.name);
    return callTool(tool, params, {root, signal, progress});
  });
}

type Params = {readonly name: string; readonly arguments?: Words | undefined};

/** Trouble that a person could fix is a result that says so; an agent can fix it too. */
async function callTool(tool: Tool | undefined, params: Params, asking: Asking): Promise<CallToolResult> {
  try {
    if (tool === undefined)
      throw new PlanError('unknown-tool', `There is no tool ${params.name}.`, {
        hint: 'List the tools to see them.',
      });
    const {data, text} = await tool.call(params.arguments ?? {}, asking);
    return {content: [{type: 'text', text}], structuredContent: data};
  } catch (error) {
    if (!(error instanceof PlanError)) throw error;
    return {content: [{type: 'text', text: spellJson(troubleOf(error))}], isError: true};
  }
}

function offerResources(server: Server, root: string): void {
  server.setRequestHandler(ListResourcesRequestSchema, () => ({resources: listResources(root)}));
  server.setRequestHandler(ListResourceTemplatesRequestSchema, () => ({resourceTemplates}));
  server.setRequestHandler(ReadResourceRequestSchema, ({params: {uri}}) => ({
    contents: [readResource(root, uri)],
  }));
}
