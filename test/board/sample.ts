// Stories for the board's tests, and boards on which keys were pressed.
import {advance} from '../../source/board/advance.ts';
import {isTyping, keysOf} from '../../source/board/keys.ts';
import type {Held} from '../../source/board/story.ts';
import {type Board, begin, type Event} from '../../source/board/view.ts';
import {knowText} from '../../source/commands/boarding/known.ts';
import {eventOf} from '../../source/ui/keys.ts';

type Row = readonly [id: string, title: string, status: string, dependsOn?: string, domain?: string];

/** The text of a story with these tasks; the first one serves criterion 1. */
export const storyText = (title: string, rows: readonly Row[], status = 'In Progress'): string =>
  `# Story ${title}

## Status
${status}

## Acceptance Criteria
- [ ] Requests over the limit are rejected with a clear error
- [x] The limit can be configured

## Tasks

${rows
  .map(
    ([id, title, status, dependsOn = 'none', domain = 'backend'], index) => `### ${id}: ${title}
**Domain:** ${domain}
**Status:** ${status}
**Depends on:** ${dependsOn}

Change \`internal/web/part${id}.go\` so that it does what the title says, and nothing else. Verify with \`go test ./internal/web\`.${index === 0 ? '\n\n**Serves:** 1 "Requests over the limit are rejected with a clear error"' : ''}
`,
  )
  .join('\n---\n\n')}`;

export const rateLimit = storyText('015: Rate limit the HTTP API', [
  ['001', 'Add rate_limit settings to the configuration', 'done'],
  ['002', 'Count requests per client in RateLimiter', 'done', '001'],
  ['003', 'Return 429 with Retry-After from the middleware', 'in_progress', '002'],
  ['004', 'Reject over-limit messages in the daemon', 'pending', 'none', 'compute'],
  ['005', "Forward the daemon's rejection to the client", 'pending', '003, 004'],
]);

export const heldOf = (source: string, path = 'docs/stories/015-rate-limit.md'): Held =>
  knowText(path, source).held;

export const size = {columns: 80, rows: 24};

/** A board of one story. */
export function boardOf(source: string, at = size): Board {
  const held = heldOf(source);
  return advance(begin({only: held.path, paths: [held.path], size: at}), {type: 'read', stories: [held]});
}

/** A board of several stories, as a tree. */
export function treeOf(sources: readonly string[], at = size): Board {
  const stories = sources.map((source, index) => heldOf(source, `docs/stories/${index + 1}.md`));
  const paths = stories.map(({path}) => path);
  return advance(begin({paths, size: at}), {type: 'read', stories});
}

/** The board after some events. */
export const upon = (board: Board, ...events: readonly Event[]): Board => events.reduce(advance, board);

/** The board after some keys, by their names; a letter is typed where letters are. */
export const pressed = (board: Board, ...names: readonly string[]): Board =>
  names.reduce((next, name) => {
    const event =
      eventOf(keysOf(next), name) ?? (isTyping(next) ? ({type: 'typed', text: name} as const) : undefined);
    if (event === undefined) throw new Error(`No key ${name} while ${next.mode.kind}.`);
    return advance(next, event);
  }, board);

/** The status of every task that is shown of the first story, in order. */
export const statusesOf = (board: Board): readonly string[] =>
  board.stories[0]?.shown.tasks.map(({status}) => status) ?? [];

/** The id of the selected task, or the path of the selected story. */
export const selectedIn = (board: Board): string | undefined => {
  const row = board.rows[board.cursor];
  return row?.task?.id ?? row?.story.held.path;
};
