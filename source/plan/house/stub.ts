// A story for what another one relies on and nobody has: little more than its name and why it is needed, to be
// filled in by whoever takes it up.
import {applyEdits, inNewlinesOf} from '../edit.ts';
import {addPointEdits} from '../editing/points.ts';
import type {Relied, Story} from '../types.ts';
import type {StoryForm} from './form.ts';
import type {NextStory} from './naming.ts';
import {renderStory} from './render.ts';

/** A stub before it is written: its title, what it provides, and where it goes. */
export type NewStub = {readonly title: string; readonly relied: Relied; readonly next: NextStory};

/** The text of the new story, in the form of the house. */
export function stubText(story: Story, {title, relied, next}: NewStub, form: StoryForm): string {
  const asking = story.number === undefined ? `"${story.title}"` : `Story ${story.number} ("${story.title}")`;
  return renderStory(
    {
      number: next.number,
      title,
      problem: `${asking} relies on \`${relied.name}\`, which does not exist yet.`,
      actor: story.actor,
      outcome: `\`${relied.name}\` exists, so that ${asking} can be built on it.`,
      criteria: [`\`${relied.name}\` does what ${asking} says of it: "${relied.sentence}"`],
      outOfScope: [],
      dependencies: [],
      openQuestions: [`What else must \`${relied.name}\` do, and who else needs it?`],
    },
    form,
  );
}

/** A story's text with the stub among its dependencies. */
export function waitingFor(text: string, {title, next}: NewStub): string {
  const point = next.number === undefined ? title : `Story ${next.number}: ${title}`;
  return applyEdits(text, inNewlinesOf(text, addPointEdits(text, 'dependencies', point)));
}
