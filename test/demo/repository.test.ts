// Setting up the demo: the same commits everywhere, nothing lost that is not the demo's.
import {existsSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {openRepository} from '../helpers/repository.ts';
import {createTemporaryFolder, demoStory, isDemoUnfinished, root, setUpDemo} from './sample.ts';

const place = createTemporaryFolder();
const demo = join(place, 'demo');
beforeAll(() => setUpDemo(demo));
afterAll(() => rmSync(place, {recursive: true, force: true}));

const askGit = (folder: string, ...words: readonly string[]) => openRepository(folder).git(...words);

const finish = (folder: string) => {
  const story = join(folder, demoStory.path);
  writeFileSync(story, `${readFileSync(story, 'utf8')}\n## Tasks\n`);
};

test('the commits have the same ids each time, whatever the surroundings say', () => {
  const second = join(place, 'second');
  process.env.GIT_AUTHOR_NAME = 'Somebody';
  process.env.GIT_DIR = '/nowhere';
  try {
    setUpDemo(second);
  } finally {
    delete process.env.GIT_AUTHOR_NAME;
    delete process.env.GIT_DIR;
  }
  const ids = askGit(demo, 'log', '--format=%H');
  expect(askGit(second, 'log', '--format=%H')).toBe(ids);
  expect(ids.split('\n').length).toBeGreaterThanOrEqual(6);
});

test('the newest commit is on main, holds every file of the template, and nothing is left to commit', () => {
  const stored = readdirSync(join(root, 'templates/demo/repository'), {recursive: true, withFileTypes: true});
  const tracked = askGit(demo, 'ls-files').split('\n');
  expect(tracked).toHaveLength(stored.filter(entry => entry.isFile()).length);
  expect(tracked).toContain('.gitignore');
  expect(askGit(demo, 'branch', '--show-current')).toBe('main');
  expect(askGit(demo, 'status', '--porcelain')).toBe('');
});

test('every file that was otherwise in an earlier commit really changed', () => {
  const earlier = join(root, 'templates/demo/earlier');
  const commits = askGit(demo, 'log', '--reverse', '--format=%H').split('\n');
  for (const number of readdirSync(earlier)) {
    for (const entry of readdirSync(join(earlier, number), {recursive: true, withFileTypes: true})) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name).slice(join(earlier, number).length + 1);
      const then = askGit(demo, 'show', `${commits[Number(number) - 1]}:${path.replaceAll('\\', '/')}`);
      const now = readFileSync(join(demo, path), 'utf8').trimEnd();
      expect(then, path).toBe(readFileSync(join(earlier, number, path), 'utf8').trimEnd());
      expect(then, path).not.toBe(now);
    }
  }
});

test('a demo is unfinished until its story has tasks, and is then set up anew', () => {
  const folder = join(place, 'finished');
  expect(isDemoUnfinished(folder)).toBe(false);
  setUpDemo(folder);
  expect(isDemoUnfinished(folder)).toBe(true);
  finish(folder);
  expect(isDemoUnfinished(folder)).toBe(false);
  setUpDemo(folder);
  expect(isDemoUnfinished(folder)).toBe(true);
  expect(readdirSync(place).filter(name => name.startsWith('finished'))).toEqual(['finished']);
});

test('a folder that is no demo is left as it is', () => {
  const folder = join(place, 'own');
  setUpDemo(folder);
  rmSync(join(folder, '.git'), {recursive: true});
  expect(() => setUpDemo(folder)).toThrow('is no demo');
  expect(existsSync(join(folder, demoStory.path))).toBe(true);
});

test('without git it says so, and leaves nothing behind', () => {
  const folder = join(place, 'without-git');
  const {PATH} = process.env;
  process.env.PATH = place;
  try {
    expect(() => setUpDemo(folder)).toThrow('The demo needs git');
  } finally {
    process.env.PATH = PATH;
  }
  expect(readdirSync(place).filter(name => name.startsWith('without-git'))).toEqual([]);
});
