// The variables of the environment that code reads, in whatever language it does.
import type {Variable} from '../../plan/types.ts';
import {placeOf} from '../reading/places.ts';
import type {Tree} from '../trees/tree.ts';

const reading =
  /(?:os\.(?:Getenv|LookupEnv)|getenv|std::env::var(?:_os)?|env::var(?:_os)?|System\.getenv|ENV\.fetch|os\.environ\.get|os\.getenv|Environment\.GetEnvironmentVariable|System\.get_env)\s*\(\s*["']([A-Z][A-Z0-9_]{2,})["']|process\.env(?:\.([A-Z][A-Z0-9_]{2,})|\[["']([A-Z][A-Z0-9_]{2,})["']\])|os\.environ\[["']([A-Z][A-Z0-9_]{2,})["']\]|import\.meta\.env\.([A-Z][A-Z0-9_]{2,})/g;

/** Set by every system, and none of a project's own. */
const ofTheSystem =
  /^(?:HOME|PATH|USER|SHELL|TERM|TMPDIR|TMP|TEMP|LANG|PWD|EDITOR|VISUAL|NODE_ENV|CI|DEBUG|XDG_\w+|LC_\w+|NO_COLOR|FORCE_COLOR)$/;

const mostVariables = 20;

/** The variables that the source files among these read, in the order of the files, each once. */
export async function variablesIn(tree: Tree, paths: readonly string[]): Promise<readonly Variable[]> {
  const texts = new Map<string, string>();
  const wanted = paths.filter(path => placeOf(path) === 'source');
  for await (const {path, text} of tree.read(wanted)) texts.set(path, text);
  const found = wanted.flatMap(path =>
    Array.from((texts.get(path) ?? '').matchAll(reading), match => ({
      name: match.slice(1).find(name => name !== undefined) ?? '',
      path,
    })),
  );
  return found
    .filter(({name}, at) => !ofTheSystem.test(name) && found.findIndex(each => each.name === name) === at)
    .slice(0, mostVariables);
}
