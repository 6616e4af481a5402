// A file that will surely change and that no test covers.
import type {Finding, FoundFile, Question, Rule} from '../../plan/types.ts';
import {makeQuestion} from '../question.ts';
import {isDeclaration, isSource} from './evidence.ts';

export const untestedFile: Rule = {
  name: 'untested-file',
  ask({finding}) {
    const others = finding.files.filter(file => file.tests.length > 0);
    const [file] = finding.files.filter(
      ({path, likelihood, tests}) =>
        likelihood === 'likely' && tests.length === 0 && isSource(path) && !isDeclaration(path),
    );
    return file === undefined || others.length === 0 ? [] : [askAbout(finding, file)];
  },
};

function askAbout({testCommands}: Finding, {path}: FoundFile): Question {
  const run = testCommands.find(({folder}) => path.startsWith(folder))?.command;
  const how = run === undefined ? '' : `, run by \`${run}\``;
  return makeQuestion({
    rule: 'untested-file',
    kind: 'testing',
    question: `\`${path}\` has no test that I can find. Start one here, or check by hand?`,
    why: 'Most of this story happens in a file that nothing guards.',
    suggestions: [
      `Start a test for it in the first task that changes it${how}.`,
      'Check by hand, as the tasks describe it.',
      'A task of its own for its tests, before anything is changed.',
    ],
    score: 2.2,
    cites: path,
    about: path,
  });
}
