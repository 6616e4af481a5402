// The entries of a document: the tasks of the story, a task's tests apart from it where a layout wants them first,
// and work that only the document has.
import type {Flag, Status, Task} from '../../plan/types.ts';
import {codes, criteriaWords, criterionText, unique} from './words.ts';
import type {Work} from './work.ts';

/** An entry before it has its id in the layout. */
export type Entry = {
  /** Told apart by this: the task's id, or that with what the entry is of it. */
  readonly key: string;
  /** The task of the story that it is or belongs to; undefined for the document's own work. */
  readonly storyTask: string | undefined;
  readonly title: string;
  readonly domain: string;
  readonly status: Status;
  readonly description: string;
  readonly flags: readonly Flag[];
  /** Keys of the entries that it waits for. */
  readonly after: readonly string[];
  /** Paths that it changes. */
  readonly paths: readonly string[];
  readonly work: Work | undefined;
};

/** A task's entries that stand together: its tests first, then itself. */
export type Unit = {readonly wave: number; readonly domain: string; readonly entries: readonly Entry[]};

const testKey = (id: string): string => `${id} tests`;

/** A task as one entry. */
export function wholeEntry(work: Work): Entry {
  const {task, files, flags} = work;
  return {
    key: task.id,
    storyTask: task.id,
    title: task.title,
    domain: task.domain,
    status: task.status,
    description: task.description,
    flags,
    after: task.dependsOn,
    paths: files.map(({path}) => path),
    work,
  };
}

/** A task whose tests are written first, as two entries: the second waits for the first, and that for the rest. */
export function testedEntries(work: Work): readonly Entry[] {
  const whole = wholeEntry(work);
  if (!work.hasTests) return [whole];
  const tests: Entry = {
    ...whole,
    key: testKey(whole.key),
    title: testTitle(work),
    description: testDescription(work),
    flags: ['test'],
    paths: work.tests.map(({path}) => path),
  };
  // While a task is in work its tests are written: the rest of it waits for them.
  const status = whole.status === 'in_progress' ? 'pending' : whole.status;
  return [tests, {...whole, status, after: [tests.key]}];
}

function testTitle({task, tests, sources, criteria}: Work): string {
  const what = criteria.length === 0 ? `"${task.title}"` : criteriaWords(criteria.map(({number}) => number));
  if (tests.length > 0) return `Cover ${what} in ${codes(tests.map(({path}) => path))}`;
  const started = /\btests? (?:for|of) `([^`]+)`/i.exec(task.description)?.[1];
  const main = started === undefined ? sources[0] : {path: started};
  return main === undefined
    ? `Cover ${what} with a test`
    : `Cover ${what} with a first test for \`${main.path}\``;
}

function testDescription({task, criteria}: Work): string {
  const command = /\brun (`[^`]+`)/.exec(task.description)?.[1];
  const asserts = criteria.map(criterion => `Assert: ${criterionText(criterion)}`);
  const run = command === undefined ? [] : [`${command} fails until "${task.title}" is done.`];
  return [...(asserts.length > 0 ? asserts : [`Assert what "${task.title}" promises.`]), ...run].join('\n\n');
}

/** The ids of entries with every key in them replaced. */
export function named(entry: Entry, idOf: (key: string) => string | undefined): Task {
  const {key, title, domain, status, description, after} = entry;
  return {
    id: idOf(key) ?? key,
    title,
    domain,
    status,
    description,
    dependsOn: unique(after.flatMap(other => idOf(other) ?? [])),
  };
}
