// What only a chosen layout needs to be told: asked after everything else, and never for a layout that does not say it.
import {type LayoutQuestion, questionsOf} from '../../plan/layouts/questions.ts';
import type {Brief, Question, Rule} from '../../plan/types.ts';
import {makeQuestion} from '../question.ts';
import {suggestionsFor} from './suggestions.ts';

export const layoutRule: Rule = {
  name: 'layout',
  ask: brief =>
    questionsOf(brief.layout ?? '')
      .filter(({question}) => brief.answers.every(answer => answer.question.question !== question))
      .map(question => asked(question, brief)),
};

function asked({topic, question, why}: LayoutQuestion, brief: Brief): Question {
  return makeQuestion({
    rule: `layout-${topic}`,
    kind: 'layout',
    question,
    why,
    suggestions: suggestionsFor(topic, brief),
    score: 0,
    about: topic,
  });
}
