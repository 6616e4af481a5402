// Task files of Backlog.md as stories.
import {describe, expect, test} from 'vitest';
import {backlog} from '../../source/importing/backlog.ts';
import {readStory} from '../../source/plan/story.ts';
import {composed, deskWith, everything} from './desk.ts';

const card = (front: string, body = '') => `---\n${front}\n---\n\n${body}`;
const marked = (heading: string, name: string, text: string) =>
  `## ${heading}\n\n<!-- SECTION:${name}:BEGIN -->\n${text}\n<!-- SECTION:${name}:END -->\n\n`;
const criteria =
  '## Acceptance Criteria\n<!-- AC:BEGIN -->\n- [x] #1 It counts\n- [ ] #2 It stops\n<!-- AC:END -->\n\n';

const gather = (files: readonly string[], which: readonly string[] = []) =>
  backlog.gather(deskWith(Object.fromEntries(files.map((text, index) => [`${index}.md`, text]))), {
    ...everything,
    which,
  });

describe('a task file', () => {
  test('becomes a story with its criteria, and keeps the rest as notes', async () => {
    const front =
      "id: BACK-12\ntitle: 'Count: requests'\nstatus: In Progress\nassignee: [@codex]\nlabels:\n  - api\ndependencies: []\npriority: high";
    const body = `${marked('Description', 'DESCRIPTION', 'Heavy clients.\n\n## Tasks\n\n- [ ] not one')}${criteria}${marked('Implementation Plan', 'PLAN', '1. Count')}${marked('Final Summary', 'FINAL_SUMMARY', '')}`;
    const [story] = await gather([card(front, body)]);
    expect(story).toMatchObject({
      origin: 'Backlog.md BACK-12',
      number: 12,
      title: 'Count: requests',
      status: 'In Progress',
      criteria: [
        {text: 'It counts', isTicked: true},
        {text: 'It stops', isTicked: false},
      ],
      tasks: [],
    });
    const text = story === undefined ? '' : (composed(story) ?? '');
    const read = readStory(text, '');
    expect(read.criteria.map(({isTicked}) => isTicked)).toEqual([true, false]);
    expect(read.problem).toContain('Heavy clients.');
    expect(text).toContain('**Tasks**\n\n- \\[ ] not one');
    expect(text).toContain('Imported from Backlog.md BACK-12.');
    expect(text).toContain('**Implementation Plan**\n\n1. Count');
    expect(text).toContain('- Priority: high\n- Labels: api\n- Assigned to: @codex');
    expect(text).not.toContain('SECTION');
  });

  test('of an older form is read by its headings', async () => {
    const body =
      '## Objective\n\nCount.\n\n## Acceptance Criteria\n\n### Core\n- [x] It counts\n\nExample:\n\n```md\n# Not a title\n- [ ] not one\n```\n\n## Notes\n\nSlow.';
    const [story] = await gather([card('id: task-3\ntitle: Count\nstatus: Done', body)]);
    expect(story).toMatchObject({
      status: 'Done',
      outcome: 'Count.',
      criteria: [{text: 'Core: It counts', isTicked: true}],
    });
    expect(JSON.stringify(story?.notes)).toContain('Slow.');
    expect(JSON.stringify(story?.notes)).toContain('Not a title');
  });

  test.each([
    ['To Do', undefined, ''],
    ['Draft', undefined, ''],
    ['Completed', 'Done', ''],
    ["Won't Do", 'Done', `Its status was "Won't Do".`],
    ['On hold', undefined, 'Its status was "On hold".'],
  ])('with the status %s makes a story that is %s', async (written, status, remark) => {
    const [story] = await gather([card(`id: TASK-1\ntitle: T\nstatus: ${written}`)]);
    expect(story?.status).toBe(status);
    expect(story?.notes.map(({text}) => text).join()).toBe(remark);
  });
});

describe('subtasks', () => {
  const parent = card('id: BACK-24\ntitle: Board\nstatus: To Do', criteria);
  const part = (id: string, more: string) =>
    card(`id: ${id}\ntitle: Part ${id}\nstatus: Done\n${more}`, criteria);

  test('become the tasks of their story, with their criteria and what they wait for', async () => {
    const stories = await gather([
      part('BACK-24.10', 'parent_task_id: BACK-24\ndependencies:\n  - task-24.2\n  - BACK-7'),
      part('BACK-24.2', 'dependencies: []'),
      card('id: BACK-7\ntitle: Other\nstatus: Done'),
      parent,
    ]);
    expect(stories.map(({origin}) => origin)).toEqual(['Backlog.md BACK-7', 'Backlog.md BACK-24']);
    expect(stories[1]?.status).toBe('Done');
    const [first, second] = stories[1]?.tasks ?? [];
    expect(first).toMatchObject({id: '001', title: 'Part BACK-24.2', status: 'done', dependsOn: []});
    expect(second).toMatchObject({id: '002', dependsOn: ['001']});
    expect(second?.description).toContain('BACK-24.10.');
    expect(second?.description).toContain('**Accepted when**\n\n- (done) It counts\n- It stops');
    expect(second?.description).toContain('**Waits for**\n\n- BACK-7');
  });

  test('whose parent is not there are stories, and circles of parents do no harm', async () => {
    const stories = await gather([
      part('BACK-9.1', 'parent_task_id: BACK-9'),
      card('id: A-1\ntitle: One\nparent_task_id: A-2'),
      card('id: A-2\ntitle: Two\nparent_task_id: A-1'),
    ]);
    expect(stories.map(({origin}) => origin)).toContain('Backlog.md BACK-9.1');
  });

  test('come with the story that is asked for', async () => {
    const files = [parent, part('BACK-24.1', ''), card('id: BACK-7\ntitle: Other')];
    expect(await gather(files, ['24'])).toMatchObject([{tasks: [{id: '001'}]}]);
    expect(await gather(files, ['back-7', 'TASK-24'])).toHaveLength(2);
    await expect(gather(files, ['24.1'])).rejects.toThrow('no task "24.1" that stands by itself');
  });

  test('and stories name each other by their numbers here', async () => {
    const [story] = await gather(
      [card('id: B-2\ntitle: T\ndependencies: [B-1, b-9]'), card('id: B-1\ntitle: First')].toReversed(),
    );
    expect(story?.dependencies).toEqual([]);
    const [, second] = await gather([
      card('id: B-2\ntitle: T\ndependencies: [B-1, b-9]'),
      card('id: B-1\ntitle: First'),
    ]);
    expect(second?.dependencies).toEqual(['Backlog.md B-1', 'b-9']);
    const text =
      second === undefined
        ? ''
        : composed(second, origin => origin.replace('Backlog.md B-1', 'Story 001: First'));
    expect(text).toContain('## Dependencies\n- Story 001: First\n- b-9');
  });
});

test('files that are no tasks are passed over, and none at all is an error', async () => {
  const broken = '---\nid: [\n---\n';
  expect(await gather(['# Readme', broken, card('id: X-1\ntitle: T')])).toHaveLength(1);
  await expect(gather(['# Readme'])).rejects.toThrow('There are no task files of Backlog.md');
});
