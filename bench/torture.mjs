// Proof under fire: many processes on one file, kills at random moments, full disks, folders that vanish. A case is
// one entry in `cases`: it throws when something is lost, and says why when this machine cannot run it. Build first,
// then: node bench/torture.mjs [--processes 8] [--changes 200] [--writes 500] [--seconds 20] [--edits status-edits.jsonl]
import {spawnSync} from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {formatOf} from '../source/formats/index.ts';
import {changeText} from '../source/plan/edit.ts';
import {readStory} from '../source/plan/story.ts';
import {saveText} from '../source/project/files.ts';
import {longStory, moved} from '../test/helpers/moved.ts';
import {changeAtOnce, killWriters} from '../test/helpers/torture.ts';
import {changeOnTwoBoards} from '../test/helpers/two-boards.ts';

const program = join(import.meta.dirname, '..', 'dist', 'bin.cjs');
const {values} = parseArgs({
  options: {
    processes: {type: 'string', default: '8'},
    changes: {type: 'string', default: '200'},
    writes: {type: 'string', default: '500'},
    seconds: {type: 'string', default: '20'},
    edits: {type: 'string'},
  },
});
const [processes, changes, writes, seconds] = [
  values.processes,
  values.changes,
  values.writes,
  values.seconds,
].map(Number);
const story = longStory(8);
const nobody = 65_534;
/** What a shell runs to move a task of s.md; the status follows. */
const start = `"${process.execPath}" "${program}" status --story-file s.md 001`;

/** Why a case cannot be run here. */
class Skipped extends Error {}

const cases = [
  [`${processes} processes × ${changes} status changes in a repository`, inRepository],
  [`${processes} processes × ${changes} status changes without git`, atOnce],
  [`kill -9 at random moments of ${writes} writes`, killed],
  [`two boards and a script that change tasks at random for ${seconds} s`, onTwoBoards],
  ['a full disk', fullDisk],
  ['a file system that is mounted read-only', readOnlyDisk],
  ['a folder that may only be read', readOnlyFolder],
  ['a folder that vanishes in the middle of a change', vanishedFolder],
  ['a file that becomes a folder in the middle of a change', fileBecomesFolder],
  ['a file that another program rewrites in the middle of a change', rewrittenFile],
  ['real status edits, byte for byte', realEdits],
];

for (const [name, attempt] of cases) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'plan-tasks-torture-')));
  const started = performance.now();
  const {mark, said} = await outcomeOf(attempt, folder);
  rmSync(folder, {recursive: true, force: true});
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${mark.padEnd(7)}  ${name}, ${seconds} s: ${said}`);
}

async function outcomeOf(attempt, folder) {
  try {
    return {mark: 'held', said: await attempt(folder)};
  } catch (error) {
    if (error instanceof Skipped) return {mark: 'skipped', said: error.message};
    process.exitCode = 1;
    return {mark: 'FAILED', said: error.stack};
  }
}

function inRepository(folder) {
  spawnSync('git', ['init', '--quiet'], {cwd: folder});
  return atOnce(folder);
}

async function atOnce(folder) {
  const started = performance.now();
  await changeAtOnce(folder, processes, changes);
  const perSecond = (processes * changes * 1000) / (performance.now() - started);
  return `all ${processes * changes} are there (${perSecond.toFixed(0)} a second)`;
}

async function killed(folder) {
  const {kills, cut} = await killWriters(folder, writes);
  return `${kills} kills, ${cut} of them while writing; the file was whole each time, no lock stayed`;
}

async function onTwoBoards(folder) {
  const end = performance.now() + seconds * 1000;
  const {changes, frames} = await changeOnTwoBoards(folder, () => performance.now() > end);
  return `all ${changes} changes are there and on both screens, and ${frames} frames were whole`;
}

/** What a shell says that may mount, with the story in a folder of its own. */
function inNamespace(folder, commands) {
  if (process.platform !== 'linux') throw new Skipped('only Linux mounts without being root');
  const probe = spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'none', '/mnt'], {stdio: 'ignore'});
  if (probe.status !== 0) throw new Skipped('nothing can be mounted here');
  writeFileSync(join(folder, 'story.md'), story);
  mkdirSync(join(folder, 'disk'));
  const script = ['set -e', `cd "${folder}"`, ...commands].join('\n');
  const {stdout, stderr, status} = spawnSync('unshare', ['-rm', 'sh', '-c', script], {encoding: 'utf8'});
  if (status !== 0) throw new Error(`the commands failed: ${stderr}`);
  return stdout;
}

function fullDisk(folder) {
  const size = Math.ceil((story.length * 1.5) / 4096) * 4;
  const said = inNamespace(folder, [
    `mount -t tmpfs -o size=${size}k none disk && cp story.md disk/s.md && cd disk`,
    'cat /dev/zero > fill 2>/dev/null || true',
    `for round in 1 2 3; do ${start} done 2>&1 && exit 1; done`,
    'cmp s.md ../story.md && ls -A',
    // What is free now is half of what the story needs.
    `rm fill && ${start} done 2>&1 && exit 1`,
    'cmp s.md ../story.md && ls -A',
  ]);
  expectLines(said, [
    ...refusals('no space left', 3),
    'fill',
    's.md',
    ...refusals('no space left', 1),
    's.md',
  ]);
  return 'refused four times, with no room at all and with room for a part; the file stayed as it was';
}

function readOnlyDisk(folder) {
  const said = inNamespace(folder, [
    'mount -t tmpfs none disk && cp story.md disk/s.md && mount -o remount,ro disk && cd disk',
    `${start} done 2>&1 && exit 1`,
    'cmp s.md ../story.md && ls -A',
  ]);
  expectLines(said, [...refusals('read-only', 1), 's.md']);
  return 'refused; the file stayed as it was';
}

/** What the program says when it is refused: the sentence, then the hint. */
function refusals(words, times) {
  return Array(times).fill([words, '']).flat();
}

function expectLines(said, wanted) {
  const lines = said.trimEnd().split('\n');
  const isRight =
    lines.length === wanted.length && wanted.every((words, index) => lines[index].includes(words));
  if (!isRight) throw new Error(`it said:\n${said}`);
}

function readOnlyFolder(folder) {
  const isRoot = process.getuid?.() === 0;
  if (process.platform === 'win32') throw new Skipped('a folder cannot be closed this way on Windows');
  const file = join(folder, 's.md');
  writeFileSync(file, story);
  chmodSync(file, 0o666);
  chmodSync(folder, 0o555);
  // Nothing is closed to root, so that somebody else has to try.
  const owner = isRoot ? {uid: nobody, gid: nobody} : {};
  const run = words => spawnSync(process.execPath, words, {...owner, cwd: folder, encoding: 'utf8', env: {}});
  if (run([program, '--version']).status !== 0) throw new Skipped('the program can be run by root alone');
  const {status, stderr} = run([program, 'status', '--story-file', 's.md', '001', 'done']);
  chmodSync(folder, 0o755);
  if (status !== 1 || !/not yours to read or change/.test(stderr))
    throw new Error(`exit ${status}: ${stderr}`);
  expectStory(file, story);
  return 'refused; the file stayed as it was';
}

/** Lets something happen after a change was made from a text and before it is saved; gives what the save said. */
async function meanwhile(folder, happen) {
  const file = join(folder, 'stories', 's.md');
  mkdirSync(join(folder, 'stories'));
  writeFileSync(file, story);
  let isFirst = true;
  const saved = saveText(file, current => {
    if (isFirst) happen(file);
    isFirst = false;
    return moved(current, '001');
  });
  return saved.then(
    () => ({file, code: undefined}),
    error => ({file, code: error.code, error}),
  );
}

async function vanishedFolder(folder) {
  const {file, code, error} = await meanwhile(folder, () =>
    rmSync(join(folder, 'stories'), {recursive: true}),
  );
  if (code !== 'file-not-found') throw new Error(`it said ${code}`, {cause: error});
  if (statSync(file, {throwIfNoEntry: false}) !== undefined) throw new Error('the folder came back');
  return 'refused, and nothing was made again';
}

async function fileBecomesFolder(folder) {
  const {file, code, error} = await meanwhile(folder, path => {
    rmSync(path);
    mkdirSync(path);
  });
  if (code !== 'not-a-file') throw new Error(`it said ${code}`, {cause: error});
  expectAlone(file);
  if (!statSync(file).isDirectory() || readdirSync(file).length > 0)
    throw new Error('the folder was changed');
  return 'refused, and the folder stayed';
}

async function rewrittenFile(folder) {
  const rewritten = moved(story, '002');
  const {file, code, error} = await meanwhile(folder, path => writeFileSync(path, rewritten));
  if (code !== undefined) throw new Error(`it said ${code}`, {cause: error});
  expectStory(file, moved(rewritten, '001'));
  return 'both changes are there';
}

function expectStory(file, wanted) {
  if (readFileSync(file, 'utf8') !== wanted) throw new Error('the file is not what it should be');
  expectAlone(file);
}

function expectAlone(file) {
  const names = readdirSync(join(file, '..'));
  if (names.length !== 1) throw new Error(`left behind: ${names.join(', ')}`);
}

/** Applies each edit that people made to real plans to the text before it; it must give the text after it. */
function realEdits() {
  if (values.edits === undefined) throw new Skipped('name a file of edits with --edits');
  const edits = readFileSync(values.edits, 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line));
  const results = edits.map(replay);
  const wrong = results.filter(({isSame}) => isSame === false);
  const unread = Map.groupBy(
    results.filter(({isSame}) => isSame === undefined),
    ({format}) => format,
  );
  if (wrong.length > 0) {
    throw new Error(`${wrong.length} of ${edits.length} differ:\n${wrong.map(({path}) => path).join('\n')}`);
  }
  const left = [...unread].map(([format, all]) => `${all.length} of ${format}`).join(', ');
  const read = results.length - [...unread.values()].flat().length;
  return `${read} of ${edits.length} are right${left === '' ? '' : `; the layout is not read: ${left}`}`;
}

function replay({format: name, path, ops, before, after}) {
  const format = formatOf(before);
  const tasks = format?.read(before).tasks ?? [];
  const story = readStory(before, path);
  const statusLine = before.slice(0, story.statusSlot.start).split('\n').length;
  const wanted = ops.map(({line, kind, to}) => {
    if (kind === 'status') return statusLine === line && {kind: 'setStoryStatus', value: to};
    const task = tasks.find(one => one.line === line);
    // Some people write a large letter into a box, as may be typed after `status` too.
    const typed = /^x$/i.test(to) ? {mark: to} : {};
    return (
      task && {kind: 'set', id: task.id, field: 'status', value: to === ' ' ? 'pending' : 'done', ...typed}
    );
  });
  const isRead = wanted.every(Boolean) && (format !== undefined || ops.every(({kind}) => kind === 'status'));
  const isSame = isRead ? changeText(before, wanted, format) === after : undefined;
  return {format: name, path, isSame};
}
