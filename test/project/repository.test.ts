import {mkdirSync, realpathSync} from 'node:fs';
import {join} from 'node:path';
import {afterEach, describe, expect, test} from 'vitest';
import {findRepository} from '../../source/project/repository.ts';
import {createFolder, createRepository, type TestRepository} from '../helpers/repository.ts';

const made: TestRepository[] = [];
afterEach(() => {
  for (const repository of made.splice(0)) repository.remove();
});

function repositoryWith(files: Readonly<Record<string, string>>): TestRepository {
  const repository = createRepository(files);
  made.push(repository);
  return repository;
}

describe('the repository around a folder', () => {
  test('is found from any folder inside it', () => {
    const {directory} = repositoryWith({'a/b/c.txt': 'c'});
    const found = findRepository(join(directory, 'a', 'b'));
    expect(found).toEqual({
      root: directory,
      gitDirectory: join(directory, '.git'),
      commonDirectory: join(directory, '.git'),
      isBare: false,
    });
  });

  test('is that of the worktree, with the git directory that all worktrees share', () => {
    const repository = repositoryWith({'a.txt': 'a'});
    const worktree = join(createFolder(), 'second');
    repository.git('worktree', 'add', '--quiet', worktree);
    const found = findRepository(worktree);
    expect(found?.root).toBe(worktree);
    expect(found?.gitDirectory).toBe(repository.git('-C', worktree, 'rev-parse', '--absolute-git-dir'));
    expect(realpathSync(found?.commonDirectory ?? '')).toBe(join(repository.directory, '.git'));
    expect(found?.isBare).toBe(false);
  });

  test('is the submodule, not the repository around it', () => {
    const inner = repositoryWith({'inner.txt': 'i'});
    const outer = repositoryWith({'outer.txt': 'o'});
    outer.git('submodule', '--quiet', 'add', inner.directory, 'sub');
    const found = findRepository(join(outer.directory, 'sub'));
    expect(found?.root).toBe(join(outer.directory, 'sub'));
    expect(found?.gitDirectory).toBe(join(outer.directory, '.git', 'modules', 'sub'));
  });

  test('is the bare repository itself, also from a folder inside it', () => {
    const source = repositoryWith({'a.txt': 'a'});
    const bare = join(createFolder(), 'bare.git');
    source.git('clone', '--quiet', '--bare', source.directory, bare);
    expect(findRepository(bare)).toMatchObject({root: bare, isBare: true});
    expect(findRepository(join(bare, 'refs', 'heads'))).toMatchObject({root: bare, isBare: true});
  });

  test('is the one with a working tree when one stands inside its .git', () => {
    const {directory} = repositoryWith({'a.txt': 'a'});
    expect(findRepository(join(directory, '.git'))).toMatchObject({root: directory, isBare: false});
  });

  test('is not made by an empty .git folder or a .git file that leads nowhere', () => {
    const folder = createFolder({'broken/.git': 'gitdir: ../gone\n', 'odd/.git': 'nonsense'});
    mkdirSync(join(folder, 'empty', '.git'), {recursive: true});
    for (const name of ['broken', 'odd', 'empty']) expect(findRepository(join(folder, name))).toBeUndefined();
  });
});
