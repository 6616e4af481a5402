// A bare noun phrase, a label or a heading as an imperative: the head noun says which verb fits.
import {asObject} from './case.ts';
import {participleOf} from './verbs.ts';

/** A verb in its base form with everything that follows it. */
export type Core = {
  readonly verb: string;
  readonly object: string;
  /** The former subject as a place, "in header". */
  readonly context?: string | undefined;
};

const added =
  /(?:flag|option|button|field|endpoint|column|input|setting|event|link|header|footer|menu|panel|page|command|indicator|spinner|timeout|limit|icon|label|hook|tab|method|parameter|attribute|middleware|badge|example|section)s?$/i;
const defined =
  /(?:struct|types?|schema|constant|model|format|protocol|enum|dataclass|contract|roles?|message|signature)s?$/i;
const limit =
  /^(?:at most|maximum(?: of)?|max\.?|up to|no more than)\s+(\d\S*)\s+(.+?)(?:\s+(?:retained|allowed|kept|stored|permitted))?$/i;
const integration = /^(.+) integration$/i;

const headOf = (phrase: string): string =>
  phrase.split(/\s+(?:of|for|on|in|at|with|to|from|by|via|per)\s+/)[0] ?? phrase;

/** "graceful shutdown" → implement, "save button" → add, "config struct" → define, "SSE integration" → integrate. */
export function nounImperative(phrase: string): Core {
  const bounded = limit.exec(phrase);
  if (bounded) return {verb: 'limit', object: `${bounded[2]} to ${bounded[1]}`};
  const object = asObject(phrase);
  const [, done = '', after = ''] =
    /^(\w+)\s+((?:as|in|by|to|with|on|at|from|into|via)\b.*)$/s.exec(object) ?? [];
  const verb = participleOf(done);
  if (verb !== undefined) return {verb, object: after};
  const integrated = integration.exec(object);
  if (integrated) return {verb: 'integrate', object: integrated[1] ?? object};
  const head = headOf(object);
  if (added.test(head)) return {verb: 'add', object};
  return {verb: defined.test(head) ? 'define' : 'implement', object};
}

const spelledLabels: readonly (readonly [RegExp, (label: string) => Core])[] = [
  [/^`-/, label => ({verb: 'add', object: `${label} flag`})],
  [/^`(?:(?:GET|POST|PUT|PATCH|DELETE|HEAD)\s|\/)/, label => ({verb: 'add', object: `${label} endpoint`})],
  [/\)`$/, label => ({verb: 'implement', object: label})],
];

/** A literal that names the thing itself, as spelled in the story: a flag, an endpoint, a function. */
export function literalImperative(label: string, spelled: string): Core {
  return spelledLabels.find(([pattern]) => pattern.test(spelled))?.[1](label) ?? {verb: 'add', object: label};
}
