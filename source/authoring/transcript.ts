// What stays in the scrollback of a story that is being written.
import {type Entry, type Fold, foldedBy, foldsOf} from '../ui/conversation/transcript.ts';
import type {Authoring, Event} from './interview.ts';
import {topicOf} from './topics.ts';

const fold = foldsOf<Authoring, Event>();

const folds: readonly Fold<Authoring, Event>[] = [
  fold('preparing', 'prepared', () => ({isHeading: true, title: 'A new story', lines: []})),
  fold('resuming', 'resumed', ({kept}) => ({
    title: 'A story that was left',
    lines: [`resumed after: ${kept.map(({text}) => text ?? '').findLast(Boolean) ?? ''}`],
  })),
  fold('asking', 'answered', (before, after, {text}) => said(before, after, text)),
  fold('asking', 'insisted', (before, after) => said(before, after, before.doubted?.text ?? '')),
  fold('writing', 'saved', ({next, text}) => ({
    title: `Written to ${next.path}`,
    lines: [`${text.trimEnd().split(/\r?\n/).length} lines`],
  })),
];

/** An answer that was taken; one that is asked back about is none yet. */
function said(
  before: Extract<Authoring, {phase: 'asking'}>,
  after: Authoring,
  text: string,
): Entry | undefined {
  const isTaken = 'said' in after && after.said !== before.said;
  return isTaken && text !== '' ? {title: topicOf(before.topic).question(before), lines: [text]} : undefined;
}

/** What an event leaves in the scrollback, if anything. */
export const entryOf = (before: Authoring, event: Event, after: Authoring): Entry | undefined =>
  foldedBy(folds, {before, event, after});
