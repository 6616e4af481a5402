// The rule behind the tables beside this file: a sentence whose words raise a question that neither the sentence
// nor the rest of the story answers. To add a table, write the file and list it here.
import type {Question, Rule} from '../../plan/types.ts';
import {plain, quoted} from '../clause.ts';
import {type Corpus, type Line, readCorpus} from '../corpus.ts';
import {generalRules} from '../general-rules/index.ts';
import {type Citation, habitsOf} from '../habits/index.ts';
import {precedents} from '../precedent.ts';
import {makeQuestion} from '../question.ts';
import {asksItself, readSettled} from '../settled.ts';
import {worthOf} from '../worth.ts';
import {approachRules} from './approach.ts';
import {batchRules} from './batches.ts';
import {designRules} from './design.ts';
import {failureRules} from './failure.ts';
import {meaningRules} from './meaning.ts';
import {numberRules} from './numbers.ts';
import {stateRules} from './state.ts';
import {storageRules} from './storage.ts';
import {surfaceRules} from './surface.ts';
import {valueRules} from './values.ts';
import type {WordRule} from './word-rule.ts';

const wordRules: readonly WordRule[] = [
  ...failureRules,
  ...stateRules,
  ...batchRules,
  ...storageRules,
  ...numberRules,
  ...valueRules,
  ...meaningRules,
  ...surfaceRules,
  ...designRules,
  ...approachRules,
];

/** What the story asks itself and nobody has answered. */
const asking = 1.3;
/** A rule of the tables for particular cases knows better what to ask than a general one. */
const particular = 0.5;

export const words: Rule = {
  name: 'words',
  ask(brief) {
    const corpus = readCorpus(brief.story);
    const settled = readSettled(brief, corpus);
    const habitOf = habitsOf(brief, corpus);
    const askable = corpus.lines.filter(isAskable).map(line => ({line, said: spoken(line.text)}));
    return [...wordRules, ...generalRules].flatMap(rule => {
      const bonus = generalRules.includes(rule) ? 0 : particular;
      const fired = askable.filter(({said}) => rule.trigger.test(said));
      if (fired.length === 0) return [];
      const isSettled = settled(rule);
      return fired
        .filter(({line}) => !isSettled(line))
        .flatMap(({line, said}) => {
          const place = rule.trigger.exec(said);
          const word = place === null ? '' : line.text.slice(place.index, place.index + place[0].length);
          const question = askAbout(corpus, {rule, line, word, bonus});
          const citation = asksItself(line) ? undefined : habitOf(rule.name, line);
          return citation === undefined ? [question] : [cited(question, citation), question];
        });
    });
  },
};

const silentSections: ReadonlySet<string> = new Set([
  'status',
  'problem',
  'actor',
  'tasks',
  'dependencies',
  'outOfScope',
  'openQuestions',
  'clarifications',
]);
const silentHeadings =
  /\b(?:assumptions?|out of scope|non-goals?|dependencies|references?|glossary|success criteria|measurable outcomes|checklist|entities)\b/i;
/** Lines about the story itself, wishes in its narrative, and the upkeep that every story has. */
const asides =
  /^\W*(?:why this priority|independent test|feature branch|created|status|input|priority|rationale|note|as an? \w+|(?:unit|integration|manual|end-to-end|e2e|regression|fuzz\w*)\b.{0,20}tests?\b|tests?\b|all (?:existing )?tests|verif(?:y|ied)\b|`?(?:docs\/|readme|\w+\.md)|documentation)/i;

/** Prohibitions, and questions that the line itself goes on to answer. */
const told =
  /\b(?:produces? no|without any|has no|ADR-\d+|docstrings?|assertions?|test (?:class(?:es)?|fixtures?)|tests verify|tested for|comments? (?:from|explain))\b|^\W*(?:Given\b(?!.*\bThen\b)|I (?:am|have)\b)|^\W*No\b|\|.*\||^\W*`[^`]*(?:[._]test\.|tests?\/)[^`]*`|\b(?:unit|integration|automated|e2e|regression) tests?\b|\b(?:MUST NOT|SHALL NOT|SHOULD NOT|never)\b|\?["')*]*\s+\S|\?.*→/;

/** What the story wants, not what it tells: a criterion, an obligation, or a question of its own. */
function isWish(line: Line): boolean {
  return (
    line.criterion !== undefined ||
    line.section === 'outcome' ||
    /\b(?:MUST|SHALL|must|shall)\b/.test(line.text) ||
    asksItself(line)
  );
}

function isAskable(line: Line): boolean {
  return (
    isWish(line) &&
    !silentSections.has(line.section) &&
    !silentHeadings.test(line.heading) &&
    !asides.test(line.text) &&
    !told.test(line.text) &&
    line.stems.size >= 3
  );
}

/** The text with what it merely cites blanked out: code spans and messages in quotes, flags aside. */
function spoken(text: string): string {
  return text.replace(
    /(`)(?!-)([^`]+)(`)|(["“])([^"”]+)(["”])/g,
    cited => cited[0] + '·'.repeat(cited.length - 2) + cited.at(-1),
  );
}

function askAbout(
  corpus: Corpus,
  {
    rule,
    line,
    word,
    bonus,
  }: {readonly rule: WordRule; readonly line: Line; readonly word: string; readonly bonus: number},
): Question {
  const question = asksItself(line)
    ? plain(line.text)
    : `${quoted(line.text, word)}: ${rule.ask.replace('{word}', word.toLowerCase())}`;
  const score =
    worthOf(corpus, line, {kind: rule.kind, question}) +
    bonus +
    (rule.worth ?? 0) +
    (asksItself(line) ? asking : 0);
  const {name, kind, why} = rule;
  const suggestions = [...precedents(corpus, rule, line), ...rule.suggestions].slice(0, 4);
  return makeQuestion({rule: name, kind, question, why, suggestions, score, line});
}

/** What a fact of the code adds to the worth of a question. */
const citing = 0.6;
const mostWords = 32;

/** The question with what the code does in a like case: beside it where there is room, else among the reasons. */
function cited(question: Question, {place, told, suggestion}: Citation): Question {
  const longer = `${question.question} ${told}`;
  const hasRoom = longer.split(/\s+/).length <= mostWords;
  return {
    ...question,
    ...(hasRoom ? {question: longer} : {why: `${told} ${question.why}`}),
    suggestions: [...(suggestion === undefined ? [] : [suggestion]), ...question.suggestions].slice(0, 4),
    score: question.score + citing,
    cites: place,
  };
}
