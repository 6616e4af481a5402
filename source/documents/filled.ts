// A template filled with the values of a document. Templates are Liquid, which shows values and runs nothing else.
import {Liquid} from 'liquidjs';
import {PlanError} from '../plan/error.ts';

export type Template = {
  /** Where it stands, for messages. */
  readonly path: string;
  readonly text: string;
};

type Values = Readonly<Record<string, unknown>>;

/** Fills templates. */
export type Filler = {
  /**
   * The text of a document, with one blank line between blocks and one newline at its end. A tag takes the rest of its
   * line with it, so that lines of tags leave none. Throws a PlanError with the line of what is no Liquid.
   */
  readonly fill: (template: Template, values: Values) => string;
  /** The line of the template, 1-based, that wrote the first line of the document with this text. */
  readonly lineOf: (wanted: string, template: Template, values: Values) => number;
};

export function createFiller(): Filler {
  const engine = new Liquid({
    trimTagRight: true,
    greedy: false,
    strictFilters: true,
    strictVariables: true,
    lenientIf: true,
    ownPropertyOnly: true,
    // Nothing but the template itself is ever read, and nothing runs for ever.
    templates: {},
    renderLimit: 5000,
    memoryLimit: 50_000_000,
  });
  const render = (template: Template, text: string, values: Values): string => {
    try {
      return engine.parseAndRenderSync(text, {...values});
    } catch (error) {
      throw brokenTemplate(template, error);
    }
  };
  return {
    fill: (template, values) => `${withoutGaps(render(template, template.text, values)).trim()}\n`,
    lineOf: (wanted, template, values) => {
      const text = render(template, marked(template.text), values);
      const at = text.replace(mark, sign => ' '.repeat(sign.length)).indexOf(wanted);
      return Number(Array.from(text.slice(0, Math.max(0, at)).matchAll(mark)).at(-1)?.[1] ?? 1);
    },
  };
}

/** In front of what a line of a template writes. */
const mark = /\uE000(\d+)\uE001/g;

/** A template that says of every line outside tags which one it is. */
function marked(text: string): string {
  let isInside = false;
  return text
    .split('\n')
    .map((line, at) => {
      const before = isInside ? '' : `\uE000${at + 1}\uE001`;
      for (const [sign] of line.matchAll(/\{[{%]|[%}]\}/g)) isInside = sign.startsWith('{');
      return before + line;
    })
    .join('\n');
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
