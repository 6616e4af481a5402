// The rules of a steps plan: tests in the step that they test, a way to verify every step, the files that it changes,
// and the results file that it names.
import {type LayoutCheck, lineOf, textOf, topTasks, weakness} from './subject.ts';

const verifying = /\bverif|```(?:bash|sh|shell|console)\n/i;
const testing = /\btest|\bverif|\bcheck/i;

/** Every step says how to verify it, and tests what it builds. */
const checkSteps: LayoutCheck = subject =>
  topTasks(subject).flatMap(({id, line, span}) => {
    const text = textOf(subject, {span});
    return [
      ...(verifying.test(text)
        ? []
        : [
            weakness(line, {
              rule: 'no-verification',
              text: `Step ${id} does not say how to verify that it is done.`,
              hint: 'Add **Verification** with the command to run and what to expect.',
            }),
          ]),
      ...(testing.test(text)
        ? []
        : [
            weakness(line, {
              rule: 'no-tests-in-step',
              text: `Step ${id} does not test what it builds.`,
              hint: 'Write and run its tests in the same step.',
            }),
          ]),
    ];
  });

/** The plan lists the files that it changes. */
const checkFiles: LayoutCheck = ({source}) =>
  /^#{2,3} Files (?:to|Created|Modified)\b/im.test(source)
    ? []
    : [
        weakness(1, {
          rule: 'no-file-list',
          text: 'The plan does not list the files that it creates and modifies.',
          hint: 'Add a section `## Files to Create/Modify` with a row for each.',
        }),
      ];

const results = /track progress[^\n]*?`([^`\n]+\.md)`/i;

/** The results file that the plan names is there. */
const checkResults: LayoutCheck = ({source, path, exists}) => {
  const [, named] = results.exec(source) ?? [];
  const beside = path.replace(/[^/]*$/, '') + (named ?? '').replace(/^.*\//, '');
  if (named === undefined || exists(named) || exists(beside)) return [];
  return [
    weakness(lineOf(source, results), {
      rule: 'missing-results',
      text: `The plan keeps its progress in ${named}, which does not exist.`,
      hint: 'Create it, or take the line out: the steps then keep their status themselves.',
    }),
  ];
};

export const stepChecks: readonly LayoutCheck[] = [checkSteps, checkFiles, checkResults];
