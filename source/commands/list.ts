// `list`: all stories with their progress.
import type {StorySummary} from '../plan/types.ts';
import {openProject, pathInProject} from '../project/project.ts';
import type {Call, Outcome} from './calling/command.ts';
import {type Cell, lines, table, toned} from './calling/text.ts';
import {readStories} from './reading/story-list.ts';

export function run({directory}: Call): Outcome {
  const project = openProject(directory);
  const {stories, unreadable} = readStories(project);
  const troubles = unreadable.map(({file, error}) => ({path: pathInProject(project, file), error}));
  const hint = `No story yet: no file in ${project.root} matches ${project.config.stories.join(', ')}.`;
  const isEmpty = stories.length + troubles.length === 0;
  return {
    data: [
      ...stories.map(({number, title, path, status, counts}) => {
        return {number: number ?? null, title, path, status: status ?? null, counts};
      }),
      ...troubles.map(({path, error}) => {
        const {code, message} = error;
        return {number: null, title: path, path, status: null, counts: noTasks, error: {code, message}};
      }),
    ],
    text: isEmpty
      ? hint
      : lines(
          ...(stories.length > 0 ? [table(stories.map(rowOf), {right: [3]})] : []),
          ...troubles.map(({error}) => toned('bad')(error.message)),
        ),
  };
}

const noTasks = {pending: 0, in_progress: 0, done: 0};

function rowOf({number, title, status, counts}: StorySummary): readonly Cell[] {
  const total = counts.pending + counts.in_progress + counts.done;
  const isDone = total > 0 && counts.done === total;
  return [
    number ?? '',
    title,
    toned('dim')(status ?? ''),
    total === 0 ? '' : (isDone ? toned('good') : toned('busy'))(`${counts.done}/${total}`),
    toned('dim')(total === 0 ? 'no tasks' : ''),
  ];
}
