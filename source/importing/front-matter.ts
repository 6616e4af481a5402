// The front matter of a Markdown file of another tool, as a value.
import {parse} from 'yaml';

export type Fronted = {readonly front: Readonly<Record<string, unknown>>; readonly body: string};

/** The values between the two `---` at the top, and the text below. Undefined when there are none that can be read. */
export function readFrontMatter(text: string): Fronted | undefined {
  const [whole, yaml = ''] = /^\ufeff?---[ \t]*\r?\n(.*?)\r?\n---[ \t]*(?:\r?\n|$)/s.exec(text) ?? [];
  if (whole === undefined) return undefined;
  try {
    // What a name like @codex means to YAML is nothing that people mean.
    const spelled = yaml
      .replace(/^(\s*(?:[\w-]+:|-)\s+)(@[^\s,]+)\s*$/gm, '$1"$2"')
      .replace(/\[(@[^\]]*)\]/g, '["$1"]');
    const front: unknown = parse(spelled, {schema: 'failsafe', maxAliasCount: 0, prettyErrors: false});
    if (typeof front !== 'object' || front === null || Array.isArray(front)) return undefined;
    return {front: front as Fronted['front'], body: text.slice(whole.length)};
  } catch {
    return undefined;
  }
}

/** A value of front matter as text, and as a list. */
export const wordOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
export const wordsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.map(wordOf).filter(Boolean) : [wordOf(value)].filter(Boolean);
