// Backlog.md's task files: each becomes a story with its criteria, and the subtasks of one its tasks.
import {PlanError} from '../plan/error.ts';
import {readBody} from './body.ts';
import {type Fronted, readFrontMatter, wordOf, wordsOf} from './front-matter.ts';
import type {ForeignStory, ForeignTask, Importer, Note, SourceFile} from './importer.ts';
import {type ReadStatus, readStatusWord, storyStatusOf} from './statuses.ts';

export const backlog: Importer = {
  name: 'backlog',
  title: 'Backlog.md',
  place: 'backlog/tasks/*.md, a story for each task, with its subtasks',
  gather: async (desk, {from, which}) => {
    const cards = desk.readFiles(['backlog/tasks/*.md', '*.md'], from).flatMap(cardOf).toSorted(inOrder);
    if (cards.length === 0) throw noTasks(from);
    const stories = cards.filter(card => parentOf(card, cards) === undefined);
    const isMeant = (card: Card): boolean =>
      which.length === 0 || which.some(name => isSame(name, card.id, prefixOf(card.id)));
    const missing = which.find(name => !stories.some(({id}) => isSame(name, id, prefixOf(id))));
    if (missing !== undefined) throw noTask(missing);
    return stories.filter(isMeant).map(card => storyOf(card, cards));
  },
};

/** A task's file: its id and what its front matter and its text say. */
type Card = Fronted & {readonly id: string};

function cardOf({text}: SourceFile): readonly Card[] {
  const fronted = readFrontMatter(text);
  const id = fronted === undefined ? '' : wordOf(fronted.front.id);
  return fronted === undefined || id === '' || wordOf(fronted.front.title) === '' ? [] : [{...fronted, id}];
}

/** The numbers of an id: "back-24.02" → [24, 2]. */
const numbersOf = (id: string): readonly number[] =>
  (/\d+(?:\.\d+)*$/.exec(id.trim())?.[0] ?? '').split('.').filter(Boolean).map(Number);
const prefixOf = (id: string): string => id.replace(/[-\d.]+$/, '').toLowerCase();

function inOrder(one: Card, other: Card): number {
  const [left, right] = [numbersOf(one.id), numbersOf(other.id)];
  const at = left.findIndex((number, index) => number !== right[index]);
  return at < 0 ? left.length - right.length : (left[at] ?? 0) - (right[at] ?? -1);
}

/** Whether two ids mean one task: the prefix of a project may have changed, and a person may leave it out. */
const isSame = (written: string, id: string, prefix: string): boolean =>
  [prefix, 'task', ''].includes(prefixOf(written)) &&
  numbersOf(written).join('.') === numbersOf(id).join('.');

const find = (written: string, cards: readonly Card[]): Card | undefined =>
  cards.find(({id}) => id.toLowerCase() === written.toLowerCase()) ??
  cards.find(({id}) => isSame(written, id, prefixOf(id)));

/** The task that a subtask belongs to, at the top, as far as it is here. */
function parentOf(card: Card, cards: readonly Card[]): Card | undefined {
  const numbers = numbersOf(card.id);
  const said = wordOf(card.front.parent_task_id);
  const parent =
    said === '' ? (numbers.length > 1 ? find(`task-${numbers[0]}`, cards) : undefined) : find(said, cards);
  if (parent === undefined || parent === card) return undefined;
  const above = inOrder(parent, card) < 0 ? parentOf(parent, cards) : undefined;
  return above ?? parent;
}

const originOf = ({id}: Card): string => `Backlog.md ${id}`;

function storyOf(card: Card, cards: readonly Card[]): ForeignStory {
  const parts = cards.filter(each => parentOf(each, cards) === card);
  const tasks = parts.map((part, index) => taskOf(part, index, parts));
  const {body, notes} = readCard(card);
  const {status, remark} = statusOf(card);
  const [number] = numbersOf(card.id);
  const own = {pending: undefined, in_progress: 'In Progress', done: 'Done'} as const;
  return {
    ...body,
    origin: originOf(card),
    ...(number === undefined ? {} : {number}),
    title: wordOf(card.front.title),
    status: own[status] ?? storyStatusOf(tasks.map(task => task.status)),
    dependencies: [
      ...wordsOf(card.front.dependencies).map(name => {
        const other = find(name, cards);
        return other === undefined ? name : originOf(parentOf(other, cards) ?? other);
      }),
      ...body.dependencies,
    ],
    notes: [...body.notes, ...notes, ...(remark === '' ? [] : [{heading: '', text: remark}])],
    tasks,
  };
}

const statusOf = ({front}: Card): ReadStatus => readStatusWord(wordOf(front.status));

/** A subtask as a task: its criteria stand in its description, and other stories that it waits for are named. */
function taskOf(card: Card, index: number, parts: readonly Card[]): ForeignTask {
  const {body, notes} = readCard(card);
  const {status, remark} = statusOf(card);
  const names = wordsOf(card.front.dependencies);
  const isOwn = (name: string): boolean => find(name, parts) !== undefined;
  const placeOf = (name: string): number => parts.findIndex(part => part.id === find(name, parts)?.id);
  const others = [...names.filter(name => !isOwn(name)), ...body.dependencies];
  const criteria = body.criteria
    .map(({text, isTicked}) => `- ${isTicked ? '(done) ' : ''}${text}`)
    .join('\n');
  const texts: readonly Note[] = [
    {heading: '', text: body.problem},
    {heading: '', text: body.outcome},
    {heading: 'Accepted when', text: criteria},
    {heading: 'Out of scope', text: pointsOf(body.outOfScope)},
    {heading: 'Open questions', text: pointsOf(body.openQuestions)},
    ...body.notes,
    ...notes,
    {heading: 'Waits for', text: pointsOf(others)},
    {heading: '', text: remark},
  ];
  return {
    id: idOf(index),
    title: wordOf(card.front.title),
    status,
    dependsOn: names.filter(isOwn).map(name => idOf(placeOf(name))),
    description: [`${card.id}.`, ...texts.flatMap(spellNote)].join('\n\n'),
  };
}

const idOf = (index: number): string => String(index + 1).padStart(3, '0');
const pointsOf = (texts: readonly string[]): string => texts.map(text => `- ${text}`).join('\n');
const spellNote = ({heading, text}: Note): readonly string[] =>
  text.trim() === '' ? [] : [heading === '' ? text.trim() : `**${heading.trim()}**\n\n${text.trim()}`];

/** What Backlog.md marks in its files, in the order of the file, each with its heading. */
const marked =
  /^## +([^\n]+)\n+<!-- (?:SECTION:([A-Z_]+)|(AC|DOD|COMMENTS)):BEGIN -->\n(.*?)<!-- (?:SECTION:\2|\3):END -->[ \t]*$/gms;

/** A file's text as the parts of a story. What it marks is taken as it is, whatever headings are in it. */
function readCard({front, body: text}: Card) {
  const source = text.replace(/\r\n?/g, '\n');
  const kept: Note[] = [];
  let criteria = '';
  let description = '';
  for (const [, heading = '', name, list, said = ''] of source.matchAll(marked)) {
    if (list === 'AC') criteria += said;
    else if (name === 'DESCRIPTION') description = said;
    else if (said.trim() !== '') kept.push({heading, text: said});
  }
  const rest = source.replace(marked, '');
  const list =
    criteria === ''
      ? ''
      : `\n\n## Acceptance Criteria\n\n${criteria.replace(/^(\s*- \[.\]) #\d+ /gm, '$1 ')}`;
  const read = readBody(rest + list);
  const body = description.trim() === '' ? read : {...read, problem: description, notes: withProblem(read)};
  return {body, notes: [...kept, ...detailsOf(front)]};
}

/** The notes, with the prose that would have been the problem. */
const withProblem = ({problem, notes}: ReturnType<typeof readBody>): readonly Note[] =>
  problem === '' ? notes : [{heading: '', text: problem}, ...notes];

const details: readonly (readonly [key: string, name: string])[] = [
  ['type', 'Type'],
  ['priority', 'Priority'],
  ['labels', 'Labels'],
  ['milestone', 'Milestone'],
  ['assignee', 'Assigned to'],
  ['reporter', 'Reported by'],
  ['due_date', 'Due'],
  ['references', 'References'],
  ['documentation', 'Documentation'],
  ['modified_files', 'Files'],
];

/** What else the front matter says. */
function detailsOf(front: Fronted['front']): readonly Note[] {
  const lines = details.flatMap(([key, name]) => {
    const words = wordsOf(front[key]);
    return words.length === 0 ? [] : [`- ${name}: ${words.join(', ')}`];
  });
  return lines.length === 0 ? [] : [{heading: '', text: lines.join('\n')}];
}

const noTasks = (from: string | undefined): PlanError =>
  new PlanError('nothing-to-import', `There are no task files of Backlog.md in ${from ?? 'backlog/tasks'}.`, {
    hint: 'They have front matter with an id and a title. Name another folder with --from.',
  });

const noTask = (missing: string): PlanError =>
  new PlanError('nothing-to-import', `Backlog.md has no task "${missing}" that stands by itself.`, {
    hint: 'Name ids as in TASK-12, or 12; subtasks come with theirs.',
  });
