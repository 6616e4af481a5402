// Trouble in the middle of an interview: nothing is lost, and the terminal is as it was.
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {keys} from '../helpers/terminal.ts';
import {answerQuestions, openInterview, storyPath, toQuestions, toReview} from './lead.ts';

test('a story that changed meanwhile gets the same tasks, and keeps the change', async () => {
  const lead = openInterview();
  await toReview(lead);
  lead.type('w');
  await lead.shows('What will be written');
  const changed = lead.story().replace('Heavy clients', 'Busy clients');
  writeFileSync(join(lead.directory, storyPath), changed);
  lead.type(keys.enter);
  expect(await lead.ends()).toMatchObject({exitCode: 0});
  expect(lead.story()).toContain('Busy clients');
  expect(lead.story()).toMatch(/^### 001: /m);
});

test('tasks that somebody else wrote meanwhile stay, and ours are kept beside them', async () => {
  const lead = openInterview();
  await toReview(lead);
  lead.type('w');
  await lead.shows('What will be written');
  const theirs = `${lead.story()}\n## Tasks\n\n### 001: Theirs\n**Domain:** backend\n**Status:** pending\n**Depends on:** none\n\nTheirs.\n`;
  writeFileSync(join(lead.directory, storyPath), theirs);
  lead.type(keys.enter);
  expect(await lead.ends()).toMatchObject({exitCode: 1});
  expect(lead.story()).toBe(theirs);
  const ours = readFileSync(join(lead.directory, `${storyPath}.ours`), 'utf8');
  expect(ours).toMatch(/^### 001: (?!Theirs)/m);
  expect(lead.everything().replaceAll('\n', '')).toContain(`Your version is in ${storyPath}.ours`);

  const again = openInterview({directory: lead.directory});
  await again.shows('under review');
  again.type(keys.enter);
  expect(await again.shows('w write')).toContain('001  Theirs');
  again.close();
});

test('a fault of the program itself gives the terminal back', async () => {
  const first = openInterview();
  await toQuestions(first);
  await answerQuestions(first, 1, 1);
  first.type(keys.ctrlC);
  await first.ends();
  const folder = join(first.directory, '.git/plan-tasks/drafts');
  const [name = ''] = readdirSync(folder);
  const kept = JSON.parse(readFileSync(join(folder, name), 'utf8'));
  // What no version of the program keeps, and reading it back does not look for.
  kept.draft.rows = [
    {id: '001', title: 'x', domain: 'x', description: '', dependsOn: [], files: [], criteria: []},
  ];
  writeFileSync(join(folder, name), JSON.stringify(kept));

  const lead = openInterview({
    directory: first.directory,
    around: '"$0" "$@"; echo "ended $?"; stty -a',
    columns: 120,
  });
  await lead.shows('under review');
  lead.type(keys.enter);
  await lead.ends();
  expect(lead.everything()).toContain('this is a fault of plan-tasks itself');
  expect(lead.everything()).toContain('ended 1');
  expect(lead.everything()).toMatch(/(?<!-)\bicanon\b/);
  expect(lead.modes()).toEqual({isCursorShown: true, takesPastes: false, isAlternate: false});
});

test('an editor that cannot be started is a sentence, not a trace', async () => {
  const lead = openInterview({environment: {EDITOR: 'no-such-editor --wait'}});
  await lead.shows('Is that right?');
  lead.type(keys.down + keys.enter);
  expect(await lead.ends()).toMatchObject({exitCode: 1});
  expect(lead.everything()).toContain('The editor "no-such-editor --wait" could not be used.');
  expect(lead.everything()).not.toContain('    at ');
});
