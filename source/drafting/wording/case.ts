// Headings and titles in sentence case: "Graceful Shutdown (MVP)" → "graceful shutdown".

/** A heading without ids, asides and capitals, names and acronyms kept as they are. */
export function sentenceCase(heading: string): string {
  return heading
    .replace(/\((?:[^()])*\)/g, '')
    .replace(/^(?:AC|US|FR|\d)[\d.-]*\s*[:.–—-]?\s*/i, '')
    .replace(/[`*_]/g, '')
    .trim()
    .split(/\s+/)
    .map(word =>
      /^[A-Z][a-z]+(?:-[A-Z]?[a-z]+)*$/.test(word) && !properNames.test(word) ? word.toLowerCase() : word,
    )
    .join(' ');
}

const properNames =
  /^(?:Go|Python|Rust|Java|Ruby|Vulkan|Docker|Flatpak|Electron|React|Linux|Windows|Mac|Git|Mistral|Markdown|Jupyter|Ollama|Postgres|Redis)$/;
