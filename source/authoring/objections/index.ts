// When an answer is asked back about. To add a reason, write it in a file of its own and list it here.
import type {Ground, TopicName} from '../topics.ts';
import type {Doubt, Objection} from './objection.ts';
import {solution} from './solution.ts';
import {twinStory, unknownStory} from './stories.ts';
import {noCriteria, untestable} from './untestable.ts';

const doubts: readonly Doubt[] = [solution, untestable, noCriteria, unknownStory, twinStory];

/** The first thing that speaks against an answer, if anything does. */
export function objectionTo(topic: TopicName, text: string, ground: Ground): Objection | undefined {
  for (const doubt of doubts) {
    const objection = doubt.topics.includes(topic) ? doubt.about(text, ground) : undefined;
    if (objection !== undefined) return objection;
  }
  return undefined;
}
