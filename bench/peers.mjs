// Other tools side by side with this one: Backlog.md and Task Master, which are installed in a temporary folder, and
// taskwarrior where `task` is on the PATH. Each round runs every tool once, one after the other. A tool is one entry
// in `tools`. It ends with 1 when another is ahead. Ours lists stories with the progress of all their tasks, the others
// list tasks. Build first, then: node bench/peers.mjs [--rounds 3] [--sizes 100,1000,5000] [--installed FOLDER]
import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {parseArgs} from 'node:util';

const {values} = parseArgs({
  options: {
    rounds: {type: 'string', default: '3'},
    sizes: {type: 'string', default: '100,1000,5000'},
    installed: {type: 'string'},
  },
});
const rounds = Number(values.rounds);
const program = join(import.meta.dirname, '..', 'dist', 'bin.cjs');
const packages = ['backlog.md@1.52', 'task-master-ai@0.43'];
const text =
  'Hand the request over to the daemon, which keeps its place in the queue until the client has read the answer. ' +
  'A client that hangs up in the middle frees its place at once. Verify with `make test`.';

const home = mkdtempSync(join(tmpdir(), 'plan-tasks-peers-'));
const installed = values.installed ?? join(home, 'installed');

/** Each tool: how its tasks are laid out in a folder, and the words of each operation; `round` alternates the toggle. */
const tools = [
  {
    name: 'plan-tasks',
    files: ourFiles,
    run: {
      list: () => [process.execPath, program, 'list'],
      next: () => [process.execPath, program, 'next'],
      toggle: round => [
        process.execPath,
        program,
        'status',
        '1',
        '001',
        round % 2 ? 'pending' : 'in_progress',
      ],
    },
  },
  {
    name: 'Backlog.md 1.52',
    isThere: install,
    files: backlogFiles,
    run: {
      list: () => [bin('backlog'), 'task', 'list', '--plain'],
      next: () => [bin('backlog'), 'task', 'list', '--ready', '--plain'],
      toggle: round => [bin('backlog'), 'task', 'edit', '1', '-s', round % 2 ? 'To Do' : 'In Progress'],
    },
  },
  {
    name: 'Task Master 0.43',
    isThere: install,
    files: taskMasterFiles,
    run: {
      list: () => [bin('task-master'), 'list'],
      next: () => [bin('task-master'), 'next'],
      toggle: round => [
        bin('task-master'),
        'set-status',
        '--id=1',
        `--status=${round % 2 ? 'pending' : 'in-progress'}`,
      ],
    },
  },
  {
    name: 'taskwarrior',
    // Written in C++ and started in no time: it is to be beaten where there is something to read.
    from: 5000,
    isThere: () => spawnSync('task', ['--version']).status === 0,
    files: taskwarriorFiles,
    prepare: ['task', 'rc:taskrc', 'import', 'tasks.json'],
    run: {
      list: () => ['task', 'rc:taskrc', 'list'],
      next: () => ['task', 'rc:taskrc', 'next'],
      toggle: round => ['task', 'rc:taskrc', '1', round % 2 ? 'stop' : 'start'],
    },
  },
];

try {
  const present = tools.filter(tool => {
    const isThere = tool.isThere?.() ?? true;
    if (!isThere) console.log(`${tool.name} is not to be had here: left out.`);
    return isThere;
  });
  for (const size of values.sizes.split(',').map(Number)) compare(present, size);
} finally {
  rmSync(home, {recursive: true, force: true});
}

/** Prints a row for each operation: milliseconds of each tool, and how many times ours that is. */
function compare(present, size) {
  const folders = new Map(present.map(tool => [tool, setUp(tool, size)]));
  console.log(
    `\n${size} tasks, median of ${rounds}`.padEnd(28) + present.map(({name}) => name.padStart(20)).join(''),
  );
  for (const operation of ['list', 'next', 'toggle']) {
    const times = new Map(present.map(tool => [tool, []]));
    for (let round = -1; round < rounds; round++) {
      for (const tool of present) {
        const ms = run(tool.run[operation](round + 1), folders.get(tool));
        if (round >= 0) times.get(tool).push(ms);
      }
    }
    const [ours] = [...times.values()].map(median);
    const cells = [...times.values()].map(
      own => `${median(own).toFixed(0)} ms (${(median(own) / ours).toFixed(1)}×)`,
    );
    console.log(`  ${operation}`.padEnd(27) + cells.map(cell => cell.padStart(20)).join(''));
    const rivals = present.filter(({from = 0}) => size >= from);
    if (rivals.some(tool => median(times.get(tool)) < ours)) process.exitCode = 1;
  }
}

function setUp(tool, size) {
  const folder = join(home, `${tool.name.replace(/\W+/g, '-')}-${size}`);
  for (const [path, content] of Object.entries(tool.files(size))) {
    const file = join(folder, path);
    mkdirSync(dirname(file), {recursive: true});
    writeFileSync(file, content);
  }
  spawnSync('git', ['init', '--quiet'], {cwd: folder});
  if (tool.prepare !== undefined) run(tool.prepare, folder);
  return folder;
}

/** Milliseconds of one run, without a terminal. */
function run([command, ...words], cwd) {
  const started = process.hrtime.bigint();
  const {status, error, stderr} = spawnSync(command, words, {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error !== undefined || status !== 0)
    throw error ?? new Error(`${command} ${words.join(' ')}: ${stderr}`);
  return Number(process.hrtime.bigint() - started) / 1e6;
}

/** Installs both packages once; false when the registry does not give them. */
function install() {
  if (existsSync(bin('backlog'))) return true;
  mkdirSync(installed, {recursive: true});
  writeFileSync(join(installed, 'package.json'), '{"private": true}\n');
  console.log(`Installing ${packages.join(' and ')}: this may take minutes.`);
  const words = ['install', '--no-audit', '--no-fund', '--loglevel=error', ...packages];
  return spawnSync('npm', words, {cwd: installed, stdio: 'ignore'}).status === 0;
}

function bin(name) {
  return join(installed, 'node_modules', '.bin', name);
}

/** The tasks of every tool: ten in a row that wait for one another, then the next ten. */
function tasksOf(size) {
  return Array.from({length: size}, (_, index) => ({
    number: index + 1,
    title: `Move part ${index + 1} to the daemon`,
    before: index % 10 === 0 ? undefined : index,
  }));
}

function ourFiles(size) {
  const stories = Map.groupBy(tasksOf(size), ({number}) => Math.ceil(number / 10));
  return Object.fromEntries(
    Array.from(stories, ([number, tasks]) => {
      const id = task => String(((task - 1) % 10) + 1).padStart(3, '0');
      const blocks = tasks.map(
        task =>
          `### ${id(task.number)}: ${task.title}\n**Domain:** backend\n**Status:** pending\n**Depends on:** ${task.before === undefined ? 'none' : id(task.before)}\n\n${text}\n`,
      );
      const head = `# Story ${number}: Move parts to the daemon\n\n**Status:** Ready\n\n## Tasks\n\n`;
      return [`docs/stories/${String(number).padStart(3, '0')}-parts.md`, head + blocks.join('\n---\n\n')];
    }),
  );
}

function backlogFiles(size) {
  const config = [
    'project_name: "parts"\ndefault_status: "To Do"\nstatuses: ["To Do", "In Progress", "Done"]\nlabels: []',
    'date_format: yyyy-mm-dd\nauto_commit: false\nremote_operations: false\ntask_prefix: "task"\n',
  ].join('\n');
  const tasks = tasksOf(size).map(({number, title, before}) => [
    `backlog/tasks/task-${number} - ${title.replaceAll(' ', '-')}.md`,
    `---\nid: TASK-${number}\ntitle: ${title}\nstatus: To Do\nassignee: []\ncreated_date: '2026-01-01 12:00'\nlabels: []\n` +
      `dependencies:${before === undefined ? ' []' : `\n  - TASK-${before}`}\nordinal: ${number}000\n---\n\n## Description\n\n` +
      `<!-- SECTION:DESCRIPTION:BEGIN -->\n${text}\n<!-- SECTION:DESCRIPTION:END -->\n`,
  ]);
  return {'backlog/config.yml': config, ...Object.fromEntries(tasks)};
}

function taskMasterFiles(size) {
  const tasks = tasksOf(size).map(({number, title, before}) => ({
    ...{id: number, title, description: text, details: '', testStrategy: '', status: 'pending'},
    ...{dependencies: before === undefined ? [] : [before], priority: 'medium', subtasks: []},
  }));
  const date = '2026-01-01T00:00:00.000Z';
  const metadata = {created: date, updated: date, description: 'Parts'};
  return {
    '.taskmaster/tasks/tasks.json': JSON.stringify({master: {tasks, metadata}}, undefined, 2),
    '.taskmaster/state.json': JSON.stringify({currentTag: 'master', lastSwitched: date}),
  };
}

function taskwarriorFiles(size) {
  const uuid = number => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
  const tasks = tasksOf(size).map(({number, title, before}) => ({
    ...{uuid: uuid(number), description: title, status: 'pending', entry: '20260101T120000Z'},
    ...{annotations: [{entry: '20260101T120000Z', description: text}]},
    ...(before === undefined ? {} : {depends: [uuid(before)]}),
  }));
  return {
    'tasks.json': JSON.stringify(tasks),
    taskrc: 'data.location=.\nconfirmation=off\nverbose=nothing\ngc=on\n',
  };
}

function median(numbers) {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)];
}
