// Headings and subjects in the middle of a sentence: "Graceful Shutdown (MVP)" → "graceful shutdown".

const properNames =
  /^(?:Go|Python|Rust|Java|Ruby|Vulkan|Docker|Flatpak|Electron|React|Linux|Windows|Mac|Git|Mistral|Markdown|Jupyter|Ollama|Postgres|Redis)$/;
const isOrdinary = (word: string): boolean =>
  /^[A-Z][a-z]*(?:-[A-Z]?[a-z]+)*$/.test(word) && !properNames.test(word) && !/^[A-Z]$/.test(word);

/** A heading without ids, asides and capitals; names and acronyms are kept as they are. */
export function sentenceCase(heading: string): string {
  return heading
    .replace(/\([^()]*\)/g, '')
    .replace(/^(?:(?:AC|US|FR)[ #-]?\d[\d.-]*|\d[\d.-]*)\s*[:.–—-]?\s*/i, '')
    .replace(/[`*]|(?<!\w)_|_(?!\w)/g, '')
    .trim()
    .split(/\s+/)
    .map((word, at) => (isOrdinary(word) || (at === 0 && word === 'A') ? word.toLowerCase() : word))
    .join(' ');
}

/** A text that can follow a colon or a semicolon: no capital that only the start of the sentence gave it. */
export function lowerFirst(text: string): string {
  const [first = '', second = ''] = text.split(/[\s,\uF000-\uF7FF]/);
  const isName = /^[A-Z][a-z]+$/.test(second);
  return isOrdinary(first) && !isName ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** A subject as an object: no article, no capital of the sentence's start. */
export const asObject = (subject: string): string => lowerFirst(subject.replace(/^(?:the|an?)\s+/i, ''));

/** Headings that say nothing about the work under them. */
const generic =
  /^(?:$|acceptance|criteri|scenario|requirements?$|functional|non-?functional|general|must|should|could|misc|other|core$|mvp|edge cases?$|notes?$|phase|ac\b|user (?:story|scenarios?)|happy path|implementation$|features?$|rule|p\d$|documentation$|testing$|tests?$|performance$)/i;

/** Whether a heading in sentence case names what its criteria are about; one word ("HTTP") is only a place. */
export const isTelling = (heading: string): boolean => heading.includes(' ') && !isGeneric(heading);

/** Whether a heading in sentence case could stand in any story. */
export const isGeneric = (heading: string): boolean => generic.test(heading);
