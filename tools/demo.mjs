// npm run demo: opens the interview on story 015 of the sample repository. Without a terminal it plans the
// story with the first suggestion of every question, and prints the tasks and the diff.
// The repository stays where it is until its tasks are written, so that the next run resumes; --fresh starts over.
import {spawn} from 'node:child_process';
import {constants, tmpdir, userInfo} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {demoStory, isDemoUnfinished, setUpDemo} from './demo-repository.mjs';

const command = fileURLToPath(new URL('../dist/bin.cjs', import.meta.url));
const folder = join(tmpdir(), `plan-tasks-demo-${process.getuid?.() ?? userInfo().username}`);

/** Makes sure that the repository is there, and gives the line that says where. */
function prepare() {
  if (!process.argv.includes('--fresh') && isDemoUnfinished(folder)) {
    return `The sample repository is still in ${folder}`;
  }
  setUpDemo(folder);
  return `The sample repository is in ${folder}`;
}

function open() {
  const hasTerminal = process.stdin.isTTY && process.stdout.isTTY;
  const words = hasTerminal ? [demoStory.number] : ['plan', demoStory.number, '--yes', '--dry-run'];
  const interview = spawn(process.execPath, [command, ...words, '--dir', folder], {stdio: 'inherit'});
  // The terminal sends ctrl-c to both: the interview decides what it means, and this process waits for it.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => interview.kill('SIGTERM'));
  interview.on('close', (code, signal) => {
    if (hasTerminal) console.log(sayWhatNext());
    process.exit(code ?? 128 + constants.signals[signal]);
  });
}

/** The interview speaks of its own command; in a clone it is another. */
function sayWhatNext() {
  return isDemoUnfinished(folder)
    ? 'Here that is `npm run demo`; `npm run demo -- --fresh` starts over.'
    : `Look around in ${folder}; \`npm run demo\` starts over.`;
}

try {
  console.log(`${prepare()}\n`);
  open();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
