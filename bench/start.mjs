// How long commands take to start, as ratios to a bare `node -e 0`: each round runs every command once, one after
// the other, so that a slow moment of the machine slows them all. Build first, then: npm run bench:start [-- rounds]
import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {homedir, tmpdir} from 'node:os';
import {join} from 'node:path';
import {openTerminal} from '../test/helpers/terminal.ts';

const repository = join(import.meta.dirname, '..');
const program = join(repository, 'dist', 'bin.cjs');
const rounds = Number(process.argv[2] ?? 60);

/** Name → arguments of node, and the ratio that is promised. A command is one line here. */
const commands = [
  {name: 'node -e 0', words: () => ['-e', '0']},
  {name: '--version', words: () => [program, '--version'], promised: 1.25},
  {name: 'show 015', words: () => [program, 'show', '015'], promised: 1.3},
  {name: 'list', words: () => [program, 'list'], promised: 1.3},
  {name: 'next 015', words: () => [program, 'next', '015'], promised: 1.3},
  {
    name: 'status 015 010 …',
    words: round => [program, 'status', '015', '010', round % 2 === 0 ? 'in_progress' : 'pending', '--force'],
    promised: 1.3,
  },
  {name: 'interview, first frame', words: () => [program, '015'], shows: 'Is that right?', promised: 4},
];

const folder = mkdtempSync(join(tmpdir(), 'plan-tasks-bench-'));
try {
  setUp(folder);
  const times = commands.map(() => []);
  for (let round = -3; round < rounds; round++) {
    for (const [index, {words, shows}] of commands.entries()) {
      const ms = shows === undefined ? run(words(round)) : await draw(words(), shows);
      if (round >= 0) times[index].push(ms);
    }
  }
  const [bare] = times;
  console.log(`median of ${rounds} rounds       ms   ratio`);
  commands.forEach(({name, promised}, index) => {
    const ratio = median(times[index].map((ms, round) => ms / bare[round]));
    const bar = promised === undefined ? '' : `  (promised ${promised})`;
    console.log(
      `${name.padEnd(23)} ${median(times[index]).toFixed(1).padStart(5)}  ${ratio.toFixed(2).padStart(6)}${bar}`,
    );
    if (ratio > promised) process.exitCode = 1;
  });
} finally {
  rmSync(folder, {recursive: true, force: true});
}

/** A git repository with one story of ten tasks, of which the first is done. */
function setUp(directory) {
  const stories = join(directory, 'docs', 'stories');
  mkdirSync(stories, {recursive: true});
  const story = readFileSync(join(repository, 'test', 'fixtures', 'story', '001-binary-protocol.md'), 'utf8');
  const [head, first, ...others] = story.split(/(?=^### \d+)/m);
  const open = others.map(task => task.replace('**Status:** done', '**Status:** pending'));
  writeFileSync(join(stories, '015-binary-protocol.md'), [head, first, ...open].join(''));
  spawnSync('git', ['init', '--quiet'], {cwd: directory});
}

function run(words) {
  const started = process.hrtime.bigint();
  const {status, stderr} = spawnSync(process.execPath, words, {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (status !== 0) throw new Error(`${words.join(' ')} failed: ${stderr}`);
  return Number(process.hrtime.bigint() - started) / 1e6;
}

/** How long a program in a terminal takes until a text is on the screen. Then it is left, as a person would. */
async function draw(words, text) {
  const started = process.hrtime.bigint();
  const terminal = openTerminal(process.execPath, words, {directory: folder, home: homedir()});
  try {
    await terminal.shows(text);
    const ms = Number(process.hrtime.bigint() - started) / 1e6;
    terminal.type('\u0003');
    await terminal.ends();
    return ms;
  } finally {
    terminal.close();
  }
}

function median(numbers) {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)];
}
