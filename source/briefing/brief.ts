// The brief of a task or of a whole story, as a value: all that somebody needs who starts on it without having read
// anything else.
import {readyTasks} from '../plan/order.ts';
import {readServes} from '../plan/serves.ts';
import {readStory} from '../plan/story.ts';
import type {Criterion, Finding, Story, Task, WrittenTask} from '../plan/types.ts';
import {filesOfStory, filesOfTasks, type NeededFile, waysToVerify} from './places.ts';
import {type Quoted, quoteFiles} from './quotes.ts';
import {termsOf} from './terms.ts';

/** What a brief is made of. */
export type Ground = {
  readonly story: Story;
  readonly tasks: readonly WrittenTask[];
  /** What the repository says about `subjectOf` this. */
  readonly finding: Finding;
};

/** What is to be done: some tasks of a story, or none for all of it. */
export type Assignment = Ground & {readonly chosen: readonly WrittenTask[]};

/** Another task, as much of it as one must know. */
export type Neighbour = Pick<Task, 'id' | 'title' | 'status'>;

export type WorkBrief = Assignment & {
  /** Those that the tasks say they serve; all of them when they do not say. */
  readonly criteria: readonly Criterion[];
  readonly saysWhichCriteria: boolean;
  /** What the tasks depend on, directly. */
  readonly needed: readonly Neighbour[];
  /** Tasks of the story that are not meant, and must not be done along with it. */
  readonly others: readonly Neighbour[];
  readonly files: readonly (NeededFile & Quoted)[];
  readonly tests: readonly string[];
  readonly commands: readonly string[];
};

/** What to look for in the repository: the words of the chosen tasks and of what they serve, else the whole story. */
export function subjectOf({story, chosen}: Pick<Assignment, 'story' | 'chosen'>): Story {
  if (chosen.length === 0) return story;
  const criteria = servedBy(story, chosen).map(({text}) => `- [ ] ${text.replace(/\s+/g, ' ')}`);
  const tasks = chosen.map(({title, description}) => `${title}\n\n${description}`);
  const text = `# ${chosen[0]?.title}\n\n${tasks.join('\n\n')}\n\n## Acceptance Criteria\n${criteria.join('\n')}\n`;
  return readStory(text, story.path);
}

const servedBy = (story: Story, chosen: readonly WrittenTask[]): readonly Criterion[] => {
  const numbers = new Set(chosen.flatMap(({description}) => readServes(description, story.criteria)));
  return story.criteria.filter(({number}) => numbers.has(number));
};

/** The files that a brief would quote, so that they can be read. */
export const filesToQuote = ({chosen, finding}: Assignment): readonly NeededFile[] =>
  chosen.length === 0 ? filesOfStory(finding) : filesOfTasks(chosen, finding);

/** Makes a brief whose quotes cost at most so many tokens. `texts` holds the files that could be read. */
export function makeBrief(
  assignment: Assignment,
  texts: ReadonlyMap<string, string>,
  tokens: number,
): WorkBrief {
  const {story, tasks, chosen, finding} = assignment;
  const needed = filesToQuote(assignment);
  const files = needed.filter(({isNew}) => !isNew);
  const quoted = quoteFiles(
    files.map(({path, weight}) => ({path, weight, text: texts.get(path)})),
    termsOf(wordsOf(assignment)),
    tokens,
  );
  const byPath = new Map(quoted.map(each => [each.path, each]));
  const isChosen = new Set(chosen.map(({id}) => id));
  const dependencies = new Set(chosen.flatMap(({dependsOn}) => dependsOn));
  const served = servedBy(story, chosen);
  return {
    ...assignment,
    criteria: served.length === 0 ? story.criteria : served,
    saysWhichCriteria: served.length > 0,
    needed: tasks.filter(({id}) => dependencies.has(id) && !isChosen.has(id)),
    others: chosen.length === 0 ? [] : tasks.filter(({id}) => !isChosen.has(id) && !dependencies.has(id)),
    files: needed.map(file => ({lines: 0, passages: [], ...byPath.get(file.path), ...file})),
    ...waysToVerify(
      needed.map(({path}) => path),
      finding,
    ),
  };
}

/** The words that say what is to be done, and by which lines of code are chosen. */
const wordsOf = ({story, chosen}: Assignment): string =>
  chosen.length > 0
    ? chosen.map(({title, description}) => `${title}\n${description}`).join('\n')
    : [story.title, story.outcome, ...story.criteria.map(({text}) => text)].join('\n');

/** Whether nothing stands in the way of the chosen tasks. */
export const canStart = ({chosen, tasks}: Assignment): boolean => {
  const ready = new Set(readyTasks(tasks).map(({id}) => id));
  return chosen.every(({id, status}) => status !== 'pending' || ready.has(id));
};
