// A lead in front of the demo's story 015: the interview in a terminal, and the moves that most sessions share.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {setUpDemo} from '../demo/sample.ts';
import {temporaryFolder} from '../helpers/temporary.ts';
import {keys, openTerminal, type TestTerminal} from '../helpers/terminal.ts';

const command = join(import.meta.dirname, '../../dist/bin.cjs');

export type Lead = TestTerminal & {
  readonly directory: string;
  /** The story file as it is now. */
  readonly story: () => string;
};

type Options = {
  readonly directory?: string;
  readonly columns?: number;
  readonly rows?: number;
  readonly words?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** A shell command that runs the interview as "$0 $@", for what has to happen around it. */
  readonly around?: string;
};

export const storyPath = 'docs/stories/015-rate-limit.md';

/** A folder with the demo's repository. */
export function demoFolder(): string {
  const directory = join(temporaryFolder(), 'demo');
  setUpDemo(directory);
  return directory;
}

/** Opens the interview on story 015, in a repository of its own unless one is given. */
export function openInterview(options: Options = {}): Lead {
  const {directory = demoFolder(), words = ['015'], around, ...rest} = options;
  const call = [process.execPath, command, ...words];
  const [program = '', ...all] = around === undefined ? call : ['/bin/sh', '-c', around, ...call];
  const terminal = openTerminal(program, all, {directory, home: join(directory, '..'), ...rest});
  return {...terminal, directory, story: () => readFileSync(join(directory, storyPath), 'utf8')};
}

/** From the first screen to the first question. */
export async function toQuestions(lead: Lead): Promise<void> {
  await lead.shows('Is that right?');
  lead.type(keys.enter);
  await lead.shows('What the code says');
  lead.type(keys.enter);
  await lead.shows('Question 1 of');
}

/** Takes the first suggestion of each question from one to another, and waits for what comes then. */
export async function answerQuestions(lead: Lead, from: number, to: number): Promise<void> {
  for (let number = from; number <= to; number++) {
    await lead.shows(`Question ${number} of`);
    lead.type(keys.enter);
    await lead.shows(new RegExp(`Question ${number + 1} of|Task 1 of`));
  }
}

/** Takes the first suggestion of every question, until the first task is proposed. */
export async function toProposals(lead: Lead): Promise<void> {
  await toQuestions(lead);
  for (let number = 1; !lead.screen().includes('Task 1 of'); number++)
    await answerQuestions(lead, number, number);
}

/** Agrees with every proposed task. */
export async function toReview(lead: Lead): Promise<void> {
  await toProposals(lead);
  lead.type(keys.down.repeat(4) + keys.enter);
  await lead.shows('w write');
}

/** Points at "In my own words" and opens the line. */
export async function useOwnWords(lead: Lead): Promise<void> {
  lead.type(keys.up + keys.enter);
  await lead.shows('your answer');
}
