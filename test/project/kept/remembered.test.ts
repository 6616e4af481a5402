import {readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {readReady} from '../../../source/commands/reading/ready-list.ts';
import {readStories} from '../../../source/commands/reading/story-list.ts';
import {PlanError} from '../../../source/plan/error.ts';
import {readAll} from '../../../source/project/kept/remembered.ts';
import {openProject} from '../../../source/project/project.ts';
import {storyFiles} from '../../../source/project/stories.ts';
import {rateLimit} from '../../helpers/stories.ts';
import {temporaryFolder, temporaryRepository} from '../../helpers/temporary.ts';

const names = Array.from(
  {length: 40},
  (_, index) => `docs/stories/${String(index + 1).padStart(3, '0')}-a.md`,
);
const stories = Object.fromEntries(names.map(name => [name, rateLimit]));

/** A project of forty stories, and what is read of it now: each call says which files were opened. */
function fortyStories() {
  const {directory} = temporaryRepository(stories);
  const project = openProject(directory);
  const opened: string[] = [];
  const read = () => {
    opened.length = 0;
    const found = readAll(project, storyFiles(project), {
      name: 'test',
      read: file => {
        opened.push(file.slice(project.root.length + 1));
        const text = readFileSync(file, 'utf8');
        if (text === '') throw new PlanError('empty', 'empty', {hint: 'write'});
        return {first: text.split('\n')[0]};
      },
    });
    return {found, opened: [...opened]};
  };
  return {project, directory, read, memory: join(directory, '.git/plan-tasks/read/test.json')};
}

/** Seen from then, whatever was written until now has come to rest. */
const later = () => vi.setSystemTime(Date.now() + 10_000);

describe('what was read of many files', () => {
  beforeEach(() => {
    vi.useFakeTimers({toFake: ['Date']});
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('is not read again, and is the same from memory', () => {
    const {read} = fortyStories();
    later();
    const first = read();
    expect(first.opened).toEqual(names);
    expect(read()).toEqual({found: first.found, opened: []});
  });

  test('is not remembered of a file that has just changed: it may change again within the same tick', () => {
    const {read, directory} = fortyStories();
    later();
    writeFileSync(join(directory, names[3] ?? ''), '# Just now');
    utimesSync(join(directory, names[3] ?? ''), Date.now() / 1000, Date.now() / 1000);
    read();
    expect(read().opened).toEqual([names[3]]);
  });

  test('is read again when the file has changed, even to the same size and time', () => {
    const {read, directory} = fortyStories();
    later();
    read();
    const path = join(directory, names[5] ?? '');
    const {atime, mtime} = statSync(path);
    writeFileSync(path, rateLimit.replace('Rate limit', 'Rate LIMIT'));
    utimesSync(path, atime, mtime);
    const {found, opened} = read();
    expect(opened).toEqual([names[5]]);
    expect(found[5]).toMatchObject({value: {first: '# Story 015: Rate LIMIT the HTTP API'}});
  });

  test('follows files that come, go, and cannot be read', () => {
    const {read, directory} = fortyStories();
    later();
    read();
    rmSync(join(directory, names[0] ?? ''));
    writeFileSync(join(directory, names[1] ?? ''), '');
    writeFileSync(join(directory, 'docs/stories/041-b.md'), '# New');
    const {found, opened} = read();
    expect(opened).toEqual([names[1], 'docs/stories/041-b.md']);
    expect(found).toHaveLength(40);
    expect(found[0]).toMatchObject({error: {code: 'empty'}});
  });

  test.each([
    '',
    '{"build":',
    '[]',
    'null',
    '{"build":"test","entries":7}',
    '{"build":"other","entries":[]}',
  ])('is read anew over a memory that holds %j', damaged => {
    const {read, memory} = fortyStories();
    later();
    const {found} = read();
    writeFileSync(memory, damaged);
    expect(read()).toEqual({found, opened: names});
    expect(read().opened).toEqual([]);
  });

  test('is read every time where nothing can be kept', () => {
    const {read, directory} = fortyStories();
    writeFileSync(join(directory, '.git/plan-tasks'), 'in the way');
    later();
    const {found} = read();
    expect(read()).toEqual({found, opened: names});
    expect(readdirSync(join(directory, '.git')).filter(name => name.startsWith('plan-tasks'))).toEqual([
      'plan-tasks',
    ]);
  });

  test('is read every time outside of a repository', () => {
    const project = openProject(temporaryFolder(stories));
    later();
    expect(readStories(project).stories).toHaveLength(40);
    expect(readStories(project)).toEqual(readStories(project));
  });

  test('gives lists as if it were not there, whatever happens to the files', () => {
    const {project, directory} = fortyStories();
    const lists = () => ({stories: readStories(project), ready: readReady(project, storyFiles(project))});
    const withoutMemory = () => {
      rmSync(join(directory, '.git/plan-tasks'), {recursive: true, force: true});
      return lists();
    };
    let seed = 7;
    const chance = (most: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % most;
    };
    for (let turn = 0; turn < 40; turn++) {
      later();
      const path = join(directory, names[chance(names.length)] ?? '');
      const status = ['pending', 'in_progress', 'done'][chance(3)] ?? '';
      if (chance(6) === 0) rmSync(path, {force: true});
      else writeFileSync(path, rateLimit.replace(/(?<=### 003.*?\*\*Status:\*\* )\w+/s, status));
      expect(lists()).toEqual(lists());
      const remembered = lists();
      if (turn % 8 === 0) expect(remembered).toEqual(withoutMemory());
    }
  });
});
