// A task as an issue: its title, its body between two markers, and where its number stands in the plan.
import {printable} from '../../plan/printable.ts';
import type {Task} from '../../plan/types.ts';

/** A task on its way, with how others are named in its issue ("#12", else "task 002"). */
export type Outgoing = {
  readonly task: Task;
  readonly story: {readonly path: string; readonly title: string; readonly number: string | undefined};
  readonly nameOf: (id: string) => string;
};

/** More than this no issue takes; GitHub's own limit is 65,536. */
const mostCharacters = 60_000;
const longestTitle = 250;

export const titleOf = ({title}: Task): string => {
  const line = printable(title).replace(/\s+/g, ' ').trim() || 'Untitled';
  return line.length > longestTitle ? `${line.slice(0, longestTitle)}…` : line;
};

/** What tells a task's issue from all others. */
export const markOf = (path: string, id: string): string =>
  `${encodeURI(path)}#${id}`.replace(/-(?=-)|>/g, character => `%${character === '-' ? '2D' : '3E'}`);

const passage = /<!-- plan-tasks:begin (\S+) -->.*<!-- plan-tasks:end -->/s;

/** The mark of the task that an issue was made of; undefined when it was made by hand. */
export const markIn = (body: string): string | undefined => passage.exec(body)?.[1];

/** The body of a task's issue; what people wrote around the passage of ours in the body that is there stays. */
export function bodyOf(outgoing: Outgoing, before = ''): string {
  const own = passageOf(outgoing);
  const there = before.replace(/\r\n?/g, '\n');
  return passage.test(there) ? there.replace(passage, () => own) : `${own}\n`;
}

function passageOf({task, story, nameOf}: Outgoing): string {
  const {number, title, path} = story;
  const name = number === undefined ? title : `${number} ${title}`;
  const lines = [
    `**Story:** ${safe(name)} (\`${path}\`)`,
    ...(task.domain === '' ? [] : [`**Domain:** ${safe(task.domain)}`]),
    `**Depends on:** ${task.dependsOn.map(nameOf).join(', ') || 'none'}`,
  ];
  const said = safe(withoutIssue(task.description));
  const fitting =
    said.length > mostCharacters ? `${said.slice(0, mostCharacters)}\n\n(The rest is in the story.)` : said;
  const text = [fitting, lines.join('  \n')].filter(part => part !== '').join('\n\n');
  return `<!-- plan-tasks:begin ${markOf(path, task.id)} -->\n\n${text}\n\n<!-- plan-tasks:end -->`;
}

/** Text that calls nobody by name, and closes no passage of ours. Names in code call nobody. */
const safe = (text: string): string =>
  printable(text)
    .replace(/<!--\s*plan-tasks:/g, '<!-- plan-tasks -')
    .split(/(^ {0,3}(`{3,}|~{3,}).*?^ {0,3}\2|`+[^`\n]+`+)/ms)
    .filter((_, index) => index % 3 !== 2)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/(^|[^\w/])@(?=[\w-])/g, '$1@<!-- -->')))
    .join('');

const issueLine = /^\*\*Issue:\*\*[ \t]*(.+)$/m;

/** The number of a task's issue in a repository, as the plan keeps it. */
export function issueOf({description}: Pick<Task, 'description'>, repository: string): number | undefined {
  const named = (issueLine.exec(description)?.[1] ?? '').split(/,\s*/);
  const own = named.find(name => name.trim().toLowerCase().startsWith(`${repository.toLowerCase()}#`));
  const number = Number(own?.split('#')[1]);
  return Number.isSafeInteger(number) && number > 0 ? number : undefined;
}

/** The description with the number of the issue. */
export function withIssue({description}: Pick<Task, 'description'>, issue: string): string {
  if (issueLine.test(description)) return description.replace(issueLine, line => `${line}, ${issue}`);
  return description.trim() === '' ? `**Issue:** ${issue}` : `${description}\n\n**Issue:** ${issue}`;
}

const withoutIssue = (description: string): string => description.replace(issueLine, '').trimEnd();
