// Who may import whom, who may touch the outside world, and how large things may grow: the rules of the
// source tree, asserted over every file. A new folder is one line in `mayImport`.
import {readdirSync, readFileSync} from 'node:fs';
import {dirname, join, relative} from 'node:path';
import {describe, expect, test} from 'vitest';

const root = join(import.meta.dirname, '..', 'source');

/** Folder → folders it may import from, itself aside. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  start: [],
  plan: [],
  formats: ['plan'],
  importing: ['plan', 'formats'],
  questions: ['plan'],
  drafting: ['plan'],
  briefing: ['plan'],
  engines: ['plan', 'questions', 'briefing'],
  ui: ['plan'],
  project: ['plan'],
  exploration: ['plan', 'project'],
  documents: ['plan', 'formats'],
  wizard: ['plan', 'questions', 'drafting', 'ui'],
  authoring: ['plan', 'questions', 'ui'],
  board: ['plan', 'ui'],
  commands: [
    'plan',
    'formats',
    'project',
    'exploration',
    'questions',
    'drafting',
    'briefing',
    'documents',
    'importing',
    'engines',
  ],
};
/** What a command may load by `await import()` alone. */
const onlyLazily = ['wizard', 'authoring', 'board', 'ui'];
const outsideWorld = ['start', 'project', 'exploration', 'engines'];
const worldly = /^node:(fs|child_process|os|http|https|net|process|worker_threads)/;

type Import = {readonly target: string; readonly isLazy: boolean};
type Source = {
  readonly path: string;
  readonly folder: string;
  readonly text: string;
  readonly imports: readonly Import[];
};

const importsOf = (text: string): readonly Import[] => [
  ...[...text.matchAll(/^(?:import|export)\b(?!\s+type\b)[^;'"]*?from\s+['"]([^'"]+)['"]/gm)].map(match => ({
    target: match[1] ?? '',
    isLazy: false,
  })),
  ...[...text.matchAll(/^import\s+['"]([^'"]+)['"]/gm)].map(match => ({
    target: match[1] ?? '',
    isLazy: false,
  })),
  ...[...text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g)].map(match => ({
    target: match[1] ?? '',
    isLazy: true,
  })),
];

const sources: readonly Source[] = readdirSync(root, {recursive: true, encoding: 'utf8'})
  .filter(path => /\.tsx?$/.test(path))
  .sort()
  .map(path => {
    const text = readFileSync(join(root, path), 'utf8');
    return {
      path,
      folder: path.includes('/') ? (path.split('/')[0] ?? '') : '',
      text,
      imports: importsOf(text),
    };
  });
const byPath = new Map(sources.map(source => [source.path, source]));

const resolved = (source: Source, target: string): string | undefined =>
  target.startsWith('.') ? relative(root, join(root, dirname(source.path), target)) : undefined;

const folderOf = (path: string): string => (path.includes('/') ? (path.split('/')[0] ?? '') : '');

const violations = (rule: (source: Source) => readonly string[]): readonly string[] =>
  sources.flatMap(source => rule(source).map(what => `${source.path} ${what}`));

/** Every file that `path` reaches by static imports. */
function staticGraph(path: string, seen = new Set<string>()): ReadonlySet<string> {
  const source = byPath.get(path);
  if (source === undefined || seen.has(path)) return seen;
  seen.add(path);
  for (const {target, isLazy} of source.imports) {
    const next = resolved(source, target);
    if (next !== undefined && !isLazy) staticGraph(next, seen);
  }
  return seen;
}

describe('imports', () => {
  test('a folder imports only from the folders below it', () => {
    const forbidden = violations(source =>
      source.imports.flatMap(({target, isLazy}) => {
        const to = resolved(source, target);
        if (to === undefined || to.startsWith('..') || source.folder === '' || folderOf(to) === source.folder)
          return [];
        const allowed = [
          ...(mayImport[source.folder] ?? []),
          ...(source.folder === 'commands' && isLazy ? onlyLazily : []),
        ];
        return allowed.includes(folderOf(to)) ? [] : [`imports ${to}`];
      }),
    );
    expect(forbidden).toEqual([]);
  });

  test('a command never imports another command', () => {
    const listed = [
      ...sources
        .filter(source => source.path.startsWith('commands/listed/'))
        .flatMap(source => [...source.text.matchAll(/import\('\.\.\/([^']+)'\)/g)]),
    ].map(match => `commands/${match[1]}`);
    expect(listed.length).toBeGreaterThan(5);
    const forbidden = violations(source =>
      source.path.startsWith('commands/listed/') || source.folder !== 'commands'
        ? []
        : source.imports.flatMap(({target}) => {
            const to = resolved(source, target) ?? '';
            return listed.includes(to) ? [`imports ${to}`] : [];
          }),
    );
    expect(forbidden).toEqual([]);
  });

  test('only the entry and cli.ts stand outside the folders, and they reach the rest through commands/', () => {
    const top = sources.filter(source => source.folder === '').map(source => source.path);
    expect(top).toEqual(['bin.ts', 'cli.ts']);
  });

  test('no .tsx file is in the static import graph of the command line or of a command', () => {
    const roots = sources
      .filter(source => source.folder === '' || source.folder === 'commands')
      .map(source => source.path);
    const drawn = roots.flatMap(path =>
      [...staticGraph(path)]
        .filter(reached => reached.endsWith('.tsx'))
        .map(reached => `${path} → ${reached}`),
    );
    expect(drawn).toEqual([]);
  });

  test('only .tsx files import ink or react', () => {
    expect(
      violations(source =>
        source.path.endsWith('.tsx')
          ? []
          : source.imports
              .filter(({target}) => /^(ink|react)(-|\/|$)/.test(target))
              .map(({target}) => `imports ${target}`),
      ),
    ).toEqual([]);
  });
});

describe('effects', () => {
  test('only cli.ts, bin.ts, start/, project/, exploration/ and engines/ touch the outside world', () => {
    expect(
      violations(source =>
        source.folder === '' || outsideWorld.includes(source.folder)
          ? []
          : [
              ...source.imports
                .filter(({target}) => worldly.test(target) || target === 'execa')
                .map(({target}) => `imports ${target}`),
              ...(/\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(/.test(source.text) &&
              !source.path.endsWith('.tsx')
                ? ['asks for the time or for chance']
                : []),
            ],
      ),
    ).toEqual([]);
  });

  test('only cli.ts and bin.ts print or exit', () => {
    expect(
      violations(source =>
        source.folder === ''
          ? []
          : /\bconsole\.\w+\(|process\.exit\b|process\.stdout\.write|process\.stderr\.write/.test(source.text)
            ? ['prints or exits']
            : [],
      ),
    ).toEqual([]);
  });
});

describe('bundling', () => {
  test('a file finds its folder by import.meta.dirname, which the build knows; import.meta.url is empty there', () => {
    expect(
      violations(source => (source.text.includes('import.meta.url') ? ['asks for import.meta.url'] : [])),
    ).toEqual([]);
  });
});

describe('sizes and names', () => {
  test('a file has at most 200 lines', () => {
    expect(
      violations(source =>
        source.text.split('\n').length > 201 ? [`has ${source.text.split('\n').length - 1} lines`] : [],
      ),
    ).toEqual([]);
  });

  test('a folder has 3 to 12 files, or one for each command, and is nested at most 2 deep', () => {
    const folders = Map.groupBy(
      sources.filter(source => source.path.includes('/')),
      source => dirname(source.path),
    );
    const most = (folder: string): number => (folder === 'commands' ? 24 : 12);
    const wrong = [...folders].filter(
      ([folder, files]) => files.length < 3 || files.length > most(folder) || folder.split('/').length > 2,
    );
    expect(wrong.map(([folder, files]) => `${folder}: ${files.length} files`)).toEqual([]);
  });

  test('a file opens with a comment that says what is here', () => {
    expect(
      violations(source => (/^(#!.*\n)?\/[/*]/.test(source.text) ? [] : ['opens without a comment'])),
    ).toEqual([]);
  });

  test('no name says nothing', () => {
    expect(
      violations(source =>
        /(^|\/|-)(utils?|helpers?|common|shared|misc|managers?|services?|handlers?)(-|\.|\/)/.test(
          source.path,
        )
          ? ['says nothing']
          : [],
      ),
    ).toEqual([]);
  });

  test('nothing is left for later', () => {
    expect(
      violations(source =>
        /(?:\/\/|\*) .*\b(TODO|FIXME|HACK|XXX)\b/.test(source.text) ? ['leaves something behind'] : [],
      ),
    ).toEqual([]);
  });
});
