// The JSON in what a model said: bare, in a fence, between words, or wrapped in the envelope of an agent's own output.

type Json = Readonly<Record<string, unknown>>;

/** Where agents put what their model said: Claude Code, Gemini CLI, Codex, opencode, and what is like them. */
const wrappings: readonly ((value: Json) => unknown)[] = [
  value => (value.type === 'result' || value.type === undefined ? value.result : undefined),
  value => value.response,
  value => (isRecord(value.item) && value.item.type === 'agent_message' ? value.item.text : undefined),
  value => (isRecord(value.part) && value.type === 'text' ? value.part.text : undefined),
  value => (value.type === 'message' && value.role === 'assistant' ? value.content : undefined),
  value => (value.type === 'agent_message' ? (value.message ?? value.content) : undefined),
];

/** The object with the key that a model answered with; undefined when there is none in the text. */
export function findAnswer(text: string, key: string, depth = 0): Json | undefined {
  if (depth > 3) return undefined;
  const values = [parse(text.trim()), ...linesOf(text)].filter(isRecord);
  const direct = values.find(value => Array.isArray(value[key]));
  if (direct !== undefined) return direct;
  const said = values.flatMap(value => wrappings.map(unwrap => unwrap(value)));
  const texts = said.filter(part => typeof part === 'string');
  // The last message is the answer; a streamed one comes in parts.
  for (const candidate of [...texts.toReversed(), texts.join('')]) {
    const found = candidate === text ? undefined : findAnswer(candidate, key, depth + 1);
    if (found !== undefined) return found;
  }
  return piecesOf(text)
    .map(parse)
    .filter(isRecord)
    .find(value => Array.isArray(value[key]));
}

/** What an agent's envelope says of a failure of its own; undefined when it reports none. */
export function failureIn(text: string): string | undefined {
  const values = [parse(text.trim()), ...linesOf(text)].filter(isRecord);
  const failed = values.find(value => value.is_error === true || (value.error ?? null) !== null);
  if (failed === undefined) return undefined;
  const {error, result} = failed;
  if (typeof error === 'string') return error;
  if (isRecord(error) && typeof error.message === 'string') return error.message;
  return typeof result === 'string' ? result : 'an error';
}

const linesOf = (text: string): readonly unknown[] =>
  text.includes('\n')
    ? text
        .split('\n')
        .filter(line => line.trim().startsWith('{'))
        .map(parse)
    : [];

/** What may be JSON in a text: fenced code, and from the first brace to the last. */
function piecesOf(text: string): readonly string[] {
  const fenced = Array.from(text.matchAll(/```(?:json)?\s*\n([\s\S]*?)\n\s*```/g), ([, inner = '']) => inner);
  const [from, to] = [text.indexOf('{'), text.lastIndexOf('}')];
  return from < 0 || to < from ? fenced : [...fenced, text.slice(from, to + 1)];
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
