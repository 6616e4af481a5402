// What only a person knows about a plan and only some layouts say. To ask for something else, add it here, its
// suggestions in questions/layout-rules/, and its place in the templates that use it.
/** What a layout may have to be told. */
export type Topic = 'type' | 'proves' | 'soundness' | 'gate' | 'risk' | 'yardstick' | 'variables';

/** The answers by what they are about; nothing is there that nobody said. */
export type Said = Readonly<Partial<Record<Topic, string>>>;

export type LayoutQuestion = {
  readonly topic: Topic;
  readonly question: string;
  readonly why: string;
  /** The layouts that say it. */
  readonly layouts: readonly string[];
};

export const layoutQuestions: readonly LayoutQuestion[] = [
  {
    topic: 'type',
    question: 'What kind of work is this: a PoC, a Feature, an Issue or a Refactor?',
    why: 'The plan says it in its first table, and reviewers read it differently for each.',
    layouts: ['steps'],
  },
  {
    topic: 'proves',
    question: 'What does the finished work prove, in one sentence?',
    why: 'The plan is held against this sentence when it is done.',
    layouts: ['steps'],
  },
  {
    topic: 'soundness',
    question: 'What makes it fit for production, and no mock-up?',
    why: 'The plan promises it, and the checklist at its end is ticked against it.',
    layouts: ['steps'],
  },
  {
    topic: 'gate',
    question: 'What must hold before a phase may be closed?',
    why: 'It stands as the exit gate of every phase, so that nobody builds on what is not finished.',
    layouts: ['phases'],
  },
  {
    topic: 'risk',
    question: 'What is the greatest risk, and what do we do about it?',
    why: 'It comes first in the risks of the plan; what the code shows is added to it.',
    layouts: ['steps'],
  },
  {
    topic: 'yardstick',
    question: 'What must not get worse, and how is it measured?',
    why: 'The plan takes a baseline of it first, and compares at the end.',
    layouts: ['milestones', 'ai-task'],
  },
  {
    topic: 'variables',
    question: 'Which environment variables must be set for this, and to what?',
    why: 'The plan lists them, so that nobody has to find out from an error.',
    layouts: ['phases'],
  },
];

/** The questions that a layout has, in the order in which they are asked. */
export const questionsOf = (layout: string): readonly LayoutQuestion[] =>
  layoutQuestions.filter(({layouts}) => layouts.includes(layout));
