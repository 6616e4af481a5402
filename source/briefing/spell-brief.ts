// A brief as Markdown, for a person to read and an agent to be told.
import type {Clarification, Story} from '../plan/types.ts';
import {canStart, type Neighbour, type WorkBrief} from './brief.ts';
import {type Quoted, spellPassage} from './quotes.ts';

/** The brief as one Markdown document. */
export function spellBrief(brief: WorkBrief): string {
  const sections = [
    head(brief),
    ...brief.chosen.map(
      task =>
        `## ${brief.chosen.length > 1 ? `Task ${task.id}: ${task.title}` : 'What to do'}\n\n${task.description}`,
    ),
    ...(brief.chosen.length === 0 ? [section('Problem', brief.story.problem)] : []),
    section('Desired outcome', brief.story.outcome),
    section(
      brief.saysWhichCriteria ? 'Acceptance criteria that it serves' : 'Acceptance criteria of the story',
      criteriaOf(brief),
    ),
    section('Depends on', neighbours(brief.needed)),
    section('Tasks', brief.chosen.length === 0 ? neighbours(brief.tasks) : ''),
    section('Not part of it, because they are other tasks', neighbours(brief.others)),
    section('Out of scope', brief.story.outOfScope.map(({text}) => `- ${text}`).join('\n')),
    section('Decided already', decisionsOf(brief.story)),
    section('Files', brief.files.map(spellFile).join('\n\n')),
    section('How to verify', verification(brief)),
    section('When it is done', closing(brief)),
  ];
  return `${sections.filter(text => text !== '').join('\n\n')}\n`;
}

const section = (title: string, text: string): string =>
  text.trim() === '' ? '' : `## ${title}\n\n${text.trim()}`;

function head(brief: WorkBrief): string {
  const {story, chosen} = brief;
  const name = `Story ${story.number ?? ''}`.trimEnd();
  const [only] = chosen;
  if (only === undefined) return `# Implement ${name}: ${story.title}\n\n\`${story.path}\``;
  const facts = chosen.map(({id, domain, status, line}) =>
    [`task ${id}`, domain, status, `\`${story.path}:${line}\``].filter(Boolean).join(' · '),
  );
  const title =
    chosen.length === 1 ? `Task ${only.id}: ${only.title}` : `Tasks ${chosen.map(({id}) => id).join(', ')}`;
  const waits = canStart(brief)
    ? ''
    : '\n\n**It cannot start yet: something that it depends on is not done.**';
  return `# ${title}\n\n${name}: ${story.title}\n${facts.join('\n')}${waits}`;
}

const criteriaOf = ({criteria}: WorkBrief): string =>
  criteria.map(({number, text, line}) => `${number}. ${text} (line ${line})`).join('\n');

const neighbours = (tasks: readonly Neighbour[]): string =>
  tasks.map(({id, title, status}) => `- ${id} (${status}): ${title}`).join('\n');

const decisionsOf = ({clarifications}: Story): string =>
  clarifications.map(({question, answer}: Clarification) => `- ${question} ${answer}`).join('\n');

function spellFile({path, isNew, why, symbols, lines, passages}: WorkBrief['files'][number]): string {
  if (isNew) return `### \`${path}\` (new)`;
  const size = lines === 0 ? '' : `, ${lines} lines`;
  const defined = symbols.map(({name, line}) => `\`${name}\` (line ${line})`).join(', ');
  return [
    `### \`${path}\` (${why}${size})`,
    ...(defined === '' ? [] : [`Defines ${defined}.`]),
    ...quotesOf({path, lines, passages}),
  ].join('\n\n');
}

/** The passages of a file as fenced code. */
export function quotesOf({path, passages}: Quoted): readonly string[] {
  const language = /\.([A-Za-z0-9]+)$/.exec(path)?.[1] ?? '';
  return passages.map(passage => {
    const text = spellPassage(passage);
    // A fence longer than any in the text, so that no file can end its own quotation.
    const ticks = Math.max(2, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
    const fence = '`'.repeat(ticks + 1);
    return `Lines ${passage.from}–${passage.to}:\n\n${fence}${language}\n${text}\n${fence}`;
  });
}

const verification = ({tests, commands}: WorkBrief): string =>
  [
    ...(commands.length > 0 ? [`Run ${commands.map(command => `\`${command}\``).join(' and ')}.`] : []),
    ...(tests.length > 0
      ? [`Tests that cover these files: ${tests.map(path => `\`${path}\``).join(', ')}.`]
      : []),
  ].join('\n');

function closing({story, chosen}: WorkBrief): string {
  const name = story.number ?? `"${story.path}"`;
  return chosen.length === 0
    ? `Take one task after the other: \`plan-tasks next ${name} --take\`, \`plan-tasks brief ${name} <task>\`, and after each \`plan-tasks status ${name} <task> done\`.`
    : `\`plan-tasks status ${name} ${chosen.map(({id}) => id).join(' ')} done\``;
}
