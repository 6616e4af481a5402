// How a repository numbers and names its story files, and what the next one is called.

/** A story file as far as its name goes: the number as the story itself has it. */
export type NamedStory = {readonly path: string; readonly number: string | undefined};

/** Number and path of a story that is not written yet; no number where the repository's stories have none. */
export type NextStory = {readonly number: string | undefined; readonly path: string};

/** Where the stories of a repository are, and what they are called. */
export type Naming = {
  /** The stories that are there, and those that other branches have. */
  readonly stories: readonly NamedStory[];
  /** What the configuration says: the first glob names the first story. */
  readonly globs: readonly string[];
};

const widths = {number: 3, words: 6, letters: 50};

/** The story after the last one: its number in the repository's own spelling, its file beside the others. */
export function nextStory({stories, globs}: Naming, title: string): NextStory {
  const numbered = stories.flatMap(story => readName(story) ?? []).sort(compareNumbers);
  const last = numbered.at(-1);
  if (last !== undefined) return following(last, numbered, title);
  const [model] = stories;
  if (model === undefined) return storyNumbered(globs, 1, title);
  const {folder, file} = parted(model.path);
  const end = /(?:\.[a-z]+)+$/i.exec(file)?.[0] ?? '.md';
  return {number: undefined, path: `${folder}${slugLike(file, title)}${end}`};
}

/** The name of a file, taken apart: "story-" "015" "-" "rate-limit" ".md". */
type Name = {
  readonly folder: string;
  readonly before: string;
  readonly parts: readonly string[];
  readonly separator: string;
  readonly joint: string;
  readonly words: string;
  readonly end: string;
};

const parted = (path: string) => {
  const at = path.lastIndexOf('/') + 1;
  return {folder: path.slice(0, at), file: path.slice(at)};
};

/** "1.2.story.md" has no words of its own. */
const ending = String.raw`((?:\.(?:story|feature|us))?\.[a-z]+)`;

/** A number has as many parts in the file's name as in the story, so that "015-3d-view" is 15 and "1-1-schema" 1.1. */
function readName({path, number}: NamedStory): Name | undefined {
  const {folder, file} = parted(path);
  const count = number?.split(/[.-]/).length ?? 1;
  const digits = String.raw`\d+${count > 1 ? String.raw`(?:[.-]\d+){${count - 1}}` : ''}`;
  const pattern = new RegExp(`^(\\D*?)(${digits})[a-z]?(?:([-_. ]+)(.*?))??${ending}$`, 'i');
  const [, before = '', found, joint = '', words = '', end = ''] = pattern.exec(file) ?? [];
  if (found === undefined || !/^(?:[a-z]+[-_. ]*)?$/i.test(before)) return undefined;
  const separator = /[.-]/.exec(found)?.[0] ?? '';
  const parts = separator === '' ? [found] : found.split(separator);
  return {folder, before, parts, separator, joint, words, end};
}

function compareNumbers({parts: one}: Name, {parts: other}: Name): number {
  const at = one.findIndex((part, index) => Number(part) !== Number(other[index] ?? -1));
  return at < 0 ? one.length - other.length : Number(one[at]) - Number(other[at] ?? -1);
}

function following(last: Name, numbered: readonly Name[], title: string): NextStory {
  const {folder, before, parts, separator, joint, end} = last;
  const final = parts.at(-1) ?? '';
  const isPadded = numbered.some(name => /^0/.test(name.parts.at(-1) ?? ''));
  const next = String(Number(final) + 1).padStart(isPadded ? final.length : 1, '0');
  const number = [...parts.slice(0, -1), next];
  const named = numbered.findLast(({words}) => words !== '');
  const slug = named === undefined ? '' : `${named.joint || joint}${slugLike(named.words, title)}`;
  return {
    number: number.join('.'),
    path: `${folder}${before}${number.join(separator)}${slug}${end}`,
  };
}

/**
 * A story where there is none yet, with a number of its own: the first file that the first glob stands for, as in
 * "docs/stories/*.md" → "docs/stories/001-rate-limit.md".
 */
export function storyNumbered(globs: readonly string[], count: number, title: string): NextStory {
  const glob = globs[0] ?? 'docs/stories/*.md';
  const number = String(count).padStart(widths.number, '0');
  const {folder, file} = parted(glob.replace(/^(?:\.\/)+/, ''));
  const fixed = folder.split('/').filter(step => step !== '' && !/[*?{[]/.test(step));
  const name = /[*?{[]/.test(file) ? file : '*.md';
  const spelled = name
    .replace(/[*?[\]]+/, `${number}-${slugLike('', title)}`)
    .replace(/\{([^,}]*)[^}]*\}/g, '$1')
    .replace(/[*?[\]]+/g, '');
  return {number, path: [...fixed, spelled].join('/')};
}

/** The title as the words of a file name, joined as those of another. */
function slugLike(words: string, title: string): string {
  const joint = /[\p{L}\p{N}]([-_ ])[\p{L}\p{N}]/u.exec(words)?.[1] ?? '-';
  const isCapital = /\p{Lu}/u.test(words) && !/^\p{Lu}[^\p{Lu}]*$/u.test(words);
  const all = title.match(/[\p{L}\p{N}]+/gu) ?? [];
  const said = all.filter(word => !/^(?:an?|the)$/i.test(word)).slice(0, widths.words);
  const slug = (said.length > 0 ? said : ['story']).join(joint).slice(0, widths.letters);
  return (isCapital ? slug : slug.toLowerCase()).replace(/[-_ ]+$/, '');
}
