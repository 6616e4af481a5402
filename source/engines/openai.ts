// An engine behind any address that speaks as OpenAI's does: Ollama, LM Studio, vLLM, or a hosted one. The key comes
// from the environment alone, and nothing of this is loaded before something is sent.
import type {Thinking, Transport} from './engine.ts';
import {engineTrouble} from './trouble.ts';

export type Address = {
  readonly endpoint: string | undefined;
  readonly model: string | undefined;
  readonly seconds: number;
};

const name = 'openai';
const mostCharacters = 2_000_000;

/** The way to a model by an address. */
export const openaiTransport = ({endpoint, model, seconds}: Address): Transport => ({
  name,
  destination: `${endpoint ?? 'no address'} (model ${model ?? 'none'})`,
  findTrouble: () => {
    if (endpoint === undefined)
      return 'no address: set "endpoint" under "engines" in .plan-tasks.json, or OPENAI_BASE_URL';
    if (!/^https?:$/.test(protocolOf(endpoint))) return `"${endpoint}" is no web address`;
    return model === undefined
      ? 'no model: set "model" under "engines" in .plan-tasks.json, or OPENAI_MODEL'
      : undefined;
  },
  send: (text, thinking) => send({endpoint: endpoint ?? '', model: model ?? '', seconds}, text, thinking),
});

function protocolOf(address: string): string {
  try {
    return new URL(address).protocol;
  } catch {
    return '';
  }
}

type Complete = {readonly endpoint: string; readonly model: string; readonly seconds: number};

async function send({endpoint, model, seconds}: Complete, text: string, thinking: Thinking): Promise<string> {
  const [{streamText}, {createOpenAICompatible}] = await Promise.all([
    import('ai'),
    import('@ai-sdk/openai-compatible'),
  ]);
  const key = process.env.PLAN_TASKS_API_KEY || process.env.OPENAI_API_KEY;
  const provider = createOpenAICompatible({
    name,
    baseURL: endpoint,
    ...(key === undefined ? {} : {apiKey: key}),
  });
  const timeout = AbortSignal.timeout(seconds * 1000);
  const flood = new AbortController();
  let trouble: unknown;
  try {
    const {textStream} = streamText({
      model: provider(model),
      prompt: text,
      temperature: 0.2,
      maxRetries: 1,
      abortSignal: AbortSignal.any([thinking.signal, timeout, flood.signal]),
      onError: ({error}) => {
        trouble = error;
      },
    });
    let said = '';
    for await (const part of textStream) {
      said += part;
      thinking.report(said.length);
      if (said.length > mostCharacters) {
        flood.abort();
        throw engineTrouble(name, 'said more than can be an answer');
      }
    }
    if (trouble === undefined && !timeout.aborted && !thinking.signal.aborted) return said;
  } catch (error) {
    trouble ??= error;
  }
  if (thinking.signal.aborted) throw engineTrouble(name, 'was stopped');
  if (timeout.aborted) throw engineTrouble(name, `gave no answer in ${seconds} s`, trouble);
  throw flood.signal.aborted ? trouble : engineTrouble(name, describe(trouble), trouble);
}

type Refusal = {
  readonly statusCode?: number;
  readonly message?: string;
  readonly lastError?: unknown;
  readonly cause?: {readonly code?: string};
};

/** What an address answered, or why it did not. */
function describe(error: unknown): string {
  const {statusCode, message, lastError, cause} = (error ?? {}) as Refusal;
  if (lastError !== undefined) return describe(lastError);
  if (statusCode === 429) return 'refuses for now: too many requests (429)';
  if (statusCode === 401 || statusCode === 403)
    return `refuses the key (${statusCode}): set PLAN_TASKS_API_KEY or OPENAI_API_KEY`;
  if (statusCode !== undefined) return `answered ${statusCode}: ${message ?? ''}`;
  if (cause?.code === 'ECONNREFUSED') return 'does not answer: nothing listens at its address';
  return `failed: ${message ?? 'for no reason that it gave'}`;
}
