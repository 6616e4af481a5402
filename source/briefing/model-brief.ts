// What a model is told of a story, as one text within a budget: exactly this is sent, and nothing else.
import {printableLine} from '../plan/printable.ts';
import type {Answer, Brief, Story, Task} from '../plan/types.ts';
import {quoteFiles} from './quotes.ts';
import {withoutSecrets} from './secrets.ts';
import {quotesOf} from './spell-brief.ts';
import {termsOf} from './terms.ts';
import {countTokens, cutToTokens} from './tokens.ts';
import {type Wanted, wantedOf} from './wanted.ts';

/** How tasks are written here: titles of other stories, and one task in full. */
export type HouseStyle = {readonly titles: readonly string[]; readonly example: string | undefined};

/** All that a model is told about. */
export type ModelGround = {
  readonly brief: Brief;
  /** The tasks that the story has already. */
  readonly tasks: readonly Task[];
  /** The files that could be read, by path. */
  readonly texts: ReadonlyMap<string, string>;
  readonly style: HouseStyle;
};

/** The whole text costs at most so many tokens. */
export const modelTokens = 24_000;
/** So many of the best files are named, and quoted as far as there is room. */
export const mostFiles = 20;
const [mostStory, mostAnswers, mostPaths] = [6000, 2000, 1200];
const [fewestWeight, firstWeight] = [1, 4];

/** The text for a model that is to ask questions, or to propose tasks. */
export function spellForModel(ground: ModelGround, wanted: Wanted): string {
  const around = (files: string): string =>
    withoutSecrets(
      [
        ...wantedOf(wanted, ground.brief),
        '<data>',
        asData([...sectionsOf(ground), files].join('\n\n')),
        '</data>',
      ].join('\n\n'),
    );
  const room = modelTokens - countTokens(around(filesOf(ground, 0))) - 200;
  return around(filesOf(ground, Math.max(0, 0.93 * room)));
}

/** Nothing in the data can end it. */
const asData = (text: string): string => text.replace(/<(?=\s*\/?\s*data\b)/gi, '<\\');

/** Points of a list, a line each: a name may hold anything, newlines too. */
const pointsOf = (texts: readonly string[]): string =>
  texts.map(text => `- ${printableLine(text)}`).join('\n');

const section = (title: string, text: string): readonly string[] =>
  text.trim() === '' ? [] : [`## ${title}\n\n${text.trim()}`];

function sectionsOf({brief, tasks, style}: ModelGround): readonly string[] {
  const {story, finding, answers} = brief;
  const {similar, domains, paths} = finding;
  return [
    ...section('The story', cutToTokens(withNumbers(story), mostStory)),
    ...section('What the lead answered', cutToTokens(pointsOf(answers.map(spellAnswer)), mostAnswers)),
    ...section('Tasks that the story has already', pointsOf(tasks.map(spellTask))),
    ...section(
      'Domains',
      pointsOf(
        domains.map(({name, description, paths: globs}) => `${name}: ${description} (${globs.join(', ')})`),
      ),
    ),
    ...section('How tasks are called here', pointsOf(style.titles)),
    ...section('A task as it is written here', style.example ?? ''),
    ...section(
      'Similar changes before',
      pointsOf(similar.map(({subject, files}) => `${subject} (${files.slice(0, 12).join(', ')})`)),
    ),
    ...section(
      'Every path, as far as there is room',
      cutToTokens(paths.map(printableLine).join('\n'), mostPaths),
    ),
  ];
}

/** The story without its tasks, each line with its number. */
function withNumbers(story: Story): string {
  const tasks = story.sections.find(({name}) => name === 'tasks');
  const lines = story.source.split(/\r?\n/);
  const from = tasks === undefined ? lines.length : tasks.line - 1;
  const until =
    tasks === undefined ? lines.length : story.source.slice(0, tasks.span.end).split(/\r?\n/).length - 1;
  return lines
    .map((line, index) => (line.trim() === '' ? '' : `${index + 1}: ${line}`))
    .filter((_, index) => index < from || index >= until)
    .join('\n');
}

const spellAnswer = ({question, text}: Answer): string =>
  `${question.question} ${text ?? `(not answered; assumed: ${question.suggestions[0] ?? 'nothing'})`}`;

const spellTask = ({id, title, domain, status}: Task): string => `${id} (${domain}, ${status}): ${title}`;

function filesOf({brief: {story, finding}, texts}: ModelGround, tokens: number): string {
  const best = finding.files.slice(0, mostFiles);
  const words = [story.title, story.outcome, ...story.criteria.map(({text}) => text)].join('\n');
  const quoted = quoteFiles(
    best.map(({path}, rank) => ({
      path,
      text: texts.get(path),
      weight: Math.max(fewestWeight, firstWeight - rank / 3),
    })),
    termsOf(words),
    tokens,
  );
  const spelled = quoted.map((file, rank) => {
    const {domain, reasons, symbols} = best[rank] ?? {domain: '', reasons: [], symbols: []};
    const defined = symbols.map(({name, line}) => `${name}:${line}`).join(', ');
    const facts = [domain, ...reasons.slice(0, 2), ...(defined === '' ? [] : [`defines ${defined}`])];
    return [printableLine(`### \`${file.path}\` (${facts.join('; ')})`), ...quotesOf(file)].join('\n\n');
  });
  return section('Files that are likely to change, best first', spelled.join('\n\n')).join('');
}
