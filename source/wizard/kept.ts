// What is kept of an interview that was left, and how it is read back. It is stored after every event, so that not
// even a killed process loses an answer.
import type {Answer} from '../plan/types.ts';
import type {SecondMind} from './advice/second-mind.ts';
import type {Interview} from './interview.ts';
import {type Mode, modes} from './review/combined.ts';
import type {Rows} from './review/row.ts';

/** An interview as it is kept between sessions; `rows` are there from the first proposal on. */
export type Kept = {
  readonly version: 1;
  readonly mode: Mode;
  readonly struck: readonly string[];
  readonly added: readonly string[];
  readonly answers: readonly Answer[];
  readonly mind?: SecondMind | undefined;
  readonly rows?: Rows;
  readonly cursor?: number;
  readonly isReviewed?: boolean;
};

/** What to keep of an interview; undefined before anything was agreed, and when it is over. */
export function keptOf(interview: Interview): Kept | undefined {
  if ('kept' in interview && interview.kept !== undefined) return interview.kept;
  if (!('answers' in interview) || interview.phase === 'finished') return undefined;
  const {mode, struck, added, answers, mind} = interview;
  const agreed = {version: 1, mode, struck, added, answers, ...(mind && {mind})} as const;
  if (!('review' in interview)) return agreed;
  const {rows, cursor} = interview.review;
  return {...agreed, rows, cursor, isReviewed: !['splitting', 'proposing'].includes(interview.phase)};
}

/** A kept interview out of stored data; undefined when the data is not one, such as one of another version. */
export function readKept(data: unknown): Kept | undefined {
  if (!isRecord(data) || data.version !== 1) return undefined;
  const {mode, struck, added, answers, mind, rows} = data;
  const isWhole =
    modes.some(known => known === mode) &&
    isTexts(struck) &&
    isTexts(added) &&
    isRecords(answers) &&
    answers.every(({question}) => isRecord(question) && typeof question.id === 'string') &&
    (mind === undefined || isMind(mind)) &&
    (rows === undefined || (isRecords(rows) && rows.every(isRow)));
  return isWhole ? (data as Kept) : undefined;
}

const isMind = (data: unknown): boolean =>
  isRecord(data) &&
  typeof data.name === 'string' &&
  isTexts(data.asked) &&
  isTexts(data.notes) &&
  isRecord(data.advice) &&
  isRecords(data.advice.questions) &&
  isRecords(data.advice.drafts) &&
  data.advice.drafts.every(isRow);
const isRecord = (data: unknown): data is Readonly<Record<string, unknown>> =>
  typeof data === 'object' && data !== null;
const isRecords = (data: unknown): data is readonly Readonly<Record<string, unknown>>[] =>
  Array.isArray(data) && data.every(isRecord);
const isTexts = (data: unknown): data is readonly string[] =>
  Array.isArray(data) && data.every(item => typeof item === 'string');
const isRow = (row: Readonly<Record<string, unknown>>): boolean =>
  ['id', 'title', 'domain', 'description'].every(field => typeof row[field] === 'string') &&
  isTexts(row.dependsOn) &&
  isRecords(row.files) &&
  Array.isArray(row.criteria);
