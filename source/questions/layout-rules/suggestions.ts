// Good answers to what a layout needs to be told, from the story and the repository; the recommended one first.
import type {Topic} from '../../plan/layouts/questions.ts';
import {typeOf, workTypes} from '../../plan/layouts/work-type.ts';
import type {Brief} from '../../plan/types.ts';
import {likelyRisks} from './likely-risks.ts';

const makers: Readonly<Record<Topic, (brief: Brief) => readonly string[]>> = {
  type: ({story}) => {
    const likeliest = typeOf(story);
    return [likeliest, ...workTypes.filter(type => type !== likeliest)];
  },
  proves: ({story}) => [
    ...firstSentences(story.outcome),
    ...(story.criteria.length > 0 ? [`All ${story.criteria.length} acceptance criteria hold.`] : []),
    `${story.title.replace(/\.$/, '')} works in the program itself, not only in a test.`,
  ],
  soundness: brief => [
    `It changes the program itself, and every step is tested${how(brief)}; nothing is mocked.`,
    'It is behind no switch and needs no follow-up to be used.',
    'It is a first version, and says so where users see it.',
  ],
  gate: () => [
    'Every criterion of the phase has been seen to hold.',
    'Somebody else has reviewed the changes of the phase.',
    'The changes of the phase are merged, and the pipeline is green.',
  ],
  risk: brief => [...likelyRisks(brief), 'None that the code does not show.'],
  yardstick: brief => [
    ...measured(brief),
    `What passes today${how(brief)} still passes.`,
    'Nothing is measured beyond the tests.',
  ],
  variables: ({finding: {facts}}) => [
    'None.',
    ...facts.variables.slice(0, 2).map(({name, path}) => `\`${name}\`, which \`${path}\` reads already.`),
    'One for each new setting, named like those that are there.',
  ],
};

const most = 4;

/** Two to four answers about a topic. */
export function suggestionsFor(topic: Topic, brief: Brief): readonly string[] {
  return [...new Set(makers[topic](brief))].slice(0, most);
}

const how = ({finding: {facts}}: Brief): string => {
  const command = facts.commands.find(({purpose, folder}) => purpose === 'test' && folder === '')?.command;
  return command === undefined ? '' : ` with \`${command}\``;
};

function firstSentences(text: string): readonly string[] {
  const [, first] = /^\s*([^\n]*?[.!?])(?:\s|$)/.exec(text) ?? [];
  return first === undefined || /^[-*+]\s/.test(first) ? [] : [first];
}

const speed = /\b(?:fast|slow|latency|throughput|performance|milliseconds?|\d+\s*ms|memory|fps|load)\b/i;

/** A line of the story that gives something to measure. */
function measured({story}: Brief): readonly string[] {
  const line = [...story.criteria, ...story.sentences].find(({text}) => speed.test(text) && /\d/.test(text));
  return line === undefined
    ? []
    : [`Measured before and after: ${line.text.replace(/\s+/g, ' ').replace(/\.$/, '')}.`];
}
