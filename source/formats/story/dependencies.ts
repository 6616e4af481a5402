// What a task depends on as people write it: "none", "001, 002", "Task 1 and 2", "003-006 (protocol)", "all".

/** The ids of a file, asked for by how a person may write them: without zeros, or as a member of a range. */
export type IdIndex = (written: string) => string | undefined;

const key = (id: string): string => id.toLowerCase().replace(/^0+(?=\d)/, '');

/** Finds ids by their number and letter; a number within a range ("004" in "003-006") finds the range. */
export function indexIds(ids: readonly string[]): IdIndex {
  const index = new Map<string, string>();
  for (const id of ids) {
    for (const member of [id, ...membersOf(id)]) if (!index.has(key(member))) index.set(key(member), id);
  }
  return written => index.get(key(written));
}

const range = /^(\d+)\s*[-–—]\s*(\d+)$/;

/** The ids between the two ends of a range, at most a hundred. */
function membersOf(id: string): readonly string[] {
  const [, first, last] = range.exec(id) ?? [];
  if (first === undefined || last === undefined) return [];
  const length = Math.min(100, Number(last) - Number(first) + 1);
  return Array.from({length: Math.max(0, length)}, (_, step) =>
    String(Number(first) + step).padStart(first.length, '0'),
  );
}

/** As the layout writes them. */
const canonical = /^\d+(?:, \d+)*$/;

const nothing = /^(?:none|nothing|n\/?a|no(?: dependencies)?|[-–—])\b|^[-–—]?$/i;
const everything = /^all\b(?! of)/i;
const single = /^(?:tasks?\s*)?#?(\d+(?:\.\d+)*[a-z]{0,2}(?:\s*[-–—]\s*\d+[a-z]?)?)\b/i;

/**
 * The ids that a text names, as the file's headings spell them; an id that no task has is kept as written. Other
 * stories are no tasks. `earlier` gives the ids above the task, which "all" means.
 */
export function readDependsOn(
  text: string,
  find: IdIndex,
  earlier: () => readonly string[],
): readonly string[] {
  if (text === 'none') return [];
  if (canonical.test(text)) return [...new Set(text.split(', ').map(id => find(id) ?? id))];
  const plain = text
    .replace(/\([^)]*\)/g, '')
    .replace(/[*_`[\]]/g, '')
    .trim();
  if (nothing.test(plain)) return [];
  if (everything.test(plain)) return earlier();
  const ids = plain.split(/\s*(?:[,;&+]|\band\b)\s*/i).flatMap(part => {
    const written = single.exec(part)?.[1];
    if (written === undefined) return [];
    const found = find(written);
    return found !== undefined
      ? [found]
      : membersOf(written).length > 0
        ? membersOf(written).map(id => find(id) ?? id)
        : [written];
  });
  return [...new Set(ids)];
}
