// Whether a story brings a name into the world or takes it for granted, by the words around it.

/** "add a `--limit` flag" is new, "the existing `--limit` flag" is assumed. */
export type Stance = 'new' | 'assumed' | 'unsaid';

/** How many words before a name can speak of it. */
const reach = 12;

const making =
  /^(add|creat|introduc|implement|defin|provid|expos|support|writ|generat|build|extract|name|regist|declar|renam|accept|new|called|like|such|e\.g|example)/i;
const assuming = /^(exist|already|current|today|reus|extend|replac|remov|deprecat)/i;
const madeAfter =
  /^\s*(\w+\s+){0,2}(\(new\)|((is|are|to be|be|gets?)\s+)?(added|created|introduced|defined|implemented|exposed|registered)\b)|^\s*\(new\)|^\s*exists?\b/i;
// An entry of a glossary, "- **RateLimiter**: counts requests", says what is to be.
const entryBefore = /^\s*[-*]\s+\*\*`?$/;
const entryAfter = /^(\*\*)?\s*(:|–|—|\()/;

/** The stance of a line towards the name that stands at an offset of it. */
export function stanceOf(line: string, at: number, name: string): Stance {
  const before = line.slice(0, at);
  const after = line.slice(at + name.length).replace(/^`/, '');
  const clause = before.split(/(?<!e\.g|i\.e)[.;]\s/).at(-1) ?? '';
  const words = (clause.match(/[a-z][a-z.]*/gi) ?? []).slice(-reach);
  if (words.some(word => assuming.test(word))) return 'assumed';
  const isEntry = entryBefore.test(before) && entryAfter.test(after);
  return isEntry || words.some(word => making.test(word)) || madeAfter.test(after) ? 'new' : 'unsaid';
}

/** What is new anywhere is new; what is assumed anywhere else is assumed. */
export function settle(one: Stance, other: Stance): Stance {
  if (one === 'new' || other === 'new') return 'new';
  return one === 'assumed' || other === 'assumed' ? 'assumed' : 'unsaid';
}
