// A draft as a document: the story, the questions with what they suggest, and the tasks.
import {recommendedOf} from '../../source/drafting/doubts/checklist.ts';
import {storyFormat as format} from '../../source/formats/story.ts';

/** The document; what nobody answered is told as what was taken instead. */
export function spelled({name, directory, revision, source}, {answers}, drafts) {
  const repository = directory.split('/').at(-2).replace('+', '/');
  return [
    `<!-- Drafted by plan-tasks for ${name} of ${repository} at ${revision}. Nobody answered a question. -->`,
    source.trim(),
    '## Questions',
    ...answers.map(({question}, at) => spellQuestion(question, at)),
    '## Drafted tasks',
    format.render(drafts).trim(),
    '',
  ].join('\n\n');
}

function spellQuestion(question, at) {
  const {question: text, why, sentence, line, suggestions, ticked} = question;
  const taken = recommendedOf(question);
  return [
    `${at + 1}. **${text}** ${why}`,
    ...(sentence === '' || text.includes(sentence) ? [] : [`   > ${sentence} (line ${line})`]),
    ...suggestions.map(each =>
      ticked === undefined
        ? `   - ${each}${each === taken ? ' ← taken' : ''}`
        : `   - [${ticked.includes(each) ? 'x' : ' '}] ${each}`,
    ),
  ].join('\n');
}
