// The interview with a screen reader: plain lines, choices with their number, answers by a digit.
import {expect, test} from 'vitest';
import {keys} from '../helpers/terminal.ts';
import {openInterview} from './lead.ts';

test('who listens hears how many choices there are, and chooses by a digit', async () => {
  const lead = openInterview({environment: {INK_SCREEN_READER: 'true'}});
  const screen = await lead.shows('1 of 3: Yes, read the code');
  expect(screen).toContain('3 of 3: Stop here');
  lead.type('1');
  await lead.shows('What the code says');
  lead.type(keys.enter);
  await lead.shows(/Question 1 of.*1 of \d+: /s);
  lead.type('\u0003');
  await lead.ends();
});
