// The files that a text names.
import {isServesLine} from './serves.ts';

export type NamedPath = {readonly path: string; readonly isNew: boolean};

/** A code span, and whether "(new" follows it: "`internal/web/limit.go` (new)". */
const codeSpan = /`([^`\n]+)`(\s*\(new\b)?/g;
/** Folders and an extension, or a bare file name with an extension that begins with a letter; no spaces, no address, no call. */
const path = /^(?!\/|~|\.{3}|[a-z]+:\/\/|@)(?:[\w.@+[\]-]+\/)*[\w.@+[\]-]*\.?[\w-]+\.[A-Za-z]\w{0,11}$/;
/** A folder is required of these, and so is an extension of everything else: `Makefile` alone is no path. */
const wellKnown =
  /^(?:[\w.@+-]+\/)*(?:Makefile|Dockerfile|Containerfile|Rakefile|Gemfile|Justfile|Procfile|LICENSE|CODEOWNERS)$/;

/**
 * The paths among the code spans of a text, each once, in order. Only spans with a folder, well-known names, and
 * what is said to be new count: `config.json` may be any file and `http.Error` is none. A line that quotes criteria
 * names nothing of its own.
 */
export function namedPaths(text: string): readonly NamedPath[] {
  const found = new Map<string, NamedPath>();
  const own = text
    .split('\n')
    .filter(line => !isServesLine(line))
    .join('\n');
  for (const [, span = '', marked] of own.matchAll(codeSpan)) {
    const name = span.replace(/^\.\//, '').replace(/:\d+(?:-\d+)?$/, '');
    if (!isPath(name) && !(marked !== undefined && path.test(name))) continue;
    const isNew = marked !== undefined || found.get(name)?.isNew === true;
    found.set(name, {path: name, isNew});
  }
  return [...found.values()];
}

const isPath = (name: string): boolean =>
  wellKnown.test(name) || (name.includes('/') && path.test(name) && !name.split('/').includes('..'));

const testName =
  /(?:^|\/)(?:tests?|__tests__|spec)\/|[._-](?:test|spec)\.|(?:^|\/)test_[^/]*$|_test\.\w+$|Tests?\.\w+$/;

/** Whether a path is a test by the usual conventions. */
export const isTestPath = (path: string): boolean => testName.test(path);
