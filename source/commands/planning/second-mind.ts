// The engine of an interview, if somebody chose one: found, allowed once for each repository, and asked. Without a
// choice nothing of it is even loaded.
import type {HouseStyle, ModelGround} from '../../briefing/model-brief.ts';
import type {Engine} from '../../engines/engine.ts';
import {PlanError} from '../../plan/error.ts';
import {keepPreferences, readPreferences} from '../../project/kept/preferences.ts';
import type {Project} from '../../project/project.ts';
import {storyFiles} from '../../project/stories.ts';
import type {Advised} from '../../wizard/advice/second-mind.ts';
import type {Explored, In} from '../../wizard/interview.ts';
import type {Machine} from '../../wizard/work.ts';
import type {Call} from '../calling/command.ts';
import {readPlanFile} from '../reading/read-story.ts';
import {readTexts} from '../reading/read-texts.ts';

type Place = {readonly project: Project; readonly call: Pick<Call, 'options' | 'signal'>};

/** What an interview can ask of the engine that is meant by the call, the person, or the team. */
export function createMind({project, call}: Place): Pick<Machine, 'findMind' | 'advise'> {
  let found: Engine | undefined;
  let isConsentKept = false;
  return {
    findMind: async () => {
      found = await engineOf({project, call});
      if (found === undefined) return undefined;
      const {name, destination} = found;
      isConsentKept = (await consentsFor(project)).includes(destination);
      // Where nothing can be sent there is nothing to consent to: its trouble is told instead.
      const isAllowed = isConsentKept || call.options.send !== undefined || found.findTrouble() !== undefined;
      return {name, destination, isAllowed};
    },
    advise: async (interview, report, signal) => {
      if (found === undefined) return {leftOut: []};
      const engine = found;
      if (!isConsentKept && call.options.send === undefined && engine.findTrouble() === undefined) {
        isConsentKept = true;
        await keepConsent(project, engine.destination);
      }
      const said = (done: number): void => report({stage: 'answer', done, total: 0});
      return sparing(engine.name, async () => {
        const trouble = engine.findTrouble();
        if (trouble !== undefined) return {leftOut: [], trouble: `${engine.name} cannot be used, ${trouble}`};
        const ground = await groundOf(interview, {project, call});
        return consult(engine, {ground, matter: interview.matter}, {signal, report: said});
      });
    },
  };
}

/** The engine that is meant; undefined when that is none. Throws a PlanError for an --engine that cannot be. */
export async function engineOf({project, call}: Place): Promise<Engine | undefined> {
  const settings = project.config.engines;
  const called = typeof call.options.engine === 'string' ? call.options.engine : undefined;
  const preferred = called === undefined ? (await readPreferences()).engine : undefined;
  if (called === undefined && preferred === undefined && settings.use === undefined) return undefined;
  const {engineMeant} = await import('../../engines/index.ts');
  const engine = engineMeant({settings, called, preferred});
  return engine.destination === '' ? undefined : engine;
}

type Question = {readonly ground: ModelGround; readonly matter: In<'advising'>['matter']};

async function consult(
  engine: Engine,
  {ground, matter}: Question,
  thinking: Parameters<Engine['ask']>[1],
): Promise<Advised> {
  if (matter === 'questions') {
    const {items, leftOut} = await engine.ask(ground, thinking);
    return {questions: items, leftOut};
  }
  const {items, leftOut} = await engine.propose(ground, thinking);
  return {drafts: items, leftOut};
}

/** An engine's failure is a line in the interview, whatever it is; it never ends the interview. */
async function sparing(name: string, act: () => Promise<Advised>): Promise<Advised> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof PlanError) return {leftOut: [], trouble: error.message};
    return {
      leftOut: [],
      trouble: `${name} failed: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
}

type Known = Pick<Explored, 'story' | 'finding' | 'answers' | 'settings' | 'tasks'>;

/** All that the engine is told about. */
export async function groundOf(
  {story, finding, answers, settings, tasks}: Known,
  place: Place,
): Promise<ModelGround> {
  const {mostFiles} = await import('../../briefing/model-brief.ts');
  const paths = finding.files.slice(0, mostFiles).map(({path}) => path);
  return {
    brief: {story, finding, answers, settings},
    tasks,
    texts: await readTexts(place, paths),
    style: readStyle(place.project, story.path),
  };
}

/** So many titles say how tasks are called; so many stories are looked at for them. */
const [mostTitles, mostStories] = [24, 4];

/** How tasks are written in the newest stories that have some. */
function readStyle(project: Project, own: string): HouseStyle {
  const titles: string[] = [];
  let example: string | undefined;
  let stories = 0;
  for (const file of storyFiles(project).toReversed()) {
    if (stories === mostStories) break;
    const tasks = tasksIn(project, file, own);
    if (tasks.length === 0) continue;
    stories += 1;
    titles.push(...tasks.map(({title}) => title));
    example ??= tasks
      .map(({title, description}) => `${title}\n\n${description}`)
      .find(text => text.length > 200);
  }
  return {titles: titles.slice(0, mostTitles), example};
}

function tasksIn(project: Project, file: string, own: string) {
  try {
    const {story, plan} = readPlanFile(project, file);
    return story.path === own ? [] : plan.tasks;
  } catch (error) {
    if (error instanceof PlanError) return [];
    throw error;
  }
}

/** Where this repository's briefs may go. */
export async function consentsFor({root}: Project): Promise<readonly string[]> {
  return (await readPreferences()).consents?.[root] ?? [];
}

async function keepConsent(project: Project, destination: string): Promise<void> {
  const {consents} = await readPreferences();
  const own = new Set([...(await consentsFor(project)), destination]);
  await keepPreferences({consents: {...consents, [project.root]: [...own]}});
}
