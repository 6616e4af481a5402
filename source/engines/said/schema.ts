// The form that an answer must have. Unknown keys are dropped, endless texts are cut, and nothing that a terminal
// could act on comes through.
import * as z from 'zod/mini';
import {unsafe} from '../../plan/printable.ts';
import {questionKinds} from '../../plan/types.ts';

const clean = (longest: number) =>
  z.pipe(
    z.string(),
    z.transform((text: string) => text.replace(/\r\n?/g, '\n').replace(unsafe, '').trim().slice(0, longest)),
  );
const line = (longest: number) =>
  z.pipe(
    clean(longest),
    z.transform((text: string) => text.replace(/\s+/g, ' ')),
  );
const filled = (longest: number) => line(longest).check(z.refine(text => text !== '', 'must not be empty'));
const id = z.pipe(z.union([z.string(), z.number()]), z.transform(String));

export const questionsSchema = z.object({
  questions: z.array(
    z.object({
      quote: z._default(line(600), ''),
      question: filled(400),
      why: z._default(line(400), ''),
      kind: z.catch(z.enum(questionKinds), 'approach'),
      suggestions: z.array(filled(300)).check(z.minLength(1)),
    }),
  ),
});
export type SaidQuestion = z.infer<typeof questionsSchema>['questions'][number];

export const tasksSchema = z.object({
  tasks: z.array(
    z.object({
      id,
      title: filled(160),
      domain: line(80),
      description: clean(3000),
      files: z._default(z.array(z.object({path: filled(300), new: z.catch(z.boolean(), false)})), []),
      criteria: z._default(z.array(z.int()), []),
      dependsOn: z._default(z.array(id), []),
      hours: z.catch(z.number().check(z.positive()), 2),
    }),
  ),
});
export type SaidTask = z.infer<typeof tasksSchema>['tasks'][number];

/** What is wrong with an answer, in words that its author understands. */
export const complaintsOf = ({issues}: z.core.$ZodError): readonly string[] =>
  issues.slice(0, 12).map(({path, message}) => `${path.join('.') || 'the answer'}: ${message}`);
