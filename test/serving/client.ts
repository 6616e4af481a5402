// An agent's client, connected to the built server in a repository.
import {Client} from '@modelcontextprotocol/sdk/client/index.js';
import {StdioClientTransport} from '@modelcontextprotocol/sdk/client/stdio.js';
import {onTestFinished} from 'vitest';
import {program, programEnvironment} from '../helpers/run.ts';

// biome-ignore lint/suspicious/noExplicitAny: results are JSON, and what is in them is what the tests are about
export type Data = any;

export type Agent = {
  readonly client: Client;
  /** The structured result of a call. Throws when the call fails. */
  readonly call: (name: string, words?: Readonly<Record<string, unknown>>) => Promise<Data>;
  /** The error of a call that has to fail. */
  readonly refused: (name: string, words?: Readonly<Record<string, unknown>>) => Promise<Data>;
};

/** Connects to `plan-tasks mcp` in a folder, started with these words; the connection ends with the test. */
export async function connect(directory: string, words: readonly string[] = []): Promise<Agent> {
  const client = new Client({name: 'test', version: '1'});
  await client.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: [program, 'mcp', ...words],
      cwd: directory,
      env: {...programEnvironment},
      stderr: 'inherit',
    }),
  );
  onTestFinished(() => client.close());
  const ask = (name: string, words: Readonly<Record<string, unknown>> = {}): Promise<Data> =>
    client.callTool({name, arguments: words});
  return {
    client,
    call: async (name, words) => {
      const {structuredContent, content, isError} = await ask(name, words);
      if (isError === true) throw new Error(content[0].text);
      return structuredContent;
    },
    refused: async (name, words) => {
      const {content, isError} = await ask(name, words);
      if (isError !== true) throw new Error(`${name} was not refused.`);
      return JSON.parse(content[0].text).error;
    },
  };
}
