// An engine out of a way to reach a model: the text that is sent, the answer that is read, and one chance to repair it.
import {type ModelGround, spellForModel} from '../briefing/model-brief.ts';
import type {Wanted} from '../briefing/wanted.ts';
import type {Draft} from '../plan/types.ts';
import type {Engine, Thinking, Thought, Transport} from './engine.ts';
import {failureIn, findAnswer} from './said/answer.ts';
import {readQuestions} from './said/questions.ts';
import {complaintsOf, questionsSchema, type SaidQuestion, type SaidTask, tasksSchema} from './said/schema.ts';
import {type Fault, inOrder, type Read, readTasks} from './said/tasks.ts';
import {engineTrouble} from './trouble.ts';

/** The engine that thinks by sending texts. */
export const thinkingEngine = (transport: Transport): Engine => ({
  name: transport.name,
  destination: transport.destination,
  findTrouble: transport.findTrouble,
  ask: async (ground, thinking) => {
    const text = spellForModel(ground, 'questions');
    const said = await converse<SaidQuestion>(transport, {text, wanted: 'questions', thinking});
    return readQuestions(said, ground.brief.story, transport.name);
  },
  propose: (ground, thinking) => propose(transport, ground, thinking),
});

type Sending = {readonly text: string; readonly wanted: Wanted; readonly thinking: Thinking};

/** The items of the answer; when it has not the form that was asked for, its author is told why and asked once more. */
async function converse<Item>(transport: Transport, sending: Sending): Promise<readonly Item[]> {
  const first = await transport.send(sending.text, sending.thinking);
  const read = readAnswer<Item>(first, sending.wanted);
  if ('items' in read) return read.items;
  const again = await transport.send(repairing(sending.text, first, read.complaints), sending.thinking);
  const repaired = readAnswer<Item>(again, sending.wanted);
  if ('items' in repaired) return repaired.items;
  throw engineTrouble(transport.name, failureOf(again, repaired.complaints));
}

const failureOf = (text: string, complaints: readonly string[]): string => {
  const failure = failureIn(text);
  return failure === undefined ? `gave no answer that can be used: ${complaints[0]}` : `failed: ${failure}`;
};

type Answered<Item> = {readonly items: readonly Item[]} | {readonly complaints: readonly string[]};

function readAnswer<Item>(text: string, wanted: Wanted): Answered<Item> {
  const found = findAnswer(text, wanted);
  if (found === undefined) return {complaints: [`it has no JSON object with the key "${wanted}"`]};
  const schema = wanted === 'questions' ? questionsSchema : tasksSchema;
  const parsed = schema.safeParse(found);
  if (!parsed.success) return {complaints: complaintsOf(parsed.error)};
  const data: Readonly<Record<string, unknown>> = parsed.data;
  return {items: data[wanted] as readonly Item[]};
}

/** More of a useless answer would only cost. */
const mostQuoted = 20_000;

const repairing = (text: string, answer: string, complaints: readonly string[]): string =>
  [
    text,
    `Your answer was:\n\n<answer>\n${answer.slice(0, mostQuoted)}\n</answer>`,
    `It cannot be used:\n${complaints.map(complaint => `- ${complaint}`).join('\n')}`,
    'Answer again with the whole corrected JSON object and nothing else.',
  ].join('\n\n');

async function propose(
  transport: Transport,
  ground: ModelGround,
  thinking: Thinking,
): Promise<Thought<Draft>> {
  const text = spellForModel(ground, 'tasks');
  const said = await converse<SaidTask>(transport, {text, wanted: 'tasks', thinking});
  const first = readTasks(said, ground.brief, transport.name);
  if (fatal(first.faults).length === 0) return settled(first);
  const complaints = first.faults.map(fault => fault.text);
  const prompt = repairing(text, JSON.stringify({tasks: said}), complaints);
  const repaired = readAnswer<SaidTask>(await transport.send(prompt, thinking), 'tasks');
  return settled('items' in repaired ? readTasks(repaired.items, ground.brief, transport.name) : first);
}

const fatal = (faults: readonly Fault[]): readonly Fault[] => faults.filter(({id}) => id !== undefined);

/** Without the tasks that still cannot stand; what waited for them waits no more. */
function settled({drafts, faults}: Read): Thought<Draft> {
  const bad = new Map(fatal(faults).map(({id, text}) => [id, text]));
  return {
    items: inOrder(drafts.filter(({id}) => !bad.has(id))),
    leftOut: [...bad.values()],
  };
}
