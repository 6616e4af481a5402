// What is asked of the story file, and when it can still be asked.
import {describe, expect, test} from 'vitest';
import {storyFormat} from '../../source/formats/story.ts';
import {changeText} from '../../source/plan/edit.ts';
import {readStory} from '../../source/plan/story.ts';
import {unifiedDiff} from '../../source/ui/conversation/diff.ts';
import {stillFits, storyChanges, taskChanges} from '../../source/wizard/review/changes.ts';
import {combined} from '../../source/wizard/review/combined.ts';
import {edited, startReview} from '../../source/wizard/review/review.ts';
import {draft, row, story, task} from './sample.ts';

const {criteria} = story;
const tasks = [task('001', 'Define', {status: 'done'}), task('002', 'Write'), task('003', 'Answer')];

const ground = {criteria, tasks};

describe('changes', () => {
  test('are none for rows that did not change', () => {
    expect(taskChanges(tasks, combined('edit', {tasks, drafts: []}, criteria))).toEqual([]);
  });

  test('set just the fields that differ, remove what is gone and add what is new', () => {
    const review = startReview(combined('add', {tasks, drafts: [draft('001', 'Ask first')]}, criteria));
    const second = edited(
      {...review, cursor: 1},
      {kind: 'set', field: 'title', value: 'Write to a file'},
      ground,
    );
    const {rows} = edited({...second, cursor: 2}, {kind: 'drop'}, ground);
    expect(taskChanges(tasks, rows)).toEqual([
      {kind: 'set', id: '002', field: 'title', value: 'Write to a file'},
      {kind: 'remove', id: '003'},
      {kind: 'add', tasks: [task('004', 'Ask first')]},
    ]);
  });

  test('begin the story and clarify what was answered, not what was skipped', () => {
    const question = {
      id: 'q',
      kind: 'scope',
      question: 'All notes?',
      why: '',
      sentence: '',
      line: 0,
      suggestions: [],
      score: 1,
    } as const;
    const changes = storyChanges({
      tasks: [],
      rows: [row('001', 'Define')],
      answers: [
        {question, text: 'Yes.'},
        {question, text: undefined},
      ],
      today: '2026-03-14',
    });
    expect(changes.map(({kind}) => kind)).toEqual(['add', 'clarify', 'setStoryStatus']);
    expect(changes[1]).toEqual({
      kind: 'clarify',
      date: '2026-03-14',
      answers: [{question: 'All notes?', answer: 'Yes.'}],
    });
  });

  test('of new tasks read back from the story as they were', () => {
    const rows = [row('001', 'Define'), row('002', 'Write', {dependsOn: ['001']})];
    const text = changeText(story.source, taskChanges([], rows), storyFormat);
    expect(storyFormat.read(text).tasks).toMatchObject(
      rows.map(({id, title, dependsOn}) => ({id, title, dependsOn})),
    );
    expect(readStory(text, story.path).criteria.map(one => one.text)).toEqual(criteria.map(one => one.text));
  });
});

describe('changes to a story that changed meanwhile', () => {
  const set = {kind: 'set', id: '002', field: 'title', value: 'Other'} as const;
  const add = {kind: 'add', tasks: [task('004', 'Ask first')]} as const;

  test('fit when other tasks changed or appeared', () => {
    const now = [tasks[0]!, tasks[1]!, task('003', 'Answer', {status: 'done'}), task('007', 'Theirs')];
    expect(stillFits([set, add], tasks, now)).toBe(true);
  });

  test.each([
    {why: 'the task is gone', now: [tasks[0]!]},
    {why: 'the task is worked on', now: [task('002', 'Write', {status: 'in_progress'})]},
    {why: 'its text changed', now: [task('002', 'Write', {description: 'Other.'})]},
  ])('do not fit when $why', ({now}) => {
    expect(stillFits([set], tasks, now)).toBe(false);
  });

  test('do not fit when their number is taken', () => {
    expect(stillFits([add], tasks, [...tasks, task('004', 'Theirs')])).toBe(false);
  });
});

describe('a diff', () => {
  test('has three lines around a change, and none without one', () => {
    const lines = Array.from({length: 10}, (_, index) => `line ${index}`);
    const before = `${lines.join('\n')}\n`;
    expect(unifiedDiff('a.md', before, before)).toBe('');
    expect(unifiedDiff('a.md', before, before.replace('line 5', 'LINE 5'))).toBe(
      '--- a/a.md\n+++ b/a.md\n@@ -3,7 +3,7 @@\n line 2\n line 3\n line 4\n-line 5\n+LINE 5\n line 6\n line 7\n line 8\n',
    );
  });
});
