// A solution that poses as a problem: "We need rate limiting" says what to build, and not what goes wrong without it.
import type {Doubt} from './objection.ts';

const verbs =
  'add|allow|automate|build|change|convert|create|develop|enable|extend|implement|improve|integrate|introduce|make|migrate|move|port|provide|refactor|remove|rename|replace|rewrite|set up|support|switch|update|upgrade|use|write';
const shapes: readonly RegExp[] = [
  new RegExp(`^(?:${verbs})\\b`, 'i'),
  /^(?:we|i|users?|people|the \w+|it|there) (?:just |really |also )?(?:needs?|wants?|must|should|ought|has|have|would like)(?: to)? (?:be |have )?\S/i,
  /^(?:there (?:is|are) no|we (?:lack|miss|don't have|do not have|have no)|(?:the )?\w+ (?:lacks?|is missing)|missing|no)\s+\S+/i,
];
/** Words that tell what happens, how often, or what it costs. */
const harm =
  /\b(?:because|cannot|can't|fails?|failed|crash\w*|los[est]\w*|wait\w*|slow\w*|wrong|break\w*|broke\w*|hours?|minutes?|seconds?|days?|times?|every|each|again|by hand|manual\w*|forget\w*|confus\w*|leak\w*|time ?outs?|errors?|starv\w*|stuck|complain\w*|so (?:that )?(?:they|we|nobody|everyone)|hard to|have to|nobody)\b|\d/i;

export const solution: Doubt = {
  topics: ['problem'],
  about(text, {house}) {
    const isWish = house.form.sections.some(section => section.isWish);
    const named = shapes.find(shape => shape.test(text.trim()));
    if (isWish || named === undefined || harm.test(text)) return undefined;
    return {
      question: 'That names something to build. What goes wrong as long as it is not there?',
      why: 'A solution in the place of the problem rules out better ones, and nobody can tell when it is solved.',
      suggestions: [],
    };
  },
};
