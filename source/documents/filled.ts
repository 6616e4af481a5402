// A template filled with the values of a document. Templates are Liquid, which shows values and runs nothing else.
import {PlanError} from '../plan/error.ts';

export type Template = {
  /** Where it stands, for messages. */
  readonly path: string;
  readonly text: string;
};

type Values = Readonly<Record<string, unknown>>;

/**
 * The text of a document, with one blank line between blocks and one newline at its end. A tag takes the rest of its
 * line with it, so that lines of tags leave none. Throws a PlanError with the line of what is no Liquid.
 */
export async function filled(template: Template, values: Values): Promise<string> {
  const text = await rendered(template, template.text, values);
  return `${withoutGaps(text).trim()}\n`;
}

/**
 * Which line of the template each line of the document comes from, 1-based: the same text is filled with a mark at the
 * start of every line outside tags.
 */
export async function traced(template: Template, values: Values): Promise<(text: string) => number> {
  let isInside = false;
  const marked = template.text.split('\n').map((line, at) => {
    const before = isInside ? '' : `\uE000${at + 1}\uE001`;
    for (const [sign] of line.matchAll(/\{[{%]|[%}]\}/g)) isInside = sign.startsWith('{');
    return before + line;
  });
  const text = await rendered(template, marked.join('\n'), values);
  return wanted => {
    const at = text.replace(/\uE000\d+\uE001/g, mark => ' '.repeat(mark.length)).indexOf(wanted);
    const [, line = '1'] = text.slice(0, Math.max(0, at)).match(/\uE000(\d+)\uE001(?![\s\S]*\uE000)/) ?? [];
    return at < 0 ? 1 : Number(line);
  };
}

async function rendered(template: Template, text: string, values: Values): Promise<string> {
  const {Liquid} = await import('liquidjs');
  const engine = new Liquid({
    trimTagRight: true,
    greedy: false,
    strictFilters: true,
    strictVariables: true,
    lenientIf: true,
    ownPropertyOnly: true,
    // Nothing but this text is ever read, and nothing runs for ever.
    templates: {},
    renderLimit: 5000,
    memoryLimit: 50_000_000,
  });
  try {
    return await engine.parseAndRender(text, {...values});
  } catch (error) {
    throw brokenTemplate(template, error);
  }
}

function brokenTemplate({path, text}: Template, error: unknown): PlanError {
  const said = error instanceof Error ? error.message : String(error);
  const [, line = '1'] = /\bline:(\d+)/.exec(said) ?? [];
  const reason = said.replace(/,?\s*(?:file:\S+,?\s*)?line:\d+(?:,\s*col:\d+)?/g, '').trim();
  return new PlanError('template-broken', `${path}:${line}: the template cannot be filled: ${reason}.`, {
    hint: `The line is: ${text.split('\n')[Number(line) - 1]?.trim() ?? ''}`,
    cause: error,
  });
}

/** One blank line where there are several, but not within fenced code. */
function withoutGaps(text: string): string {
  const kept: string[] = [];
  let fence: string | undefined;
  for (const line of text.split('\n')) {
    const sign = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
    if (sign !== undefined && (fence === undefined || sign.startsWith(fence))) {
      fence = fence === undefined ? sign : undefined;
    }
    const isGap = fence === undefined && line.trim() === '' && kept.at(-1)?.trim() === '';
    if (!isGap) kept.push(line);
  }
  return kept.join('\n');
}
