// The three stories of the sample repository, as the story reader sees them.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {readStory} from '../../source/plan/story.ts';
import {demoStory, root} from './sample.ts';

const readDemoStory = (path: string) =>
  readStory(readFileSync(join(root, 'templates/demo/repository', path), 'utf8'), path);

test('story 015 is ready, with seven criteria in two groups and no tasks', () => {
  const story = readDemoStory(demoStory.path);
  expect(story).toMatchObject({
    number: '015',
    title: 'Rate limit the HTTP API',
    status: 'Ready',
    problems: [],
  });
  expect(story.criteria.map(criterion => criterion.group.at(-1))).toEqual([
    ...Array(4).fill('HTTP'),
    ...Array(3).fill('Daemon'),
  ]);
  expect(story.sections.map(section => section.name)).not.toContain('tasks');
  expect(story.outOfScope).toHaveLength(3);
  expect(story.openQuestions).toHaveLength(1);
});

test('story 015 depends on one story that is done and one that is not', () => {
  const {dependencies} = readDemoStory(demoStory.path);
  expect(dependencies.flatMap(dependency => dependency.stories)).toEqual(['012', '014']);
  expect(readDemoStory('docs/stories/012-queue-jobs.md').status).toBe('Done');
  expect(readDemoStory('docs/stories/014-access-tokens.md').status).toBe('In Progress');
});
