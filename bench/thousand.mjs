// A repository with 1,000 stories and 10,000 tasks (10 MB): how long commands take there, as ratios to a script that
// only reads the files and to a bare `node -e 0`, and how much memory they need. Each round runs every program once,
// one after the other, so that a slow moment of the machine slows them all. Build first, then:
// node bench/thousand.mjs [rounds]
import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

const program = join(import.meta.dirname, '..', 'dist', 'bin.cjs');
const rounds = Number(process.argv[2] ?? 30);
const [stories, tasks] = [1000, 10];
const mebibyte = 1024;

/** Reads every story as text and does nothing with it. */
const reader = `
  const {readdirSync, readFileSync} = require('node:fs');
  let length = 0;
  for (const name of readdirSync('docs/stories')) length += readFileSync('docs/stories/' + name, 'utf8').length;
  process.exit(length > 0 ? 0 : 1);`;

/** Says in a file how much memory the process has had at most, in KiB. */
const witness = `
  process.on('exit', () => {
    require('node:fs').writeFileSync(process.env.PEAK, String(process.resourceUsage().maxRSS));
  });`;

/** Name → arguments of node in a round; what is promised, as a ratio to another program or in MiB. */
const programs = [
  {name: 'node -e 0', words: () => ['-e', '0']},
  {name: 'reading the files', words: () => ['reader.cjs']},
  {name: 'list', words: () => [program, 'list'], to: 'reading the files', promised: 2, memory: 150},
  {
    name: 'list --json',
    words: () => [program, 'list', '--json'],
    to: 'reading the files',
    promised: 2,
    memory: 150,
  },
  {name: 'next', words: () => [program, 'next'], to: 'reading the files', promised: 2},
  {name: 'next --json', words: () => [program, 'next', '--json'], to: 'reading the files', promised: 2},
  {
    name: 'status 500 001',
    words: round => [program, 'status', '500', '001', round % 2 === 0 ? 'in_progress' : 'pending'],
    to: 'node -e 0',
    promised: 1.4,
  },
  {name: 'show 500', words: () => [program, 'show', '500'], to: 'node -e 0', promised: 1.4},
];

const folder = mkdtempSync(join(tmpdir(), 'plan-tasks-thousand-'));
try {
  setUp();
  const times = new Map(programs.map(({name}) => [name, []]));
  for (let round = -2; round < rounds; round++) {
    for (const {name, words} of programs) {
      const ms = run(words(round));
      if (round >= 0) times.get(name).push(ms);
    }
  }
  console.log(`median of ${rounds} rounds       ms   ratio                       MiB`);
  for (const each of programs) report(each, times);
} finally {
  rmSync(folder, {recursive: true, force: true});
}

function report({name, words, to, promised, memory}, times) {
  const own = times.get(name);
  const ratio = to === undefined ? undefined : median(own.map((ms, round) => ms / times.get(to)[round]));
  const peak = peakOf(words(1));
  const compared = ratio === undefined ? '' : `${ratio.toFixed(2)} × ${to} (${promised})`;
  const most = memory === undefined ? '' : ` (${memory})`;
  console.log(
    `${name.padEnd(20)} ${median(own).toFixed(1).padStart(8)}   ${compared.padEnd(30)} ${peak.toFixed(0).padStart(4)}${most}`,
  );
  if (ratio > promised || peak > memory) process.exitCode = 1;
}

/** A git repository with the stories; those of the first half have their first five tasks done. */
function setUp() {
  mkdirSync(join(folder, 'docs', 'stories'), {recursive: true});
  for (let number = 1; number <= stories; number++) {
    const name = `${String(number).padStart(4, '0')}-move-part-${number}.md`;
    writeFileSync(join(folder, 'docs', 'stories', name), storyOf(number));
  }
  writeFileSync(join(folder, 'reader.cjs'), reader);
  writeFileSync(join(folder, 'witness.cjs'), witness);
  for (const words of [
    ['init', '--quiet'],
    ['add', '--all'],
  ])
    spawnSync('git', words, {cwd: folder});
}

function storyOf(number) {
  const done = number <= stories / 2 ? 5 : 0;
  const blocks = Array.from({length: tasks}, (_, index) => {
    const id = spellId(index + 1);
    const status = index < done ? 'done' : 'pending';
    const before = index % 5 === 0 ? 'none' : spellId(index);
    return [
      `### ${id}: Move part ${number}.${index} of the protocol to the new daemon`,
      `**Domain:** ${['backend', 'compute', 'electron'][index % 3]}`,
      `**Status:** ${status}`,
      `**Depends on:** ${before}`,
      '',
      `Change \`internal/web/server${index}.go\` so that \`handleGenerate\` hands part ${number} over to the daemon.`,
      'The frame keeps its header of sixteen bytes; what is longer than the buffer is split, and every piece',
      'says how many follow. A client that hangs up in the middle frees its place in the queue at once.',
      '',
      '**Files:**',
      `- \`internal/web/server${index}.go\``,
      `- \`internal/web/server${index}_test.go\` (new)`,
      '',
      '**Testing:** `go test ./internal/web/...` shows that a frame of one byte, of a full buffer and of one byte',
      'more arrive as they were sent, in order, and that nothing is left in the queue when a client is gone.',
      'A second client that asks meanwhile waits for its turn, and hears how many are before it; the daemon logs',
      'whom it served and how long that took, so that an operator sees who holds up the others.',
      'Serves criterion 1: "the daemon answers as before".',
    ].join('\n');
  });
  return `# Story ${String(number).padStart(4, '0')}: Move part ${number} to the daemon

**Status:** ${done > 0 ? 'In Progress' : 'Ready'}

## Problem

Part ${number} still runs in the server, where one slow client holds up all the others.

## Acceptance Criteria

- [ ] The daemon answers as before
- [ ] The server holds no state of part ${number}

## Tasks

${blocks.join('\n\n---\n\n')}
`;
}

function spellId(number) {
  return String(number).padStart(3, '0');
}

function run(words, environment = {}) {
  const started = process.hrtime.bigint();
  const {status, stderr} = spawnSync(process.execPath, words, {
    cwd: folder,
    env: {...process.env, ...environment},
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`${words.join(' ')} failed: ${stderr}`);
  return Number(process.hrtime.bigint() - started) / 1e6;
}

function peakOf(words) {
  run(['--require', './witness.cjs', ...words], {PEAK: join(folder, 'peak')});
  return Number(readFileSync(join(folder, 'peak'), 'utf8')) / mebibyte;
}

function median(numbers) {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)];
}
