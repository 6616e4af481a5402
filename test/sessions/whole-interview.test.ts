// From the first screen to the written file, by keys alone.
import {execFileSync} from 'node:child_process';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {keys} from '../helpers/terminal.ts';
import {openInterview, storyPath, toProposals, toReview} from './lead.ts';

test.each([
  {columns: 80, rows: 24},
  {columns: 120, rows: 40},
  {columns: 40, rows: 15},
])('a lead plans a story by keys alone at $columns × $rows', async size => {
  const lead = openInterview(size);
  const before = lead.story();
  await toProposals(lead);
  lead.type(keys.enter);
  await lead.shows('Task 2 of');
  lead.type(keys.down.repeat(4) + keys.enter);
  await lead.shows('w write');
  lead.type('w');
  await lead.shows('What will be written');
  expect(lead.story()).toBe(before);
  lead.type(keys.enter);
  expect(await lead.ends()).toMatchObject({exitCode: 0});
  // Lines end between words, where the terminal does.
  expect(lead.everything().replace(/\s+/g, ' ')).toContain(
    'Tasks are ready. Start implementation with `Implement Story 015`.',
  );
  expect(lead.story()).toMatch(/^## Status\nIn Progress$/m);
  expect(lead.story()).toMatch(/^## Clarifications$/m);
  expect(lead.story()).toMatch(/^## Tasks\n\n### 001: /m);
  const changed = execFileSync('git', ['-C', lead.directory, 'status', '--porcelain'], {encoding: 'utf8'});
  expect(changed).toBe(` M ${storyPath}\n`);
});

test('the written conversation stays in the scrollback, each step once', async () => {
  const lead = openInterview();
  await toReview(lead);
  lead.type('w');
  await lead.shows('What will be written');
  lead.type(keys.enter);
  await lead.ends();
  const text = lead.everything();
  for (const step of ['◇ What I understood', '◇ What the code says', '◇ Written to'])
    expect(text.split(step)).toHaveLength(2);
  expect(text).not.toContain('❯');
});

test('a lead goes back to the question before and answers it again', async () => {
  const lead = openInterview();
  await toProposals(lead);
  lead.type('b');
  await lead.shows(/Question \d+ of/);
  lead.type(keys.down + keys.enter);
  await lead.shows('Task 1 of');
  lead.type(keys.ctrlC);
  expect(await lead.ends()).toMatchObject({exitCode: 130});
});

test('a lead edits a title, drops a task, undoes it and adds one', async () => {
  const lead = openInterview();
  await toReview(lead);
  lead.type(keys.enter);
  await lead.shows('Edit 001');
  lead.type(keys.enter);
  await lead.shows('Title ❯');
  lead.type(`${keys.backspace.repeat(100)}Count requests per client${keys.enter}`);
  await lead.shows('Title        Count requests per client');
  lead.type(keys.escape);
  await lead.shows('001  Count requests per client');
  lead.type('d');
  await lead.shows(/^(?![\s\S]*Count requests per client)[\s\S]*w write/);
  lead.type('u');
  await lead.shows('001  Count requests per client');
  lead.type('a');
  await lead.shows('New task');
  lead.type(`Write down the limits in README.md${keys.enter}`);
  await lead.shows('Write down the limits in README.md');
  lead.type('w');
  await lead.shows('What will be written');
  lead.type(keys.enter);
  await lead.ends();
  expect(lead.story()).toMatch(/^### 001: Count requests per client$/m);
  expect(lead.story()).toMatch(/^### 002: Write down the limits in README.md$/m);
});

test('the story and a description are edited in the editor of the person', async () => {
  const editor = `
    const fs = require('node:fs');
    const path = process.argv.at(-1);
    fs.writeFileSync(path, path.endsWith('description.md')
      ? 'Written by hand.\\n'
      : fs.readFileSync(path, 'utf8').replace('Heavy clients', 'Busy clients'));
  `;
  const lead = openInterview({environment: {EDITOR: `${process.execPath} ../edit.cjs`}});
  writeFileSync(join(lead.directory, '../edit.cjs'), editor);
  await lead.shows('Is that right?');
  lead.type(keys.down + keys.enter);
  await lead.shows('Busy clients');
  await toReview(lead);
  lead.type(keys.enter);
  await lead.shows('Edit 001');
  lead.type(keys.down.repeat(3) + keys.enter);
  await lead.shows('w write');
  lead.type('w');
  await lead.shows('What will be written');
  lead.type(keys.enter);
  await lead.ends();
  expect(lead.story()).toContain('Busy clients starve everyone else');
  expect(lead.story()).toMatch(/^### 001: .*(\n.*){3}\n\nWritten by hand\.$/m);
});
