// Who holds a lock, as text in the lock: machine, process, and when that process started.
import {readFileSync} from 'node:fs';
import {hostname} from 'node:os';

type Owner = {readonly host: string; readonly pid: number; readonly started: string; readonly turn: string};

let turns = 0;

/** This process, taking its next lock: no two calls on any machine give the same text. */
export function describeOwner(): string {
  turns += 1;
  const turn = `${turns}-${process.hrtime.bigint().toString(36)}`;
  return [hostname(), process.pid, stateOf(process.pid)?.started ?? '', turn].join(':');
}

/** True when the process that wrote the text has ended. A process of another machine is never known to have. */
export function isGone(text: string): boolean {
  const owner = readOwner(text);
  if (owner === undefined || owner.host !== hostname()) return false;
  if (!isRunning(owner.pid)) return true;
  const state = stateOf(owner.pid);
  if (state === undefined) return false;
  return state.isZombie || (owner.started !== '' && state.started !== owner.started);
}

/** The owner in a person's words. */
export function spellOwner(text: string): string {
  const owner = readOwner(text);
  return owner === undefined ? 'an unknown process' : `process ${owner.pid} on ${owner.host}`;
}

function readOwner(text: string): Owner | undefined {
  const [, host, pid, started, turn] = /^(.*):(\d+):(\d*):([\w-]+)$/.exec(text) ?? [];
  if (host === undefined || pid === undefined || started === undefined || turn === undefined)
    return undefined;
  return {host, pid: Number(pid), started, turn};
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another person's process may not be signalled, but it is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * Start time in ticks of the kernel, which tells a process from a later one of the same number; undefined
 * where there is no /proc. The fields stand behind the program's name, which may itself hold parentheses.
 */
function stateOf(pid: number): {readonly started: string; readonly isZombie: boolean} | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return {started: fields[19] ?? '', isZombie: fields[0] === 'Z'};
  } catch {
    return undefined;
  }
}
