// Ranks the files of many changes whose outcome is known, each at its parent commit, in bare clones:
//   node bench/explore.mjs --cases cases.jsonl --mirror clones --out out.jsonl [--every 3]
// A case is one line {"id", "repo": "owner/name", "parent_commit", "story_markdown"}; its clone is looked for at
// clones/owner+name/repo and clones/owner+name. Each result is one line
// {"id", "files": [{"path", "score"}], "ms", "cpu", "gap"}: `cpu` is what the main thread worked, and `gap` the longest
// stretch of that work in which no key would have been read, both in milliseconds.
import {appendFileSync, existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {createMemory, explore} from '../source/exploration/index.ts';
import {readStory} from '../source/plan/story.ts';

const {values} = parseArgs({
  options: {
    cases: {type: 'string'},
    mirror: {type: 'string'},
    out: {type: 'string'},
    every: {type: 'string', default: '1'},
  },
});
if (values.cases === undefined || values.mirror === undefined || values.out === undefined) {
  console.error('usage: bench/explore.mjs --cases FILE --mirror DIR --out OUT.jsonl [--every N]');
  process.exit(2);
}

const cases = readFileSync(values.cases, 'utf8')
  .split('\n')
  .filter(line => line.trim() !== '')
  .map(line => JSON.parse(line))
  .filter((_, index) => index % Number(values.every) === 0);

// What is read is remembered from case to case, a repository at a time and in memory, so that nothing is written to the
// clones; a time is therefore that of an exploration of another commit than the last.
const memories = new Map();
const times = [];
const gaps = [];
writeFileSync(values.out, '');
for (const [index, {id, repo, parent_commit: revision, story_markdown: source}] of cases.entries()) {
  if (!memories.has(repo)) {
    memories.clear();
    memories.set(repo, createMemory());
  }
  const watch = watchGaps();
  const finding = await explore({
    directory: cloneOf(repo),
    revision,
    story: readStory(source, `${id}.md`),
    domains: undefined,
    ignore: [],
    stories: [],
    memory: memories.get(repo),
  });
  const files = finding.files.map(({path, score}) => ({path, score}));
  const {cpu, gap} = watch.end();
  appendFileSync(values.out, `${JSON.stringify({id, files, ms: finding.ms, cpu, gap})}\n`);
  times.push(finding.ms);
  gaps.push(gap);
  report(`${index + 1}/${cases.length} ${finding.ms} ms, longest stretch ${gap} ms: ${id}`);
}
if (process.stderr.isTTY) process.stderr.write('\n');
console.error(`${times.length} cases, ${spread(times)}; stretches without a key: ${spread(gaps)}`);

function spread(numbers) {
  const sorted = numbers.toSorted((one, other) => one - other);
  const at = share => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  return `median ${at(0.5)} ms, 95 in 100 within ${at(0.95)} ms, longest ${at(1)} ms`;
}

// In time of the thread, not of the clock: what other processes take is not ours.
function watchGaps() {
  const worked = () => {
    const {user, system} = process.threadCpuUsage();
    return (user + system) / 1000;
  };
  const began = worked();
  let last = began;
  let gap = 0;
  const look = () => {
    const now = worked();
    gap = Math.max(gap, now - last);
    last = now;
  };
  const timer = setInterval(look, 1);
  return {
    end() {
      clearInterval(timer);
      look();
      return {cpu: Math.round(last - began), gap: Math.round(gap)};
    },
  };
}

function cloneOf(repo) {
  const folder = join(values.mirror, repo.replace('/', '+'));
  return [join(folder, 'repo'), folder].find(existsSync) ?? folder;
}

function report(text) {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`);
  else process.stderr.write(`${text}\n`);
}
