// How often a task's words alone lead to the domain that its paths lie in:
//   node bench/assignment.mjs --stories FOLDER --repository CLONE [--domains FILE]
// The stories have their tasks written in them, which name paths. The story is explored without its tasks, at the
// commit before the one that brought them, and each task is assigned as a criterion would be: as it is written, and
// once more with its paths taken away. Prints precision, recall and F1 of each domain, and their mean.
import {execFileSync} from 'node:child_process';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import picomatch from 'picomatch';
import {assignmentTo} from '../source/exploration/domains/assignment.ts';
import {createMemory, explore} from '../source/exploration/index.ts';
import {readStory} from '../source/plan/story.ts';

const {values} = parseArgs({
  options: {
    stories: {type: 'string'},
    repository: {type: 'string'},
    domains: {type: 'string'},
    misses: {type: 'boolean'},
  },
});
const {stories, repository} = values;
const own = values.domains === undefined ? undefined : JSON.parse(readFileSync(values.domains, 'utf8'));
if (stories === undefined || repository === undefined) {
  console.error(
    'usage: bench/assignment.mjs --stories FOLDER --repository CLONE [--domains FILE] [--misses]',
  );
  process.exit(2);
}

const path = /`?\b((?:[\w.-]+\/)+[\w.-]+|[\w-]+\.(?:go|c|h|cpp|js|css|html|md|json|sh|yml))\b`?/g;
const memory = createMemory();
const pairs = [];
for (const name of readdirSync(stories).sort()) {
  if (!name.endsWith('.md')) continue;
  const source = readFileSync(join(stories, name), 'utf8');
  const [before = '', after = ''] = source.split(/^## Tasks$/m);
  const tasks = after.split(/^### /m).slice(1);
  const story = readStory(before, name);
  const written = tasks.map(text => text.replace(/^\*\*.*\*\*.*$/gm, ''));
  const criteria = [...written, ...written.map(text => text.replace(path, ' '))].map((text, index) => ({
    number: index + 1,
    text,
    line: 1,
    group: [],
    isDone: false,
  }));
  const finding = await explore({
    directory: repository,
    revision: revisionBefore(name.replace(/^.*--/, '')),
    story: {...story, criteria},
    domains: own,
    ignore: [],
    stories: [],
    memory,
  });
  const {ofPath} = assignmentTo(finding.domains);
  for (const [index, text] of tasks.entries()) {
    // A path that no domain claims says nothing.
    const named = Array.from(text.matchAll(path), ([, one]) => one);
    const places = named.map(one => pathOf(one, finding.paths)).filter(isClaimed(finding.domains));
    const truth = mostFrequent(places.map(ofPath));
    if (truth === undefined) continue;
    const [said, masked] = [index, tasks.length + index].map(at => finding.criteria[at]?.domain);
    pairs.push({truth, said, masked});
    if (values.misses && (truth !== said || truth !== masked))
      console.log(`${name} ${text.split('\n')[0]}: ${said}, without paths ${masked}, not ${truth}`);
  }
}

for (const [how, key] of [
  ['as written', 'said'],
  ['without paths', 'masked'],
]) {
  const domains = [...new Set(pairs.map(({truth}) => truth))].sort();
  const scores = domains.map(domain => {
    const right = pairs.filter(pair => pair.truth === domain && pair[key] === domain).length;
    const said = pairs.filter(pair => pair[key] === domain).length;
    const wanted = pairs.filter(({truth}) => truth === domain).length;
    const f1 = (2 * right) / Math.max(1, said + wanted);
    console.log(
      `${how}: ${domain}: ${wanted} tasks, precision ${share(right, said)}, recall ${share(right, wanted)}, F1 ${f1.toFixed(2)}`,
    );
    return f1;
  });
  const mean = scores.reduce((sum, f1) => sum + f1, 0) / scores.length;
  console.log(`${how}: ${pairs.length} tasks, macro-F1 ${mean.toFixed(3)}`);
}

function share(part, whole) {
  return (part / Math.max(1, whole)).toFixed(2);
}

function mostFrequent(names) {
  const counts = Map.groupBy(names, name => name);
  return [...counts].sort((one, other) => other[1].length - one[1].length)[0]?.[0];
}

function pathOf(name, paths) {
  return paths.find(one => one === name || one.endsWith(`/${name}`)) ?? name;
}

function isClaimed(domains) {
  const matchers = domains.flatMap(({paths}) => paths.map(glob => picomatch(glob, {dot: true})));
  return one => matchers.some(isMatch => isMatch(one));
}

// Where the tasks were there from the beginning, the beginning itself.
function revisionBefore(name) {
  const git = (...words) => execFileSync('git', ['-C', repository, ...words], {encoding: 'utf8'}).trim();
  const file = `docs/stories/${name}`;
  const commits = git('log', '--all', '--reverse', '--diff-filter=AM', '--format=%H', '--', file).split('\n');
  const first = commits.find(commit => /^## Tasks$/m.test(git('show', `${commit}:${file}`))) ?? commits[0];
  const [commit, parent] = git('rev-list', '--parents', '-n1', first).split(' ');
  return parent ?? commit;
}
