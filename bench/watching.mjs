// How soon a board shows what others change on disk, in each way that files are changed. Build first, then:
// node bench/watching.mjs [rounds]
import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {openInTerminal} from './terminal.mjs';

const rounds = Number(process.argv[2] ?? 10);
/** Milliseconds from the change to the painted screen, every time. */
const promised = 500;

const folder = mkdtempSync(join(tmpdir(), 'plan-tasks-watching-'));
const file = join(folder, 'docs', 'stories', '001-story.md');

/** Way → what is done with the words that the title of the task gets; what it gives is what the screen must show. */
const ways = {
  'written in place': words => writeFileSync(file, storyWith(words)),
  'replaced by a rename': words => {
    writeFileSync(`${file}.new`, storyWith(words));
    renameSync(`${file}.new`, file);
  },
  'git checkout': (_, round) => {
    git('checkout', '--quiet', '--force', `round-${round}`);
    return wordsOf('committed', round);
  },
  'taken away': () => {
    rmSync(file);
    return 'cannot be read';
  },
  'there again': words => writeFileSync(file, storyWith(words)),
};

try {
  setUp();
  const terminal = openInTerminal(folder, ['board', '001']);
  await terminal.until(screen => screen.includes('Say nothing'));
  const times = Object.fromEntries(Object.keys(ways).map(way => [way, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [way, change] of Object.entries(ways)) {
      const words = wordsOf(way, round);
      const shown = change(words, round) ?? words;
      const started = performance.now();
      await terminal.until(screen => screen.includes(shown));
      times[way].push(performance.now() - started);
      await new Promise(resolve => setTimeout(resolve, 100 * Math.random()));
    }
  }
  terminal.write('q');
  await terminal.ended;
  console.log(`what others change is shown, ${rounds} rounds (promised ${promised} ms)`);
  for (const [way, all] of Object.entries(times)) {
    const sorted = all.toSorted((one, other) => one - other);
    const [middle, last] = [sorted[Math.floor(rounds / 2)], sorted.at(-1)];
    console.log(
      `  ${way.padEnd(22)} ${middle.toFixed(0).padStart(4)} ms median, ${last.toFixed(0)} ms at most`,
    );
    if (last > promised) process.exitCode = 1;
  }
} finally {
  rmSync(folder, {recursive: true, force: true});
}

/** A repository with one story, and a branch for each round on which its task has another title. */
function setUp() {
  mkdirSync(join(folder, 'docs', 'stories'), {recursive: true});
  git('init', '--quiet', '--initial-branch=main');
  commit('Say nothing');
  for (let round = 0; round < rounds; round++) {
    git('checkout', '--quiet', '-b', `round-${round}`, 'main');
    commit(wordsOf('committed', round));
  }
  git('checkout', '--quiet', 'main');
}

function commit(words) {
  writeFileSync(file, storyWith(words));
  git('add', '--all');
  git('commit', '--quiet', '--message', words);
}

function git(...words) {
  const person = ['-c', 'user.name=Bench', '-c', 'user.email=bench@example.com'];
  const {status, stderr} = spawnSync('git', [...person, ...words], {cwd: folder, encoding: 'utf8'});
  if (status !== 0) throw new Error(stderr);
}

function wordsOf(way, round) {
  return `Round ${round} ${way}`;
}

function storyWith(words) {
  return `# Story 001: Watch\n\n**Status:** In Progress\n\n## Tasks\n\n### 001: ${words}\n**Domain:** backend\n**Status:** pending\n**Depends on:** none\n\nDo it.\n`;
}
