// The layouts that a plan can have in a file. A new one is a file beside this, in the form of `Format`, and one
// line in the list.
import type {Format} from '../plan/types.ts';
import {storyFormat} from './story.ts';

export const formats: readonly Format[] = [storyFormat];

/** The layout that a text is written in: the one that is surest of it; undefined when none knows it. */
export function formatOf(source: string): Format | undefined {
  const ranked = formats
    .map(format => ({format, sureness: format.recognizes(source)}))
    .sort((first, second) => second.sureness - first.sureness);
  return ranked[0] !== undefined && ranked[0].sureness > 0 ? ranked[0].format : undefined;
}

/** The layout of a name, as a person types it. */
export function formatNamed(name: string): Format | undefined {
  return formats.find(format => format.name === name.toLowerCase());
}
