// What the draft is unsure of, as a question with candidates and reasons. A doubt asks about a sketch; what its
// answer decides is read where the draft needs it.
import type {Answer, Brief, Criterion, Question} from '../../plan/types.ts';
import type {Sketch} from '../sketch.ts';

/** What the ids of all doubts begin with, before their name. */
const prefix = 'draft-';

/** A kind of doubt. */
export type Doubt = {readonly name: string; readonly ask: (sketch: Sketch) => readonly Question[]};

type Asked = Pick<Question, 'kind' | 'question' | 'why' | 'suggestions' | 'score'> & {
  readonly doubt: string;
  readonly criterion?: Criterion | undefined;
  readonly ticked?: readonly string[];
};

/** A doubt's question; about the whole story without a criterion. */
export function raise({doubt, criterion, ...said}: Asked): Question {
  return {
    id: [prefix + doubt, criterion?.number].filter(Boolean).join('-'),
    ...said,
    sentence: criterion?.text ?? '',
    line: criterion?.line ?? 0,
    ...(criterion !== undefined && {criterion: criterion.number}),
  };
}

/** The answers that a doubt got. */
export const answersTo = (doubt: string, {answers}: Brief): readonly Answer[] =>
  answers.filter(({question: {id}}) => id === prefix + doubt || id.startsWith(`${prefix}${doubt}-`));

/** Whether a question is a doubt of the draft: its answer is a part of the plan, and no remark in a task. */
export const isDoubt = ({id}: Pick<Question, 'id'>): boolean => id.startsWith(prefix);
