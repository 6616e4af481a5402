// A tool that agents can call, whoever makes it: a command, or the interview.
import type * as z from 'zod/mini';
import {PlanError} from '../../plan/error.ts';

/** A JSON Schema of an object. */
export type ObjectSchema = {readonly type: 'object'; readonly [key: string]: unknown};

export type Tool = {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly inputSchema: ObjectSchema;
  readonly outputSchema: ObjectSchema;
  readonly annotations: Annotations;
  readonly call: (words: Words, asking: Asking) => Promise<Answer>;
};

/** What the protocol lets a client know before it calls a tool. */
export type Annotations = {
  readonly readOnlyHint: boolean;
  readonly destructiveHint: boolean;
  readonly idempotentHint: boolean;
  /** Whether it may reach beyond the repository. */
  readonly openWorldHint: boolean;
};

export const readingOnly: Annotations = {
  readOnlyHint: true,
  destructiveHint: false,
  idempotentHint: true,
  openWorldHint: false,
};
/** What is changed can be changed back by another call. */
export const changing: Annotations = {...readingOnly, readOnlyHint: false, idempotentHint: false};
/** An interview may ask an engine, when the person has chosen one. */
export const asking: Annotations = {...changing, openWorldHint: true};

/** The arguments of a call, by name. */
export type Words = Readonly<Record<string, unknown>>;

/** A story's number is a text ("015"), and many a client makes a number of it. */
export const withTexts = (words: Words): Words =>
  Object.fromEntries(
    Object.entries(words).map(([key, value]) => [key, typeof value === 'number' ? String(value) : value]),
  );

/** What a call may use of the server. */
export type Asking = {
  readonly root: string;
  readonly signal: AbortSignal;
  readonly progress: (text: string) => void;
};

/** A result as a value, and as text for a client that reads no values. */
export type Answer = {readonly data: Readonly<Record<string, unknown>>; readonly text: string};

/** The same error that the command line reports. */
export const troubleOf = ({code, message, hint}: PlanError) => ({error: {code, message, hint}});

/** Arguments that are not as the schema has them. */
export function wrongArguments(tool: string, {issues: [issue]}: z.core.$ZodError): PlanError {
  const place = issue?.path.join('.') || 'its arguments';
  return new PlanError('arguments', `${tool}, ${place}: ${issue?.message ?? 'not as they should be'}.`, {
    hint: 'The input schema of the tool says what it takes.',
  });
}
