import {readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {keepPreferences, readPreferences} from '../../../source/project/kept/preferences.ts';
import {temporaryFolder} from '../../helpers/temporary.ts';

// Only on Linux does the environment say where such files go.
describe.skipIf(process.platform !== 'linux')('preferences', () => {
  let folder = '';
  beforeEach(() => {
    folder = temporaryFolder();
    vi.stubEnv('XDG_CONFIG_HOME', folder);
  });
  afterEach(() => vi.unstubAllEnvs());

  test('are none at first', async () => {
    expect(await readPreferences()).toEqual({});
  });

  test('are kept in the configuration folder of the person', async () => {
    expect(await keepPreferences({ascii: true})).toBe(true);
    expect(await keepPreferences({lastStory: {'/a': 'docs/stories/001-a.md'}})).toBe(true);
    expect(await readPreferences()).toEqual({ascii: true, lastStory: {'/a': 'docs/stories/001-a.md'}});
    expect(readdirSync(folder)).toEqual(['plan-tasks']);
  });

  test('that cannot be read or kept stop nobody', async () => {
    writeFileSync(join(folder, 'plan-tasks'), '');
    expect(await readPreferences()).toEqual({});
    expect(await keepPreferences({ascii: true})).toBe(false);
  });
});
