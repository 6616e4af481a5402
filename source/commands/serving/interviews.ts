// The interviews that agents lead: one for each story, kept on disk after every answer as those on a terminal are.
import {PlanError} from '../../plan/error.ts';
import {openProject, pathInProject} from '../../project/project.ts';
import {findStory} from '../../project/stories.ts';
import type {Conversation} from '../../wizard/conversing.ts';
import type {Event, In, Interview, Phase} from '../../wizard/interview.ts';
import type {Call} from '../calling/command.ts';
import {chosenLayout} from '../planning/chosen-layout.ts';
import {createMachine} from '../planning/machine.ts';
import {createMind} from '../planning/second-mind.ts';

/** How an interview begins on a story that has tasks, or that was left in the middle. */
export type Wish = {readonly mode: 'add' | 'replan' | 'edit'; readonly isAfresh: boolean};

export type Interviews = {
  /** Begins the interview about a story, or goes on with it, up to the first question that is open. */
  readonly begin: (story: string, wish: Wish) => Promise<Conversation>;
  /** The interview that was begun about a story. Throws a PlanError when there is none. */
  readonly about: (story: string) => Conversation;
};

/** What is said in the phases in which an agent has nothing to decide but what it wished for. */
const usual: Readonly<Partial<Record<Phase, (wish: Wish) => Event>>> = {
  resuming: ({isAfresh}) => ({type: isAfresh ? 'restarted' : 'resumed'}),
  confirming: () => ({type: 'confirmed'}),
  deciding: ({mode}) => ({type: 'decided', mode}),
  surveying: () => ({type: 'confirmed'}),
  // That a brief may be sent is said by the person: once at a terminal, or where the server is set up (--send).
  consenting: () => ({type: 'skipped'}),
};

/** The call that serves a repository: which engine its interviews ask. */
export type Served = Pick<Call, 'options' | 'signal'>;

/** The interviews of one repository. */
export function createInterviews(root: string, call: Served): Interviews {
  const open = new Map<string, Conversation>();
  const pathOf = (story: string): string => {
    const project = openProject(root);
    return pathInProject(project, findStory(project, story));
  };
  return {
    begin: async (story, wish) => {
      const path = pathOf(story);
      const known = open.get(path);
      if (known !== undefined && !wish.isAfresh && isUnderWay(known.state())) return known;
      const {begin, converse} = await import('../../wizard/open.ts');
      const project = openProject(root);
      const layout = await chosenLayout(call, project);
      const machine = {...createMachine(project, layout), ...createMind({project, call})};
      const conversation = await converse(begin({path}), machine);
      await untilAsked(conversation, wish);
      open.set(path, conversation);
      return conversation;
    },
    about: story => {
      const conversation = open.get(pathOf(story));
      if (conversation !== undefined) return conversation;
      throw new PlanError('no-interview', `No interview about "${story}" has begun.`, {
        hint: 'Call interview_ask with the story first.',
      });
    },
  };
}

const isUnderWay = ({phase}: Interview): boolean => !['finished', 'failed', 'left'].includes(phase);

async function untilAsked({state, say}: Conversation, wish: Wish): Promise<void> {
  for (;;) {
    const {phase} = state();
    const event = usual[phase]?.(wish);
    if (event === undefined) return;
    await say(event);
  }
}

/** The interview in the phase that a call is meant for. Throws a PlanError when it is in another one. */
export function demandPhase<Name extends Phase>(
  {state}: Conversation,
  names: readonly Name[],
  hint: string,
): In<Name> {
  const interview = state();
  if ((names as readonly Phase[]).includes(interview.phase)) return interview as In<Name>;
  const message =
    interview.phase === 'failed' ? interview.trouble.message : `The interview is at "${interview.phase}".`;
  throw new PlanError('wrong-turn', message, {hint});
}
