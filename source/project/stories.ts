// Which files are stories, and which one a person means by a number, a path, or words of its title.
import {existsSync, realpathSync} from 'node:fs';
import {basename, dirname, join, relative, resolve, sep} from 'node:path';
import {exitCodes, PlanError} from '../plan/error.ts';
import {typingDistance} from '../plan/nearest.ts';
import {readStory} from '../plan/story.ts';
import {findFiles} from './disk/globs.ts';
import {isOutside} from './disk/place.ts';
import {placeOf} from './disk/trouble.ts';
import {readText} from './files.ts';
import {type Project, pathInProject} from './project.ts';

/** Absolute paths of the story files, in the order of their numbers. */
export function storyFiles(project: Project): readonly string[] {
  return project.isBare ? [] : inOrder(project, findFiles(project.root, project.config.stories));
}

/** Absolute paths of the plans that are no stories, in the order of their numbers; results of others are left out. */
export function otherPlanFiles(project: Project): readonly string[] {
  if (project.isBare) return [];
  const stories = new Set(storyFiles(project));
  const found = findFiles(project.root, project.config.planGlobs).filter(path => !/-results\.md$/.test(path));
  return inOrder(project, found).filter(file => !stories.has(file));
}

function inOrder(project: Project, paths: readonly string[]): readonly string[] {
  const numbered = paths.map(path => ({
    path,
    parts: numberOf(path)?.split('.').map(Number.parseFloat) ?? [Number.POSITIVE_INFINITY],
  }));
  numbered.sort((one, other) => compareNumbers(one.parts, other.parts) || compareText(one.path, other.path));
  // Put together by hand, as in findFiles: `join` takes its time with a thousand of them.
  const before = join(project.root, sep);
  return numbered.map(({path}) => before + (sep === '/' ? path : path.replaceAll('/', sep)));
}

/**
 * The absolute path of the story that a person means by "15", "015", a path, or words of the title. Throws a
 * PlanError when there is none, when there are several (exit 2, with the candidates), or when the path leads out
 * of the repository.
 */
export function findStory(project: Project, words: string): string {
  const wanted = words.trim();
  if (project.isBare) throw noWorkingTree(project);
  if (/[/\\]|\.(md|markdown)$/i.test(wanted)) return storyAt(project, wanted);
  const named = isNumber(wanted) ? namedByNumber(project, wanted) : [];
  const files = named.length > 0 ? named : storyFiles(project);
  const find = isNumber(wanted) ? withNumber : withWords;
  const stories = find(files, wanted);
  const found = stories.length > 0 ? stories : find(otherPlanFiles(project), wanted);
  const [only, second] = found;
  if (only === undefined) throw noStory(project, wanted, files.length);
  if (second !== undefined) throw severalStories(project, wanted, found);
  return only;
}

/** The files whose names begin with a number: most files need not be looked at, nor sorted, to find them. */
function namedByNumber(project: Project, number: string): readonly string[] {
  const digits = plain(number) ?? '';
  const paths = findFiles(project.root, project.config.stories).filter(path => path.includes(digits));
  return inOrder(
    project,
    paths.filter(path => plain(numberOf(path)) === digits),
  );
}

const isNumber = (text: string): boolean => /^\d+(\.\d+)*[a-z]?$/i.test(text);

/**
 * The number that a file name begins with ("015-rate-limit.md", "story-7.md", "1.2.story.md"), or the folder of a file
 * that is called like all others of its kind ("specs/003-auth/tasks.md").
 */
function numberOf(path: string): string | undefined {
  const name = basename(path);
  const named = /^(?:tasks?|plan)\.(?:md|markdown)$/i.test(name) ? basename(dirname(path)) : name;
  return /^(?:story[-_. ]*)?(\d+(?:\.\d+)*[a-z]?)(?![a-z0-9])/i.exec(named)?.[1];
}

const plain = (number: string | undefined): string | undefined =>
  number?.toLowerCase().replace(/(^|\.)0+(?=\d)/g, '$1');

function withNumber(files: readonly string[], number: string): readonly string[] {
  const named = files.filter(file => plain(numberOf(file)) === plain(number));
  return named.length > 0 ? named : files.filter(file => plain(readTitle(file)?.number) === plain(number));
}

function withWords(files: readonly string[], text: string): readonly string[] {
  const wanted = wordsOf(text);
  if (wanted.length === 0) return [];
  const stories = files.map(file => {
    const title = readTitle(file)?.title ?? '';
    return {file, title, words: wordsOf(`${title} ${basename(file)}`)};
  });
  const matching = (isAlike: (wanted: string, word: string) => boolean) =>
    stories.filter(({words}) => wanted.every(one => words.some(word => isAlike(one, word))));
  const exact = stories.filter(({title}) => wordsOf(title).join(' ') === wanted.join(' '));
  const begun = matching((one, word) => word.startsWith(one));
  const mistyped = matching((one, word) => typingDistance(one, word) <= one.length / 4);
  return ([exact, begun, mistyped].find(({length}) => length > 0) ?? []).map(({file}) => file);
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

// A file that cannot be read has no title, and must not keep the others from being found.
function readTitle(file: string): {readonly number: string | undefined; readonly title: string} | undefined {
  try {
    return readStory(readText(file), file);
  } catch (error) {
    if (error instanceof PlanError) return undefined;
    throw error;
  }
}

function storyAt(project: Project, path: string): string {
  const places = [resolve(path), resolve(project.root, path)];
  const found = places.find(place => existsSync(place)) ?? resolve(path);
  if (!existsSync(found) || !isOutside(relative(project.root, realpathSync.native(found)))) return found;
  throw new PlanError('outside', `${placeOf(found)} lies outside the repository ${project.root}.`, {
    hint: 'To read a story from anywhere, name it with --story-file.',
    exitCode: exitCodes.usage,
  });
}

function noStory(project: Project, wanted: string, count: number): PlanError {
  const globs = project.config.stories.join(', ');
  if (count === 0) {
    return new PlanError(
      'no-stories',
      `There is no story yet: no file in ${project.root} matches ${globs}.`,
      {
        hint: '"plan-tasks new" writes one; else set "stories" in .plan-tasks.json, or name any file with --story-file.',
      },
    );
  }
  return new PlanError('story-not-found', `There is no story "${wanted}" among the ${count} in ${globs}.`, {
    hint: 'Use a number, a path, or words of the title; "plan-tasks list" shows them all.',
  });
}

function severalStories(project: Project, wanted: string, found: readonly string[]): PlanError {
  const candidates = found.map(file => `\n  ${pathInProject(project, file)}`).join('');
  return new PlanError('story-ambiguous', `"${wanted}" fits ${found.length} stories.`, {
    hint: `Name one of them by its path:${candidates}`,
    exitCode: exitCodes.usage,
  });
}

function noWorkingTree(project: Project): PlanError {
  return new PlanError('no-working-tree', `${placeOf(project.root)} is a bare repository: it has no files.`, {
    hint: 'Name the story with --story-file and the revision with --rev.',
    exitCode: exitCodes.usage,
  });
}

// Part by part, as in 1.2 before 1.10; what has fewer parts comes first.
function compareNumbers(one: readonly number[], other: readonly number[]): number {
  for (let index = 0; index < Math.max(one.length, other.length); index++) {
    const [left = -1, right = -1] = [one[index], other[index]];
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}

const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
