// What counts as a place for code, and how to name files shortly and without confusion.

const notSource =
  /(?:^|\/)(?:tests?|__tests__|spec|specs|e2e|fixtures|testdata|docs?|examples?|vendor|third_party)\/|(?:[._-](?:test|spec)|_test)\.\w+$|(?:^|\/)(?:test_[^/]*|[Mm]akefile|CMakeLists\.txt|Dockerfile)$|\.(?:md|txt|rst|json|lock|ya?ml|toml)$/i;

/** Whether a path is code of the product: no test, no documentation, no data. */
export function isSource(path: string): boolean {
  return !notSource.test(path);
}

/** The file names alone where they differ, else with as many folders as it takes to tell them apart. */
export function shortNames(paths: readonly string[]): readonly string[] {
  const parts = paths.map(path => path.split('/'));
  const deepest = Math.max(...parts.map(({length}) => length));
  for (let depth = 1; depth < deepest; depth += 1) {
    const names = parts.map(part => part.slice(-depth).join('/'));
    if (new Set(names).size === names.length) return names;
  }
  return paths;
}

/** Whether a file only declares: it is no home for behaviour. */
export function isDeclaration(path: string): boolean {
  return /(?:^|[/_-])(?:types?|constants?|index|models?|errors?)\.\w+$|\.(?:h|hpp|d\.ts)$/i.test(path);
}
