// `mcp`: offers the commands to coding agents, as a server of the Model Context Protocol on standard input and output.
import {openProject} from '../project/project.ts';
import type {Call, Outcome} from './calling/command.ts';

export async function run(call: Call): Promise<Outcome> {
  const {root} = openProject(call.directory);
  const {serve} = await import('./serving/server.ts');
  await serve(root, call);
  return {data: null, text: ''};
}
