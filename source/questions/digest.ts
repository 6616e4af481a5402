// A short name for a text, so that a question keeps its id between runs.

/** FNV-1a over the UTF-16 units of a text whose white space and case do not count, in base 36. */
export function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (const unit of text.toLowerCase().replace(/\s+/g, ' ').trim()) {
    hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(36).padStart(7, '0');
}
