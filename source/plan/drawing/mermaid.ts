// What depends on what, as a flowchart in the language of Mermaid, which GitHub and many editors draw.
import {redundantDependencies} from '../order.ts';
import type {Task} from '../types.ts';

type Drawn = Pick<Task, 'id' | 'title' | 'status' | 'dependsOn'>;

/**
 * The flowchart, without a newline at its end: a box for each task, an arrow to each that waits for it. As in the
 * picture, a dependency that others imply is left out; one that no task has gets a round box and a dotted arrow.
 */
export function drawMermaid(tasks: readonly Drawn[]): string {
  const ids = new Set(tasks.map(({id}) => id));
  const implied = new Set(redundantDependencies(tasks).map(({id, dependency}) => `${id} ${dependency}`));
  const arrows = tasks.flatMap(({id, dependsOn}) =>
    dependsOn
      .filter(other => !implied.has(`${id} ${other}`))
      .map(other => `${nameOf(other)} ${ids.has(other) ? '-->' : '-.->'} ${nameOf(id)}`),
  );
  const missing = new Set(tasks.flatMap(({dependsOn}) => dependsOn).filter(id => !ids.has(id)));
  return [
    'flowchart LR',
    ...tasks.map(({id, title}) => `  ${nameOf(id)}["${escaped(`${id} ${title}`)}"]`),
    ...Array.from(missing, id => `  ${nameOf(id)}(["${escaped(`${id} is no task`)}"])`),
    ...arrows.map(arrow => `  ${arrow}`),
    ...looks(tasks),
  ].join('\n');
}

/** How boxes look that are not pending. */
const classes = {
  done: 'fill:#d9f2d9,stroke:#3c8c3c,color:#1e461e',
  in_progress: 'fill:#fff2cc,stroke:#b38600,color:#594300',
} as const;

function looks(tasks: readonly Drawn[]): readonly string[] {
  return Object.entries(classes).flatMap(([status, look]) => {
    const names = tasks.filter(task => task.status === status).map(({id}) => nameOf(id));
    return names.length === 0
      ? []
      : [`  classDef ${status} ${look}`, `  class ${[...new Set(names)].join(',')} ${status}`];
  });
}

/** Words such as "end" mean something to Mermaid, and so do most signs: "1.2" is named t1_46_2. */
const nameOf = (id: string): string => `t${id.replace(/\W/g, sign => `_${sign.charCodeAt(0)}_`)}`;

/** Text as Mermaid takes it between quotes, where signs are written by their numbers. */
const escaped = (text: string): string =>
  text.replace(/["#&<>`\\]/g, sign => `#${sign.charCodeAt(0)};`).replace(/\s+/g, ' ');
