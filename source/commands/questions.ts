// `questions <story>`: the questions that the interview would ask, best first.
import {withDoubts} from '../drafting/doubts/index.ts';
import type {Question} from '../plan/types.ts';
import {rankQuestions} from '../questions/index.ts';
import type {Call, Outcome} from './calling/command.ts';
import {counted, lines, type Text, toned} from './calling/text.ts';
import {briefOf, exploreStoryOf} from './reading/read-brief.ts';
import {storyLine} from './reading/story-line.ts';

export async function run(call: Call): Promise<Outcome> {
  const explored = await exploreStoryOf(call);
  const brief = briefOf(explored);
  const questions = withDoubts(brief, rankQuestions(brief));
  const count = questions.length === 0 ? 'nothing to ask' : counted(questions.length, 'question');
  return {
    data: questions.map(describe),
    text: lines(storyLine(explored.story, count), ...questions.flatMap(spell)),
  };
}

function describe(asked: Question): unknown {
  const {id, kind, question, why, sentence, line, suggestions, ticked, cites} = asked;
  return {
    id,
    kind,
    question,
    why,
    sentence,
    line,
    suggestions,
    ...(ticked && {ticked}),
    ...(cites !== undefined && {cites}),
  };
}

function spell(
  {id, question, why, sentence, line, suggestions, ticked}: Question,
  index: number,
): readonly Text[] {
  const number = `${index + 1}.`.padEnd(3);
  return [
    '',
    [toned('strong')(`${number} ${question}`), toned('dim')(`  ${id}`)],
    ...(sentence === '' ? [] : [toned('dim')(`    │ ${sentence} (line ${line})`)]),
    `    ${why}`,
    ...suggestions.map(
      suggestion =>
        `    ${ticked === undefined ? '-' : ticked.includes(suggestion) ? '[x]' : '[ ]'} ${suggestion}`,
    ),
  ];
}
