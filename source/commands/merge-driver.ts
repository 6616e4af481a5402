// `merge-driver %O %A %B %P`: what git runs to merge two branches' changes to a story. The result is left in %A;
// exit 1 says that it holds conflicts.
import {formatOf} from '../formats/index.ts';
import {exitCodes, PlanError} from '../plan/error.ts';
import {type Alignment, alignVersions} from '../plan/merging/align.ts';
import {agreed, mapVersions, type Versions} from '../plan/merging/versions.ts';
import {findCycle} from '../plan/order.ts';
import {readText, saveText} from '../project/files.ts';
import {mergeFiles, mergeLines} from '../project/history/merge-lines.ts';
import type {Call, Outcome} from './calling/command.ts';
import {counted, lines, toned} from './calling/text.ts';

type Merge = Pick<Alignment, 'renumbered'> & {readonly text: string; readonly conflicts: number};

export async function run({
  arguments: [base = '', ours = '', theirs = '', path = ''],
}: Call): Promise<Outcome> {
  const files = {base, ours, theirs};
  try {
    const merge = await mergeByMeaning(mapVersions(files, readText));
    await saveText(ours, () => merge.text);
    return outcome(path, merge);
  } catch (error) {
    if (!(error instanceof PlanError)) throw error;
    // Whatever keeps a file from being read as a story, git may still merge its lines.
    return outcome(path, {text: '', renumbered: [], conflicts: await mergeFiles(files)});
  }
}

async function mergeByMeaning(versions: Versions<string>): Promise<Merge> {
  const formats = mapVersions(versions, formatOf);
  const format = formats.base === formats.ours && formats.ours === formats.theirs ? formats.ours : undefined;
  const {texts, renumbered, restore} = alignVersions(versions, format);
  const same = agreed(texts);
  const {text, conflicts} = same === undefined ? await mergeLines(texts) : {text: same, conflicts: 0};
  return {text: restore(text), conflicts, renumbered};
}

function outcome(path: string, {text, renumbered, conflicts}: Merge): Outcome {
  const cycle = findCycle(formatOf(text)?.read(text).tasks ?? []);
  const busy = toned('busy');
  return {
    data: {path, conflicts, renumbered, cycle: cycle ?? null},
    text: lines(
      conflicts === 0 ? `Merged ${path}.` : toned('bad')(`${path} has ${counted(conflicts, 'conflict')}.`),
      ...renumbered.map(({from, to, title}) => busy(`! ${from} is ${to} now: ${title}`)),
      ...(cycle === undefined ? [] : [busy(`! ${cycle.join(', ')} wait for each other now`)]),
    ),
    exitCode: conflicts === 0 ? exitCodes.done : exitCodes.failed,
  };
}
