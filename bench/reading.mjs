// How long it takes to recognise and to read a plan of 300 kB in each layout, in the process, as the median of many
// texts that are each read once: npm run bench:reading [-- rounds]
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {formatNamed, formatOf, formats} from '../source/formats/index.ts';

const fixtures = join(import.meta.dirname, '..', 'test', 'fixtures');
const size = 300_000;
const promised = 10;
const rounds = Number(process.argv[2] ?? 40);
/** So many texts are read before the clock runs: the board and the checks read many in one process. */
const warmUp = 20;

/** The layouts of which there is no large plan at hand, only what they can be written with. */
const written = {
  milestones: {
    name: 'milestones',
    title: number => `## ${number}. Milestone ${number}`,
    idOf: (group, place) => `Job-${String(group).padStart(3, '0')}-${String(place).padStart(3, '0')}`,
  },
  'ai-task': {
    name: 'ai-task',
    title: number => `### Phase ${number}: Part ${number}`,
    idOf: (group, place) => `${group}.${place}`,
  },
};

console.log(`median of ${rounds} texts of ${size / 1000} kB      ms   tasks`);
for (const {name} of formats) {
  const text = name in written ? grouped(written[name]) : grown(plansOf(name));
  const times = [];
  let tasks = 0;
  for (let round = -warmUp; round < rounds; round++) {
    // Another text each time, because the last one that was read is kept.
    const source = asRead(`${text}\nround ${round}\n`);
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

/** The real plans of a layout. */
function plansOf(name) {
  const files = readdirSync(join(fixtures, name)).filter(file => file.endsWith('.md'));
  return files.sort().map(file => readFileSync(join(fixtures, name, file), 'utf8'));
}

/** Texts one below the other, until they are so large. */
function grown(texts) {
  let text = '';
  for (let index = 0; text.length < size; index++) text += `${texts[index % texts.length]}\n`;
  return text.slice(0, text.lastIndexOf('\n', size));
}

/** The tasks of the real stories as one plan, a dozen in each group. */
function grouped({name, title, idOf}) {
  const stories = [...plansOf('story'), ...plansOf('story')];
  const tasks = stories.flatMap(source => formatNamed('story').read(source).tasks);
  const groups = Array.from({length: Math.ceil(tasks.length / 12)}, (_, index) => {
    const own = tasks.slice(index * 12, index * 12 + 12);
    const renamed = own.map((task, place) => ({...task, id: idOf(index + 1, place + 1), dependsOn: []}));
    return `${title(index + 1)}\n\n${formatNamed(name).render(renamed)}\n`;
  });
  return grown(groups);
}

/** A text as it comes from a file, and not as one that is still in two parts. */
function asRead(text) {
  return Buffer.from(text).toString('utf8');
}
