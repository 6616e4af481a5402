// `brief <story> [task…]`: what somebody has to know who does a task, or all of a story.
import type {WorkBrief} from '../briefing/brief.ts';
import {countTokens} from '../briefing/tokens.ts';
import type {Call, Outcome} from './calling/command.ts';
import {wrongUsage} from './calling/command-line.ts';
import {usualBudget, workBrief} from './handing/work-brief.ts';

export async function run(call: Call): Promise<Outcome> {
  const {brief, text} = await workBrief(call, readBudget(call.options.budget));
  return {data: describe(brief, countTokens(text)), text: text.trimEnd()};
}

function readBudget(written: string | true | undefined): number {
  if (written === undefined) return usualBudget;
  const tokens = Number(written);
  if (Number.isInteger(tokens) && tokens > 0) return tokens;
  throw wrongUsage('budget', `"${written}" is no number of tokens.`, `Write --budget ${usualBudget}.`);
}

function describe(
  {story, chosen, criteria, needed, others, files, tests, commands}: WorkBrief,
  tokens: number,
) {
  return {
    story: {number: story.number ?? null, title: story.title, path: story.path, status: story.status ?? null},
    tasks: chosen.map(({id, title, domain, status, dependsOn, description, line}) => {
      return {id, title, domain, status, dependsOn, description, line};
    }),
    criteria: criteria.map(({number, text, line}) => ({number, text, line})),
    dependsOn: needed.map(({id, title, status}) => ({id, title, status})),
    others: others.map(({id, title, status}) => ({id, title, status})),
    outOfScope: story.outOfScope.map(({text}) => text),
    clarifications: story.clarifications.map(({question, answer}) => ({question, answer})),
    files: files.map(({path, isNew, why, symbols, lines, passages}) => {
      return {path, isNew, why, symbols, lines, passages};
    }),
    verify: {commands, tests},
    tokens,
  };
}
