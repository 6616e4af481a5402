// What the file system refuses, in a sentence that a person can act on.
import {relative} from 'node:path';
import {PlanError} from '../../plan/error.ts';
import {printableLine} from '../../plan/printable.ts';

type Refusal = {readonly code: string; readonly says: (place: string) => string; readonly hint: string};

/** Error number → code for scripts, what is wrong, what to do next. */
const refusals: Readonly<Record<string, Refusal>> = {
  ENOENT: {
    code: 'file-not-found',
    says: place => `There is no file ${place}.`,
    hint: 'Check the path; "plan-tasks list" shows the stories that there are.',
  },
  EISDIR: {
    code: 'not-a-file',
    says: place => `${place} is a folder, not a file.`,
    hint: 'Name a Markdown file inside it.',
  },
  ENOTDIR: {
    code: 'file-not-found',
    says: place => `There is no file ${place}: a part of the path is not a folder.`,
    hint: 'Check the path.',
  },
  EACCES: {
    code: 'not-permitted',
    says: place => `${place} is not yours to read or change.`,
    hint: 'Check the permissions of the file and of its folder.',
  },
  EROFS: {
    code: 'read-only',
    says: place => `${place} is on a file system that is mounted read-only; nothing was changed.`,
    hint: 'Work on a copy that can be written.',
  },
  ENOSPC: {
    code: 'disk-full',
    says: place => `There is no space left to save ${place}; the file is as it was.`,
    hint: 'Free some space on the disk, then run the same command again.',
  },
  ELOOP: {
    code: 'file-not-found',
    says: place => `${place} is a symbolic link that leads in a circle.`,
    hint: 'Mend or remove the link.',
  },
  ENAMETOOLONG: {
    code: 'file-not-found',
    says: place => `The path ${place.slice(0, 60)}… is too long.`,
    hint: 'Check the path.',
  },
};

const sameAs: Readonly<Record<string, string>> = {
  EPERM: 'EACCES',
  EDQUOT: 'ENOSPC',
  EFBIG: 'ENOSPC',
};

/** The error as a PlanError about the file; what is no refusal of the file system comes back as it is. */
export function fileTrouble(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || !('code' in error) || error instanceof PlanError) return error;
  const number = String(error.code);
  const refusal = refusals[sameAs[number] ?? number];
  if (refusal !== undefined) {
    return new PlanError(refusal.code, refusal.says(placeOf(path)), {hint: refusal.hint, cause: error});
  }
  if (!('syscall' in error)) return error;
  return new PlanError('file-trouble', `${placeOf(path)} could not be used: ${error.message}`, {
    hint: 'Check the disk and the permissions, then run the same command again.',
    cause: error,
  });
}

/** What the work returns; what the file system refuses meanwhile is thrown as a PlanError about the path. */
export function onFile<Result>(path: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw fileTrouble(error, path);
  }
}

/** A path as the person would write it: relative to the working directory when it lies below. */
export function placeOf(path: string): string {
  const below = relative(process.cwd(), path);
  return printableLine(below === '' || below.startsWith('..') ? path : below);
}
