// The documents that a plan can be written as. A new one is a layout in layouts/, its template, and one line here.
import {aiTask} from './layouts/ai-task.ts';
import type {Layout} from './layouts/layout.ts';
import {milestones} from './layouts/milestones.ts';
import {phases} from './layouts/phases.ts';
import {steps} from './layouts/steps.ts';
import {story} from './layouts/story.ts';

export const layouts: readonly Layout[] = [story, milestones, steps, phases, aiTask];

/** The layout of a name, as a person types it; undefined when none can be written by that name. */
export function layoutNamed(name: string): Layout | undefined {
  return layouts.find(layout => layout.name === name.toLowerCase());
}
