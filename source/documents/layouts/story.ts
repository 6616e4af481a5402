// A story file: its sections as they are known, and the tasks under `## Tasks`.
import {storyFormat} from '../../formats/story.ts';
import type {Story} from '../../plan/types.ts';
import {oneLine} from '../content/words.ts';
import {frameOf} from '../frame.ts';
import type {Material} from '../material.ts';
import type {Composed, Layout} from './layout.ts';

export const story: Layout = {
  name: 'story',
  holdsDescriptions: true,
  carries: [
    'problem',
    'actor',
    'outcome',
    'criteria',
    'outOfScope',
    'dependencies',
    'openQuestions',
    'notes',
    'clarifications',
  ],
  compose,
};

function compose(material: Material): Composed {
  const {tasks, story: read} = material;
  const frame = frameOf(material);
  const groups = Map.groupBy(read.criteria, ({group}) => group.join(' / '));
  const isDone = tasks.length > 0 && tasks.every(({status}) => status === 'done');
  return {
    value: {
      ...frame,
      heading: read.number === undefined ? `- ${frame.title}` : `${read.number}: ${frame.title}`,
      plan: '',
      session: sessionOf(read),
      status: read.status ?? (isDone ? 'Done' : 'In Progress'),
      groups: [...groups].map(([name, criteria]) => ({
        name,
        criteria: criteria.map(({text, isTicked}) => ({text: indented(text), mark: isTicked ? 'x' : ' '})),
      })),
      problemText: read.problem.trim(),
      outcomeText: read.outcome.trim(),
      outOfScope: read.outOfScope.map(({text}) => text),
      needsText: read.dependencies.map(({text}) => text),
      questions: read.openQuestions.map(({text}) => text),
      notesText: read.notes.trim(),
      tasks: storyFormat.render(tasks),
    },
    tasks: tasks.map(task => ({...task, storyTask: task.id})),
  };
}

/** What was asked and answered, in the form that a story keeps it. */
const sessionOf = ({clarifications}: Story): string =>
  clarifications.map(({question, answer}) => `- Q: ${oneLine(question)} → A: ${oneLine(answer)}`).join('\n');

/** The lines of a criterion below its first one stay a part of its item. */
const indented = (text: string): string => text.trim().replace(/\n(?=\S)/g, '\n  ');
