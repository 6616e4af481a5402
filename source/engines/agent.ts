// An engine that is an agent's program, installed and logged in on this machine.
import type {Agent} from './agents.ts';
import {findProgram, runCommand} from './command.ts';
import type {Transport} from './engine.ts';

/** The way to a model by an agent's program. */
export const agentTransport = ({name, command}: Agent, seconds: number): Transport => ({
  name,
  destination: `the program ${command.map(word => (/^[\w./:=-]+$/.test(word) ? word : JSON.stringify(word))).join(' ')}`,
  findTrouble: () => {
    const [program = ''] = command;
    return findProgram(program) === undefined ? `${program} is not installed, or not on the PATH` : undefined;
  },
  send: (text, thinking) => runCommand({name, words: command, seconds}, text, thinking),
});
