// A new story as text, in the form of the house.
import {neutralBlock, neutralLine} from '../editing/neutral.ts';
import type {SectionForm, StoryForm, WrittenSection} from './form.ts';

/** What a story says, before it has a form. */
export type StoryWords = {
  readonly number: string | undefined;
  readonly title: string;
  readonly problem: string;
  readonly actor: string;
  readonly outcome: string;
  readonly criteria: readonly string[];
  readonly outOfScope: readonly string[];
  readonly dependencies: readonly string[];
  readonly openQuestions: readonly string[];
};

/** The text of a new story file. What the form has no section for gets one of its usual name, where it usually is. */
export function renderStory(words: StoryWords, form: StoryForm): string {
  const sections = withMissing(words, form)
    .filter(section => !isEmptyProse(section, words))
    .map(section => renderSection(section, words, form));
  const head = [
    titleOf(words, form),
    ...(form.statusLine === '' ? [] : [`${form.statusLine}${form.status}`]),
  ];
  return `${[...head, ...sections].join('\n\n')}\n`.replaceAll('\n', form.newline);
}

function titleOf({number, title}: StoryWords, {title: start}: StoryForm): string {
  const written = /\d+(?:[.-]\d+)*/.exec(start)?.[0];
  const numbered = written === undefined || number === undefined ? start : start.replace(written, number);
  return `${numbered}${neutralLine(title)}`;
}

const usualHeadings: Readonly<Record<WrittenSection, string>> = {
  problem: '## Problem',
  actor: '## User/Actor',
  outcome: '## Desired Outcome',
  criteria: '## Acceptance Criteria',
  outOfScope: '## Out of Scope',
  dependencies: '## Dependencies',
  openQuestions: '## Open Questions',
};
const usualOrder = Object.keys(usualHeadings) as readonly WrittenSection[];

/** A section for prose that says "None" would be read as prose. */
const isEmptyProse = ({name, isWish}: SectionForm, words: StoryWords): boolean =>
  name !== 'status' && !isWish && words[name] === '';

const isSaid = (words: StoryWords, name: WrittenSection): boolean => words[name].length > 0;

/** The sections of the form, and others for what is said besides: each behind the last one that usually precedes it. */
function withMissing(words: StoryWords, {sections}: StoryForm): readonly SectionForm[] {
  const all = [...sections];
  const hasWish = sections.some(({isWish}) => isWish);
  for (const [index, name] of usualOrder.entries()) {
    const isCovered =
      all.some(section => section.name === name) || (hasWish && (name === 'outcome' || name === 'problem'));
    if (isCovered || !isSaid(words, name)) continue;
    const before = usualOrder.slice(0, index);
    const at = all.findLastIndex(section => before.some(earlier => earlier === section.name));
    const isAfterStatus = at < 0 && all[0]?.name === 'status';
    all.splice(isAfterStatus ? 1 : at + 1, 0, {
      name,
      heading: usualHeadings[name],
      mark: name === 'criteria' ? '- [ ] ' : '- ',
      isWish: false,
    });
  }
  return all;
}

function renderSection(section: SectionForm, words: StoryWords, form: StoryForm): string {
  if (/[:：]\s*$/.test(section.heading) && section.name === 'status')
    return `${section.heading.trimEnd()} ${form.status}`;
  return `${section.heading}\n${form.hasGap ? '\n' : ''}${bodyOf(section, words, form)}`;
}

function bodyOf(section: SectionForm, words: StoryWords, form: StoryForm): string {
  const {name} = section;
  if (name === 'status') return form.status;
  if (section.isWish) return wishOf(words, form);
  const said = words[name];
  if (said.length === 0) return form.none;
  return typeof said === 'string'
    ? proseOf(said)
    : said.map((text, index) => pointOf(section, text, index)).join('\n');
}

/** Names of fields that would open a section in a line of prose. */
const fields = ['problem', 'actor', 'user', 'outcome', 'acceptance criteria', 'dependencies', 'notes'];

const proseOf = (text: string): string => neutralBlock(text, {level: 6, fields});

/** A point on one line, the number in its mark counted up. */
function pointOf({mark}: SectionForm, text: string, index: number): string {
  const counted = mark.replace(/\d+/, number => String(Number(number) + index).padStart(number.length, '0'));
  return `${counted}${neutralLine(text).replace(/^(?=```|~~~|<!--)/, '\\')}`;
}

/** "As a developer, I want …, so that …", a line each; the problem is the reason where no section says it. */
function wishOf({actor, outcome, problem}: StoryWords, {sections}: StoryForm): string {
  const hasProblem = sections.some(({name}) => name === 'problem');
  const who = bare(actor).replace(/^as an?\s+/i, '');
  const what = bare(outcome).replace(/^i want\s+/i, '');
  const why = hasProblem ? '' : bare(problem).replace(/^so that\s+/i, '');
  const article = /^[aeiou]/i.test(who) ? 'an' : 'a';
  const wish = `As ${article} ${who},\nI want ${what}`;
  return why === '' ? `${wish}.` : `${wish},\nso that ${why}.`;
}

/** A clause to go on with: without its last mark, and a small letter first where the word is no name. */
const bare = (text: string): string =>
  neutralLine(text)
    .replace(/[.,]$/, '')
    .replace(/^(?!I\b)[A-Z](?=[a-z]*(?:\s|$))/, letter => letter.toLowerCase());
