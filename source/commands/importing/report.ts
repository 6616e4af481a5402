// What an import gives back, as a value for scripts and as text for people.
import type {Problem} from '../../plan/types.ts';
import type {Outcome} from '../calling/command.ts';
import {type Cell, counted, lines, type Text, table, toned} from '../calling/text.ts';
import type {Placement, Ready} from './place.ts';

type Result = {
  readonly isWritten: boolean;
  readonly diff: string;
  /** What the rules for plans say of each. */
  readonly problems: ReadonlyMap<Ready, readonly Problem[]>;
};

const [dim, good, busy] = [toned('dim'), toned('good'), toned('busy')];

/** The stories with what the rules say of them, those that were there, and those that could not be taken. */
export function reportImport({ready, present, unclear}: Placement, result: Result): Outcome {
  const {isWritten, diff, problems} = result;
  const left = unclear.map(({origin, title}) => ({origin, title}));
  const stories = ready.map(each => ({
    origin: each.story.origin,
    number: each.next.number ?? null,
    title: each.story.title,
    path: each.next.path,
    tasks: each.story.tasks.length,
    criteria: each.story.criteria.length,
    problems: problems.get(each) ?? [],
  }));
  const all = [...problems.values()].flat();
  const text = lines(
    ...(isWritten || diff === '' ? [] : [diff.trimEnd(), '']),
    ...(ready.length === 0 ? [] : [table(stories.map(rowOf), {indent: 2}), '']),
    ...present.map(({origin, path}) => dim(`${origin} is there already: ${path}`)),
    ...left.map(({origin, title}) =>
      busy(`! ${origin} was left out: "${title}" would not read as it is meant.`),
    ),
    ...rulesOf(all),
    closing(ready.length, isWritten),
  );
  return {data: {stories, present, left, written: isWritten, diff}, text};
}

type Row = {
  readonly number: string | null;
  readonly title: string;
  readonly tasks: number;
  readonly criteria: number;
  readonly problems: readonly Problem[];
};

const rowOf = ({number, title, tasks, criteria, problems}: Row): readonly Cell[] => [
  number ?? '',
  title,
  dim(tasks > 0 ? counted(tasks, 'task') : criteria === 1 ? '1 criterion' : `${criteria} criteria`),
  problems.some(({severity}) => severity === 'error') ? busy('!') : '',
];

/** So many rules are named. */
const named = 5;

/** Which rules for plans are broken, and how often. */
function rulesOf(problems: readonly Problem[]): readonly Text[] {
  const counts = [...Map.groupBy(problems, ({rule}) => rule)].sort(
    ([, one], [, other]) => other.length - one.length,
  );
  if (counts.length === 0) return [];
  const words = counts.slice(0, named).map(([rule, {length}]) => `${rule} ${length}`);
  const more = counts.length > named ? ', …' : '';
  const said = counted(problems.length, 'remark');
  return [[busy('! '), `plan-tasks check has ${said}: ${words.join(', ')}${more}.`]];
}

function closing(count: number, isWritten: boolean): Text {
  if (count === 0) return 'There is nothing new to import.';
  const stories = `${count} ${count === 1 ? 'story' : 'stories'}`;
  return isWritten
    ? [good(`Wrote ${stories}.`), ' plan-tasks list shows them.']
    : `Nothing was written; it would be ${stories}.`;
}
