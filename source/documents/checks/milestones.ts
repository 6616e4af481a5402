// The rules of a milestones plan: what to do first, three to seven milestones in order, jobs that begin with a verb and
// can be seen to be done, and a hand-over.
import {type LayoutCheck, lineOf, tasksIn, topTasks, weakness} from './subject.ts';

const [fewest, most] = [3, 7];

/** A title, what to do, and a manageable number of milestones that are numbered one after the other. */
const checkOutline: LayoutCheck = ({source, plan: {groups}}) => {
  const count = groups.length;
  const odd = groups.find(({id}, at) => id !== String(at + 1));
  return [
    ...(/^## What to do\b/im.test(source)
      ? []
      : [
          weakness(lineOf(source, /^# /m), {
            rule: 'no-what-to-do',
            text: 'The plan does not say what to do before its milestones.',
            hint: 'Add a section `## What to do` with the outcomes in a few bullets.',
          }),
        ]),
    ...(count >= fewest && count <= most
      ? []
      : [
          weakness(groups[most]?.line ?? groups[0]?.line ?? 1, {
            rule: 'milestone-count',
            text: `The plan has ${count} milestones; ${fewest} to ${most} can be kept in mind.`,
            hint: count > most ? 'Put small ones together.' : 'Split it where others could go on from.',
          }),
        ]),
    ...(odd === undefined
      ? []
      : [
          weakness(odd.line, {
            rule: 'milestone-number',
            text: `Milestone ${odd.id} is out of order.`,
            hint: 'Number the milestones 1, 2, 3, … from top to bottom.',
          }),
        ]),
  ];
};

/** Every milestone says what it is for and has a job. */
const checkMilestones: LayoutCheck = subject =>
  subject.plan.groups.flatMap(group => [
    ...(group.description === ''
      ? [
          weakness(group.line, {
            rule: 'no-milestone-description',
            text: `Milestone ${group.id} does not say what it is for.`,
            hint: 'Write a sentence or two below its heading.',
          }),
        ]
      : []),
    ...(tasksIn(subject, group).length === 0
      ? [
          weakness(group.line, {
            rule: 'empty-milestone',
            text: `Milestone ${group.id} has no job.`,
            hint: 'Add a job, or take the milestone out.',
          }),
        ]
      : []),
  ]);

const noVerb = /^(?:the|an?|this|that|it|we|our|some|all|there)\s/i;

/** Ids name their milestone in three digits; a job begins with a verb. */
const checkJobs: LayoutCheck = subject =>
  topTasks(subject).flatMap(({id, title, group = '', line}) => {
    const wanted = `Job-${group.replace(/#.*/, '').padStart(3, '0')}-`;
    return [
      ...(/^Job-\d{3}-\d{3}/.test(id) && (group === '' || id.startsWith(wanted))
        ? []
        : [
            weakness(line, {
              rule: 'job-id',
              text: `The id ${id} does not name its milestone and its place in three digits each.`,
              hint: `Write ${wanted}001 and so on.`,
            }),
          ]),
      ...(noVerb.test(title)
        ? [
            weakness(line, {
              rule: 'no-verb',
              text: `Job ${id} does not begin with what is to be done.`,
              hint: 'Begin with a verb: "implement", "wire", "record".',
            }),
          ]
        : []),
    ];
  });

const handOver =
  /\b(?:document|describe|explain|summari[sz]e|write (?:up|down)|record|readme|hand ?over|changelog)\w*\b|\.(?:md|rst|adoc)\b/i;

/** Somebody else can run it again and go on from here. */
const checkHandOver: LayoutCheck = subject => {
  const said = topTasks(subject).some(({title, description}) => handOver.test(`${title} ${description}`));
  if (said || subject.plan.groups.length === 0) return [];
  return [
    weakness(subject.plan.groups.at(-1)?.line ?? 1, {
      rule: 'no-hand-over',
      text: 'No job writes down how to run the result, or what came out.',
      hint: 'Add a job such as "Describe in README.md how to run it".',
    }),
  ];
};

export const milestoneChecks: readonly LayoutCheck[] = [
  checkOutline,
  checkMilestones,
  checkJobs,
  checkHandOver,
];
