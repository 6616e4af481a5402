// The tests of a step as code to begin with: one for each thing that must hold, by a name that says it, in the language
// of the file that they go into. Each fails until somebody has written it.

type Writer = {
  /** What the info string of a fence calls the language. */
  readonly language: string;
  readonly extensions: RegExp;
  readonly test: (text: string, words: readonly string[]) => string;
};

const snake = (words: readonly string[]): string => words.join('_').toLowerCase();
const pascal = (words: readonly string[]): string =>
  words.map(word => word.charAt(0).toUpperCase() + word.slice(1)).join('');

/** A language that tests can be begun in is one entry here. */
const writers: readonly Writer[] = [
  {
    language: 'go',
    extensions: /\.go$/,
    test: (text, words) =>
      `func Test${pascal(words)}(t *testing.T) {\n\t// ${text}\n\tt.Fatal("not written yet")\n}`,
  },
  {
    language: 'python',
    extensions: /\.py$/,
    test: (text, words) =>
      `def test_${snake(words)}():\n    # ${text}\n    raise NotImplementedError("not written yet")`,
  },
  {
    language: 'typescript',
    extensions: /\.[cm]?tsx?$/,
    test: text => `test(${quoted(text)}, () => {\n  throw new Error('not written yet');\n});`,
  },
  {
    language: 'javascript',
    extensions: /\.[cm]?jsx?$/,
    test: text => `test(${quoted(text)}, () => {\n  throw new Error('not written yet');\n});`,
  },
  {
    language: 'c',
    extensions: /\.c$/,
    test: (text, words) =>
      `static void test_${snake(words)}(void) {\n\t/* ${text.replaceAll('*/', '* /')} */\n\tassert(!"not written yet");\n}`,
  },
  {
    language: 'rust',
    extensions: /\.rs$/,
    test: (text, words) => `#[test]\nfn ${snake(words)}() {\n    // ${text}\n    todo!();\n}`,
  },
  {
    language: 'java',
    extensions: /\.java$/,
    test: (text, words) => `@Test\nvoid ${camel(words)}() {\n    // ${text}\n    fail("not written yet");\n}`,
  },
];

const camel = (words: readonly string[]): string => {
  const name = pascal(words);
  return name.charAt(0).toLowerCase() + name.slice(1);
};

const quoted = (text: string): string => `'${text.replace(/\.$/, '').replace(/['\\]/g, '\\$&')}'`;

export type TestCode = {readonly language: string; readonly text: string};

/**
 * Tests for what must hold, in the language of the files; undefined for files of several languages, and for one that
 * none can be begun in.
 */
export function testCode(paths: readonly string[], asserts: readonly string[]): TestCode | undefined {
  const [writer, ...others] = writers.filter(({extensions}) => paths.some(path => extensions.test(path)));
  if (writer === undefined || others.length > 0 || asserts.length === 0) return undefined;
  const names = asserts.map(nameOf);
  const areTold = names.every(words => words.length > 0) && new Set(names.map(snake)).size === names.length;
  if (!areTold) return undefined;
  const tests = asserts.map((text, at) => writer.test(text, names[at] ?? []));
  return {language: writer.language, text: tests.join('\n\n')};
}

const longest = 60;
const little = new Set(['a', 'an', 'the', 'is', 'are', 'be', 'of', 'it', 'its', 'and', 'that']);

/** Words that a name does not end in. */
const dangling = new Set(
  'they has have in on at to from with by for or when where before after who'.split(' '),
);

/** The words of a sentence that a name is made of, as many as a name can carry; none without Latin letters. */
function nameOf(text: string): readonly string[] {
  const [clause = text] = text.split(/[,;:](?=\s)/, 1);
  const words = (/\S+\s+\S+\s+\S/.test(clause) ? clause : text)
    .normalize('NFKD')
    .replace(/['’]s\b|[\u0300-\u036f]/g, '')
    .match(/[A-Za-z][A-Za-z\d]*/g);
  const name: string[] = [];
  for (const word of (words ?? []).filter(each => !little.has(each.toLowerCase()))) {
    if (name.join('_').length + word.length > longest) break;
    name.push(word);
  }
  return name.slice(0, name.findLastIndex(word => !dangling.has(word.toLowerCase())) + 1);
}
