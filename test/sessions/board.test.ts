// The board in a terminal: keys, the file behind them, changes from elsewhere, and the terminal afterwards.
import {execFileSync} from 'node:child_process';
import {readFileSync, renameSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test, vi} from 'vitest';
import {rateLimit, storyText} from '../board/sample.ts';
import {program} from '../helpers/run.ts';
import {temporaryFolder} from '../helpers/temporary.ts';
import {keys, openTerminal, type TestTerminal} from '../helpers/terminal.ts';

const path = 'docs/stories/015-rate-limit.md';
const login = storyText('016: Log in', [['001', 'Ask for the password', 'pending']], 'Ready');

type Options = {
  readonly directory?: string;
  readonly words?: readonly string[];
  readonly columns?: number;
  readonly rows?: number;
  readonly environment?: Readonly<Record<string, string>>;
};
type BoardTerminal = TestTerminal & {
  readonly directory: string;
  readonly story: () => string;
  /** Waits until the file holds a text. */
  readonly holds: (text: string) => Promise<void>;
};

const projectFolder = (): string =>
  temporaryFolder({[path]: rateLimit, 'docs/stories/016-log-in.md': login, '.plan-tasks.json': '{}'});

function openBoard(options: Options = {}): BoardTerminal {
  const {directory = projectFolder(), words = ['015'], ...rest} = options;
  const terminal = openTerminal(process.execPath, [program, 'board', ...words], {directory, ...rest});
  const story = () => readFileSync(join(directory, path), 'utf8');
  const holds = async (text: string): Promise<void> => {
    while (!story().includes(text)) await new Promise(resolve => setImmediate(resolve));
  };
  return {...terminal, directory, story, holds};
}

/** Leaves and waits until the terminal is given back. */
async function leave(board: TestTerminal): Promise<void> {
  board.type('q');
  expect(await board.ends()).toMatchObject({exitCode: 0});
}

/** What a terminal is after a program that cleans up behind itself. */
const asBefore = {isCursorShown: true, takesPastes: false, isAlternate: false};
const isMouseOff = (board: TestTerminal): boolean =>
  board.written().lastIndexOf('\u001B[?1000l') > board.written().lastIndexOf('\u001B[?1000h');

describe('keys', () => {
  test('the space bar moves a task along, in the file too, and leaving says how far the story is', async () => {
    const board = openBoard();
    await board.shows('❯ ✓ 001');
    board.type(keys.down.repeat(3));
    await board.shows('❯ ○ 004');
    board.type(' ');
    await board.shows('❯ ◐ 004');
    await leave(board);
    expect(board.story()).toBe(rateLimit.replace('**Status:** pending', '**Status:** in_progress'));
    expect(board.screen()).toContain('015 Rate limit the HTTP API · In Progress · 2/5 done');
    expect(board.modes()).toEqual(asBefore);
    expect(isMouseOff(board)).toBe(true);
  });

  test('undo and redo reach the file', async () => {
    const board = openBoard();
    await board.shows('❯ ✓ 001');
    board.type('4');
    await board.shows('go to: 4');
    board.type(`${keys.enter}d`);
    await board.shows('❯ ✓ 004');
    board.type('u');
    await board.shows('Undone: 004 pending');
    board.type('\u0012');
    await board.shows('Done again: 004 done');
    await leave(board);
    expect(board.story()).toBe(rateLimit.replace('**Status:** pending', '**Status:** done'));
  });

  test('200 keys in one burst all take effect', async () => {
    const board = openBoard();
    await board.shows('❯ ✓ 001');
    // 66 rounds of the cycle, one more step, and as many undone.
    board.type(`${keys.down.repeat(3)}${' '.repeat(99)}${'u'.repeat(98)}`);
    await board.shows('❯ ◐ 004');
    await leave(board);
    expect(board.story()).toBe(rateLimit.replace('**Status:** pending', '**Status:** in_progress'));
  });

  test('a search narrows the list while it is typed', async () => {
    const board = openBoard();
    await board.shows('❯ ✓ 001');
    board.type('/daemon');
    await board.shows('find: daemon_');
    expect(board.screen()).not.toContain('001  Add');
    board.type(keys.escape);
    await board.shows('❯ ✓ 001');
    await leave(board);
  });

  test('a filter is there again the next time, and the screen says so', async () => {
    const board = openBoard();
    await board.shows('❯ ✓ 001');
    board.type('f');
    await board.shows('Show only');
    board.type(`${keys.down} `);
    await board.shows('filter: 2');
    board.type(keys.enter);
    await board.shows('❯ ○ 004');
    await leave(board);
    const again = openBoard({directory: board.directory});
    await again.shows('filter: 2');
    await leave(again);
  });

  test('a number and a sentence are copied through the terminal', async () => {
    const board = openBoard();
    await board.shows('❯ ✓ 001');
    board.type('C');
    await board.shows('Copied: Implement task 001 of Story 015');
    const text = Buffer.from('Implement task 001 of Story 015').toString('base64');
    await vi.waitFor(() => expect(board.written()).toContain(`\u001B]52;c;${text}\u0007`));
    await leave(board);
  });

  test('a task is opened in the editor at its line, and what is written there is shown', async () => {
    const directory = projectFolder();
    const editor = join(directory, 'editor.mjs');
    writeFileSync(
      editor,
      `import {readFileSync, writeFileSync} from 'node:fs';
const [line, file] = process.argv.slice(2);
writeFileSync(file, readFileSync(file, 'utf8').replace('Add rate_limit', 'Opened ' + line));`,
    );
    const board = openBoard({directory, environment: {EDITOR: `${process.execPath} ${editor}`}});
    await board.shows('❯ ✓ 001');
    board.type('e');
    await board.shows(/❯ ✓ 001 {2}Opened \+\d+/);
    const line = /Opened \+(\d+)/.exec(board.screen())?.[1];
    expect(rateLimit.split('\n')[Number(line) - 1]).toContain('### 001');
    board.type('j');
    await board.shows('❯ ✓ 002');
    await leave(board);
    expect(isMouseOff(board)).toBe(true);
  });
});

describe('the mouse', () => {
  test('a click selects a row, and the wheel moves on', async () => {
    const board = openBoard();
    await board.shows('❯ ✓ 001');
    board.type('\u001B[<0;10;5M\u001B[<0;10;5m');
    await board.shows('❯ ◐ 003');
    board.type('\u001B[<65;10;5M');
    await board.shows('❯ ○ 005');
    await leave(board);
  });
});

describe('changes from elsewhere', () => {
  test('what another program writes appears, and the selection stays on its task', async () => {
    const board = openBoard();
    await board.shows('❯ ✓ 001');
    board.type(keys.down.repeat(3));
    await board.shows('❯ ○ 004');
    const more = rateLimit.replace(
      '### 002:',
      '### 001b: Something new\n**Status:** pending\n\n---\n\n### 002:',
    );
    writeFileSync(join(board.directory, path), more);
    await board.shows('001b');
    expect(board.screen()).toContain('❯ ○ 004');
    await leave(board);
  });

  test('git checkout, which replaces the file, is seen', async () => {
    const board = openBoard();
    await board.shows('❯ ✓ 001');
    const file = join(board.directory, path);
    writeFileSync(`${file}.new`, rateLimit.replace('Add rate_limit', 'Keep rate_limit'));
    renameSync(`${file}.new`, file);
    await board.shows('Keep rate_limit');
    await leave(board);
  });

  test('two boards on one story both end with what the file holds', async () => {
    const one = openBoard();
    const other = openBoard({directory: one.directory});
    await Promise.all([one.shows('❯ ✓ 001'), other.shows('❯ ✓ 001')]);
    one.type(`${keys.down.repeat(3)}i`);
    await other.shows('◐ 004');
    other.type(`${keys.down.repeat(2)}d`);
    await Promise.all([one.shows('✓ 003'), other.shows('✓ 003')]);
    await Promise.all([leave(one), leave(other)]);
    expect(
      one
        .story()
        .match(/^\*\*Status:\*\* .*$/gm)
        ?.map(line => line.slice(12)),
    ).toEqual(['done', 'done', 'done', 'in_progress', 'pending']);
  });

  test('a script and the board change different tasks at once, and nothing is lost', async () => {
    const board = openBoard();
    await board.shows('❯ ✓ 001');
    board.type(`${keys.down.repeat(3)}d`);
    execFileSync(process.execPath, [program, 'status', '015', '003', 'done'], {cwd: board.directory});
    await board.shows('✓ 003');
    await board.shows('✓ 004');
    await leave(board);
    expect(board.story().match(/\*\*Status:\*\* done/g)).toHaveLength(4);
  });
});

describe('leaving', () => {
  test('ctrl-c right after a key still writes it, gives the terminal back, and exits with 130', async () => {
    const board = openBoard();
    await board.shows('❯ ✓ 001');
    board.type(`${keys.down.repeat(3)}i${keys.ctrlC}`);
    expect(await board.ends()).toMatchObject({exitCode: 130});
    expect(board.story()).toContain('**Status:** in_progress\n**Depends on:** none');
    expect(board.modes()).toEqual(asBefore);
    expect(isMouseOff(board)).toBe(true);
  });

  test('a terminal that is closed leaves nothing half done', async () => {
    const board = openBoard();
    await board.shows('❯ ✓ 001');
    board.kill('SIGTERM');
    await board.ends();
    expect(isMouseOff(board)).toBe(true);
    expect(board.story()).toBe(rateLimit);
  });
});

describe('all stories', () => {
  test('are a tree: a story is folded, opened alone, and left again', async () => {
    const board = openBoard({words: []});
    await board.shows('2 stories');
    await board.shows('▾ 015');
    board.type(' ');
    await board.shows('▸ 015');
    board.type(keys.down + keys.enter);
    await board.shows('❯ ○ 001  Ask for the password');
    board.type('i');
    await board.shows('the story is In Progress now');
    board.type(keys.escape);
    await board.shows('▸ 015');
    await leave(board);
    expect(readFileSync(join(board.directory, 'docs/stories/016-log-in.md'), 'utf8')).toContain(
      'In Progress',
    );
  });
});

describe('terminals', () => {
  test('without colour nothing is coloured, in ASCII nothing is beyond it', async () => {
    const board = openBoard({words: ['015', '--ascii'], environment: {NO_COLOR: '1'}});
    await board.shows('> x 001');
    expect(board.written()).not.toMatch(/\u001B\[[\d;]*3\dm/);
    expect(board.screen()).toMatch(/^[\n\x20-\x7e]*$/);
    await leave(board);
  });

  test('a resized terminal is drawn anew', async () => {
    const board = openBoard();
    await board.shows('❯ ✓ 001');
    board.resize(40, 15);
    await board.shows('space status · ? all keys · q leave');
    board.resize(120, 40);
    await board.shows('│ ✓ done · 001 · backend');
    await leave(board);
  });

  test('a screen reader hears the selected task in plain lines', async () => {
    const board = openBoard({environment: {INK_SCREEN_READER: '1'}});
    await board.shows('1 of 5: 001 Add rate_limit settings to the configuration, done, backend');
    board.type('j');
    await board.shows('2 of 5: 002');
    await leave(board);
  });

  test('without a terminal the board says what to use instead', () => {
    const directory = projectFolder();
    const call = () =>
      execFileSync(process.execPath, [program, 'board', '015'], {cwd: directory, stdio: 'pipe'});
    expect(call).toThrow(/board needs a terminal/);
  });
});
