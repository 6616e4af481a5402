// How long it takes to recognise and to read a plan of 300 kB in each layout, in the process, as the median of many
// texts that are each read once: npm run bench:reading [-- rounds]
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {formatOf, formats} from '../source/formats/index.ts';

const fixtures = join(import.meta.dirname, '..', 'test', 'fixtures');
const size = 300_000;
const promised = 10;
const rounds = Number(process.argv[2] ?? 40);
/** So many texts are read before the clock runs: the board and the checks read many in one process. */
const warmUp = 20;

console.log(`median of ${rounds} texts of ${size / 1000} kB      ms   tasks`);
for (const {name} of formats) {
  const text = grown(join(fixtures, name));
  const times = [];
  let tasks = 0;
  for (let round = -warmUp; round < rounds; round++) {
    // Another text each time, because the last one that was read is kept.
    const source = `${text}\nround ${round}\n`;
    const started = performance.now();
    const format = formatOf(source);
    tasks = format?.read(source).tasks.length ?? 0;
    const ms = performance.now() - started;
    if (format?.name !== name) throw new Error(`The text is read as ${format?.name}, and is ${name}.`);
    if (round >= 0) times.push(ms);
  }
  const ms = times.sort((one, other) => one - other)[Math.floor(times.length / 2)];
  console.log(
    `${name.padEnd(33)} ${ms.toFixed(1).padStart(5)}  ${String(tasks).padStart(6)}  (promised ${promised})`,
  );
  if (ms > promised) process.exitCode = 1;
}

/** The real plans of a layout one below the other, until they are so large. */
function grown(folder) {
  const files = readdirSync(folder).filter(file => file.endsWith('.md'));
  const texts = files.sort().map(file => readFileSync(join(folder, file), 'utf8'));
  let text = '';
  for (let index = 0; text.length < size; index++) text += `${texts[index % texts.length]}\n`;
  return text.slice(0, text.lastIndexOf('\n', size));
}
