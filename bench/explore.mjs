// Ranks the files of many changes whose outcome is known, each at its parent commit, in bare clones:
//   node bench/explore.mjs --cases cases.jsonl --mirror clones --out out.jsonl [--every 3]
// A case is one line {"id", "repo": "owner/name", "parent_commit", "story_markdown"}; its clone is looked for at
// clones/owner+name/repo and clones/owner+name. Each result is one line {"id", "files": [{"path", "score"}], "ms"}.
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
writeFileSync(values.out, '');
for (const [index, {id, repo, parent_commit: revision, story_markdown: source}] of cases.entries()) {
  if (!memories.has(repo)) {
    memories.clear();
    memories.set(repo, createMemory());
  }
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
  appendFileSync(values.out, `${JSON.stringify({id, files, ms: finding.ms})}\n`);
  times.push(finding.ms);
  report(`${index + 1}/${cases.length} ${finding.ms} ms ${id}`);
}
if (process.stderr.isTTY) process.stderr.write('\n');
const sorted = times.toSorted((one, other) => one - other);
const at = share => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
console.error(
  `${sorted.length} cases, median ${at(0.5)} ms, 95 in 100 within ${at(0.95)} ms, longest ${at(1)} ms`,
);

function cloneOf(repo) {
  const folder = join(values.mirror, repo.replace('/', '+'));
  return [join(folder, 'repo'), folder].find(existsSync) ?? folder;
}

function report(text) {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`);
  else process.stderr.write(`${text}\n`);
}
