// A criterion → its statements: one for each Then and And of a scenario, with the situation they share; one for
// any other text. Ids and markup are taken out here.
import {protect, restore} from '../grammar/protect.ts';
import {thirdPerson, verbForm} from '../grammar/verbs.ts';

/** What must hold, and in which situation. */
export type Statement = {
  /** "a function with a docstring", without the Given. */
  readonly given: string | undefined;
  /** "the check is called", without the When. */
  readonly when: string | undefined;
  readonly text: string;
};

const id =
  /^(?:\[[ xX]\]\s*)?(?:[A-Z]{1,4}-?\d+(?:\.\d+)*(?:\s*\([^)]*\))?\s*(?:[:.)]|[-–—]+)\s*|AC\s*#?\d+\s*[:.)-]\s*|\d+[.)]\s+)/;
const reference = /\s*[([](?:AC|NFR|FR|SC|Source|see|US)(?=[\s:#\d-])[^)\]]*[)\]]/gi;

function plain(text: string): string {
  return text
    .replace(/^\s*[-*+]\s+(?:\[[ xX]\]\s*)?/, '')
    .replace(
      /\*\*(and|but)\*\*/gi,
      (_, word: string) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase(),
    )
    .replace(/(\*\*|__)(?=\S)([\s\S]*?\S)\1/g, '$2')
    .replace(/(?<![\w*])[*_](?=[^\s*_])([^*_\n]*[^\s*_])[*_](?![\w*])/g, '$1')
    .replace(id, '')
    .replace(reference, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const steps =
  /^(?:scenario[^:]*:\s*)?(?:given\b\s+(.*?)[,;.]?\s+)?(?:when\b\s+(.*?)[,;.]?\s+)?then\b,?\s+(.*)$/i;
/** A capital in the middle of a sentence: a step of its own. */
const nextStep = /[,;.]?\s+(?:And|But)(?:\s+then)?,?\s+/;

/** The same where no scenario says what the capitals mean: "And The schema …". */
const nextSentence = /[,;.]?\s+And,?\s+(?=[A-Z])/;

const capitalFree = (text: string): string =>
  text.replace(/^(?:The|An?|All|No|New|Each|Every|Any|It)\b/, word => word.toLowerCase());

/** "I check the status" → "the user checks the status". */
const asTold = (text: string): string =>
  text.replace(/^I [a-z]+(?: (?:and|or) [a-z]+)?\b/, said => {
    const [, ...words] = said.split(' ');
    const forms = words.map(word => (verbForm(word)?.form === 'base' ? thirdPerson(word) : word));
    return forms[0] === words[0] ? said : ['the user', ...forms].join(' ');
  });

/** The statements of a criterion, in order; at least one. */
export function statementsOf(text: string): readonly Statement[] {
  const {text: bare, literals} = protect(text, plain);
  const back = (part: string): string => restore(part, literals);
  const found = /^(?:scenario|given|when|then)\b/i.test(bare) ? steps.exec(bare) : null;
  if (!found) {
    const texts = bare.split(nextSentence).map(part => back(part.replace(/^(?:and|but)\b,?\s+/i, '')));
    return texts.map(part => ({given: undefined, when: undefined, text: part}));
  }
  const [, given, when, then = ''] = found;
  const situation = {
    given: given && back(capitalFree(given).replace(/^I have (?!to\b)/, '')),
    when: when && asTold(back(capitalFree(when))),
  };
  return then.split(nextStep).map(clause => ({...situation, text: back(capitalFree(clause))}));
}

/** A statement as one sentence; the situation can be left out where it was just said. */
export function spellStatement({given, when, text}: Statement, hasSituation = true): string {
  if (!hasSituation) return text;
  return [given && `given ${given}`, when && `when ${when}`, text].filter(Boolean).join(', ');
}
