// Articles: criteria leave them out where a sentence has them. A sentence that a rule builds gets them back; a title
// does without.
import type {Core} from './noun-phrase.ts';
import {asideMark, literalMark} from './protect.ts';
import {verbForm} from './verbs.ts';
import {bare, determiners, isAdverb, isPlural, prepositions} from './word-classes.ts';

/** Who and what acts in a story: there is one of each, so it is "the" one. */
const role =
  '(?:user|agent|client|server|daemon|backend|frontend|browser|caller|manager|scheduler|worker|parser|handler|UI|CLI|LLM|API)';
const roles = new RegExp(`^${role}$`);

/** The core with the article that its subject has in the criterion: "close the input module". */
export function withArticle(core: Core, subject: string): Core {
  const [, given, name = ''] = /^(?:(the|an?)\s+)?(.*)$/is.exec(subject) ?? [];
  const article = given?.toLowerCase() ?? (roles.test(name) ? 'the' : undefined);
  const asides = subject.match(asideMark)?.join('') ?? '';
  const context = core.context === undefined ? undefined : definite(core.context, article) + asides;
  if (article === undefined || name === '') return {...core, context};
  const at = placeOf(name, core.object);
  if (at === undefined) return {...core, context};
  return {...core, context, object: `${core.object.slice(0, at)}${article} ${core.object.slice(at)}`};
}

/** Where the words of a name begin in a text, when no determiner stands before them. */
function placeOf(name: string, text: string): number | undefined {
  const at = text.toLowerCase().indexOf(name.toLowerCase());
  if (at < 0 || /[\w-]/.test(text.charAt(at - 1)) || /[\w-]/.test(text.charAt(at + name.length)))
    return undefined;
  return determiners.has(bare(text.slice(0, at).trim().split(/\s+/).at(-1))) && at > 0 ? undefined : at;
}

/** "in manager" → "in the manager", "for missing file" → "for a missing file" where the criterion has it so. */
function definite(context: string, article: string | undefined): string {
  const [preposition = '', first = '', ...others] = context.split(' ');
  const last = others.at(-1) ?? first;
  const isNamed = literalMark.test(first) || /^[A-Z]/.test(first) || determiners.has(bare(first));
  const isAction = verbForm(bare(first))?.form === 'gerund' && preposition !== 'for';
  if (isNamed || isAction || (article === undefined && isPlural(bare(last)))) return context;
  return [preposition, article ?? articleFor(preposition, first), first, ...others].join(' ');
}

/** "in the manager", but "for a missing file": what troubles is any one of its kind. */
function articleFor(preposition: string, first: string): string {
  if (preposition !== 'for') return 'the';
  return /^[aeiou]/i.test(first) ? 'an' : 'a';
}

const roleAlone = new RegExp(
  `(?<=\\b(?:to|by|from|in|for|with|on|via|and|let|lets|tell|tells)\\s)(?=${role}(?:$|[\\s]+(?:in|on|at|to|via|by|for|from|with|and|or|when|if|is|has)\\b|\\s[\uE100-\uEFFF]|[,.;:)]))`,
  'g',
);
const opening = /\b(when|if|after|before|until|once|while|unless)\s+([A-Za-z]+)(?=\s+([a-z]+))/g;
const noThing =
  /^(?:it|this|that|everything|nothing|something|anything|none|one|both|all|any|each|there|no|not|neither|either|which|who|what|they|he|she|you|we|i|some|more|less|only|other|others|another|first|last|new|given|these|those|my|your|our|its|their|every|and|or)$/i;

/** "when user edits", "if prompt changed", "in UI" with the article that people say there. Works on protected text. */
export const withSpokenArticles = (text: string): string =>
  text
    .replace(opening, (...[whole, word = '', name = '', next = '']: readonly string[]) =>
      isSubject(name, next) ? `${word} the ${name}` : (whole ?? ''),
    )
    .replace(roleAlone, 'the ');

/** Whether a bare word can be the one thing that does what the next word says. */
function isSubject(name: string, next: string): boolean {
  const isName = /^[A-Z]/.test(name) && !roles.test(name);
  const form = verbForm(name)?.form;
  const isOther =
    form === 'gerund' ||
    form === 'participle' ||
    isAdverb(name) ||
    isPlural(name) ||
    /(?:ness|ity)$/.test(name);
  if (isName || isOther || noThing.test(name) || prepositions.has(name) || determiners.has(name))
    return false;
  const predicate = verbForm(next)?.form;
  return (
    /^(?:is|was|has|does|can|must|may|will)$/.test(next) ||
    predicate === 'third' ||
    predicate === 'participle'
  );
}
