// What is typed and pasted arrives whole, however fast it comes.
import {expect, test} from 'vitest';
import {keys} from '../helpers/terminal.ts';
import {openInterview, toQuestions, useOwnWords} from './lead.ts';

const withoutBreaks = (text: string): string => text.replace(/\s/g, '');

test('200 keys and Enter in one burst arrive complete and in order', async () => {
  const lead = openInterview();
  await toQuestions(lead);
  await useOwnWords(lead);
  const typed = Array.from({length: 200}, (_, index) => String.fromCharCode(97 + (index % 26))).join('');
  lead.type(typed + keys.enter);
  await lead.shows('Question 2 of');
  expect(withoutBreaks(lead.everything())).toContain(typed);
  lead.close();
});

test('a paste of three lines arrives whole, on one line', async () => {
  const lead = openInterview();
  await toQuestions(lead);
  await useOwnWords(lead);
  lead.paste('first line\nsecond line\r\nthird line\n');
  await lead.shows('first line second line third line');
  lead.type(keys.enter);
  await lead.shows('Question 2 of');
  expect(lead.everything()).toContain('first line second line third line');
  lead.close();
});

test('keys typed before the first frame are not lost', async () => {
  const lead = openInterview({around: 'stty -icanon -echo; exec "$0" "$@"'});
  lead.type(keys.enter);
  await lead.shows('What the code says');
  lead.close();
});

test('wide characters and emoji can be typed and taken back', async () => {
  const lead = openInterview();
  await toQuestions(lead);
  await useOwnWords(lead);
  lead.type(`限流 ok 🚀🚀${keys.backspace}${keys.enter}`);
  await lead.shows('Question 2 of');
  expect(lead.everything()).toMatch(/限流 ok 🚀$/m);
  lead.close();
});

test('control keys type nothing', async () => {
  const lead = openInterview();
  await toQuestions(lead);
  await useOwnWords(lead);
  lead.type('a\u0005b\u0001c\u001Bxd');
  await lead.shows('abcd');
  lead.close();
});

test('a smaller terminal gets a smaller frame', async () => {
  const lead = openInterview();
  await toQuestions(lead);
  lead.resize(40, 15);
  await lead.shows('⏎ answer · ^C leave');
  const rows = lead.screen().split('\n');
  expect(rows.length).toBeLessThanOrEqual(15);
  lead.close();
});
