// The rules of an AI task document: three to five phases of three to six tasks, each naming what it changes, and the
// technology said.
import {type LayoutCheck, lineOf, tasksIn, topTasks, weakness} from './subject.ts';

const phases = {fewest: 3, most: 5};
const tasks = {fewest: 3, most: 6};

/** A plan with fewer tasks than this has fewer phases, and nothing is made up to fill them. */
const smallest = phases.fewest * tasks.fewest;

const checkSizes: LayoutCheck = subject => {
  const {groups} = subject.plan;
  const isSmall = topTasks(subject).length < smallest;
  const isOff = groups.length > phases.most || (!isSmall && groups.length < phases.fewest);
  return [
    ...(isOff
      ? [
          weakness(groups[0]?.line ?? 1, {
            rule: 'phase-count',
            text: `The plan has ${groups.length} phases; it should have ${phases.fewest} to ${phases.most}.`,
            hint: 'Split or join phases, so that each is one piece of work.',
          }),
        ]
      : []),
    ...groups.flatMap(group => {
      const count = tasksIn(subject, group).length;
      const isWrong = count > tasks.most || (!isSmall && count < tasks.fewest);
      if (!isWrong) return [];
      return [
        weakness(group.line, {
          rule: 'phase-size',
          text: `Phase ${group.id} has ${count} tasks; it should have ${tasks.fewest} to ${tasks.most}.`,
          hint: 'Split it, or join it with a neighbour.',
        }),
      ];
    }),
  ];
};

const names = /`[^`\n]+`|\b[\w-]+(?:\/[\w.-]+)+\b|\b\w+\.\w{1,4}\b/;

/** A task says where it takes place. */
const checkPlaces: LayoutCheck = subject =>
  topTasks(subject)
    .filter(({status, title, description}) => status !== 'done' && !names.test(`${title}\n${description}`))
    .map(({id, line}) =>
      weakness(line, {
        rule: 'no-place',
        text: `Task ${id} names no file, function or component.`,
        hint: 'Say which file it changes, in code signs.',
      }),
    );

/** An agent must know what it works with. */
const checkTechnology: LayoutCheck = ({source}) => {
  const [, section] = /^#{2,4}[^\n]*technology[^\n]*\n([\s\S]*?)(?=^#{1,4} |(?![\s\S]))/im.exec(source) ?? [];
  if (section !== undefined && /^\s*[-*+] \*\*/m.test(section)) return [];
  return [
    weakness(lineOf(source, /^## /m), {
      rule: 'no-technology',
      text: 'The plan does not say what the project is built with.',
      hint: 'List languages, frameworks and commands under `### Technology & Architecture`.',
    }),
  ];
};

export const aiTaskChecks: readonly LayoutCheck[] = [checkSizes, checkPlaces, checkTechnology];
