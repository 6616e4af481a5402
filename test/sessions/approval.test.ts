// What is seen before files are made or issues are sent, answered by keys.
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {fakeGh} from '../commands/fake-gh.ts';
import {smallProject} from '../helpers/stories.ts';
import {temporaryRepository} from '../helpers/temporary.ts';
import {keys} from '../helpers/terminal.ts';
import {openInterview} from './lead.ts';

const card =
  '---\nid: TASK-1\ntitle: Count \u001b[31mrequests\n---\n\n## Acceptance Criteria\n\n- [ ] It counts\n';

test('an import is shown in full and written with one key, or left without a trace', async () => {
  const {directory} = temporaryRepository({'backlog/tasks/task-1 - A.md': card});
  const lead = openInterview({directory, words: ['import', 'backlog']});
  await lead.shows('What will be imported from Backlog.md');
  expect(lead.screen()).toContain('docs/stories/001-');
  expect(lead.screen()).toContain('+- [ ] It counts');
  lead.type(keys.ctrlC);
  expect(await lead.ends()).toMatchObject({exitCode: 130});
  expect(existsSync(join(directory, 'docs'))).toBe(false);

  const again = openInterview({directory, words: ['import', 'backlog']});
  await again.shows('write it');
  again.type(keys.enter);
  expect(await again.ends()).toMatchObject({exitCode: 0});
  expect(existsSync(join(directory, 'docs/stories'))).toBe(true);
});

test('issues are sent to the repository that is named, after one key', async () => {
  const gh = fakeGh();
  const {directory} = temporaryRepository(smallProject);
  const lead = openInterview({directory, words: ['export', '15', '--to', 'github'], ...gh});
  await lead.shows('What will change in the issues of o/r');
  expect(gh.issues()).toEqual([]);
  lead.type(keys.enter);
  expect(await lead.ends()).toMatchObject({exitCode: 0});
  expect(gh.issues()).toHaveLength(3);
});
