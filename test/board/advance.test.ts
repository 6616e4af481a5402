// The board as a value: keys in, what the person sees and what is to be written out.
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {advance} from '../../source/board/advance.ts';
import {keysOf} from '../../source/board/keys.ts';
import type {Board, Event} from '../../source/board/view.ts';
import {
  boardOf,
  heldOf,
  pressed,
  rateLimit,
  selectedIn,
  size,
  statusesOf,
  storyText,
  treeOf,
  upon,
} from './sample.ts';

const ready = storyText(
  '016: Log in',
  [
    ['001', 'Ask for the password', 'pending'],
    ['002', 'Check the password', 'pending', '001'],
  ],
  'Ready',
);
const almost = storyText('017: Log out', [
  ['001', 'Forget the session', 'done'],
  ['002', 'Show the front page', 'in_progress', '001'],
]);
const noticeOf = (board: Board): string => board.notice?.text ?? '';

describe('statuses', () => {
  test('the space bar cycles from pending over in progress to done and round again', () => {
    const board = pressed(boardOf(rateLimit), 'down', 'down', 'down', 'space');
    expect(statusesOf(board)[3]).toBe('in_progress');
    expect(statusesOf(pressed(board, 'space'))[3]).toBe('done');
    expect(statusesOf(pressed(board, 'space', 'space'))[3]).toBe('pending');
  });

  test('a step is shown at once and wished to be saved', () => {
    const board = pressed(boardOf(rateLimit), 'end', 'up', 'i');
    expect(board.wishes).toEqual([{kind: 'save', path: 'docs/stories/015-rate-limit.md'}]);
    expect(board.stories[0]?.pending.map(({step}) => step)).toEqual([
      {kind: 'task', id: '004', from: 'pending', to: 'in_progress'},
    ]);
  });

  test('several marked tasks move at once and are marked no longer', () => {
    const board = pressed(boardOf(rateLimit), 'down', 'down', 'm', 'm', 'd');
    expect(statusesOf(board)).toEqual(['done', 'done', 'done', 'done', 'pending']);
    expect(board.marked.size).toBe(0);
    expect(noticeOf(board)).toBe('2 tasks done · 005 can start now');
  });

  test('finishing a task says what can start now', () => {
    const board = pressed(boardOf(rateLimit), 'down', 'down', 'd', 'down', 'd');
    expect(noticeOf(board)).toBe('004 done · 005 can start now');
  });

  test('starting a task whose dependencies are open asks, and once', () => {
    const asked = pressed(boardOf(rateLimit), 'end', 'i');
    expect(asked.mode).toMatchObject({
      kind: 'asking',
      ask: {about: 'start', text: '005 waits for 003, 004. Really start it?'},
    });
    expect(statusesOf(asked)[4]).toBe('pending');
    expect(statusesOf(pressed(asked, 'n'))[4]).toBe('pending');
    const started = pressed(asked, 'y', 'p', 'i');
    expect(statusesOf(started)[4]).toBe('in_progress');
  });

  test('of several tasks, those that wait can be left out', () => {
    const board = pressed(boardOf(rateLimit), 'end', 'up', 'm', 'm', 'i', 'r');
    expect(statusesOf(board).slice(3)).toEqual(['in_progress', 'pending']);
  });

  test('a task and what it waits for can be finished together without a question', () => {
    const board = pressed(boardOf(rateLimit), 'down', 'down', 'm', 'm', 'm', 'd');
    expect(statusesOf(board)).toEqual(['done', 'done', 'done', 'done', 'done']);
  });

  test('a task whose id stands twice is not touched', () => {
    const twice = storyText('018: Twice', [
      ['001', 'One', 'pending'],
      ['001', 'Another', 'pending'],
    ]);
    const board = pressed(boardOf(twice), 'down', 'i');
    expect(statusesOf(board)).toEqual(['pending', 'pending']);
    expect(noticeOf(board)).toContain('001 stands twice');
  });
});

describe('the story', () => {
  test('the first task started sets it In Progress, in the same deed', () => {
    const board = pressed(boardOf(ready), 'i');
    expect(board.stories[0]?.shown.status).toBe('In Progress');
    expect(noticeOf(board)).toBe('001 in progress · the story is In Progress now');
    const undone = pressed(board, 'u');
    expect(undone.stories[0]?.shown.status).toBe('Ready');
    expect(statusesOf(undone)[0]).toBe('pending');
  });

  test('the last task done offers to set it Done and to tick what its tasks serve', () => {
    const board = pressed(boardOf(almost), 'end', 'd');
    expect(board.mode).toMatchObject({kind: 'asking', ask: {about: 'finish', criteria: [1]}});
    expect(board.stories[0]?.shown.status).toBe('In Progress');
    const finished = pressed(board, 'y');
    expect(finished.stories[0]?.shown.status).toBe('Done');
    expect(finished.stories[0]?.shown.criteria.map(({isTicked}) => isTicked)).toEqual([true, true]);
  });

  test('it can be set Done alone, or left as it is', () => {
    const board = pressed(boardOf(almost), 'end', 'd');
    expect(pressed(board, 's').stories[0]?.shown.criteria[0]?.isTicked).toBe(false);
    expect(pressed(board, 'n').stories[0]?.shown.status).toBe('In Progress');
  });

  test('of several stories that are done at once each is asked about, by its number', () => {
    const both = pressed(treeOf([almost, ready]), 'M', 'G', 'm', 'd');
    expect(both.mode).toMatchObject({ask: {text: expect.stringMatching(/^All 2 tasks of 017 are done\./)}});
    const one = pressed(both, 'n');
    expect(one.mode).toMatchObject({ask: {text: expect.stringMatching(/^All 2 tasks of 016 are done\./)}});
    const shown = pressed(one, 'y').stories.map(({shown: {status}}) => status);
    expect(shown).toEqual(['In Progress', 'Done']);
  });

  test('it is offered again on demand, from its own row of the tree as well', () => {
    const declined = pressed(boardOf(almost), 'end', 'd', 'n');
    expect(pressed(declined, 'D').mode).toMatchObject({ask: {about: 'finish', criteria: [1]}});
    expect(pressed(declined, 'd').mode).toMatchObject({ask: {about: 'finish'}});
    expect(pressed(boardOf(almost), 'd').notice?.text).toBe('001 is done already.');
    const asked = pressed(treeOf([almost]), 'd');
    expect(asked.mode).toMatchObject({
      ask: {about: 'finish', text: '1 of 2 tasks of 017 is not done. Set the story Done all the same?'},
    });
    const done = pressed(asked, 'y');
    expect(done.stories[0]?.shown).toMatchObject({status: 'Done'});
    expect(done.stories[0]?.shown.criteria.map(({isTicked}) => isTicked)).toEqual([false, true]);
    expect(pressed(declined, 'D', 'y', 'D').notice?.text).toBe('The story is Done already.');
  });
});

describe('tasks that others are parts of', () => {
  const parts = boardOf(`# Story 2.3: Forms

Status: in-progress

## Tasks / Subtasks

- [ ] Task 1: Draw the fields
  - [x] 1.1 Text
  - [ ] 1.2 Numbers
- [ ] Task 2: Show errors
  - [ ] 2.1 Beside the field
`);

  test('follow the last of their parts when the person says so, in the same deed', () => {
    const asked = pressed(parts, 'down', 'down', 'd');
    expect(asked.mode).toMatchObject({
      ask: {about: 'follow', text: 'With that all parts of 1 are done. Set it done as well?'},
    });
    expect(statusesOf(pressed(asked, 'n')).slice(0, 3)).toEqual(['pending', 'done', 'done']);
    const followed = pressed(asked, 'y');
    expect(statusesOf(followed).slice(0, 3)).toEqual(['done', 'done', 'done']);
    expect(followed.notice?.text).toBe('1.2 done · 1 done with it · 2.1 can start now');
    expect(statusesOf(pressed(followed, 'u')).slice(0, 3)).toEqual(['pending', 'done', 'pending']);
  });

  test('are no longer done with a part of them, and follow without a question once that was said', () => {
    const always = pressed(parts, 'down', 'down', 'd', 'a');
    const taken = pressed(always, 'p');
    expect(statusesOf(taken).slice(0, 3)).toEqual(['in_progress', 'done', 'pending']);
    const once = pressed(parts, 'down', 'down', 'd', 'y', 'p');
    expect(once.mode).toMatchObject({
      ask: {text: '1 is done, and a part of it no longer is. Set it in progress as well?'},
    });
  });

  test('are not asked about when a part is begun', () => {
    expect(pressed(parts, 'down', 'down', 'i').mode.kind).toBe('browsing');
  });
});

describe('undo and redo', () => {
  test('everything done can be undone one by one, and done again', () => {
    const start = boardOf(rateLimit);
    const board = pressed(start, 'end', 'up', 'i', 'd', 'up', 'd');
    const undone = pressed(board, 'u', 'u', 'u');
    expect(statusesOf(undone)).toEqual(statusesOf(start));
    expect(statusesOf(pressed(undone, 'U', 'ctrl+r', 'U'))).toEqual(statusesOf(board));
  });

  test('a new deed leaves nothing to redo', () => {
    const board = pressed(boardOf(rateLimit), 'end', 'up', 'i', 'u', 'd', 'U');
    expect(noticeOf(board)).toBe('There is nothing to redo.');
  });

  test('what somebody changed since is not taken back', () => {
    const board = pressed(boardOf(rateLimit), 'end', 'up', 'i');
    const [story] = board.stories;
    const theirs = heldOf(rateLimit.replace('**Status:** pending', '**Status:** done'));
    const read = upon(board, {type: 'saved', held: theirs, written: story!.pending, refused: []});
    const undone = pressed(read, 'u');
    expect(statusesOf(undone)[3]).toBe('done');
    expect(noticeOf(undone)).toBe('004 changed since and stayed as it is');
  });

  test('any sequence of statuses is undone completely', () => {
    const key = fc.constantFrom('p', 'i', 'd', 'up', 'down', 'm');
    fc.assert(
      fc.property(fc.array(key, {maxLength: 25}), keys => {
        const start = boardOf(rateLimit);
        const end = keys.reduce((board, name) => settle(pressed(board, name)), start);
        const undone = Array.from(end.past).reduce(board => pressed(board, 'u'), end);
        expect(statusesOf(undone)).toEqual(statusesOf(start));
        expect(undone.stories[0]?.shown.status).toBe(start.stories[0]?.shown.status);
      }),
    );
  });
});

/** Says yes to whatever is asked. */
const settle = (board: Board): Board => (board.mode.kind === 'asking' ? settle(pressed(board, 'y')) : board);

describe('what comes from outside', () => {
  test('a change on disk keeps the selection on its task', () => {
    const board = pressed(boardOf(rateLimit), 'end', 'up');
    const grown = heldOf(
      rateLimit.replace('### 002:', '### 001b: New\n**Status:** pending\n\n---\n\n### 002:'),
    );
    const read = upon(board, {type: 'read', stories: [grown]});
    expect(selectedIn(read)).toBe('004');
    expect(read.cursor).toBe(4);
  });

  test('when the selected task is gone, the one in its place is selected', () => {
    const board = pressed(boardOf(rateLimit), 'down');
    const without = heldOf(rateLimit.replace(/### 002:[\s\S]*?(?=### 003:)/, ''));
    expect(selectedIn(upon(board, {type: 'read', stories: [without]}))).toBe('003');
  });

  test('what is not written yet stays on top of what the file holds', () => {
    const board = pressed(boardOf(rateLimit), 'end', 'up', 'i');
    const other = heldOf(rateLimit.replace('Reject over-limit', 'Refuse over-limit'));
    const read = upon(board, {type: 'read', stories: [other]});
    expect(read.stories[0]?.shown.tasks[3]).toMatchObject({
      title: 'Refuse over-limit messages in the daemon',
      status: 'in_progress',
    });
  });

  test('what could not be saved is taken back, with the reason', () => {
    const board = pressed(boardOf(rateLimit), 'end', 'up', 'i');
    const [story] = board.stories;
    const failed = upon(board, {
      type: 'failed',
      path: story!.held.path,
      written: story!.pending,
      text: 'It is read-only.',
    });
    expect(statusesOf(failed)).toEqual(statusesOf(boardOf(rateLimit)));
    expect(failed.notice).toEqual({text: 'Not saved: It is read-only.', tone: 'error'});
    expect(noticeOf(pressed(failed, 'u'))).toBe('There is nothing to undo.');
  });

  test('a change that does not touch what is typed leaves the typing alone', () => {
    const board = pressed(boardOf(rateLimit), '/', 'd', 'a');
    const read = upon(board, {type: 'read', stories: [heldOf(`${rateLimit}\n`)]});
    expect(read.mode).toEqual(board.mode);
    expect(read.search).toBe('da');
  });

  test('a story that is gone leaves the tree, and a new one stands in its place', () => {
    const tree = treeOf([rateLimit, ready]);
    const listed = upon(tree, {type: 'listed', paths: ['docs/stories/0.md', 'docs/stories/2.md']});
    const read = upon(listed, {type: 'read', stories: [heldOf(almost, 'docs/stories/0.md')]});
    expect(upon(read, {type: 'listed', paths: read.paths}).stories.map(({held}) => held.title)).toEqual([
      'Log out',
      'Log in',
    ]);
  });
});

describe('finding', () => {
  test('a search narrows the list and points at what fits best', () => {
    const board = pressed(boardOf(rateLimit), '/', ...'daemon');
    expect(board.rows.map(({task}) => task?.id)).toEqual(['004', '005']);
    expect(selectedIn(pressed(board, 'enter', 'escape'))).toBe(selectedIn(board));
    expect(pressed(board, 'enter', 'escape').rows).toHaveLength(5);
  });

  test('escape leaves a search where it began', () => {
    expect(selectedIn(pressed(boardOf(rateLimit), 'down', '/', ...'daemon', 'escape'))).toBe('002');
  });

  test('digits go to a task', () => {
    expect(selectedIn(pressed(boardOf(rateLimit), '4', 'enter'))).toBe('004');
    expect(noticeOf(pressed(boardOf(rateLimit), '9', 'enter'))).toBe('There is no 9 here.');
  });

  test('in the tree a number is a story, and a second one a task of it', () => {
    const tree = treeOf([rateLimit, ready]);
    expect(selectedIn(pressed(tree, '1', '6'))).toBe('docs/stories/2.md');
    expect(selectedIn(pressed(tree, '1', '6', ' ', '2'))).toBe('002');
  });

  test('a filter lets through what has one of its statuses and one of its domains', () => {
    const board = pressed(boardOf(rateLimit), 'f', 'down', 'space', 'enter');
    expect(board.rows.map(({task}) => task?.id)).toEqual(['004', '005']);
    expect(board.filter.statuses).toEqual(['pending']);
  });

  test('a task stays while it is selected, whatever the filter says of its new status', () => {
    const board = pressed(boardOf(rateLimit), 'f', 'space', 'enter', 'down', 'up', 'space');
    expect(selectedIn(board)).toBe('004');
    expect(statusesOf(board)[3]).toBe('in_progress');
  });
});

describe('the tree', () => {
  test('stories under way are unfolded, the others are folded', () => {
    const tree = treeOf([rateLimit, ready]);
    expect(tree.rows.map(({story, task}) => task?.id ?? story.held.number)).toEqual([
      '015',
      '001',
      '002',
      '003',
      '004',
      '005',
      '016',
    ]);
  });

  test('the space bar folds and unfolds a story, and left leads from a task to its story', () => {
    const tree = treeOf([rateLimit, ready]);
    expect(pressed(tree, 'space').rows).toHaveLength(2);
    expect(pressed(tree, 'space', 'space').rows).toHaveLength(7);
    expect(selectedIn(pressed(tree, 'down', 'down', 'left'))).toBe('docs/stories/1.md');
  });

  test('Enter shows a story alone, and escape leads back to it', () => {
    const alone = pressed(treeOf([rateLimit, ready]), 'end', 'enter');
    expect(alone.only).toBe('docs/stories/2.md');
    expect(selectedIn(pressed(alone, 'escape'))).toBe('docs/stories/2.md');
  });
});

describe('every event', () => {
  const events = fc.constantFrom<Event>(
    {type: 'moved', by: 1},
    {type: 'moved', by: -3},
    {type: 'paged', by: 1},
    {type: 'jumped', to: 'last'},
    {type: 'pointed', row: 3},
    {type: 'folded', isOpen: undefined},
    {type: 'entered'},
    {type: 'backed'},
    {type: 'cycled'},
    {type: 'set', to: 'done'},
    {type: 'marked'},
    {type: 'allMarked'},
    {type: 'undone'},
    {type: 'redone'},
    {type: 'answered', answer: 'yes'},
    {type: 'answered', answer: 'some'},
    {type: 'answered', answer: 'no'},
    {type: 'searchBegun'},
    {type: 'jumpBegun', text: '1'},
    {type: 'typed', text: '字'},
    {type: 'erased'},
    {type: 'submitted'},
    {type: 'filterOpened'},
    {type: 'filterToggled'},
    {type: 'filterCleared'},
    {type: 'pictured'},
    {type: 'helped'},
    {type: 'scrolled', down: 5, right: 8},
    {type: 'openedFile'},
    {type: 'copied', what: 'sentence'},
    {type: 'resized', columns: 33, rows: 9},
    {type: 'read', stories: [heldOf(ready)]},
    {type: 'listed', paths: []},
    {type: 'told', text: 'Something', isTrouble: true},
  );

  test('leaves a board whose cursor is in its rows and whose window shows it', () => {
    fc.assert(
      fc.property(fc.array(events, {maxLength: 40}), fc.boolean(), (all, isTree) => {
        const board = all.reduce(advance, isTree ? treeOf([rateLimit, ready]) : boardOf(rateLimit));
        expect(board.cursor).toBeGreaterThanOrEqual(0);
        expect(board.cursor).toBeLessThan(Math.max(1, board.rows.length));
        expect(board.top).toBeLessThanOrEqual(board.cursor);
        expect(keysOf(board).length).toBeGreaterThan(0);
      }),
    );
  });

  test('that is out of turn gives the same value back', () => {
    const board = boardOf(rateLimit);
    for (const type of ['erased', 'filterToggled'] as const) expect(advance(board, {type})).toBe(board);
    expect(advance(board, {type: 'answered', answer: 'yes'})).toBe(board);
    expect(advance(board, {type: 'resized', ...size})).toBe(board);
    const left = advance(board, {type: 'left', how: 'done'});
    expect(advance(left, {type: 'cycled'})).toBe(left);
  });
});
