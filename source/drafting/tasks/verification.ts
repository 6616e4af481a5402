// How to see that a task is done: the existing test of its file with the repository's own command, else the
// command, else by hand.
import {isTestPath} from '../../plan/paths.ts';
import type {Brief} from '../../plan/types.ts';
import {testStartOf} from '../decided/answers.ts';
import type {Group, Place} from '../part.ts';
import {testsOf} from '../places/places.ts';

const untested = /\.(?:html?|css|scss|md|mdx|rst|ya?ml|toml|json|svg|txt)$/i;

/** The repository's own command for a path: the one of the innermost folder that has one. */
export function commandFor(path: string | undefined, {finding}: Brief): string | undefined {
  const fitting = finding.testCommands.filter(
    ({folder}) => folder === '' || path?.startsWith(`${folder}/`) === true,
  );
  return fitting.toSorted((a, b) => b.folder.length - a.folder.length)[0]?.command;
}

const instructions =
  /\b(?:how to|instructions?|install\w*|set ?up|run(?:ning)?|guide|walkthrough|troubleshoot\w*)\b/i;

/** Instructions are followed, statements are compared. */
function verifyDocumentation(group: Group): string {
  const isGuide = group.parts.some(part => instructions.test(part.statement.text));
  return isGuide
    ? 'Verify by following it from a clean checkout.'
    : 'Verify every statement against the code.';
}

/** The file whose first test an answer wants in the first task that changes it, when the group is that task. */
function startedFor(group: Group, groups: readonly Group[], {answers}: Brief): string | undefined {
  const isChanging = (each: Group, path: string): boolean =>
    each.kind === 'work' && each.places.some(place => place.path === path);
  return answers
    .map(testStartOf)
    .filter(path => path !== undefined)
    .find(path => groups.find(each => isChanging(each, path)) === group);
}

const also = (run: string | undefined): string => (run === undefined ? '' : ` and ${run}`);

/** How to verify work: by the test that a file has or is to have, by the command alone, or by hand. */
function verifyWork(group: Group, groups: readonly Group[], brief: Brief): string {
  const main = mainOf(group);
  const run = runFor(main?.path, brief);
  const started = startedFor(group, groups, brief);
  if (started !== undefined) return `Start a test for \`${started}\`${also(run)}.`;
  const [test] = main === undefined || main.isNew ? [] : testsOf(main.path, brief.finding);
  if (test !== undefined) return `Extend \`${test}\`${also(run)}.`;
  const isTestable = main === undefined || !untested.test(main.path);
  return run !== undefined && isTestable ? `Add a test and ${run}.` : 'Verify by hand.';
}

const mainOf = ({places}: Group): Place | undefined =>
  places.find(place => !isTestPath(place.path)) ?? places[0];

function runFor(path: string | undefined, brief: Brief): string | undefined {
  const command = commandFor(path, brief);
  return command === undefined ? undefined : `run \`${command}\``;
}

/** How to verify the group's task, in one sentence; `groups` are all of the plan in order. */
export function verifySentence(group: Group, groups: readonly Group[], brief: Brief): string {
  if (group.kind === 'documentation') return verifyDocumentation(group);
  if (group.kind === 'work') return verifyWork(group, groups, brief);
  const run = runFor(mainOf(group)?.path, brief);
  if (run !== undefined) return `Then ${run}.`;
  return group.kind === 'tests' ? 'Then run all tests.' : '';
}
