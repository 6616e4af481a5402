// Every screen of the board as it is drawn, at three sizes, plain, in colour and in ASCII: one fixture for each.
import {readFileSync} from 'node:fs';
import {renderToString} from 'ink';
import {describe, expect, test} from 'vitest';
import {Drawn} from '../../source/board/board.tsx';
import {spokenLines} from '../../source/board/screen/spoken.ts';
import type {Board} from '../../source/board/view.ts';
import {lookOf} from '../../source/ui/glyphs.ts';
import {widthOf} from '../../source/ui/text.ts';
import {boardOf, pressed, rateLimit, storyText, treeOf, upon} from './sample.ts';

const wide = storyText('020: 限制每个客户端的请求速率，避免守护进程过载 🚦', [
  [
    '001',
    '在配置中添加 rate_limit 设置，并为每个客户端提供合理的默认值和清楚的错误信息',
    'done',
    'none',
    '后端',
  ],
  ['0002-0004', '统计每个客户端的请求数 👩‍💻 ✅', 'in_progress', '001', '计算与守护进程模块'],
  ['0005ab', 'Верните 429 с заголовком Retry-After из промежуточного слоя', 'pending', '0002-0004', 'бэкенд'],
]);
const forked = storyText('021: Paint with the library', [
  ['001', 'Define the protocol', 'done', 'none', 'compute'],
  ['002', 'Write the client', 'pending', '001'],
  ['003', 'Write the daemon', 'in_progress', '001', 'compute'],
  ['004', 'Test both', 'pending', '002, 003'],
  ['005', 'Package the daemon', 'pending', '003', 'packaging'],
  ['006', 'Say so in the manual', 'pending', '001, 004, 005'],
  ['007', 'Draw a logo', 'pending'],
]);
const many = storyText(
  '022: Many',
  Array.from(
    {length: 60},
    (_, index) =>
      [String(index + 1).padStart(3, '0'), `Do part ${index + 1}`, index < 20 ? 'done' : 'pending'] as const,
  ),
);
const fixture = (name: string): string =>
  readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8');
const phases = fixture('phases/deviations/canonical.md');
const review = fixture('phases/sofIA-cli--specs--002-poc-generation--tasks-fix.md');
const bmad = fixture('bmad/deviations/forms.md');
const unplanned = '# Story 023: Think about it\n\n## Status\nDraft\n';

type Size = Board['size'];
const sizes: readonly Size[] = [
  {columns: 40, rows: 15},
  {columns: 80, rows: 24},
  {columns: 120, rows: 40},
];

/** Name → the board that shows it. */
const screens: Readonly<Record<string, (size: Size) => Board>> = {
  'a story': size => boardOf(rateLimit, size),
  'a task that waits': size => pressed(boardOf(rateLimit, size), 'end'),
  'after a key': size => pressed(boardOf(rateLimit, size), 'down', 'down', 'd'),
  'several marked': size => pressed(boardOf(rateLimit, size), 'm', 'm'),
  'a question before starting': size => pressed(boardOf(rateLimit, size), 'end', 'i'),
  'a question before finishing': size => pressed(boardOf(rateLimit, size), 'M', 'd'),
  'trouble with saving': size => {
    const board = pressed(boardOf(rateLimit, size), 'd', 'p');
    const text = 'docs/stories/015-rate-limit.md is read-only; nothing was changed.';
    return upon(board, {type: 'failed', path: 'docs/stories/015-rate-limit.md', written: [], text});
  },
  'a question about what a task is part of': size => pressed(boardOf(bmad, size), 'down', 'down', 'p'),
  'a task in full': size => pressed(boardOf(rateLimit, size), 'end', 'enter'),
  searching: size => pressed(boardOf(rateLimit, size), '/', ...'daemon'),
  'nothing found': size => pressed(boardOf(rateLimit, size), '/', ...'zebra'),
  'going to a number': size => pressed(boardOf(rateLimit, size), '4'),
  filtering: size => pressed(boardOf(rateLimit, size), 'f', 'down', 'space'),
  filtered: size => pressed(boardOf(rateLimit, size), 'f', 'down', 'space', 'enter'),
  help: size => pressed(boardOf(rateLimit, size), '?'),
  'a picture': size => pressed(boardOf(forked, size), 'g'),
  'wide characters and long ids': size => pressed(boardOf(wide, size), 'down'),
  'a long list': size => pressed(boardOf(many, size), ...Array.from({length: 40}, () => 'down')),
  'a story without tasks': size => boardOf(unplanned, size),
  'a tree': size => treeOf([rateLimit, wide, unplanned, many], size),
  'a plan in phases': size => pressed(boardOf(phases, size), 'end'),
  'a long plan in phases': size => pressed(boardOf(review, size), ...Array.from({length: 16}, () => 'down')),
  'phases under a filter': size => pressed(boardOf(phases, size), '/', ...'header'),
  'tasks with parts': size => pressed(boardOf(bmad, size), 'down', 'down'),
  'phases in the tree': size => pressed(treeOf([phases, bmad], size), 'down'),
  'a task in the tree': size => pressed(treeOf([rateLimit, wide], size), 'end'),
};

const looks = {
  plain: {isAscii: false, hasColor: false},
  colour: {isAscii: false, hasColor: true},
  ascii: {isAscii: true, hasColor: false},
} as const;

const drawn = (board: Board, look: keyof typeof looks): string =>
  renderToString(<Drawn board={board} {...looks[look]} />, {columns: board.size.columns});

const spelled = (text: string): string => text.replaceAll('\u001B', '␛');

describe.each(sizes)('at $columns × $rows', size => {
  test.each(Object.keys(looks) as (keyof typeof looks)[])(
    'every screen is as its fixture shows it, %s',
    async look => {
      const text = Object.entries(screens)
        .map(([name, make]) => `=== ${name}\n${spelled(drawn(make(size), look))}\n`)
        .join('\n');
      const file = `../fixtures/board/${size.columns}x${size.rows}-${look}.txt`;
      await expect(text).toMatchFileSnapshot(file);
    },
  );

  test('no line is wider than the terminal, and the last row stays free', () => {
    for (const [name, make] of Object.entries(screens)) {
      const lines = drawn(make(size), 'plain').split('\n');
      expect(lines, name).toHaveLength(size.rows - 1);
      expect(Math.max(...lines.map(widthOf)), name).toBeLessThanOrEqual(size.columns);
    }
  });

  test('without colour there is no escape sequence, in ASCII nothing that a story does not say', () => {
    for (const [name, make] of Object.entries(screens)) {
      expect(drawn(make(size), 'plain'), name).not.toContain('\u001B');
      if (!/wide|tree|long plan/.test(name))
        expect(drawn(make(size), 'ascii'), name).toMatch(/^[\n\x20-\x7e]*$/);
    }
  });
});

test('a line that says nothing is cut without an ellipsis by none of the sizes', () => {
  const cut = drawn(boardOf(rateLimit, {columns: 40, rows: 15}), 'plain').split('\n')[1] ?? '';
  expect(cut).toMatch(/…$/);
});

test('nothing moves on the screen when the selection does', () => {
  const withoutPointer = (board: Board): readonly string[] =>
    drawn(board, 'plain').replaceAll('❯', ' ').split('\n').slice(0, 7);
  const board = boardOf(rateLimit);
  expect(withoutPointer(pressed(board, 'down', 'down'))).toEqual(withoutPointer(board));
});

test('neither titles of phases nor parts move when the selection does', () => {
  for (const source of [phases, bmad]) {
    const board = boardOf(source, {columns: 40, rows: 20});
    const list = (shown: Board): readonly string[] =>
      drawn(shown, 'plain').replaceAll('❯', ' ').split('\n').slice(0, 14);
    expect(list(pressed(board, 'down', 'down', 'down', 'down', 'down'))).toEqual(list(board));
  }
});

test('a terminal of any size is drawn without trouble', () => {
  for (const columns of [1, 7, 20, 39, 61, 119, 200]) {
    for (const rows of [1, 4, 9, 17, 50]) {
      for (const make of Object.values(screens)) {
        const lines = drawn(make({columns, rows}), 'plain').split('\n');
        expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(Math.max(columns, 4));
      }
    }
  }
});

test('a screen reader gets the selected task in words, and the keys', () => {
  const look = lookOf({isAscii: true, hasColor: false, columns: 80, rows: 24});
  const lines = spokenLines(pressed(boardOf(rateLimit), 'end'), look);
  expect(lines.slice(0, 2)).toEqual([
    '015 Rate limit the HTTP API, In Progress, 2 of 5 done',
    "5 of 5: 005 Forward the daemon's rejection to the client, pending, waits for 003, 004, backend",
  ]);
  expect(lines.at(-1)).toContain('space status');
  const asked = spokenLines(pressed(boardOf(rateLimit), 'end', 'i'), look);
  expect(asked).toContain('005 waits for 003, 004. Really start it?');
});
