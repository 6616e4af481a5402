// What a path says about its file: production code, a test, documentation, or something nobody edits by hand.

export type Place = 'source' | 'test' | 'documentation' | 'generated' | 'vendored' | 'other';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

const sourceExtensions = words(`
  go c h cc cpp cxx hpp hh hxx m mm rs py pyi pyx js jsx mjs cjs ts tsx mts cts java kt kts scala groovy swift cs fs vb
  rb php lua sh bash zsh fish ps1 bat pl pm r jl dart ex exs erl hs clj elm ml mli vue svelte astro html htm css scss
  sass less sql proto graphql gql cmake mk tf hcl nix gradle toml yaml yml json xml ini cfg conf in ac am tmpl tpl
  gotmpl jinja j2 ejs hbs mustache pug odin zig vala awk meson bazel bzl star desktop service plist wxs iss nsi
  properties csproj sln fsproj vbproj props targets xaml razor cshtml glsl vert frag comp hlsl wgsl metal`);
const sourceNames = words(`
  makefile gnumakefile dockerfile containerfile rakefile gemfile cmakelists.txt meson.build wscript build workspace
  justfile go.mod taskfile procfile configure.ac package.json vagrantfile jenkinsfile`);
const documentExtensions = words('md mdx markdown rst adoc asciidoc txt org man pod tex');
const documentNames = words(
  'license licence readme notice authors contributors changelog copying codeowners',
);
const documentFolders = words(`
  doc docs documentation changelog specs _bmad .bmad .specify .claude .cursor .codex .gemini .windsurf .agents .serena
  .vscode .idea ai_docs plans`);
/** Settings of tools that plan or track work, this one among them: no story changes them. */
const planningNames = words('.plan-tasks.json backlog.config.yml .taskmasterconfig');
const lockNames = words(`
  package-lock.json npm-shrinkwrap.json yarn.lock pnpm-lock.yaml bun.lock bun.lockb go.sum cargo.lock poetry.lock
  uv.lock pdm.lock gemfile.lock composer.lock pixi.lock flake.lock podfile.lock package.resolved`);
const foreignFolders = words(`
  vendor third_party third-party thirdparty node_modules bower_components dist build target out extern external
  generated .yarn .venv venv site-packages pods .git __pycache__ coverage`);
const testFolders = words(`
  test tests testing __tests__ spec e2e testdata test-utils testsuite integration_tests integration-tests
  test-fixtures fixtures fixture __snapshots__ golden goldens benches bench benchmark benchmarks fuzz acceptance`);

const testName =
  /(_tests?|\.test|\.spec|Tests?|TestCase|IT|_spec|\.cy|\.e2e)\.[A-Za-z0-9]+$|^(test_.*|conftest)\.py$|^test_.*\.(c|cc|cpp|rb|sh)$|^tests?\.(py|rs|js|ts)$/;
const generatedName =
  /(\.pb\.go|_pb2(_grpc)?\.pyi?|\.pb\.(cc|h)|_generated\.[a-z]+|\.generated\.[a-z]+|\.min\.(js|css)|[.-]bundle\.js|\.snap|\.d\.ts|\.map)$/;

/** What kind of file stands at a path; one that is expressly ours is neither generated nor vendored. */
export function placeOf(path: string, isOurs = false): Place {
  const slash = path.lastIndexOf('/');
  const name = path.slice(slash + 1);
  const lower = name.toLowerCase();
  const extension = extensionOf(lower);
  const around = surroundingsOf(path.slice(0, slash + 1));
  if (lockNames.has(lower)) return 'other';
  if (!isOurs && generatedName.test(lower)) return 'generated';
  if (around.isTest || testName.test(name)) return 'test';
  if (!isOurs && around.isForeign) return 'vendored';
  if (sourceNames.has(lower) || lower.startsWith('dockerfile')) return 'source';
  if (planningNames.has(lower)) return 'documentation';
  if (documentNames.has(lower.replace(/\.[^.]*$/, ''))) return 'documentation';
  if (documentExtensions.has(extension) || around.isDocument) return 'documentation';
  return sourceExtensions.has(extension) ? 'source' : 'other';
}

/** What the folders of a file say of it. */
type Surroundings = {
  readonly folder: string;
  readonly isTest: boolean;
  readonly isForeign: boolean;
  readonly isDocument: boolean;
};

// The files of a folder follow one another, so its last answer is mostly the next one too.
let latest: Surroundings = {folder: '', isTest: false, isForeign: false, isDocument: false};

function surroundingsOf(folder: string): Surroundings {
  if (folder === latest.folder) return latest;
  const folders = folder.toLowerCase().split('/');
  const stands = (names: ReadonlySet<string>) => folders.some(each => names.has(each));
  latest = {
    folder,
    isTest: stands(testFolders),
    isForeign: stands(foreignFolders),
    isDocument: stands(documentFolders),
  };
  return latest;
}

/** Whether a test file is code that somebody wrote, and not data that tests read. */
export function isTestCode(path: string): boolean {
  return (
    sourceExtensions.has(extensionOf(path)) &&
    !/(^|\/)(testdata|fixtures?|__snapshots__|goldens?|test-fixtures)\//i.test(path)
  );
}

/** Whether a path is what a planning tool keeps of its own work; it changes along with much and is no place for work. */
export const isPlanRecord = (path: string): boolean =>
  /(?:^|\/)(?:_bmad-output\/|sprint-status\.ya?ml$)/.test(path);

/** The extension of a path in lower case, without its dot; empty when it has none. */
export function extensionOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot < 0 ? '' : name.slice(dot + 1).toLowerCase();
}

/** Whether a person can write the path into a task: no control characters, no bytes that are not UTF-8. */
export function isNameable(path: string): boolean {
  return path !== '' && !/[\p{Cc}\u2028\u2029\ufffd]/u.test(path);
}
