// The same interview for every terminal and person: without colours, in ASCII, low and narrow.
import {expect, test} from 'vitest';
import {keys} from '../helpers/terminal.ts';
import {openInterview, toReview} from './lead.ts';

test('NO_COLOR draws without colours', async () => {
  const lead = openInterview({environment: {NO_COLOR: '1'}});
  await toReview(lead);
  lead.type(keys.ctrlC);
  await lead.ends();
  expect(lead.written()).not.toMatch(/\u001B\[[\d;]*m/);
});

test('a terminal with colours gets them', async () => {
  const lead = openInterview();
  await lead.shows('Is that right?');
  lead.type(keys.ctrlC);
  await lead.ends();
  expect(lead.written()).toContain('\u001B[36m❯');
});

test('--ascii writes nothing of its own beyond ASCII', async () => {
  const lead = openInterview({words: ['015', '--ascii']});
  await toReview(lead);
  lead.type('w');
  await lead.shows('What will be written');
  // Quotation marks of a story are its own.
  expect(lead.everything().replace(/[“”…→]/g, '')).toMatch(/^[\n -~]+$/);
  lead.close();
});

test('the first screen comes before anything is read of the repository', async () => {
  const lead = openInterview();
  const screen = await lead.shows('Is that right?');
  expect(screen).toContain('◆ plan-tasks · 015 Rate limit the HTTP API');
  expect(screen).toContain('docs/stories/015-rate-limit.md');
  expect(screen).toMatch(/Criteria {2}7 in 2 groups/);
  lead.close();
});

test('without a story the lead chooses one by typing, and the next time it is pointed at', async () => {
  const lead = openInterview({words: []});
  const first = await lead.shows('Find ❯ number or words');
  lead.type('acc');
  const found = await lead.shows('1 of 3');
  lead.type(keys.escape);
  const all = await lead.shows('3 of 3');
  const places = [first, found, all].map(screen =>
    screen.split('\n').findIndex(line => line.includes('Find ❯')),
  );
  expect(new Set(places).size, 'the line that is typed into stays where it is').toBe(1);
  expect(all).toContain('Find ❯ number or words');
  lead.type('acc');
  await lead.shows('1 of 3');
  lead.type(keys.enter);
  await lead.shows('Is that right?');
  lead.type(keys.ctrlC);
  await lead.ends();

  const again = openInterview({directory: lead.directory, words: []});
  expect(await again.shows('Which story?')).toMatch(/❯ 014/);
  again.close();
});
