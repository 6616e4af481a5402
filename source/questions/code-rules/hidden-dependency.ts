// A name that the story takes for granted and that exists neither in the code nor in another story.
import type {Question, Rule, Story, UnknownName} from '../../plan/types.ts';
import {plain} from '../clause.ts';
import {makeQuestion} from '../question.ts';

export const hiddenDependency: Rule = {
  name: 'hidden-dependency',
  ask: ({story, finding}) =>
    finding.unknown.filter(unknown => !isIntroduced(story, unknown)).map(unknown => askAbout(story, unknown)),
};

const kinds: Readonly<Record<UnknownName['kind'], {readonly noun: string; readonly score: number}>> = {
  endpoint: {noun: 'the endpoint ', score: 5.2},
  command: {noun: 'the command ', score: 5},
  type: {noun: '', score: 4.8},
  event: {noun: 'the event ', score: 4.8},
  flag: {noun: 'the flag ', score: 4.4},
  setting: {noun: 'the setting ', score: 4.4},
  identifier: {noun: '', score: 3.8},
  file: {noun: 'the file ', score: 3.6},
};

const making =
  /\b(?:new|add(?:s|ed|ing)?|creat\w+|introduc\w+|implement\w*|defin(?:e|es|ed)|expos\w+|generat\w+|provid\w+|writes?|written|includ(?:e|es)|accepts?|documents?|renam\w+|extract\w*|exists? in|fixtures?|splits?|moves?|imports?|will (?:be|come))\b/i;

/** The story itself says that the name is to be made: in the sentence that names it, or by a criterion that does. */
function isIntroduced({sentences}: Story, {name, line}: UnknownName): boolean {
  return sentences.some(
    sentence =>
      (sentence.line === line || sentence.text.includes(name)) &&
      (making.test(sentence.text) || plain(sentence.text).startsWith(`\`${name}`)) &&
      sentence.text.includes(name),
  );
}

function askAbout(story: Story, {name, kind, line, nearest}: UnknownName): Question {
  const {noun, score} = kinds[kind];
  const sentence = story.sentences.find(other => other.line === line);
  const meant = nearest.slice(0, 1).map(other => `\`${other}\` is meant, which exists; use that name.`);
  return makeQuestion({
    rule: 'hidden-dependency',
    kind: 'hidden-dependency',
    question: `The story relies on ${noun}\`${name}\`, which I do not find in the code. Another story, or tasks of this one?`,
    why: "Work that everybody takes for granted is in nobody's task.",
    suggestions: [
      `Tasks of this story: \`${name}\` is built first, and what needs it depends on that.`,
      `Another story: \`${name}\` comes from there, and this one waits for it.`,
      ...meant,
    ],
    score,
    line: sentence ?? {text: `\`${name}\``, line},
    about: name,
  });
}
