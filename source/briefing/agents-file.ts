// What a repository tells coding agents about its tasks: a passage of AGENTS.md, or of the file that is in use,
// between two markers. Nothing outside the markers is ever changed.
import {PlanError} from '../plan/error.ts';

/** The files that agents read, the usual one first; a repository that has several is told once. */
export const agentFiles = [
  'AGENTS.md',
  'CLAUDE.md',
  'GEMINI.md',
  '.github/copilot-instructions.md',
  '.cursorrules',
  '.windsurfrules',
  '.clinerules',
] as const;

const opening = '<!-- plan-tasks:begin (written by `plan-tasks agents`; edit outside these two lines) -->';
const closing = '<!-- plan-tasks:end -->';
const begins = /<!-- plan-tasks:begin\b[^\n]*?-->/g;
const ends = /<!-- plan-tasks:end -->/g;

const passage = `## Tasks

Work is planned as user stories with small tasks in them (\`plan-tasks list\`, \`plan-tasks show <story>\`).

- Take a task: \`plan-tasks next --take --json\` gives you the best one that can start, and nobody else gets it. For a story: \`plan-tasks next <story> --take --json\`.
- Read what it needs: \`plan-tasks brief <story> <task>\` (criteria, files with the lines that matter, how to verify). Do that task alone; the others of the story are somebody else's.
- Finish it: verify as the brief says, then \`plan-tasks status <story> <task> done\`. If you cannot finish it, give it back: \`plan-tasks status <story> <task> pending\`.
- "Implement Story 015": take its tasks one after the other with \`plan-tasks next 015 --take\` until none is left, then run \`plan-tasks check 015\`.
- Never edit a task's status by hand. A story without tasks is planned first: \`plan-tasks plan <story>\`.`;

type Place = {readonly start: number; readonly end: number};

/** The text with the passage in it: in the place of an earlier one, else at the end. The same text when it is there already. */
export function withPassage(text: string, path: string): string {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const block = `${opening}\n${passage}\n${closing}`.replaceAll('\n', newline);
  const place = placeOf(text, path);
  if (place !== undefined) return text.slice(0, place.start) + block + text.slice(place.end);
  if (text === '' || text === '\ufeff') return `${text}${block}${newline}`;
  return text.endsWith('\n') ? `${text}${newline}${block}${newline}` : `${text}${newline}${newline}${block}`;
}

/** The text without the passage, as it was before that was added. */
export function withoutPassage(text: string, path: string): string {
  const place = placeOf(text, path);
  if (place === undefined) return text;
  const before = text.slice(0, place.start);
  const after = text.slice(place.end);
  const isLast = after === '';
  return before.replace(isLast ? /(?:\r?\n){2}$/ : /(?<=\n)\r?\n$/, '') + after.replace(/^\r?\n/, '');
}

/** Where the passage stands. Throws a PlanError when the markers do not make a pair. */
function placeOf(text: string, path: string): Place | undefined {
  const starts = [...text.matchAll(begins)];
  const stops = [...text.matchAll(ends)];
  const [start, stop] = [starts[0], stops[0]];
  if (start === undefined && stop === undefined) return undefined;
  if (
    start === undefined ||
    stop === undefined ||
    starts.length + stops.length > 2 ||
    stop.index < start.index
  ) {
    const line = text.slice(0, (start ?? stop)?.index).split('\n').length;
    throw new PlanError('markers', `${path}:${line}: the markers of plan-tasks are not one pair.`, {
      hint: `Delete them, or leave one "${opening}" before one "${closing}".`,
    });
  }
  return {start: start.index, end: stop.index + stop[0].length};
}
