// The repository on GitHub: which one is meant, its issues, and what is done to them.
import {PlanError} from '../../plan/error.ts';
import type {GithubOptions} from '../../project/github.ts';
import {wrongUsage} from '../calling/command-line.ts';
import type {Issue, Step} from './steps.ts';

/** "owner/name", or with the host before it. Throws a PlanError (exit 2) for anything else. */
export function demandRepository(name: string): string {
  if (/^(?!-)[\w.-]+(?:\/[\w.-]+){1,2}$/.test(name)) return name;
  throw wrongUsage('no-repository-name', `"${name}" is no repository on GitHub.`, 'Name it as owner/name.');
}

/** The repository that a call names, else the one that `gh` finds for the folder. */
export async function repositoryMeant(
  named: string | true | undefined,
  place: GithubOptions,
): Promise<string> {
  if (typeof named === 'string') return demandRepository(named);
  const {ghJson} = await import('../../project/github.ts');
  const told = (await ghJson(['repo', 'view', '--json=nameWithOwner,url'], place)) as Record<string, unknown>;
  const {nameWithOwner, url} = told ?? {};
  if (typeof nameWithOwner !== 'string' || typeof url !== 'string') throw unexpected();
  const {host} = new URL(url);
  return demandRepository(host === 'github.com' ? nameWithOwner : `${host}/${nameWithOwner}`);
}

const fields = '--json=number,title,body,state,url';
const most = 1000;

/**
 * The issues that this account made, which no index has to find first, and those of other numbers. Issues of others
 * are never looked through: anybody could write a mark into one.
 */
export async function readOwnIssues(
  repository: string,
  numbers: readonly number[],
  place: GithubOptions,
): Promise<readonly Issue[]> {
  const {ghJson} = await import('../../project/github.ts');
  const words = [`--repo=${repository}`, fields];
  const own = demandIssues(
    await ghJson(['issue', 'list', '--author=@me', '--state=all', `--limit=${most}`, ...words], place),
  );
  const others: Issue[] = [];
  for (const number of numbers.filter(each => own.every(issue => issue.number !== each))) {
    others.push(...demandIssues([await ghJson(['issue', 'view', String(number), ...words], place)]));
  }
  return [...own, ...others];
}

function demandIssues(told: unknown): readonly Issue[] {
  const isIssue = (issue: unknown): issue is Issue => {
    const {number, title, body, state} = (issue ?? {}) as Partial<Record<keyof Issue, unknown>>;
    return Number.isSafeInteger(number) && [title, body, state].every(text => typeof text === 'string');
  };
  if (Array.isArray(told) && told.every(isIssue)) return told;
  throw unexpected();
}

/** Makes the issue of a step, and gives its number. */
export async function createIssue(
  {title, body}: Step,
  repository: string,
  place: GithubOptions,
): Promise<number> {
  const {gh} = await import('../../project/github.ts');
  const words = ['issue', 'create', `--repo=${repository}`, `--title=${title}`, '--body-file=-'];
  const said = await gh(words, {...place, input: body});
  const number = Number(/\/issues\/(\d+)\s*$/.exec(said)?.[1]);
  if (Number.isSafeInteger(number)) return number;
  throw unexpected();
}

/** Brings an issue to what its step says. */
export async function updateIssue(
  {issue, title, body, rewrites, closes}: Step,
  repository: string,
  place: GithubOptions,
) {
  if (issue === undefined) return;
  const {gh} = await import('../../project/github.ts');
  const number = String(issue.number);
  const where = `--repo=${repository}`;
  if (rewrites)
    await gh(['issue', 'edit', number, where, `--title=${title}`, '--body-file=-'], {...place, input: body});
  if (closes) await gh(['issue', 'close', number, where], place);
}

const unexpected = (): PlanError =>
  new PlanError('gh-unexpected', 'gh answered in a form that plan-tasks does not know.', {
    hint: 'It may need an update: gh --version.',
  });
