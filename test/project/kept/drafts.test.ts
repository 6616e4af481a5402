import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test, vi} from 'vitest';
import {forgetDraft, keepDraft, readDraft} from '../../../source/project/kept/drafts.ts';
import {openProject} from '../../../source/project/project.ts';
import {temporaryFolder, temporaryRepository} from '../../helpers/temporary.ts';

const draft = {phase: 'asking', answers: [{text: 'Größe\n'}, {}]};

describe('a draft', () => {
  test('is kept in the git directory, read again and forgotten', async () => {
    const repository = temporaryRepository({'docs/stories/001-a.md': ''});
    const project = openProject(repository.directory);
    const story = join(project.root, 'docs/stories/001-a.md');
    expect(readDraft(project, story)).toBeUndefined();
    await keepDraft(project, story, {old: true});
    await keepDraft(project, story, draft);
    expect(readDraft(project, story)).toEqual(draft);
    expect(readDraft(project, 'docs/stories/001-a.md')).toEqual(draft);
    expect(repository.git('status', '--porcelain')).toBe('');
    forgetDraft(project, story);
    forgetDraft(project, story);
    expect(readDraft(project, story)).toBeUndefined();
  });

  test('of another working tree or story is another draft', async () => {
    const repository = temporaryRepository({'a.md': '', 'b.md': ''});
    const second = join(temporaryFolder(), 'second');
    repository.git('worktree', 'add', '--quiet', second);
    const [here, there] = [openProject(repository.directory), openProject(second)];
    expect(there.commonDirectory).toBe(here.commonDirectory);
    await keepDraft(here, join(here.root, 'a.md'), draft);
    expect(readDraft(there, join(there.root, 'a.md'))).toBeUndefined();
    expect(readDraft(here, join(here.root, 'b.md'))).toBeUndefined();
  });

  test('that cannot be read any more is none', async () => {
    const project = openProject(temporaryRepository({'a.md': ''}).directory);
    await keepDraft(project, 'a.md', draft);
    const folder = join(project.root, '.git/plan-tasks/drafts');
    for (const name of readdirSync(folder)) {
      const path = join(folder, name);
      writeFileSync(path, readFileSync(path, 'utf8').slice(0, 10));
    }
    expect(readDraft(project, 'a.md')).toBeUndefined();
  });

  test('without git is kept in the folder for such state', async () => {
    const state = temporaryFolder();
    const project = openProject(temporaryFolder({'a.md': ''}));
    vi.stubEnv('XDG_STATE_HOME', state);
    try {
      await keepDraft(project, join(project.root, 'a.md'), draft);
      expect(readDraft(project, join(project.root, 'a.md'))).toEqual(draft);
      expect(readdirSync(join(state, 'plan-tasks/drafts'))).toHaveLength(1);
      expect(readdirSync(project.root)).toEqual(['a.md']);
    } finally {
      vi.unstubAllEnvs();
    }
  });
});
