// The names that a story uses: endpoints, commands, flags, types, files, settings, events, identifiers. To teach it
// another form, add a line to `spanForms` (for names in backticks) or to `proseForms` (for names in sentences).
import type {UnknownName} from '../../plan/types.ts';
import {type Stance, settle, stanceOf} from './stance.ts';

export type NameKind = UnknownName['kind'];

export type StoryName = {
  readonly name: string;
  readonly kind: NameKind;
  /** 1-based. */
  readonly line: number;
  readonly stance: Stance;
};

type Found = {readonly name: string; readonly kind: NameKind; readonly at: number};

// A whole code span, tried in this order; the first group is the name.
const spanForms: readonly (readonly [NameKind, RegExp])[] = [
  ['flag', /^(--[a-z][\w-]+)(?:[= ].*)?$/],
  ['endpoint', /^(?:(?:GET|POST|PUT|PATCH|DELETE|HEAD|WS)\s+)(\/[\w{}:.~/-]*)(?:\?.*)?$/],
  [
    'endpoint',
    /^(\/(?!(?:tmp|etc|usr|var|dev|home|proc|opt|bin|run|sys|mnt|root|path|users)\b)[a-z][\w{}:/-]*)$/i,
  ],
  [
    'file',
    /^((?:[\w@.-]+\/)*[\w@-][\w@.-]*\.(?:[cm]?[jt]sx?|go|py|rs|[ch](?:pp|c|h)?|java|kt|rb|php|swift|cs|sh|sql|proto|html?|s?css|json|ya?ml|toml|xml|ini|cfg|conf|md|txt|service))$/,
  ],
  ['setting', /^([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)$/],
  ['identifier', /^(?:[A-Za-z_]\w*(?:\.|::|->))+([A-Za-z_]\w{2,})(?:\(.*\))?$/],
  ['type', /^((?:[A-Z][a-z0-9]+){2,}|[A-Z]{2,}[a-z][A-Za-z0-9]+)$/],
  ['identifier', /^([A-Za-z_]\w{2,})\(.*\)$/],
  ['identifier', /^([a-z_][a-z0-9]*(?:_[a-z0-9]+)+|[a-z][a-z0-9]*(?:[A-Z][a-z0-9]*)+)$/],
  ['event', /^([a-z][\w-]*(?::[a-z][\w-]*)+)$/],
];

// In a sentence, "MarckScript" may be a font or a brand: it is a type next to such a word, or when it ends like one.
const codeWord =
  '(?:class(?:es)?|structs?|types?|interfaces?|enums?|traits?|protocols?|objects?|instances?|constructors?|components?|modules?|functions?|methods?|tables?|schemas?|models?|messages?|events?|hooks?|services?|exceptions?|implementations?)';
const camel = '([A-Z][a-z0-9]+(?:[A-Z][a-z0-9]+)+)';
const codeBefore = new RegExp(`\\b${codeWord}\\s+(?:named\\s+|called\\s+)?${camel}\\b`, 'g');
const codeAfter = new RegExp(`\\b${camel}\\s+(?:\\w+\\s+)?${codeWord}\\b`, 'g');

const codeLike =
  /\b((?:[A-Z][a-z0-9]+)+(?:[A-Z][a-z]*(?:er|or)|Config|Service|Model|Event|Request|Response|Type|State|Store|Message|Result|Options?|Settings|Context|Factory|Node|View|Component|Session|Queue|Record|Dict|List|Map|Table|Schema|Protocol))\b/g;

// Sentences without code spans; the first group is the name.
const proseForms: readonly (readonly [NameKind, RegExp])[] = [
  ['endpoint', /\b([a-z][\w-]{2,})\s+endpoint\b/gi],
  ['endpoint', /(?:^|\s)(\/[a-z][\w{}/-]*)\s+(?:endpoint|route|page|path)\b/g],
  ['flag', /(?:^|[\s(,*])(--[a-z][\w-]+)/g],
  ['type', /\b([A-Z][a-z0-9]+(?:[A-Z][a-z0-9]+)+)\b(?=\(|[.:]{1,2}\w)/g],
  ['type', codeBefore],
  ['type', codeAfter],
  ['type', codeLike],
  ['identifier', /\b([a-z][a-z0-9]*(?:_[a-z0-9]+)+)\b/g],
  ['setting', /\b([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)\b/g],
];

/** Words before "endpoint" that do not name one. */
const general = new Set(
  `the this that each every any all one another same new existing api http https rest json web public private internal
  server client backend upstream external following single first second other such no its our their this these given
  get post put patch delete and or for from of to per unix socket authenticated protected exposed graphql grpc`.split(
    /\s+/,
  ),
);

/** The names in these lines, each where it first stands; numbered from 1, empty lines and fenced code ignored. */
export function namesIn(text: string, title: string): readonly StoryName[] {
  const found = new Map<string, StoryName>();
  const introduced = new Set(namesOf(title).map(({name}) => name.toLowerCase()));
  for (const [index, line] of withoutFences(text.split('\n')).entries()) {
    for (const {name, kind, at} of namesOf(line)) {
      const stance = introduced.has(name.toLowerCase()) ? 'new' : stanceOf(line, at, name);
      const key = keyOf(name, kind);
      const known = found.get(key) ?? {name, kind, line: index + 1, stance};
      const spelled = name.startsWith('/') ? name : known.name;
      found.set(key, {...known, name: spelled, stance: settle(known.stance, stance)});
    }
  }
  return [...found.values()];
}

/** "`/status`" and "the status endpoint" are one. */
const keyOf = (name: string, kind: NameKind): string =>
  kind === 'endpoint' ? `/${name.replace(/^\//, '').toLowerCase()}` : name;

function withoutFences(lines: readonly string[]): readonly string[] {
  let isFenced = false;
  return lines.map(line => {
    const isFence = /^\s*(```|~~~)/.test(line);
    if (isFence) isFenced = !isFenced;
    return isFence || isFenced ? '' : line;
  });
}

function namesOf(line: string): readonly Found[] {
  const found: Found[] = [];
  const prose = line.replace(/`([^`]+)`/g, (whole: string, span: string, at: number) => {
    const named = nameInSpan(span.trim());
    if (named !== undefined) found.push({...named, at: at + 1});
    return ' '.repeat(whole.length);
  });
  // Links and quotations are examples more often than names.
  const plain = prose.replace(/https?:\S+|\]\([^)]*\)|"[^"]*"/g, whole => ' '.repeat(whole.length));
  for (const [kind, form] of proseForms) {
    for (const match of plain.matchAll(form)) {
      const name = match[1] ?? '';
      if (isName(name, kind)) found.push({name, kind, at: match.index + match[0].indexOf(name)});
    }
  }
  return found;
}

function isName(name: string, kind: NameKind): boolean {
  if (name.length < 3 || general.has(name.toLowerCase())) return false;
  const isWord = kind === 'endpoint' && !name.startsWith('/');
  return !isWord || (name.length > 3 && !/ed$|ing$/.test(name));
}

function nameInSpan(span: string): {readonly name: string; readonly kind: NameKind} | undefined {
  for (const [kind, form] of spanForms) {
    const name = form.exec(span)?.[1];
    if (name !== undefined && name !== '/') return {name, kind};
  }
  return undefined;
}

/**
 * How a name looks in code. Routes and flags are often written without their slash or dashes, quoted.
 */
export function formOf({name, kind}: Pick<StoryName, 'name' | 'kind'>): RegExp {
  const bare = literal(name.replace(/^(--|\/)/, '').replace(/\/$/, ''));
  if (kind === 'flag') return new RegExp(`--${bare}\\b|["'\`]${bare}["'\`]`);
  if (kind === 'endpoint') return new RegExp(`/${bare}\\b|["'\`]${bare}/?["'\`]`, 'i');
  return new RegExp(literal(name), 'i');
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
