// What a document cannot carry of the file that it is made from, said before anything is lost.
import type {Plan, SectionName, Story} from '../../plan/types.ts';
import {counted, listing} from '../content/words.ts';
import type {Layout} from '../layouts/layout.ts';
import type {StoryTasks} from './from-plan.ts';

export type Source = {
  readonly plan: Plan;
  /** The name of the layout that it is read from. */
  readonly format: string;
  readonly story: Story;
  readonly converted: StoryTasks;
};

/** Sentences, one for each thing that does not stand in the document; none when everything does. */
export function lossesOf({plan, format, story, converted}: Source, layout: Layout): readonly string[] {
  const notes = plan.tasks.filter(({note}) => note !== undefined);
  const gates = plan.groups.filter(({gate}) => gate !== undefined);
  const parts = plan.tasks.filter(({parent}) => parent !== undefined);
  const isPlan = format !== 'story';
  return [
    ...sectionsLeft(story, plan, layout),
    ...(converted.left.length > 0
      ? [
          `${listing(converted.left.map(({id}) => id))}: the document's own work, which is no task of the story.`,
        ]
      : []),
    ...(notes.length > 0
      ? [
          `What the status of ${listing(notes.map(({id}) => id))} says beyond its word (${listing(notes.map(({note}) => `"${note}"`))}).`,
        ]
      : []),
    ...(isPlan && plan.groups.length > 0
      ? [
          `The names of ${counted(plan.groups.length, 'part')}${gates.length > 0 ? ` and ${counted(gates.length, 'exit gate')}` : ''}: parts are made anew from the dependencies.`,
        ]
      : []),
    ...(parts.length > 0
      ? [
          `${counted(parts.length, 'subtask')}: lines of their task's description, no longer counted on their own.`,
        ]
      : []),
    ...(layout.holdsDescriptions
      ? []
      : ['Descriptions are not kept word for word: they are taken apart into goals and check lists.']),
  ];
}

const names: Readonly<Partial<Record<SectionName, string>>> = {
  problem: 'Problem',
  actor: 'User/Actor',
  outcome: 'Desired Outcome',
  criteria: 'Acceptance Criteria',
  outOfScope: 'Out of Scope',
  dependencies: 'Dependencies',
  openQuestions: 'Open Questions',
  notes: 'Notes',
  clarifications: 'Clarifications',
};

/** Sections that have no place in the layout, and those of no known kind; the parts of a plan are told on their own. */
function sectionsLeft({sections}: Story, {groups}: Plan, layout: Layout): readonly string[] {
  const parts = new Set(groups.map(({line}) => line));
  const left = sections.filter(({name, level, line}) => {
    if (level !== 2 || parts.has(line) || name === 'tasks' || name === 'status') return false;
    return name === 'other' || !layout.carries.includes(name);
  });
  const headings = [...new Set(left.map(({name, heading}) => names[name] ?? heading.trim()))];
  return headings.length === 0
    ? []
    : [`${headings.length === 1 ? 'This section' : 'These sections'}: ${listing(headings)}.`];
}
