// A file as a row of pieces, one for each task and one for each stretch of text around them, which joined together
// are the file again, byte for byte.
import {splitLines} from '../markdown/lines.ts';
import type {Plan, WrittenTask} from '../types.ts';

export type Piece = {
  /** Undefined for text that belongs to no task. */
  readonly task: WrittenTask | undefined;
  /** Says which stretch of text it is: "head", "tail", or its first line. */
  readonly name: string;
  /** Where it starts in the file. */
  readonly start: number;
  /** Without the blank lines and rules that separate it from the next piece. */
  readonly text: string;
  /** What separates it from the next piece. */
  readonly gap: string;
};

/** Cuts a file with at least one task: the head comes first, the tail last, and either may be empty. */
export function cutPieces(source: string, {tasks}: Plan): readonly Piece[] {
  const first = tasks[0]?.span.start ?? 0;
  const last = tasks.at(-1)?.span.end ?? source.length;
  return [
    {task: undefined, name: 'head', start: 0, text: source.slice(0, first), gap: ''},
    ...tasks.flatMap((task, index) => piecesOf(source, task, tasks[index + 1]?.span.start ?? last)),
    {task: undefined, name: 'tail', start: last, text: source.slice(last), gap: ''},
  ];
}

/** The piece of a task, cut short by a task within it, and what stands between it and the next if that says anything. */
function piecesOf(source: string, task: WrittenTask, next: number): readonly Piece[] {
  const {start, end} = task.span;
  const between = separated(source.slice(end, next)).text;
  const own = {task, name: '', start, ...separated(source.slice(start, between === '' ? next : end))};
  if (between === '') return [own];
  const name = between.trimStart().split(/[\r\n]/, 1)[0] ?? '';
  return [own, {task: undefined, name, start: end, ...separated(source.slice(end, next))}];
}

const separator = /^[ \t]*(?:-{3}|\*{3}|_{3})?[ \t]*$/;

/** A text, and the blank lines and rules at its end with the newline before them. */
function separated(source: string): {readonly text: string; readonly gap: string} {
  const last = splitLines(source).findLast(({start, end}) => !separator.test(source.slice(start, end)));
  const end = last?.end ?? 0;
  return {text: source.slice(0, end), gap: source.slice(end)};
}
