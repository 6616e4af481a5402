// The ordinary three-way merge of lines, which git does: what cannot be merged stands between conflict markers.
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {PlanError} from '../../plan/error.ts';
import {mapVersions, type Versions} from '../../plan/merging/versions.ts';
import {onFile} from '../disk/trouble.ts';
import {neutralEnvironment} from '../git.ts';

/** Merges three texts: the merged one, and how many conflicts it holds. Throws a PlanError when git cannot. */
export async function mergeLines(
  texts: Versions<string>,
): Promise<{readonly text: string; readonly conflicts: number}> {
  const folder = onFile(tmpdir(), () => mkdtempSync(join(tmpdir(), 'plan-tasks-merge-')));
  try {
    const files = mapVersions(texts, (text, side) => {
      const file = join(folder, side);
      onFile(file, () => writeFileSync(file, text));
      return file;
    });
    const conflicts = await mergeFiles(files);
    return {text: readFileSync(files.ours, 'utf8'), conflicts};
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

/** The same for three files; the result is written to ours. */
export async function mergeFiles({base, ours, theirs}: Versions<string>): Promise<number> {
  const {execa} = await import('execa');
  const labels = ['ours', 'base', 'theirs'].flatMap(label => ['-L', label]);
  const result = await execa('git', ['merge-file', ...labels, '--', ours, base, theirs], {
    env: neutralEnvironment(),
    extendEnv: false,
    reject: false,
    stdin: 'ignore',
  });
  // The exit code is the number of conflicts, at most 127; anything else is trouble.
  if (result.exitCode !== undefined && result.exitCode <= 127) return result.exitCode;
  const said = /^(?:error|fatal): (.*)/m.exec(result.stderr)?.[1] ?? 'git could not be started';
  throw new PlanError('merge-failed', `The versions could not be merged: ${said}`, {
    hint: 'Nothing was written; merge the file by hand.',
    cause: result,
  });
}
