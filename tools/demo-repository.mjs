// Sets up the demo's sample repository: the files of templates/demo/repository with the history that
// templates/demo/history.json tells. A commit takes each of its files as it was then, from earlier/<number of
// the commit>/, when it stands there, and else as it is today. Every commit id is the same on every machine.
import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

const template = fileURLToPath(new URL('../templates/demo/', import.meta.url));
const today = join(template, 'repository');

/** Names that npm would leave out of the package are stored under others. */
const storedNames = new Map([['.gitignore', 'gitignore']]);

/** The story that the demo plans. */
export const demoStory = {number: '015', path: 'docs/stories/015-rate-limit.md'};

/** Creates the repository in the folder, in place of an earlier demo but of nothing else. */
export function setUpDemo(folder) {
  if (existsSync(folder) && readdirSync(folder).length > 0 && readMark(folder) === undefined) {
    throw new Error(`${folder} is there already and is no demo: remove it, or name another folder`);
  }
  mkdirSync(dirname(folder), {recursive: true});
  const unfinished = mkdtempSync(`${folder}-`);
  const history = spellHistory();
  try {
    git(unfinished, ['init', '--quiet', '--template=', '--object-format=sha1', '--initial-branch=main']);
    git(unfinished, ['fast-import', '--quiet'], history);
    git(unfinished, ['reset', '--quiet', '--hard', 'main']);
    writeFileSync(markOf(unfinished), digest(history));
    rmSync(folder, {recursive: true, force: true});
    renameSync(unfinished, folder);
  } finally {
    rmSync(unfinished, {recursive: true, force: true});
  }
}

/** Whether the folder holds this demo, and its story waits for its tasks. */
export function isDemoUnfinished(folder) {
  if (readMark(folder) !== digest(spellHistory())) return false;
  const story = join(folder, demoStory.path);
  return existsSync(story) && !/^## Tasks/m.test(readFileSync(story, 'utf8'));
}

/** The history in the words of `git fast-import`. */
function spellHistory() {
  const commits = JSON.parse(readFileSync(join(template, 'history.json'), 'utf8'));
  return commits.map(spellCommit).join('');
}

function spellCommit({author, date, message, files}, index) {
  const person = `${author} ${Date.parse(date) / 1000} +0000`;
  const earlier = join(template, 'earlier', String(index + 1));
  return [
    'commit refs/heads/main\n',
    `author ${person}\n`,
    `committer ${person}\n`,
    spellData(`${message}\n`),
    ...files.flatMap(listFiles).map(path => spellFile(path, [earlier, today])),
    '\n',
  ].join('');
}

function spellFile(path, places) {
  const stored = storedNames.get(path) ?? path;
  const place = places.find(folder => existsSync(join(folder, stored)));
  return `M 100644 inline ${path}\n${spellData(readFileSync(join(place, stored), 'utf8'))}`;
}

const spellData = text => `data ${Buffer.byteLength(text)}\n${text}\n`;

/** A path that ends in a slash stands for every file below it. */
function listFiles(path) {
  if (!path.endsWith('/')) return [path];
  return readdirSync(join(today, path), {recursive: true, withFileTypes: true})
    .filter(entry => entry.isFile())
    .map(entry =>
      join(entry.parentPath, entry.name)
        .slice(today.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

const markOf = folder => join(folder, '.git', 'plan-tasks-demo');
const readMark = folder => (existsSync(markOf(folder)) ? readFileSync(markOf(folder), 'utf8') : undefined);
const digest = text => createHash('sha256').update(text).digest('hex');

/** Runs git in the folder, free of the machine's configuration, hooks and variables. */
function git(folder, words, input = '') {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  const env = {
    ...Object.fromEntries(inherited),
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    XDG_CONFIG_HOME: folder,
  };
  try {
    execFileSync('git', words, {cwd: folder, env, input, stdio: ['pipe', 'ignore', 'pipe']});
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    throw new Error('The demo needs git, and none is found: install git, then try again', {cause: error});
  }
}
