// A task has one domain, and it is one of the repository's own.
import {didYouMean} from '../nearest.ts';
import type {Problem} from '../types.ts';
import {type Check, type CheckedTask, openTasks, taskProblem} from './subject.ts';

export const checkDomains: Check = ({tasks, surroundings: {domains}}) => {
  const names = domains.map(({name}) => name);
  return names.length === 0 ? [] : openTasks(tasks).flatMap(task => problemsOf(task, names));
};

function problemsOf(task: CheckedTask, names: readonly string[]): readonly Problem[] {
  const known = new Set(names.map(name => name.toLowerCase()));
  if (known.has(task.domain.toLowerCase())) return [];
  if (task.domain === '') {
    return [
      taskProblem(task, {
        rule: 'missing-domain',
        severity: 'warning',
        text: `Task ${task.id} has no domain.`,
        hint: `Give it one of ${names.join(', ')}.`,
      }),
    ];
  }
  const parts = task.domain.split(/\s*(?:[+&,/]|\band\b)\s*/).filter(Boolean);
  if (parts.length > 1 && parts.every(part => known.has(part.toLowerCase()))) {
    return [
      taskProblem(task, {
        rule: 'several-domains',
        severity: 'warning',
        text: `Task ${task.id} spans ${parts.join(' and ')}.`,
        hint: 'Make it a task for each, with a dependency between them.',
      }),
    ];
  }
  return [
    taskProblem(task, {
      rule: 'unknown-domain',
      severity: 'warning',
      text: `Task ${task.id} has the domain "${task.domain}", which is none of this repository's.`,
      hint: didYouMean(task.domain, names, `The domains are ${names.join(', ')}.`),
    }),
  ];
}
