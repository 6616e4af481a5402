// Dependencies that say nothing: on no task, on the task itself, twice, or implied by another.
import {redundantDependencies} from '../order.ts';
import type {WrittenTask} from '../types.ts';
import {bare, entriesEdit, numbersIn} from './entries.ts';
import type {Damaged, Mender, Repair} from './repair.ts';

/** Dependencies on ids that no task of the plan has. */
export const mendUnknown: Mender = damaged => {
  const ids = new Set(damaged.tasks.map(({id}) => id));
  return damaged.tasks.flatMap(task =>
    without(damaged, task, {
      ids: task.dependsOn.filter(id => !ids.has(id)),
      rule: 'unknown-dependency',
      because: 'no task of this story',
    }),
  );
};

/** Tasks that wait for themselves. */
export const mendOwn: Mender = damaged =>
  damaged.tasks.flatMap(task =>
    without(damaged, task, {
      ids: task.dependsOn.filter(id => id === task.id),
      rule: 'cycle',
      because: 'the task itself',
    }),
  );

/** Dependencies that others imply; tasks that are done speak of the past. */
export const mendRedundant: Mender = damaged => {
  const implied = Map.groupBy(redundantDependencies(damaged.tasks), ({id}) => id);
  return damaged.tasks
    .filter(({status}) => status !== 'done')
    .flatMap(task =>
      without(damaged, task, {
        ids: (implied.get(task.id) ?? []).map(({dependency}) => dependency),
        rule: 'redundant-dependency',
        because: 'implied by another dependency',
      }),
    );
};

/** Dependencies that are written twice. */
export const mendRepeated: Mender = damaged =>
  damaged.tasks.flatMap(task => {
    const {start, end} = task.fields.dependsOn;
    const numbers = numbersIn(damaged.source.slice(start, end));
    const isRepeated = (number: string, place: number): boolean =>
      number !== '' && numbers.indexOf(number) < place;
    const repeated = numbers.filter(isRepeated);
    const edit = entriesEdit(task, {left: task.dependsOn, goes: isRepeated}, damaged);
    if (repeated.length === 0 || edit === undefined) return [];
    const text = `Task ${task.id} named ${repeated.join(', ')} twice; once is left.`;
    return {rule: 'repeated-dependency', task: task.id, line: task.line, text, edits: [edit]};
  });

type Loss = {readonly ids: readonly string[]; readonly rule: string; readonly because: string};

/** The task without some of its dependencies; nothing when there are none to lose, or they cannot be taken out. */
function without(damaged: Damaged, task: WrittenTask, {ids, rule, because}: Loss): readonly Repair[] {
  if (ids.length === 0) return [];
  const lost = new Set(ids.map(bare));
  const left = task.dependsOn.filter(id => !ids.includes(id));
  const edit = entriesEdit(task, {left, goes: number => lost.has(number)}, damaged);
  const text = `Task ${task.id} no longer depends on ${ids.join(', ')}: ${because}.`;
  return edit === undefined ? [] : [{rule, task: task.id, line: task.line, text, edits: [edit]}];
}
