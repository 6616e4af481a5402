// The variables of the environment that code reads, in whatever language it does.
import type {Variable} from '../../plan/types.ts';
import {type Desk, readNotes} from '../reading/notes.ts';
import {placeOf} from '../reading/places.ts';

const reading =
  /(?:os\.(?:Getenv|LookupEnv)|getenv|std::env::var(?:_os)?|env::var(?:_os)?|System\.getenv|ENV\.fetch|os\.environ\.get|os\.getenv|Environment\.GetEnvironmentVariable|System\.get_env)\s*\(\s*["']([A-Z][A-Z0-9_]{2,})["']|process\.env(?:\.([A-Z][A-Z0-9_]{2,})|\[["']([A-Z][A-Z0-9_]{2,})["']\])|os\.environ\[["']([A-Z][A-Z0-9_]{2,})["']\]|import\.meta\.env\.([A-Z][A-Z0-9_]{2,})/g;

/** Set by every system, and none of a project's own. */
const ofTheSystem =
  /^(?:HOME|PATH|USER|SHELL|TERM|TMPDIR|TMP|TEMP|LANG|PWD|EDITOR|VISUAL|NODE_ENV|CI|DEBUG|XDG_\w+|LC_\w+|NO_COLOR|FORCE_COLOR)$/;

const mostVariables = 20;

/** The variables that the source files among these read, in the order of the files, each once. */
export async function variablesIn(paths: readonly string[], desk: Desk): Promise<readonly Variable[]> {
  const wanted = paths.filter(path => placeOf(path) === 'source');
  const read = await readNotes({kind: 'variables 1', note: (_, text) => namesIn(text)}, wanted, desk);
  const found = wanted.flatMap(path => (read.get(path) ?? []).map(name => ({name, path})));
  return found
    .filter(({name}, at) => found.findIndex(each => each.name === name) === at)
    .slice(0, mostVariables);
}

function namesIn(text: string): readonly string[] {
  const names = Array.from(text.matchAll(reading), match => match.slice(1).find(name => name !== undefined));
  return [...new Set(names)].filter(name => name !== undefined && !ofTheSystem.test(name)) as string[];
}
