import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {openProject, pathInProject} from '../../source/project/project.ts';
import {temporaryFolder, temporaryRepository} from '../helpers/temporary.ts';

describe('a project', () => {
  test('is the repository around a folder, with the configuration at its root', () => {
    const {directory} = temporaryRepository({'a/b.txt': '', '.plan-tasks.json': '{"format": "steps"}'});
    const project = openProject(join(directory, 'a'));
    expect(project).toMatchObject({root: directory, gitDirectory: join(directory, '.git'), isBare: false});
    expect(project.config.format).toBe('steps');
  });

  test('without git is the nearest folder with a configuration, else the folder itself', () => {
    const folder = temporaryFolder({'top/.plan-tasks.json': '{}', 'top/a/b/c.txt': ''});
    expect(openProject(join(folder, 'top/a/b')).root).toBe(join(folder, 'top'));
    expect(openProject(folder)).toMatchObject({
      root: folder,
      gitDirectory: undefined,
      commonDirectory: undefined,
    });
  });

  test('is not a file, nor what is not there', () => {
    const folder = temporaryFolder({'a.txt': ''});
    expect(() => openProject(join(folder, 'a.txt'))).toThrow(/a\.txt is not a folder/);
    expect(() => openProject(join(folder, 'gone'))).toThrow(expect.objectContaining({name: 'PlanError'}));
  });

  test('whose configuration is a folder says so', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, '.plan-tasks.json'));
    expect(() => openProject(folder)).toThrow(/\.plan-tasks\.json is a folder/);
  });
});

test('a path is named from the root with slashes, and whole when it lies outside', () => {
  const folder = temporaryFolder({'docs/a.md': ''});
  writeFileSync(join(folder, '..a.md'), '');
  const project = openProject(folder);
  expect(pathInProject(project, join(folder, 'docs', 'a.md'))).toBe('docs/a.md');
  expect(pathInProject(project, join(folder, '..a.md'))).toBe('..a.md');
  expect(pathInProject(project, '/elsewhere/a.md')).toBe('/elsewhere/a.md');
});
