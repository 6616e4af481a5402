// The difference between texts of files, as unified diffs.
import {structuredPatch} from 'diff';

/** A file before and after; the text before is empty for one that is new. */
export type FileChange = {readonly path: string; readonly before: string; readonly after: string};

/** A line of a diff: which file, where two parts meet, what stays, what comes, what goes. */
export type DiffLine = {
  readonly kind: 'file' | 'part' | 'same' | 'added' | 'removed';
  readonly text: string;
};

const kinds: Readonly<Record<string, DiffLine['kind']>> = {'+': 'added', '-': 'removed'};

/** The lines of a diff with three lines around each change, signs included; none when nothing changed. */
export function diffLines(path: string, before: string, after: string): readonly DiffLine[] {
  const {hunks} = structuredPatch(path, path, before, after, '', '', {context: 3});
  return hunks.flatMap(({oldStart, oldLines, newStart, newLines, lines}) => [
    {
      kind: 'part',
      text: `@@ -${startOf(oldStart, oldLines)},${oldLines} +${startOf(newStart, newLines)},${newLines} @@`,
    } as const,
    ...lines.map(text => ({kind: kinds[text.charAt(0)] ?? 'same', text})),
  ]);
}

/** The same over several files, each under its path. */
export const diffOfAll = (changes: readonly FileChange[]): readonly DiffLine[] =>
  changes.flatMap((change, index) => [
    ...(index === 0 ? [] : [{kind: 'same', text: ''} as const]),
    ...(change.before === '' ? fileLines({path: change.path, text: change.after}) : changedLines(change)),
  ]);

/** The lines of a diff, the path of the file above them. */
export const changedLines = ({path, before, after}: FileChange): readonly DiffLine[] => [
  {kind: 'file', text: path},
  ...diffLines(path, before, after),
];

/** A part without lines starts behind the line before it. */
const startOf = (start: number, lines: number): number => (lines === 0 ? start - 1 : start);

/** A new file as lines that come, its path above them. */
export function fileLines({path, text}: {readonly path: string; readonly text: string}): readonly DiffLine[] {
  return [{kind: 'file', text: `${path} (new)`}, ...diffLines(path, '', text).slice(1)];
}

/** A diff that `git apply` takes; the empty text when nothing changed. */
export function unifiedDiff(path: string, before: string, after: string): string {
  const lines = diffLines(path, before, after);
  if (lines.length === 0) return '';
  const from = before === '' ? '/dev/null' : `a/${path}`;
  return [`--- ${from}`, `+++ b/${path}`, ...lines.map(({text}) => text), ''].join('\n');
}

/** How many lines come and go. */
export const countDiff = (
  lines: readonly DiffLine[],
): {readonly added: number; readonly removed: number} => ({
  added: lines.filter(({kind}) => kind === 'added').length,
  removed: lines.filter(({kind}) => kind === 'removed').length,
});
