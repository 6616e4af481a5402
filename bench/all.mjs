// Everything that is promised about speed, one after the other; exit 1 when a promise is missed. Build first, then:
// node bench/all.mjs (npm run bench does both)
import {spawnSync} from 'node:child_process';
import {join} from 'node:path';

/** Script → what it measures. A new one is one line here. */
const benches = {
  'start.mjs': 'Start-up on one story',
  'thousand.mjs': '1,000 stories, 10,000 tasks',
  'reading.mjs': 'A plan of 300 kB in each layout',
  'board.mjs': 'The board with 10,000 tasks',
  'watching.mjs': 'What others change on disk',
  'peers.mjs': 'Side by side with other tools',
};

for (const [script, title] of Object.entries(benches)) {
  console.log(`\n${title} (bench/${script})\n`);
  const {status} = spawnSync(process.execPath, [join(import.meta.dirname, script)], {stdio: 'inherit'});
  console.log(status === 0 ? '\n  every promise is kept' : '\n  NOT every promise is kept');
  if (status !== 0) process.exitCode = 1;
}
