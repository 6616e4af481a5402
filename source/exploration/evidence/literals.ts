// Routes, flags, settings, events and messages of a story that a file's text holds: not what decides the order, but
// what a person can check at once.
import {formOf, type StoryName} from './names.ts';

/** A quotation with fewer characters may stand anywhere by chance. */
const shortestMessage = 12;

const literal: ReadonlySet<StoryName['kind']> = new Set<StoryName['kind']>([
  'endpoint',
  'flag',
  'setting',
  'event',
]);

/** Gives the story's literals as they stand in a text, messages first, each once; undefined when it has none. */
export function literalFinder(
  names: readonly StoryName[],
  story: string,
): ((text: string) => readonly string[]) | undefined {
  const forms = names.filter(({kind}) => literal.has(kind)).map(formOf);
  const quoted = Array.from(story.matchAll(/"([^"\n`]*)"/g), ([, text = '']) => text);
  const messages = quoted.filter(text => text.length >= shortestMessage && /^\S+ .*\S$/.test(text));
  if (forms.length + messages.length === 0) return undefined;
  return text => {
    const said = messages.filter(message => text.includes(message));
    const named = forms.map(form => form.exec(text)?.[0]).filter(match => match !== undefined);
    return [...new Set([...said, ...named])];
  };
}
