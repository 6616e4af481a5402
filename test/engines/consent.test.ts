// An engine in an interview on a terminal: asked about once in a repository, seen at work, and gone on without.
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {keys} from '../helpers/terminal.ts';
import {demoFolder, type Lead, openInterview, storyPath} from '../sessions/lead.ts';
import {fakeAgent, type Mood} from './mind.ts';

/** The demo with an agent of its own in a mood, and the folder where that notes what it is sent. */
function demoWith(mood: Mood): {readonly directory: string; readonly folder: string} {
  const directory = demoFolder();
  const folder = join(directory, '..');
  const path = join(directory, '.plan-tasks.json');
  const config = JSON.parse(readFileSync(path, 'utf8'));
  const engines = {use: 'mine', seconds: 20, agents: [{name: 'mine', command: fakeAgent(folder, mood)}]};
  writeFileSync(path, JSON.stringify({...config, engines}));
  return {directory, folder};
}

async function toConsent(lead: Lead): Promise<void> {
  await lead.shows('Is that right?');
  lead.type(keys.enter);
  await lead.shows('What the code says');
  lead.type(keys.enter);
}

const sentTo = (folder: string): number =>
  existsSync(join(folder, 'sent.txt'))
    ? readFileSync(join(folder, 'sent.txt'), 'utf8').split('\0').length - 1
    : 0;

describe('on a terminal', () => {
  test('the lead allows an engine once, sees its tasks marked, and is not asked again', async () => {
    const {directory, folder} = demoWith('good');
    const lead = openInterview({directory});
    await toConsent(lead);
    await lead.shows('May mine be asked too?');
    expect(lead.screen()).toContain('agent-good.mjs');
    expect(sentTo(folder)).toBe(0);
    lead.type(keys.enter);
    await lead.shows('Question 1 of');
    expect(sentTo(folder)).toBe(1);
    lead.type('d');
    await lead.shows('Task 1 of');
    expect(lead.screen()).toContain('from mine');
    lead.type(keys.ctrlC);
    await lead.ends();

    const before = sentTo(folder);
    const again = openInterview({directory});
    await again.shows('You left this interview');
    again.type(keys.enter);
    await again.shows('Task 1 of');
    // What it proposed was kept with the answers.
    expect(again.screen()).toContain('from mine');
    expect(sentTo(folder)).toBe(before);
    again.type(keys.ctrlC);
    await again.ends();
  });

  test('the lead refuses, and nothing is sent', async () => {
    const {directory, folder} = demoWith('good');
    const lead = openInterview({directory});
    await toConsent(lead);
    await lead.shows('May mine be asked too?');
    lead.type(keys.down + keys.enter);
    await lead.shows('Question 1 of');
    expect(lead.everything()).toContain('mine is not asked');
    expect(sentTo(folder)).toBe(0);
    lead.type(keys.ctrlC);
    await lead.ends();
  });

  test('the lead goes on without an engine that hangs, and nothing typed is lost', async () => {
    const {directory} = demoWith('hang');
    const lead = openInterview({directory});
    await toConsent(lead);
    await lead.shows('May mine be asked too?');
    lead.type(keys.enter);
    await lead.shows('mine thinks about the questions');
    lead.type('s');
    await lead.shows('Question 1 of');
    expect(lead.everything()).toContain('mine is not waited for');
    lead.type('d');
    await lead.shows('Task 1 of');
    lead.type(keys.down.repeat(4) + keys.enter);
    await lead.shows('w write');
    lead.type('w');
    await lead.shows('What will be written');
    lead.type(keys.enter);
    await lead.ends();
    expect(readFileSync(join(directory, storyPath), 'utf8')).toContain('### 001: ');
  });

  test('an engine that crashes is one line, and the interview goes on', async () => {
    const {directory} = demoWith('crash');
    const lead = openInterview({directory});
    await toConsent(lead);
    await lead.shows('May mine be asked too?');
    lead.type(keys.enter);
    await lead.shows('Question 1 of');
    const everything = lead.everything().replace(/\s+/g, ' ');
    expect(everything).toContain('mine failed with exit code 3: out of \\x1b[2Jluck');
    lead.type(keys.ctrlC);
    await lead.ends();
  });
});
