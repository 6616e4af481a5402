// A number of the story beside a different number that the code has under the same name.
import type {Criterion, Precedent, Question, Rule} from '../../plan/types.ts';
import {splitIdentifier, stem, stemsOf} from '../../plan/words.ts';
import {quoted} from '../clause.ts';
import {makeQuestion} from '../question.ts';

export const otherValue: Rule = {
  name: 'other-value',
  ask: ({story, finding}) =>
    story.criteria.flatMap(criterion => {
      const files = finding.criteria.find(({number}) => number === criterion.number)?.files ?? [];
      const near = new Set(files.slice(0, nearest).map(({path}) => path));
      const clash = (finding.precedents ?? []).find(fact => near.has(fact.path) && isOther(criterion, fact));
      return clash === undefined ? [] : [askAbout(criterion, clash)];
    }),
};

const nearest = 4;
/** The bounds of a name, which say which of a sentence's numbers is meant. */
const bounds = new Set([
  'max',
  'maximum',
  'min',
  'minimum',
  'default',
  'limit',
  'num',
  'total',
  'value',
  'sec',
  's',
  'ms',
]);
const upper =
  /\b(?:at most|up to|max(?:imum)?|no more than|limit(?:ed)? (?:of|to)|less than|under)\b[^.,;]{0,20}?(\d[\d,]*(?:\.\d+)?)/i;
const standard =
  /\bdefaults? (?:to|of|is|value|:)[^.,;\d]{0,20}(-?\d[\d,]*(?:\.\d+)?)|\((?:default:? |defaults to )(-?\d[\d,]*(?:\.\d+)?)/i;

/** The criterion speaks of everything that the number is called, bounds aside, and has another number in its place. */
function isOther({text}: Criterion, {kind, name, says}: Precedent): boolean {
  if (kind !== 'value' || / (?:s|ms|min|h)$/.test(says)) return false;
  const parts = splitIdentifier(name);
  const own = parts.filter(part => !bounds.has(part)).map(stem);
  const said = new Set(stemsOf(text));
  if (own.length === 0 || !own.every(part => said.has(part))) return false;
  const form = parts.includes('default')
    ? standard
    : parts.some(part => part.startsWith('max'))
      ? upper
      : undefined;
  const match = form?.exec(text);
  const written = (match?.[1] ?? match?.[2])?.replaceAll(',', '');
  return written !== undefined && Number(written) !== Number(says);
}

function askAbout(criterion: Criterion, {name, says, path, line}: Precedent): Question {
  const place = `${path.slice(path.lastIndexOf('/') + 1)}:${line}`;
  return makeQuestion({
    rule: 'other-value',
    kind: 'contradiction',
    question: `${quoted(criterion.text)}: \`${name}\` is ${says} today (${place}). Does that number change?`,
    why: `\`${path}\` holds this number for everybody who uses it, not for this story alone.`,
    suggestions: [
      `Change \`${name}\` to the number of the story (${path}:${line}).`,
      `Keep \`${name}\` at ${says}, and a number of its own for this story.`,
      `The story means ${says}: its number is outdated.`,
    ],
    score: 5,
    line: {text: criterion.text, line: criterion.line, criterion: criterion.number},
    about: name,
    cites: `${path}:${line}`,
  });
}
