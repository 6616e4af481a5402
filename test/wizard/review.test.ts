// The list under review: what each edit does, and that nothing is lost by it.
import {describe, expect, test} from 'vitest';
import {spellServes} from '../../source/plan/serves.ts';
import {combined, writtenRow} from '../../source/wizard/review/combined.ts';
import type {RowEdit} from '../../source/wizard/review/edits.ts';
import {edited, type Review, type ReviewEdit, startReview} from '../../source/wizard/review/review.ts';
import type {Row} from '../../source/wizard/review/row.ts';
import {draft, row, story, task} from './sample.ts';

const {criteria} = story;
const rows = [
  row('001', 'Define the format of an export'),
  row('002', 'Write the notes to a file', {dependsOn: ['001'], because: {'001': 'its format'}}),
  row('003', 'Answer `GET /export`', {dependsOn: ['002'], domain: 'web'}),
];
const at = (cursor: number, list: readonly Row[] = rows): Review => ({...startReview(list), cursor});
const groundOf = ({rows: list}: Review) => ({
  criteria,
  tasks: list.flatMap(({was}) => (was === undefined ? [] : [was])),
});
const edit = (review: Review, ...edits: readonly ReviewEdit[]): Review =>
  edits.reduce((last, one) => edited(last, one, groundOf(review)), review);
const shape = ({rows: list}: Review): readonly string[] =>
  list.map(({id, title, dependsOn}) => [id, title, ...dependsOn].join(' | '));

describe('an edit', () => {
  test('sets a field and keeps the rest', () => {
    const {rows: list} = edit(at(1), {kind: 'set', field: 'title', value: ' Save the notes '});
    expect(list[1]).toEqual({...rows[1], title: 'Save the notes'});
  });

  test('never sets an empty title, an unknown dependency or one on itself', () => {
    const review = at(1);
    expect(edit(review, {kind: 'set', field: 'title', value: ' '})).toBe(review);
    const {rows: list} = edit(review, {kind: 'set', field: 'dependsOn', value: ['002', '003', '009', '003']});
    expect(list[1]?.dependsOn).toEqual(['003']);
  });

  test('adds a task below, and numbers it', () => {
    const review = edit(at(0), {kind: 'add', title: 'Ask before overwriting', domain: 'core'});
    expect(shape(review)).toEqual([
      '001 | Define the format of an export',
      '002 | Ask before overwriting',
      '003 | Write the notes to a file | 001',
      '004 | Answer `GET /export` | 003',
    ]);
    expect(review.cursor).toBe(1);
    expect(review.rows[2]?.because).toEqual({'001': 'its format'});
  });

  test('drops a task; who waited for it waits for what it waited for', () => {
    expect(shape(edit(at(1), {kind: 'drop'}))).toEqual([
      '001 | Define the format of an export',
      '002 | Answer `GET /export` | 001',
    ]);
  });

  test('moves a task, and dependencies follow their tasks', () => {
    const review = edit(at(2), {kind: 'move', by: -1});
    expect(shape(review)).toEqual([
      '001 | Define the format of an export',
      '002 | Answer `GET /export` | 003',
      '003 | Write the notes to a file | 001',
    ]);
    expect(review.cursor).toBe(1);
    expect(edit(at(0), {kind: 'move', by: -1}).rows).toBe(rows);
  });

  test('splits a task: each sentence, file and criterion goes with the words of its title', () => {
    const whole = row('001', 'Export notes and answer requests', {
      description: 'Write all notes as JSON. In the server, answer GET /export with the same JSON.',
      files: [
        {path: 'src/notes.ts', isNew: false},
        {path: 'src/server.ts', isNew: false},
      ],
      criteria: [1, 3],
      hours: 4,
    });
    const waiting = row('002', 'Document it', {dependsOn: ['001']});
    const titles = ['Write notes as JSON', 'Answer GET /export in the server'] as const;
    const {rows: list} = edit(at(0, [whole, waiting]), {kind: 'split', titles});
    expect(list.map(({id, title, dependsOn}) => [id, title, ...dependsOn])).toEqual([
      ['001', titles[0]],
      ['002', titles[1], '001'],
      ['003', 'Document it', '002'],
    ]);
    expect(list.map(({files}) => files.map(({path}) => path))).toEqual([
      ['src/notes.ts'],
      ['src/server.ts'],
      [],
    ]);
    expect(list.map(({criteria: served}) => served)).toEqual([[1], [3], []]);
    expect(list[0]?.description).toContain('Write all notes as JSON.');
    expect(list[1]?.description).toContain('In the server, answer GET /export with the same JSON.');
    expect(list[0]?.hours).toBe(2);
  });

  test('merges two tasks: nothing that either says or needs is lost', () => {
    const review = edit(at(0), {kind: 'merge', id: '003'});
    expect(shape(review)).toEqual([
      '001 | Define the format of an export | 002',
      '002 | Write the notes to a file | 001',
    ]);
    expect(review.rows[0]?.description).toContain('Answer `GET /export`.');
    expect(review.rows[0]?.hours).toBe(4);
  });

  test('of one criterion with another quotes both', () => {
    const two = [row('001', 'One', {criteria: [3]}), row('002', 'Two', {criteria: [1]})];
    const [both] = edit(at(0, two), {kind: 'merge', id: '002'}).rows;
    expect(both?.criteria).toEqual([1, 3]);
    expect(both?.description).toContain('The user can export all notes');
    expect(both?.description).toContain('GET /export');
  });
});

describe('undo and redo', () => {
  const edits: readonly RowEdit[] = [
    {kind: 'set', field: 'title', value: 'Other'},
    {kind: 'drop'},
    {kind: 'move', by: 1},
    {kind: 'add', title: 'New', domain: 'core'},
    {kind: 'merge', id: '003'},
    {kind: 'split', titles: ['One', 'Two']},
  ];

  test.each(edits)('take back and bring back $kind', one => {
    const done = edit(at(1), one);
    expect(done.rows).not.toEqual(rows);
    const undone = edit(done, {kind: 'undo'});
    expect(undone.rows).toBe(rows);
    expect(edit(undone, {kind: 'redo'}).rows).toBe(done.rows);
  });

  test('go through many edits, and a new edit forgets what was undone', () => {
    const review = edit(at(1), ...edits.slice(0, 3), {kind: 'undo'}, {kind: 'undo'}, {kind: 'undo'});
    expect(review.rows).toBe(rows);
    const other = edit(review, {kind: 'drop'});
    expect(edit(other, {kind: 'redo'})).toBe(other);
  });

  test('do nothing at their ends', () => {
    const review = at(0);
    expect(edit(review, {kind: 'undo'})).toBe(review);
    expect(edit(review, {kind: 'redo'})).toBe(review);
  });
});

describe('a story that has tasks', () => {
  const tasks = [
    task('001', 'Define the format', {status: 'done'}),
    task('002', 'Write notes to a file', {status: 'in_progress'}),
    task('004', 'Answer export requests', {domain: 'web', dependsOn: ['002']}),
    task('005', 'Tell the team', {domain: 'docs'}),
  ];
  const drafts = [
    draft('001', 'Write all notes to a file'),
    draft('002', 'Answer export requests at `/export`', {dependsOn: ['001'], domain: 'web'}),
    draft('003', 'Ask before overwriting', {dependsOn: ['002']}),
  ];

  test('keeps all of them and gets only new ones when adding', () => {
    const list = combined('add', {tasks, drafts}, criteria);
    expect(list.map(({id, title, dependsOn}) => [id, title, ...dependsOn])).toEqual([
      ['001', 'Define the format'],
      ['002', 'Write notes to a file'],
      ['004', 'Answer export requests', '002'],
      ['005', 'Tell the team'],
      ['006', 'Ask before overwriting', '004'],
    ]);
    expect(list.filter(({isProposed}) => isProposed).map(({id}) => id)).toEqual(['006']);
  });

  test('gets no draft for what its tasks serve already, and nothing waits for one that was left out', () => {
    const serving = task('001', 'Define the format', {description: spellServes(criteria.slice(0, 1))});
    const again = [
      draft('001', 'Put the answers in order', {criteria: [1], domain: 'web'}),
      draft('002', 'Ask before overwriting', {criteria: [2], dependsOn: ['001']}),
    ];
    const list = combined('add', {tasks: [serving], drafts: again}, criteria);
    expect(list.map(({id, title, dependsOn}) => [id, title, dependsOn])).toEqual([
      ['001', 'Define the format', []],
      ['002', 'Ask before overwriting', []],
    ]);
  });

  test('gets a new text for pending ones when planning again, under the old number; none is lost', () => {
    const list = combined('replan', {tasks, drafts}, criteria);
    expect(list.map(({id, title}) => [id, title])).toEqual([
      ['001', 'Define the format'],
      ['002', 'Write notes to a file'],
      ['004', 'Answer export requests at `/export`'],
      ['005', 'Tell the team'],
      ['006', 'Ask before overwriting'],
    ]);
    expect(list[2]).toMatchObject({was: tasks[2], dependsOn: ['002'], isProposed: true});
  });

  test('a dropped proposal gives way to the task that it would replace', () => {
    const list = combined('replan', {tasks, drafts}, criteria);
    const {rows: after} = edit(at(2, list), {kind: 'drop'});
    expect(after[2]).toEqual(writtenRow(tasks[2]!, criteria));
  });

  test('stays as it is when only editing', () => {
    const list = combined('edit', {tasks, drafts}, criteria);
    expect(list).toEqual(tasks.map(one => writtenRow(one, criteria)));
  });

  test.each([
    {kind: 'drop'},
    {kind: 'set', field: 'title', value: 'Other'},
    {kind: 'split', titles: ['One', 'Two']},
    {kind: 'merge', id: '005'},
    {kind: 'move', by: 1},
  ] satisfies readonly RowEdit[])('refuses to $kind a task that is done or in progress', one => {
    const list = combined('add', {tasks, drafts}, criteria);
    for (const cursor of [0, 1]) {
      const review = at(cursor, list);
      expect(edit(review, one)).toBe(review);
    }
  });

  test('takes a new task in without a change of numbers', () => {
    const list = combined('add', {tasks, drafts}, criteria);
    const {rows: after} = edit(at(4, list), {kind: 'merge', id: '005'});
    expect(after.map(({id}) => id)).toEqual(['001', '002', '004', '005']);
    expect(after[3]?.title).toBe('Tell the team');
  });
});
