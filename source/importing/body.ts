// A Markdown text of another tool as the parts of a story: what its headings name goes where it belongs, everything
// else is kept as notes.
import {saysNothing} from '../plan/reading/plain-text.ts';
import {readSections} from '../plan/reading/sections.ts';
import {scan} from '../plan/scan.ts';
import {readStory} from '../plan/story.ts';
import type {Criterion, Section, SectionName} from '../plan/types.ts';
import {withoutComments} from './foreign-text.ts';
import type {ForeignCriterion, ForeignStory, Note} from './importer.ts';

/** The parts of a story that a text can have. */
export type Body = Pick<
  ForeignStory,
  'problem' | 'actor' | 'outcome' | 'criteria' | 'outOfScope' | 'dependencies' | 'openQuestions' | 'notes'
>;

/** Reads the text below a title. Check lists are criteria where no section of theirs says otherwise. */
export function readBody(text: string): Body {
  const source = `# Title\n\n${withoutComments(text.replace(/\r\n?/g, '\n'))}\n`;
  const story = readStory(source, '');
  const parts = partsOf(source);
  const hasCriteria = story.criteria.length > 0;
  const {ticks, rest} = hasCriteria ? {ticks: [], rest: parts} : withoutBoxes(parts);
  const opening = textsOf(rest, 'opening');
  const problem = textsOf(rest, 'problem');
  return {
    problem: problem === '' ? opening : problem,
    actor: textsOf(rest, 'actor'),
    outcome: textsOf(rest, 'outcome'),
    criteria: hasCriteria ? story.criteria.map(criterionOf) : ticks,
    outOfScope: story.outOfScope.map(line => line.text),
    dependencies: story.dependencies.map(line => line.text),
    openQuestions: story.openQuestions.map(line => line.text),
    notes: [
      ...(problem === '' || opening === '' ? [] : [{heading: '', text: opening}]),
      ...rest.flatMap(part => noteOf(part, story.criteria)),
    ],
  };
}

type Part = {
  readonly name: SectionName | 'opening';
  readonly heading: string;
  readonly text: string;
  /** Where the text starts in the source, blank lines included. */
  readonly start: number;
};

/** The texts of one name; the second and later ones keep their headings. */
const textsOf = (parts: readonly Part[], name: Part['name']): string =>
  parts
    .filter(part => part.name === name && part.text.trim() !== '')
    .map(({heading, text}, index) => (index === 0 ? text.trim() : `**${heading}**\n\n${text.trim()}`))
    .join('\n\n');

/** The text before the first section, then each section with what stands below its heading, nested ones included. */
function partsOf(source: string): readonly Part[] {
  const scanned = scan(source);
  const outer = outermost(readSections(scanned).filter(({level}) => level < 7));
  const first = source.indexOf('\n') + 1;
  const opening = source.slice(first, outer[0]?.span.start ?? source.length);
  return [
    {name: 'opening', heading: '', text: opening, start: first},
    ...outer.map((section, index): Part => {
      const end = Math.min(section.body.end, outer[index + 1]?.span.start ?? source.length);
      const {name, heading, body} = section;
      return {name, heading, text: source.slice(body.start, end), start: body.start};
    }),
  ];
}

/** Sections that stand in no other; one without a name of its own lets those in it stand for themselves. */
function outermost(sections: readonly Section[]): readonly Section[] {
  const found: Section[] = [];
  let end = 0;
  for (const section of sections) {
    if (section.span.start < end) continue;
    found.push(section);
    const holdsNamed = sections.some(
      ({name, span}) => name !== 'other' && span.start > section.span.start && span.start < section.span.end,
    );
    if (section.name !== 'other' || !holdsNamed) end = section.span.end;
  }
  return found;
}

const lists: readonly Part['name'][] = ['outOfScope', 'dependencies', 'openQuestions'];
const own: readonly Part['name'][] = ['opening', 'problem', 'actor', 'outcome', ...lists];

/** What a part says beyond what a story has a place for. */
function noteOf(part: Part, criteria: readonly Criterion[]): readonly Note[] {
  if (own.includes(part.name) && !(lists.includes(part.name) && hasProse(part))) return [];
  const left = (part.name === 'criteria' ? withoutCriteria(part, criteria) : part.text).trim();
  return left === '' && part.name !== 'other' ? [] : [{heading: part.heading, text: left}];
}

/** A list with words around it is kept whole: the points alone may say less. */
const hasProse = ({text}: Part): boolean =>
  scan(`\n${text}`).lines.some(({kind, depth}) => kind === 'text' && depth === 0) && !saysNothing(text);

/** The prose around the criteria; group headings are named by the criteria themselves. */
function withoutCriteria({text, start}: Part, criteria: readonly Criterion[]): string {
  let left = text;
  for (const {span} of criteria.toReversed()) {
    const [from, to] = [span.start - start, span.end - start];
    if (from >= 0 && to <= text.length) left = left.slice(0, from) + left.slice(to);
  }
  const source = `\n${left}`;
  const {lines, headings} = scan(source);
  const isGroup = (number: number, line: string): boolean =>
    headings.some(heading => heading.line === number) || /^\*\*[^*]+\*\*:?$/.test(line.trim());
  const rest = lines.slice(1).map(({number, start, end}) => ({number, line: source.slice(start, end)}));
  const said = rest.filter(({number, line}) => !isGroup(number, line)).map(({line}) => line);
  return /[\p{L}\p{N}]/u.test(said.join('\n')) ? said.join('\n').replace(/\n{3,}/g, '\n\n') : '';
}

const longestGroup = 60;

/** A criterion under a heading of its own says which. */
function criterionOf({text, group, isTicked}: Criterion): ForeignCriterion {
  const name = group.at(-1)?.replace(/[\s:：]+$/, '') ?? '';
  const isNamed = name !== '' && name.length <= longestGroup && !text.startsWith(name);
  return {text: isNamed ? `${name}: ${text}` : text, isTicked};
}

/** The boxes of all parts as criteria, and the parts without their lines. */
function withoutBoxes(parts: readonly Part[]) {
  const ticks: ForeignCriterion[] = [];
  const rest = parts.map(part => {
    const source = `\n${part.text}`;
    const {items, lines} = scan(source);
    const boxes = items.filter(({box}) => box !== undefined);
    const taken = new Set(boxes.map(({line}) => line));
    for (const {line, box, text} of boxes) {
      const said = source.slice(text, lines[line - 1]?.end).trim();
      if (said !== '') ticks.push({text: said, isTicked: box?.mark.toLowerCase() === 'x'});
    }
    const left = lines.slice(1).filter(({number}) => !taken.has(number));
    return {...part, text: left.map(({start, end}) => source.slice(start, end)).join('\n')};
  });
  return {ticks, rest};
}
