// What importers can ask of the outside: files of other tools, and issues by `gh`.
import {basename, isAbsolute, join, resolve} from 'node:path';
import type {Desk, Issue, Wish} from '../../importing/importer.ts';
import {PlanError} from '../../plan/error.ts';
import {findFiles} from '../../project/disk/globs.ts';
import {isFolder, readText} from '../../project/files.ts';
import type {Project} from '../../project/project.ts';
import {demandRepository} from '../sending/repository.ts';

/** The desk of a call in a project. */
export const deskOf = (project: Project, signal: AbortSignal): Desk => ({
  readFiles: (globs, from) => {
    if (from === undefined) return filesIn(project.root, globs);
    const place = isAbsolute(from) ? from : resolve(from);
    if (!isFolder(place)) return [{path: from, text: readText(place)}];
    return filesIn(place, [...globs, ...globs.map(glob => basename(glob))]);
  },
  readIssues: wish => readIssues(project, wish, signal),
});

const filesIn = (folder: string, globs: readonly string[]) =>
  findFiles(folder, globs)
    .toSorted()
    .map(path => ({path, text: readText(join(folder, path))}));

const fields = 'number,title,body,state,url,labels';
/** More issues than this are no stories that anybody reads. */
const most = 500;

async function readIssues(
  project: Project,
  {from, which}: Wish,
  signal: AbortSignal,
): Promise<readonly Issue[]> {
  const {ghJson} = await import('../../project/github.ts');
  const place = from === undefined ? [] : [`--repo=${demandRepository(from)}`];
  const ask = async (words: readonly string[]): Promise<readonly Issue[]> => {
    const told = await ghJson([...words, ...place, `--json=${fields}`], {directory: project.root, signal});
    const issues = Array.isArray(told) ? told : [told];
    if (issues.every(isIssue)) return issues;
    throw new PlanError('gh-unexpected', 'gh tells of issues in a form that plan-tasks does not know.', {
      hint: 'It may need an update: gh --version.',
    });
  };
  if (which.length === 0) return ask(['issue', 'list', '--state=open', `--limit=${most}`]);
  if (!which.every(word => /^#?\d+$/.test(word)))
    return ask(['issue', 'list', `--limit=${most}`, `--search=${which.join(' ')}`]);
  const found: Issue[] = [];
  for (const word of which) found.push(...(await ask(['issue', 'view', word.replace('#', '')])));
  return found;
}

function isIssue(told: unknown): told is Issue {
  const {number, title, body, state, url, labels} = told as Partial<Record<keyof Issue, unknown>>;
  return (
    typeof number === 'number' &&
    [title, body, state, url].every(text => typeof text === 'string') &&
    Array.isArray(labels) &&
    labels.every(label => typeof label?.name === 'string')
  );
}
