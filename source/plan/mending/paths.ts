// A path that git knows to be moved is named as it is now, in the tasks that are still open.
import type {Edit} from '../types.ts';
import type {Mender} from './repair.ts';

export const mendPaths: Mender = ({source, tasks, surroundings: {departed}}) =>
  tasks
    .filter(({status}) => status !== 'done')
    .flatMap(({id, line, fields}) =>
      Array.from(departed ?? []).flatMap(([path, {to}]) => {
        const edits = to === undefined ? [] : renames(source, fields.description, {path, to});
        if (edits.length === 0) return [];
        const text = `Task ${id} names ${to}, which was ${path}.`;
        return {rule: 'moved-path', task: id, line, text, edits};
      }),
    );

type Rename = {readonly path: string; readonly to: string};

/** The edits of every code span that is the path, with or without a line number. */
function renames(source: string, {start, end}: Omit<Edit, 'text'>, {path, to}: Rename): readonly Edit[] {
  const found: Edit[] = [];
  for (let at = source.indexOf(path, start); at >= 0 && at < end; at = source.indexOf(path, at + 1)) {
    const before = source.slice(at - 3, at);
    const after = source.slice(at + path.length, at + path.length + 10);
    const isSpan = /`(?:\.\/)?$/.test(before) && /^(?::\d+(?:-\d+)?)?`/.test(after);
    if (isSpan) found.push({start: at, end: at + path.length, text: to});
  }
  return found;
}
