// The drafts of real stories that lie in the fixtures, as a lead reads them.
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {storyFormat} from '../../source/formats/story.ts';

const folder = join(import.meta.dirname, '../fixtures/drafts');
const drafts = readdirSync(folder).map(name => {
  const text = readFileSync(join(folder, name), 'utf8').split('## Drafted tasks')[1] ?? '';
  return {name, tasks: storyFormat.read(`## Tasks\n${text}`).tasks};
});

describe.each(drafts)('$name', ({tasks}) => {
  test('has tasks, and no two of them say the same', () => {
    expect(tasks.length).toBeGreaterThan(2);
    const bodies = tasks.map(({description}) => description.split('\n\n**Serves')[0]);
    expect(new Set(bodies).size).toBe(tasks.length);
    expect(new Set(tasks.map(({title}) => title)).size).toBe(tasks.length);
  });

  test('says of every task how to see that it is done', () => {
    for (const {title, description} of tasks)
      expect(`${title}: ${description}`).toMatch(/\b(?:run|Verify|Then|Check|try)\b/);
  });

  test('has no title that only stands for a criterion, or for nothing', () => {
    for (const {title} of tasks) {
      expect(title.split(' ').length).toBeGreaterThan(1);
      expect(title).not.toMatch(/\bcriteri(?:on|a)\b|\bundefined\b|^(?:It|They|This|That)\b/);
    }
  });
});
