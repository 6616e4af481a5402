// What a command does only when somebody has seen it: shown in full on a terminal and asked, or allowed by --yes, or
// shown alone with --dry-run.
import {exitCodes} from '../../plan/error.ts';
import {readPreferences} from '../../project/kept/preferences.ts';
import type {FileChange} from '../../ui/conversation/diff.ts';
import type {Call, Outcome} from './command.ts';
import {wrongUsage} from './command-line.ts';

/** What would be done. */
export type Proposal = {
  readonly title: string;
  /** What the key for it does: "write it". */
  readonly does: string;
  /** Each text before and after; one that is new was empty. */
  readonly changes: readonly FileChange[];
};

export type Approval = {
  readonly isApproved: boolean;
  /** The person saw it and left. */
  readonly isLeft: boolean;
  /** All of it, as a unified diff. */
  readonly diff: string;
};

/** What is said to a person who left. */
export const left: Outcome = {data: null, text: 'Nothing was changed.', exitCode: exitCodes.cancelled};

/** Whether the proposal may be carried out. Throws a PlanError (exit 2) when nobody can say so. */
export async function approve(call: Call, proposal: Proposal): Promise<Approval> {
  const {unifiedDiff} = await import('../../ui/conversation/diff.ts');
  const diff = proposal.changes.map(({path, before, after}) => unifiedDiff(path, before, after)).join('');
  if (proposal.changes.length === 0 || call.options['dry-run'] !== undefined)
    return {isApproved: false, isLeft: false, diff};
  if (call.options.yes !== undefined) return {isApproved: true, isLeft: false, diff};
  if (!call.terminal.isInteractive)
    throw wrongUsage(
      'not-approved',
      'Nobody has seen what would be done, so nothing was done.',
      'Add --dry-run to see it, or --yes to have it done; on a terminal you are asked.',
    );
  const isApproved = await ask(call, proposal);
  return {isApproved, isLeft: !isApproved, diff};
}

async function ask({terminal}: Call, proposal: Proposal): Promise<boolean> {
  const {askOnTerminal} = await import('../../ui/approval/open.ts');
  const isAscii = terminal.isAscii || (await readPreferences()).ascii === true;
  return askOnTerminal(proposal, {isAscii, hasColor: terminal.hasColour});
}
