// What a check is and what it looks at.
import type {Problem, Slot, Story, Surroundings, Task} from '../types.ts';

/** A task with its line in the file and where its dependencies are written, when it is in one. */
export type CheckedTask = Task & {readonly line?: number; readonly fields?: {readonly dependsOn: Slot}};

export type Subject = {
  readonly story: Story;
  readonly tasks: readonly CheckedTask[];
  readonly surroundings: Surroundings;
};

/** One rule about plans: what breaks it, in the order of the tasks. */
export type Check = (subject: Subject) => readonly Problem[];

type Words = {
  readonly rule: string;
  readonly severity: Problem['severity'];
  readonly text: string;
  readonly hint: string;
};

/** A problem with a task; its line is the task's, or the first when it is in no file yet. */
export const taskProblem = ({id, line}: CheckedTask, words: Words): Problem => ({
  ...words,
  line: line ?? 1,
  task: id,
});

/** Whether a person wrote down what a task waits for; else it follows from the order of the plan. */
export const isSaid = ({fields}: CheckedTask): boolean => fields?.dependsOn.before === undefined;

/** Tasks that somebody still has to work on. */
export const openTasks = (tasks: readonly CheckedTask[]): readonly CheckedTask[] =>
  tasks.filter(({status}) => status !== 'done');
