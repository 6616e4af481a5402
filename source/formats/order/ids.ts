// The ids of a plan as people write them in a sentence: "T012, T014-T016", "Job-1-2", "Task 1.2 and 1.3".

/** Finds the ids of a plan in a text. */
export type IdFinder = {
  /** The ids that the text names, as the plan writes them, in its order; ranges stand for what lies between. */
  readonly namedIn: (text: string) => readonly string[];
  /** The id of a plan for one as a person writes it: zeros may be left out. */
  readonly find: (written: string) => string | undefined;
};

const key = (id: string): string => id.toLowerCase().replace(/0*(\d+)/g, '$1');

/** A finder over ids of one form, which is a regular expression without groups. */
export function idFinder(ids: readonly string[], form: string): IdFinder {
  const places = new Map<string, number>();
  ids.forEach((id, place) => {
    if (!places.has(key(id))) places.set(key(id), place);
  });
  const named = new RegExp(
    `(?<![\\w.-])(${form})(?:\\s*(?:[-–—]|\\.\\.|\\bto\\b)\\s*(${form}))?(?![\\w])`,
    'g',
  );
  const between = (first: string, last: string): readonly string[] => {
    const [from, to] = [places.get(key(first)), places.get(key(last))];
    return from === undefined || to === undefined
      ? []
      : ids.slice(Math.min(from, to), Math.max(from, to) + 1);
  };
  return {
    find: written => {
      const place = places.get(key(written));
      return place === undefined ? undefined : ids[place];
    },
    namedIn: text => {
      const found = Array.from(text.matchAll(named), ([whole, first = '', last]) => {
        const place = places.get(key(whole.replace(/\s+/g, '')));
        if (place !== undefined) return ids.slice(place, place + 1);
        return between(first, last ?? first);
      });
      return [...new Set(found.flat())];
    },
  };
}

const nothing = /^(?:none|nothing|n\/?a|no(?: dependencies)?|[-–—])\b|^[-–—]?$/i;
const everything = /^all\b(?! of)/i;

/** What a task depends on by a line of its own; an id that no task has is kept as written. */
export function readWritten(
  text: string,
  {namedIn, find}: IdFinder,
  {form, earlier}: {readonly form: string; readonly earlier: () => readonly string[]},
): readonly string[] {
  const plain = text
    .replace(/\([^)]*\)/g, '')
    .replace(/[*_`[\]]/g, '')
    .trim();
  if (nothing.test(plain)) return [];
  if (everything.test(plain)) return [...new Set(earlier())];
  const unknown = Array.from(
    plain.matchAll(new RegExp(`(?<![\\w.-])${form}(?![\\w])`, 'g')),
    ([id]) => id,
  ).filter(id => find(id) === undefined);
  const known = plain.split(/[,;&]|\band\b/).flatMap(part => namedIn(part));
  return [...new Set([...known, ...unknown.filter(id => !known.some(other => other.includes(id)))])];
}
