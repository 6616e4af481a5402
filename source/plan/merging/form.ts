// The form of a file, apart from what it says: byte order mark and newlines. A branch that changed it changed every
// line, and without this no line of it would merge.
import {newlineOf, splitLines} from '../markdown/lines.ts';
import {agreed, mapVersions, type Versions} from './versions.ts';

const mark = '\ufeff';

/** The versions in one form, and how the merged text gets the form that it should have. */
export function inOneForm(versions: Versions<string>): {
  readonly texts: Versions<string>;
  readonly restore: (merged: string) => string;
} {
  const newlines = mapVersions(versions, text => newlineOf(text, splitLines(text)));
  const newline = agreed(newlines) ?? newlines.ours;
  const hasMark = agreed(mapVersions(versions, text => text.startsWith(mark))) ?? false;
  // The old Mac newline alone is none to the line merge.
  const isSame = new Set(Object.values(newlines)).size === 1 && newline !== '\r';
  const plain = (text: string): string => (isSame ? text : text.replace(/\r\n?/g, '\n'));
  const spelled = (text: string): string => (isSame ? text : text.replace(/\n/g, newline));
  return {
    texts: mapVersions(versions, text => plain(text.startsWith(mark) ? text.slice(1) : text)),
    restore: merged => (hasMark ? mark : '') + spelled(merged),
  };
}
