// Something of the kind that a criterion adds is there already: build on it?
import type {Criterion, FoundFile, FoundSymbol, Question, Rule} from '../../plan/types.ts';
import {splitIdentifier, stem, stemsOf} from '../../plan/words.ts';
import {makeQuestion} from '../question.ts';
import {isSource} from './evidence.ts';

/** So many of the best files are looked at: that all of a name stands in a criterion says more than the file's rank. */
const most = 12;

export const existingPattern: Rule = {
  name: 'existing-pattern',
  ask: ({story, finding}) =>
    finding.files
      .slice(0, most)
      .filter(file => isSource(file.path))
      .flatMap(file => file.symbols.map(symbol => ({file, symbol})))
      .flatMap(({file, symbol}) => {
        const criterion = story.criteria.find(
          ({text}) => isExtended(text, symbol) && !story.source.includes(symbol.name),
        );
        return criterion === undefined ? [] : [askAbout(criterion, file, symbol)];
      }),
};

const adding =
  /\b(?:adds?|new|creates?|supports?|introduces?|includes?|accepts?|defines?|provides?|validates?|limits?|checks?|handles?)\b/i;

/** The criterion adds something, and every part of a name of two parts or more stands in it. */
function isExtended(text: string, {name}: FoundSymbol): boolean {
  const parts = splitIdentifier(name)
    .filter(part => part.length > 2)
    .map(stem);
  const said = new Set(stemsOf(text));
  return parts.length >= 2 && adding.test(text) && parts.every(part => said.has(part));
}

function askAbout(criterion: Criterion, file: FoundFile, {name, line}: FoundSymbol): Question {
  return makeQuestion({
    rule: 'existing-pattern',
    kind: 'pattern',
    question: `\`${file.path}\` already defines \`${name}\` (line ${line}). Add to it?`,
    why: `Criterion ${criterion.number} asks for something of this kind, and two of a kind are hard to keep alike.`,
    suggestions: [
      `Yes: extend \`${name}\` in \`${file.path}\`.`,
      `No: a new one beside it in \`${file.path}\`.`,
      `Replace \`${name}\` and move its callers.`,
    ],
    score: 4.6,
    cites: `${file.path}:${line}`,
    line: {text: criterion.text, line: criterion.line, criterion: criterion.number},
    about: `${file.path} ${name}`,
  });
}
