// `list`: all stories with their progress, with --branches also on other local branches.
import type {PlanError} from '../plan/error.ts';
import type {Status, StorySummary} from '../plan/types.ts';
import {openProject, type Project, pathInProject} from '../project/project.ts';
import type {Call, Outcome} from './calling/command.ts';
import {type Cell, lines, type Text, table, toned} from './calling/text.ts';
import type {Elsewhere} from './reading/branch-list.ts';
import {countTasks, readStories} from './reading/story-list.ts';

type Branches = ReadonlyMap<string, readonly Elsewhere[]>;

/** A story, or with `error` a file that cannot be read. */
type Listed = Omit<StorySummary, 'text'> & {
  readonly isHere: boolean;
  /** Undefined when nobody asked for them. */
  readonly branches: readonly Elsewhere[] | undefined;
  readonly error?: PlanError;
};

export function run({directory, options, signal}: Call): Outcome | Promise<Outcome> {
  const project = openProject(directory);
  return options.branches === true ? listWithBranches(project, signal) : report(project, listHere(project));
}

async function listWithBranches(project: Project, signal: AbortSignal): Promise<Outcome> {
  // Loaded here, because a list without branches need not wait for git.
  const {readElsewhere} = await import('./reading/branch-list.ts');
  const branches = await readElsewhere(project, signal);
  const here = listHere(project, branches);
  return report(project, [...here, ...listAway(here, branches)]);
}

const noTasks = {pending: 0, in_progress: 0, done: 0};

function listHere(project: Project, branches?: Branches): readonly Listed[] {
  const {stories, unreadable} = readStories(project);
  const found = (path: string) => branches && (branches.get(path) ?? []);
  return [
    ...stories.map(story => ({...story, isHere: true, branches: found(story.path)})),
    ...unreadable.map(({file, error}): Listed => {
      const path = pathInProject(project, file);
      const story = {number: undefined, title: path, path, status: undefined, counts: noTasks};
      return {...story, isHere: true, branches: found(path), error};
    }),
  ];
}

/** Stories that are on other branches alone. */
function listAway(here: readonly Listed[], branches: Branches): readonly Listed[] {
  const paths = new Set(here.map(({path}) => path));
  return [...branches.values()].flatMap(found => {
    const story = found[0]?.story;
    if (story === undefined || paths.has(story.path)) return [];
    const {number, title, path} = story;
    return {number, title, path, status: undefined, counts: noTasks, isHere: false, branches: found};
  });
}

function report(project: Project, listed: readonly Listed[]): Outcome {
  return {
    data: listed.map(describe),
    text:
      listed.length === 0
        ? `No story yet: no file in ${project.root} matches ${project.config.stories.join(', ')}.\n"plan-tasks new" writes one.`
        : spell(listed),
  };
}

function describe({number, title, path, status, counts, isHere, branches, error}: Listed): unknown {
  return {
    ...{number: number ?? null, title, path, status: status ?? null, counts},
    ...(error && {error: {code: error.code, message: error.message}}),
    ...(branches && {isHere, branches: branches.map(describeBranch)}),
  };
}

function describeBranch({branch, story, tasks, differing}: Elsewhere): unknown {
  return {
    branch,
    status: story.status ?? null,
    counts: countTasks(tasks),
    tasks: differing.map(({here, ...task}) => ({...task, here: here ?? null})),
  };
}

const dim = toned('dim');

function spell(listed: readonly Listed[]): Text {
  const readable = listed.filter(({error}) => error === undefined);
  const isSame = listed.every(({branches}) => branches?.length === 0);
  return lines(
    ...(readable.length > 0 ? [table(readable.flatMap(rowsOf), {right: [3]})] : []),
    ...listed.flatMap(({error}) => (error === undefined ? [] : toned('bad')(error.message))),
    ...(isSame ? [dim('No task stands elsewhere on another branch that is not merged.')] : []),
  );
}

function rowsOf({
  number,
  title,
  status,
  counts,
  isHere,
  branches = [],
}: Listed): readonly (readonly Cell[])[] {
  const note = !isHere ? 'not here' : totalOf(counts) === 0 ? 'no tasks' : '';
  return [
    [number ?? '', title, dim(status ?? ''), progress(counts), dim(note)],
    ...branches.map(({branch, story, tasks, differing}) => {
      const cells = [dim(story.status ?? ''), progress(countTasks(tasks)), spellDiffering(differing)];
      return ['', `  ${branch}`, ...cells];
    }),
  ];
}

type Counts = Readonly<Record<Status, number>>;

const totalOf = ({pending, in_progress, done}: Counts): number => pending + in_progress + done;

function progress(counts: Counts): Cell {
  const total = totalOf(counts);
  const tone = counts.done === total ? toned('good') : toned('busy');
  return total === 0 ? '' : tone(`${counts.done}/${total}`);
}

/** So many tasks of a branch are shown one by one; --json gives every one. */
const most = 6;

function spellDiffering(tasks: Elsewhere['differing']): string {
  const spelled = tasks.map(({id, status, here}) => `${here === undefined ? '+' : ''}${id} ${status}`);
  const hidden = tasks.length - most;
  return [...spelled.slice(0, most), ...(hidden > 0 ? [`${hidden} more`] : [])].join(', ');
}
