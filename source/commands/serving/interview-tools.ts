// The interview as tools: ask, answer, edit, preview, write. An agent stands where the lead would; what it may do and
// what is refused is the same.
import * as z from 'zod/mini';
import {PlanError} from '../../plan/error.ts';
import type {Conversation} from '../../wizard/conversing.ts';
import {spellJson} from '../calling/text.ts';
import {editSchema, makeEdit} from './interview-edits.ts';
import {createInterviews, demandPhase, type Interviews, type Served} from './interviews.ts';
import {asking, type ObjectSchema, type Tool, withTexts, wrongArguments} from './tool.ts';

const named = {
  story: z.string().check(z.describe('A story: its number (15, 015), its path, or words of its title.')),
};
const text = (meaning: string) => z.optional(z.string().check(z.describe(meaning)));

/** The tools of the interviews of one repository. */
export function interviewTools(root: string, call: Served): readonly Tool[] {
  const interviews = createInterviews(root, call);
  return [ask, answer, change, preview, write].map(toolFor => toolFor(interviews));
}

const ask = (interviews: Interviews): Tool =>
  toolOf(
    {
      name: 'interview_ask',
      description:
        'Begin the interview that breaks a story into tasks, or go on with it: gives the next question, or the proposed tasks when none is left. Ask the person whose story it is; answer yourself only what the story or the code answers.',
    },
    {
      ...named,
      mode: z.optional(z.enum(['add', 'replan', 'edit'])),
      afresh: z.optional(z.boolean()),
    },
    ({story, mode = 'add', afresh = false}) => interviews.begin(story, {mode, isAfresh: afresh}),
  );

const answer = turnOf(
  {
    name: 'interview_answer',
    description:
      'Answer the question that was asked last, by its id; without an answer its first suggestion is assumed. Gives the next question, or the proposed tasks.',
  },
  {...named, question: z.string(), answer: text('In own words, or one of the suggestions.')},
  async (interview, {question, answer: said}) => {
    const asked = demandPhase(interview, ['asking'], 'No question is open; call interview_ask.').question;
    if (asked.id !== question)
      throw new PlanError('other-question', `The open question is ${asked.id}: ${asked.question}`, {
        hint: 'Answer that one.',
      });
    await interview.say(said === undefined ? {type: 'skipped'} : {type: 'answered', text: said});
  },
);

const change = turnOf(
  {
    name: 'interview_edit',
    description:
      'Change the proposed tasks: set fields, add, drop, split, merge, move, undo, redo, in order. Tasks in progress or done are never changed. Gives the list and what is wrong with it.',
  },
  {...named, edits: z.array(editSchema)},
  async (interview, {edits}) => {
    await toReview(interview);
    for (const each of edits) await makeEdit(interview, each);
  },
);

const preview = turnOf(
  {
    name: 'interview_preview',
    description:
      'Show the exact diff of the story file that the agreed tasks would make. Nothing is written.',
  },
  named,
  async interview => {
    await toReview(interview);
    await interview.say({type: 'confirmed'});
    demandPhase(interview, ['previewing'], 'There is nothing to write: the story has these tasks already.');
  },
);

const shown = ['previewing', 'previewingParts'] as const;
const written = ['finished', 'asking', 'proposing', 'reviewing'] as const;

const write = turnOf(
  {
    name: 'interview_write',
    description:
      'Write what interview_preview showed into the story file. A file that changed meanwhile is never overwritten.',
  },
  named,
  async interview => {
    demandPhase(interview, shown, 'Call interview_preview first, and look at the diff.');
    await interview.say({type: 'confirmed'});
    demandPhase(interview, written, 'Call interview_ask to go on from the answers.');
  },
);

/** To the list of tasks, from wherever the interview is; questions that are left are not asked any more. */
async function toReview(interview: Conversation): Promise<void> {
  if (interview.state().phase === 'asking') await interview.say({type: 'hurried'});
  if (interview.state().phase === 'splitting') await interview.say({type: 'accepted'});
  if (interview.state().phase === 'proposing') await interview.say({type: 'allAccepted'});
  if (interview.state().phase === 'previewing') await interview.say({type: 'wentBack'});
  demandPhase(interview, ['reviewing'], 'Call interview_ask to begin again.');
}

type About = Pick<Tool, 'name' | 'description'>;
type WordsOf<Shape extends z.core.$ZodLooseShape> = z.infer<z.ZodMiniObject<Shape, z.core.$strict>>;

/** A tool that takes a turn in the interview about a story, which has to have begun. */
function turnOf<Shape extends typeof named & z.core.$ZodLooseShape>(
  about: About,
  shape: Shape,
  act: (interview: Conversation, words: WordsOf<Shape>) => Promise<void>,
): (interviews: Interviews) => Tool {
  return interviews =>
    toolOf(about, shape, async words => {
      const interview = interviews.about((words as WordsOf<typeof named>).story);
      await act(interview, words);
      return interview;
    });
}

/** A tool whose arguments are checked before it is called, and which gives the state of the interview then. */
function toolOf<Shape extends z.core.$ZodLooseShape>(
  about: About,
  shape: Shape,
  act: (words: WordsOf<Shape>) => Promise<Conversation>,
): Tool {
  const schema = z.strictObject(shape);
  return {
    ...about,
    title: `plan-tasks ${about.name.replace('_', ' ')}`,
    inputSchema: z.toJSONSchema(schema) as unknown as ObjectSchema,
    outputSchema: {type: 'object', properties: {phase: {type: 'string'}}, required: ['phase']},
    annotations: asking,
    call: async words => {
      const read = schema.safeParse(withTexts(words));
      if (!read.success) throw wrongArguments(about.name, read.error);
      const conversation = await act(read.data);
      const {told} = await import('../../wizard/open.ts');
      const data = told(conversation.state());
      return {data, text: spellJson(data)};
    },
  };
}
