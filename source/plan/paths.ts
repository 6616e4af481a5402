// Files that a text names: code spans that can only be paths, and whether the text says that they are new.
import {isServesLine} from './serves.ts';

export type NamedPath = {readonly path: string; readonly isNew: boolean};

/** Without a folder, only these endings tell a file from a name with a dot in it (`manager.Clear`). */
const endings = new Set(
  `adoc bash bat c cc cfg cjs clj cmake conf cpp cs css csv cue dart env erl ex exs fs go gradle graphql h hpp hs htm html
  ini ipynb java jinja jl js json jsonc json5 jsx kt kts less lock lua m md mdx mjs mk ml nix php pl plist png proto ps1 py
  pyi r rb rs rst sass scala scss service sh sql svelte svg swift tex tf toml ts tsx txt vue wasm xml yaml yml zig zsh`.split(
    /\s+/,
  ),
);
const bareNames =
  /(?:^|\/)(?:Makefile|Dockerfile|Containerfile|Justfile|Procfile|Rakefile|Gemfile|LICENSE|CODEOWNERS)$/;
const form = /^(?:\.\/)?((?:[\w@.+-]+\/)*[\w@.+-]+)(?::\d+(?:[-:]\d+)?)?$/;

/** The path that a code span is, without `./` in front and a line number behind; undefined when it is none. */
function pathOf(code: string): string | undefined {
  const path = form.exec(code.trim())?.[1];
  if (path === undefined || path.split('/').some(part => /^\.+$/.test(part))) return undefined;
  if (bareNames.test(path)) return path;
  const name = path.split('/').at(-1) ?? '';
  const ending = /[\w@+-]\.([A-Za-z]\w{0,9})$/.exec(name)?.[1];
  if (ending === undefined) return undefined;
  return path.includes('/') || endings.has(ending.toLowerCase()) ? path : undefined;
}

const saidBehind = /^\s*\((?:[^()]*[\s,;])?(?:new|to be created)\b/i;
const saidBefore =
  /\b(?:creat(?:e|es|ed|ing)|new|new files?|introduc(?:e|es|ing))(?:\s+(?:a|an|the|file|files|and))*\s*$/i;
const listOfNew = /^\W*(?:new files?|files? (?:to create|to be created|created|to add|added))\W*$/i;

/** The files that a text names, each once, in order; those of a line that quotes criteria are the criteria's, not its own. */
export function namedPaths(text: string): readonly NamedPath[] {
  const found = new Map<string, boolean>();
  let isListOfNew = false;
  for (const line of text.replace(/^[ \t]*(`{3,}|~{3,})[\s\S]*?^[ \t]*\1[`~]*[ \t]*$/gm, '').split('\n')) {
    if (isServesLine(line)) continue;
    if (line.trim() !== '' && !/^\s*(?:[-*+]|\d+[.)])\s/.test(line)) isListOfNew = listOfNew.test(line);
    for (const {path, isNew} of pathsOfLine(line))
      found.set(path, found.get(path) === true || isNew || isListOfNew);
  }
  return Array.from(found, ([path, isNew]) => ({path, isNew}));
}

function pathsOfLine(line: string): readonly NamedPath[] {
  return Array.from(line.matchAll(/`([^`]+)`/g)).flatMap(match => {
    const path = pathOf(match[1] ?? '');
    if (path === undefined) return [];
    const behind = line.slice(match.index + match[0].length);
    const before = line.slice(0, match.index);
    return [{path, isNew: saidBehind.test(behind) || saidBefore.test(before)}];
  });
}
