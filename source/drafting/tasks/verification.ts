// How to see that a task is done: the existing test of its file with the repository's own command, else the
// command, else what can be observed.

import type {Brief} from '../../plan/types.ts';
import type {Group} from '../part.ts';
import {isTestPath, testsOf} from '../places.ts';

const untested = /\.(?:html?|css|scss|md|mdx|rst|ya?ml|toml|json|svg|txt)$/i;

/** The repository's own command for a path: the one of the innermost folder that has one. */
export function commandFor(path: string | undefined, {finding}: Brief): string | undefined {
  const fitting = finding.testCommands.filter(
    ({folder}) => folder === '' || path?.startsWith(`${folder}/`) === true,
  );
  return fitting.toSorted((a, b) => b.folder.length - a.folder.length)[0]?.command;
}

/** What a person can see, from the criterion itself. */
function observable(group: Group): string {
  const [first] = group.parts.toSorted((a, b) => a.statement.text.length - b.statement.text.length);
  const text = first?.statement.text.replace(/\s+/g, ' ').replace(/[.\s]+$/, '') ?? '';
  return text === '' ? '' : `Verify by hand: ${text}.`;
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

/** How to verify the group's task, in one sentence. */
export function verifySentence(group: Group, brief: Brief): string {
  const main = group.places.find(place => !isTestPath(place.path)) ?? group.places[0];
  const command = commandFor(main?.path, brief);
  const run = command === undefined ? undefined : `run \`${command}\``;
  if (group.kind === 'documentation') return verifyDocumentation(group);
  if (group.kind !== 'work') return run === undefined ? '' : `Then ${run}.`;
  const [test] = main === undefined || main.isNew ? [] : testsOf(main.path, brief.finding);
  if (test !== undefined) return `Extend \`${test}\`${run === undefined ? '' : ` and ${run}`}.`;
  const isTestable = main === undefined || !untested.test(main.path);
  return run !== undefined && isTestable ? `Add a test and ${run}.` : observable(group);
}
