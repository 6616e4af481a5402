// What the board has read of files: nothing is read again while it is the same, also in the file where a plan keeps its
// statuses.
import {resolve} from 'node:path';
import type {Plan} from '../../plan/types.ts';
import {type NamedFile, type Project, pathInProject} from '../../project/project.ts';
import {completed, keptIn} from '../reading/statuses.ts';
import {type Known, knowText} from './known.ts';

export type Memory = {
  /** What is known of the file of a path, as it was last. */
  readonly recall: (path: string) => Known | undefined;
  /** What a text says, that the file of a path holds now. */
  readonly know: (path: string, text: string) => Known;
  /** Takes what is known from elsewhere. */
  readonly keep: (path: string, known: Known) => void;
  readonly forget: (path: string) => void;
  /** Absolute paths of the files where plans keep their statuses. */
  readonly keptFiles: () => readonly string[];
  /** The paths of what a file is about: itself, and the plans that keep their statuses there. */
  readonly pathsOf: (file: string) => readonly string[];
};

/** A memory in which nothing is yet. */
export function createMemory(project: Project): Memory {
  const known = new Map<string, Known>();
  const keptNow = (path: string, plan: Plan) => keptIn(project, resolve(project.root, path), plan);
  return {
    recall: path => known.get(path),
    know: (path, text) => {
      const before = known.get(path);
      if (before?.source === text && keptNow(path, before.plan)?.text === before.kept?.text) return before;
      let kept: NamedFile | undefined;
      const read = knowText(path, text, (plan, format) => {
        kept = keptNow(path, plan);
        return completed({plan, format}, kept);
      });
      const now = {...read, kept};
      known.set(path, now);
      return now;
    },
    keep: (path, now) => void known.set(path, now),
    forget: path => void known.delete(path),
    keptFiles: () => [...known.values()].flatMap(({kept}) => (kept === undefined ? [] : [kept.file])),
    pathsOf: file => {
      const own = pathInProject(project, file);
      const keeping = [...known].filter(([, {kept}]) => kept?.file === file).map(([path]) => path);
      return keeping.length === 0 || known.has(own) ? [own, ...keeping] : keeping;
    },
  };
}
