// What the text of a box begins with: the id of a task, its tags in brackets, and its title.
import type {Flag, Span} from '../../plan/types.ts';

/** The beginning of a task's text, with offsets into the text. */
export type Head = {
  readonly id: string;
  readonly flags: readonly Flag[];
  /** Tags in brackets that are no flags ("US1", "BE"). */
  readonly tags: readonly string[];
  readonly title: Span;
};

/** How a layout writes the head of a task. */
export type HeadForm = {
  /** A regular expression of its ids, without groups. */
  readonly id: string;
  /** Words that may stand in front of the id ("task"), as a regular expression without groups. */
  readonly before?: string;
  /** Whether flags may stand as bare letters behind the id ("F022 M text"). */
  readonly hasLetters?: boolean;
  /** Whether tags in brackets stand around the id. */
  readonly hasTags?: boolean;
};

const flagOf: Readonly<Record<string, Flag>> = {
  P: 'parallel',
  T: 'test',
  M: 'migration',
  D: 'documentation',
};

const rangeOf = (id: string): string => `${id}(?:\\s*(?:[-–—]|\\.\\.)\\s*${id})?`;

/** Reads heads of one form; undefined for a text that has none. */
export function headReader(form: HeadForm): (text: string) => Head | undefined {
  const before = form.before === undefined ? '' : `(?:${form.before})\\s*`;
  const tagsBefore = form.hasTags ? '((?:\\[[A-Z][^\\]\\n]{0,24}\\]\\s*)*)' : '()';
  const pattern = new RegExp(
    `^([*_~\`\\s]*)${tagsBefore}([*_~\`\\s]*)${before}\\[?(${rangeOf(form.id)})\\]?(?![\\w])` +
      `([*_~\`]*)[ \\t]*(?:[:：.)](?=[\\s*_~\`]|$)|[:：]|[-–—·](?=\\s))?`,
  );
  return text => {
    const found = pattern.exec(text);
    if (found === null) return undefined;
    const [whole, marks = '', tagsAbove = '', inner = '', id = '', close = ''] = found;
    const opening = `${marks}${inner}`.trim();
    // "**Task 1:** text" closes its marks behind the colon, "**Task 1: text**" at the end.
    const isOpen = opening !== '' && close === '';
    const closed = isOpen && text.startsWith(opening, whole.length) ? opening.length : 0;
    const start = whole.length + closed + blanksAt(text, whole.length + closed);
    const tail = form.hasTags ? readTags(text, start) : {end: start, tags: []};
    const letters = form.hasLetters ? readLetters(text, tail.end) : {end: tail.end, tags: []};
    const tags = [...tagsIn(tagsAbove), ...tail.tags, ...letters.tags];
    return {
      id: id.replace(/\s+/g, ''),
      flags: [...new Set(tags.flatMap(tag => flagIn(tag)))],
      tags: tags.filter(tag => flagIn(tag).length === 0),
      title: titleSpan(text, letters.end, isOpen && closed === 0 ? opening : ''),
    };
  };
}

const blanksAt = (text: string, from: number): number => /^[ \t]*/.exec(text.slice(from))?.[0].length ?? 0;

const tag = /\s*(?:\*\*|`)?\[([A-Z][^\]\n]{0,24})\](?![([])(?:\*\*|`)?[ \t]*[:：]?[ \t]*/y;

/** The tags that stand at an offset, one behind the other; what would leave no title is none. */
function readTags(text: string, from: number): {readonly end: number; readonly tags: readonly string[]} {
  const tags: string[] = [];
  let end = from;
  for (tag.lastIndex = end; ; tag.lastIndex = end) {
    const [whole, name] = tag.exec(text) ?? [];
    if (whole === undefined || name === undefined || end + whole.length >= text.length) return {end, tags};
    tags.push(name);
    end += whole.length;
  }
}

const letters = /(?:[PTMD](?:[ \t]*[,/+&][ \t]*|[ \t]+)){1,4}(?=\S)/y;

function readLetters(text: string, from: number): {readonly end: number; readonly tags: readonly string[]} {
  letters.lastIndex = from;
  const whole = letters.exec(text)?.[0];
  return whole === undefined
    ? {end: from, tags: []}
    : {end: from + whole.length, tags: whole.match(/[PTMD]/g) ?? []};
}

const tagsIn = (text: string): readonly string[] =>
  Array.from(text.matchAll(/\[([^\]]+)\]/g), match => match[1] ?? '');

/** `[P]` and `[P:1.2]` say that a task is parallel; `[P1]` is a priority. */
function flagIn(name: string): readonly Flag[] {
  const letter = /^([PTMD])(?::.*)?$/.exec(name)?.[1];
  const flag = letter === undefined ? undefined : flagOf[letter];
  return flag === undefined ? [] : [flag];
}

/** From an offset to the end, or to the end of the bold text that the id opened. */
function titleSpan(text: string, start: number, opening: string): Span {
  const close = opening === '' ? -1 : text.indexOf(opening, start);
  const whole = close === -1 ? text.slice(start) : text.slice(start, close);
  return {start, end: start + whole.trimEnd().length};
}
