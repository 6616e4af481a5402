import {describe, expect, test} from 'vitest';
import {type Line, scan} from '../../source/plan/scan.ts';

const kinds = (source: string): readonly string[] => scan(source).lines.map(({kind}) => kind);
const headings = (source: string): readonly string[] => scan(source).headings.map(({text}) => text);

describe('lines', () => {
  test('together make the text, whatever newline each ends in', () => {
    const source = '\ufeffone\r\ntwo\nthree\rfour';
    const {lines, newline} = scan(source);
    const whole = ({start, next}: Line): string => source.slice(start, next);
    expect(lines.map(whole)).toEqual(['one\r\n', 'two\n', 'three\r', 'four']);
    expect(lines.map(({number}) => number)).toEqual([1, 2, 3, 4]);
    expect(newline).toBe('\n');
  });

  test.each([
    ['a\r\nb\r\nc\n', '\r\n'],
    ['a\nb\r\nc\n', '\n'],
    ['a\rb\r', '\r'],
    ['a', '\n'],
    ['', '\n'],
  ])('the newline of %j is the one most lines have', (source, newline) => {
    expect(scan(source).newline).toBe(newline);
  });

  test('are of a kind', () => {
    expect(
      kinds('# H\n\ntext\n- item\n  more\n\n---\n> quote\n```\nx\n```\n<!-- c\nd -->\n<div>\n\n    code\n'),
    ).toEqual([
      ...['heading', 'blank', 'text', 'item', 'text', 'blank', 'rule', 'quote', 'fence', 'fence', 'fence'],
      ...['comment', 'comment', 'html', 'blank', 'code'],
    ]);
  });
});

describe('headings', () => {
  test('give their text without marks, and its span', () => {
    const source = '## Tasks ##  \n### 001: C#\n#\n';
    const found = scan(source).headings;
    expect(found.map(({level, text}) => [level, text])).toEqual([
      [2, 'Tasks'],
      [3, '001: C#'],
      [1, ''],
    ]);
    expect(found.map(({span}) => source.slice(span.start, span.end))).toEqual(['Tasks', '001: C#', '']);
  });

  test('under a line of dashes are titles only, and never above three dashes', () => {
    expect(headings('Title\n=====\n\nSection\n-------\n')).toEqual(['Title', 'Section']);
    expect(
      headings('A sentence.\n-----\n\n**Domain:** a\n-----\n\nTwo\nlines\n-----\n\ntext\n---\n'),
    ).toEqual([]);
  });

  test('in fences, comments, front matter and raw HTML are none', () => {
    expect(headings('---\ntitle: x\n# no\n---\n# yes\n')).toEqual(['yes']);
    expect(
      headings('````\n```\n# no\n````\n# yes\n<!--\n# no\n\n# no\n-->\n<pre>\n# no\n\n# no\n</pre>\n'),
    ).toEqual(['yes']);
  });

  test('below a fence in a list item that the item ends with are headings', () => {
    expect(headings('- item\n  ```\n  # no\n# yes\n')).toEqual(['yes']);
  });
});

describe('list items', () => {
  test('know their depth, their last line, their marker and their text', () => {
    const source = '1. one\n   more\n   - [x] inner\n\n   end\n2) two\n';
    expect(
      scan(source).items.map(({line, endLine, depth, marker, box, text}) => [
        ...[line, endLine, depth, marker, box?.mark],
        source.slice(text, source.indexOf('\n', text)),
      ]),
    ).toEqual([
      [1, 5, 1, '1.', undefined, 'one'],
      [3, 3, 2, '-', 'x', 'inner'],
      [6, 6, 1, '2)', undefined, 'two'],
    ]);
  });

  test('have a box with the span of its mark', () => {
    const source = '- [ ] a\n* [X]\tb\n+ [/] c\n- [x]d\n- [] e\n';
    const boxes = scan(source).items.flatMap(({box}) => box ?? []);
    expect(boxes.map(({mark, span}) => [mark, source.slice(span.start, span.end)])).toEqual([
      [' ', ' '],
      ['X', 'X'],
      ['/', '/'],
    ]);
  });
});

describe('fields', () => {
  test.each([
    ['**Status:** done', 'Status', 'done'],
    ['**Status**: done  ', 'Status', 'done'],
    ['__Status:__ done', 'Status', 'done'],
    ['- **Depends on:**\t001, 002', 'Depends on', '001, 002'],
    ['**Status:**', 'Status', ''],
    ['**Note:** a: **b:** c', 'Note', 'a: **b:** c'],
  ])('%j is a field', (source, name, value) => {
    const [field] = scan(`${source}\n`).fields;
    expect(field?.name).toBe(name);
    expect(source.slice(field?.value.start, field?.value.end)).toBe(value);
  });

  test.each(['**bold** text', 'text **Name:** value', '```\n**Name:** value\n```', '    **Name:** value'])(
    '%j is none',
    source => {
      expect(scan(source).fields).toEqual([]);
    },
  );
});

describe('what is never closed', () => {
  test('says what would close it', () => {
    expect(scan('a\n````js\nb\n').enclosures).toMatchObject([
      {kind: 'fence', info: 'js', line: 2, endLine: 3, missing: '````'},
    ]);
    expect(scan('<!-- a\n').enclosures).toMatchObject([{kind: 'comment', missing: '-->'}]);
    expect(scan('~~~\n~~~\n<!-- a -->\n').enclosures.map(({missing}) => missing)).toEqual([
      undefined,
      undefined,
    ]);
  });
});

describe('front matter', () => {
  test('is what stands between two rules at the top', () => {
    expect(scan('---\na: b\n---\n# T\n').frontMatter).toEqual({line: 1, endLine: 3});
    expect(scan('\ufeff---\r\na: b\r\n...\r\n').frontMatter).toEqual({line: 1, endLine: 3});
  });

  test('is none without a key or without an end', () => {
    expect(scan('---\n\ntext\n\n---\n').frontMatter).toBeUndefined();
    expect(scan('---\na: b\n# T\n').frontMatter).toBeUndefined();
    expect(headings('---\na: b\n# T\n')).toEqual(['T']);
  });
});

describe('hostile texts', () => {
  const many = 300_000;
  test.each([
    ['one long line', 'a'.repeat(many * 10)],
    ['markers in one line', `${'- '.repeat(many)}x`],
    ['blanks behind a heading', `# a${' '.repeat(many * 10)}#b`],
    ['stars', '**'.repeat(many)],
    ['brackets', '['.repeat(many)],
    ['a deep list', Array.from({length: 2000}, (_, depth) => `${' '.repeat(2 * depth)}- x`).join('\n')],
    ['open fences', '```\n~~~\n'.repeat(many)],
    ['open comments', '<!--\n'.repeat(many)],
    ['null bytes', '\0\n'.repeat(many)],
  ])('%s are scanned to the last character', (_name, source) => {
    const {lines} = scan(source);
    expect(lines.at(-1)?.next).toBe(source.length);
  });
});
