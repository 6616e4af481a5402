// What a new thing is called, when a criterion asks for one without naming it. Its name goes into its task, so that
// others can speak of it.
import type {Brief} from '../../plan/types.ts';
import {meaningOf} from '../decided/decision.ts';
import type {Group, Part} from '../part.ts';
import {answersTo, type Doubt, raise} from './doubt.ts';

const name = 'name';
const making = /^(?:add|create|implement|define|build)$/;
const mostWords = 3;
const stopWord =
  /^(?:an?|the|new|all|for|of|in|on|to|with|and|or|that|which|from|by|as|at|its|valid|clear|simple)$/i;

/** How a language writes a type and a function: by extension, else as TypeScript does. */
const snake = /\.(?:py|rs|c|h|rb|sh)$/;

/** The words that name what a part makes: "a session store for drafts" → session, store. */
function wordsOf({imperative: {object}}: Part): readonly string[] {
  const [head = ''] = object.split(/\s+(?:for|of|in|on|to|with|that|which|from|by|as|at|so|when)\s+/);
  const words = head.split(/\s+/).filter(word => /^[A-Za-z][a-z-]+$/.test(word) && !stopWord.test(word));
  return words.flatMap(word => word.toLowerCase().split('-')).slice(-mostWords);
}

const pascal = (words: readonly string[]): string =>
  words.map(word => word.charAt(0).toUpperCase() + word.slice(1)).join('');
const camel = (words: readonly string[]): string => {
  const whole = pascal(words);
  return whole.charAt(0).toLowerCase() + whole.slice(1);
};

const candidatesFor = (words: readonly string[], path: string): readonly string[] =>
  snake.test(path) ? [pascal(words), words.join('_')] : [pascal(words), camel(words)];

const isNamelessThing = ({kind, parts, places}: Group): boolean =>
  kind === 'work' &&
  parts[0] !== undefined &&
  parts[0].names.size === 0 &&
  making.test(parts[0].imperative.verb) &&
  places[0]?.isNew === true &&
  wordsOf(parts[0]).length > 1;

export const newName: Doubt = {
  name,
  ask: ({titled}) =>
    titled
      .map(({group}) => group)
      .filter(isNamelessThing)
      .slice(0, 1)
      .flatMap(({parts: [part], places: [place]}) =>
        part === undefined
          ? []
          : [
              raise({
                doubt: name,
                kind: 'term',
                criterion: part.criterion,
                question: 'What shall the new thing be called?',
                why: 'Later tasks speak of it by this name.',
                suggestions: candidatesFor(wordsOf(part), place?.path ?? '').map(each => `\`${each}\``),
                score: 1.2,
              }),
            ],
      ),
};

/** What new things are called, as a sentence for the task of their criterion. */
export function namings(brief: Brief): readonly {readonly number: number; readonly text: string}[] {
  return answersTo(name, brief).flatMap(answer => {
    const {criterion} = answer.question;
    const called = meaningOf(answer).replace(/^[`"'\s]+|[`"'\s.]+$/g, '');
    return criterion === undefined || answer.text === undefined || called === ''
      ? []
      : [{number: criterion, text: `Call it \`${called}\`.`}];
  });
}
