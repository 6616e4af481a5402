// `plan --show-brief`: exactly what an engine would be sent.
import {spellForModel} from '../../briefing/model-brief.ts';
import {countTokens} from '../../briefing/tokens.ts';
import type {Call, Outcome} from '../calling/command.ts';
import {exploreStoryOf} from '../reading/read-brief.ts';
import {engineOf, groundOf} from './second-mind.ts';

/** The text that asks for questions, and the one that asks for tasks before the first answer. */
export async function showBrief(call: Call): Promise<Outcome> {
  const {project, story, plan, finding} = await exploreStoryOf(call);
  const engine = await engineOf({project, call});
  const {settings} = project.config;
  const ground = await groundOf({story, finding, answers: [], settings, tasks: plan.tasks}, {project, call});
  const [questions, tasks] = [spellForModel(ground, 'questions'), spellForModel(ground, 'tasks')];
  return {
    data: {
      engine: engine?.name ?? 'offline',
      destination: engine?.destination ?? null,
      questions: {text: questions, tokens: countTokens(questions)},
      tasks: {text: tasks, tokens: countTokens(tasks)},
    },
    text: `${questions}\n\n${tasks}`,
  };
}
