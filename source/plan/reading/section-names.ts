// What the headings of a story's sections are called, with their usual variants. A new variant is one more spelling
// in `names`; the first name that fits a heading is taken.
import {symbol} from '../markdown/marks.ts';
import type {SectionName} from '../types.ts';

/** In lower case: `(a|b)` is one of the two, `(|s)` an "s" or nothing, `…` any text before or behind. */
const names: Readonly<Partial<Record<SectionName, readonly string[]>>> = {
  tasks: [
    '(|implementation |technical |development )task(|s)(| breakdown| list)',
    '(|implementation |technical |development )task(|s)(| breakdown| list)(| )/(| )(subtasks|sub-tasks)',
    '任务…',
  ],
  status: ['(|story )status', '(|story )status(| )(:|：)…', '状态…'],
  problem: [
    '(|the )problem(| statement)',
    '(|problem & )(context|background)',
    '(|story )description',
    '(motivation|why|overview|summary|introduction)',
    '背景…',
  ],
  actor: [
    '(|target |primary )user(|s)',
    'user(|s)(| )(/|&|and)(| )actor(|s)',
    '(actor|user persona|persona|stakeholder)(|s)',
    '(|user )story',
    '(who|故事)',
    'as a(|n) …',
  ],
  outcome: [
    '(|desired |expected )(outcome|result|state|behavior|behaviour)(|s)',
    '(goal|objective)(|s)',
    '(|proposed )solution',
    'what(| success looks like)',
  ],
  criteria: [
    '…acceptance criteria…',
    '(|success )criteria',
    '(ac|acceptance test|acceptance scenario)(|s)',
    'functional requirements',
    '验收标准…',
  ],
  outOfScope: [
    'out( |-)of( |-)scope…',
    'non(|-| )goal…',
    'not in scope…',
    'exclusion(|s)',
    "won(|'|’)t (do|have)…",
  ],
  dependencies: ['(|story )(dependency|dependencies)', 'depends on', 'prerequisite(|s)', 'blocked by'],
  openQuestions: ['(open|outstanding|unresolved) (question|issue|point)…', 'question(|s)', 'unknowns'],
  clarifications: ['clarification(|s)'],
  notes: ['(|technical |implementation |dev |developer |design |additional )note(|s)', '开发注意事项…'],
};

/** Every text that a spelling stands for. */
function spelledOut(spelling: string): readonly string[] {
  const [start = '', ...groups] = spelling.split('(');
  return groups.reduce<readonly string[]>(
    (texts, group) => {
      const [choices = '', after = ''] = group.split(')');
      return choices.split('|').flatMap(choice => texts.map(text => text + choice + after));
    },
    [start],
  );
}

// Looked up, because a dozen regular expressions take a tenth of a command's start to compile.
const known = Object.entries(names).map(([name, spellings]) => {
  const texts = spellings.flatMap(spelledOut);
  const open = texts.filter(text => text.endsWith('…')).map(text => text.slice(0, -1));
  return {
    name: name as SectionName,
    whole: new Set(texts),
    beginnings: open.filter(text => !text.startsWith('…')),
    parts: open.filter(text => text.startsWith('…')).map(text => text.slice(1)),
  };
});

/** Marks and a number before a name: "✅ 2.1 Tasks". */
const numbering = new RegExp(String.raw`^${symbol}*(?:\d{1,2}(?:\.\d+)*[.)]?\s+)?${symbol}*`);

const asked = new Map<string, SectionName>();
/** Stories share their headings; what does not fit any more is worked out again. */
const mostKept = 1000;

/** The section that a heading's text names; "other" when it is none of a story's own. */
export function sectionName(heading: string): SectionName {
  const kept = asked.get(heading);
  if (kept !== undefined) return kept;
  if (asked.size >= mostKept) asked.clear();
  const name = nameOf(heading);
  asked.set(heading, name);
  return name;
}

function nameOf(heading: string): SectionName {
  const plain = plainHeading(heading);
  const found = known.find(
    ({whole, beginnings, parts}) =>
      whole.has(plain) ||
      beginnings.some(text => plain.startsWith(text)) ||
      parts.some(text => plain.includes(text)),
  );
  return found?.name ?? 'other';
}

/** In lower case, without marks, numbers, remarks in parentheses, and the colon at the end. */
function plainHeading(heading: string): string {
  let text = heading.toLowerCase();
  for (const mark of ['*', '_', '`']) text = text.replaceAll(mark, '');
  if (text.includes('(')) text = text.replace(/\s*\([^)]*\)/g, '');
  if (text < 'a' || text >= '{') text = text.replace(numbering, '');
  text = text.trimEnd();
  return text.endsWith(':') || text.endsWith('：') ? text.slice(0, -1).trimEnd() : text;
}
