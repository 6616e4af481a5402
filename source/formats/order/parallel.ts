// Tasks that are marked to go side by side and name the same file, which they would both change.
import type {Problem, WrittenTask} from '../../plan/types.ts';

const path = /(?<![\w./-])(?:[\w.@()[\]-]+\/)+[\w.@()[\]-]*\.[A-Za-z]\w{0,8}(?![\w/])/g;

/** For each file, the parallel tasks of one group that name it, when there are several that are not done. */
export function sharedFiles(tasks: readonly WrittenTask[]): readonly Problem[] {
  const parallel = tasks.filter(({flags, status}) => flags.includes('parallel') && status !== 'done');
  return [...Map.groupBy(parallel, ({group}) => group).values()].flatMap(problemsOf);
}

function problemsOf(tasks: readonly WrittenTask[]): readonly Problem[] {
  const users = new Map<string, WrittenTask[]>();
  for (const task of tasks) {
    for (const file of new Set(`${task.title} ${task.description}`.match(path) ?? [])) {
      users.set(file, [...(users.get(file) ?? []), task]);
    }
  }
  return [...users].flatMap(([file, naming]): readonly Problem[] => {
    const [first, ...others] = naming.filter(task => !waitsForOneOf(task, naming));
    if (first === undefined || others.length === 0) return [];
    const ids = [first, ...others].map(({id}) => id);
    return [
      {
        rule: 'parallel-on-one-file',
        severity: 'warning',
        text: `${ids.join(', ')} are marked as parallel and name the same file, ${file}.`,
        line: first.line,
        hint: 'Let one of them wait for the other, or take the mark away.',
        task: first.id,
      },
    ];
  });
}

/** A test is marked as parallel to other tests, and so is what it is for: the two come one after the other. */
const waitsForOneOf = ({dependsOn}: WrittenTask, others: readonly WrittenTask[]): boolean =>
  others.some(({id}) => dependsOn.includes(id));
