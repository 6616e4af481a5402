import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {type Head, readHead} from '../../source/formats/story/head.ts';
import {readPlainPlan} from '../../source/formats/story/plain.ts';
import {readScanned, storyFormat} from '../../source/formats/story.ts';
import {changeText} from '../../source/plan/edit.ts';
import {readOutline} from '../../source/plan/markdown/outline.ts';
import {scan} from '../../source/plan/scan.ts';
import {readStoryHead} from '../../source/plan/story.ts';
import {statuses} from '../../source/plan/types.ts';
import {longStory} from '../helpers/moved.ts';
import {rateLimit} from '../helpers/stories.ts';

const folder = join(import.meta.dirname, '..', 'fixtures', 'story');
const fixtures = readdirSync(folder, {recursive: true, encoding: 'utf8'})
  .filter(file => file.endsWith('.md'))
  .sort()
  .map(file => readFileSync(join(folder, file), 'utf8'));
const sources = [...fixtures, rateLimit, longStory(5)];

/** Lines that change what the lines around them are. */
const disturbing = [
  ...['```', '```go', '~~~~', '  ```', '`````', '- ```', '    ```', '```a`b'],
  ...['<!--', '-->', '<!-- x -->', '<div>', '</div>', '<b>x</b>', '  <pre>', 'text <!-- a'],
  ...['---', '----', '--- ', ' ---', '***', '===', '- - -', '--', '  ==', '--flag does it', '_ _ _'],
  ...[
    '# A',
    '## B',
    '### C',
    '#### 001: D',
    '  ### 009: E',
    '#foo',
    '#\tG',
    '####### H',
    '## Tasks',
    '## Tasks ##',
    '## Implementation Tasks',
    '# Acceptance Criteria',
    '### Tasks',
    '## Status',
  ],
  ...['### 009: I', '### 009: J #', '### 009: *K*', '### 001-002: L', '### 4 - M', '### 009:', '### 009: N '],
  ...[
    '**Status:** done',
    '**Domain:** a',
    '**Depends on:** all',
    '**Status:** done (via #12)',
    '**Status:** on hold',
    '**Status:** ',
    '**Blocked by:** 001',
    '**Estimate:** 2h',
    '## Status',
    'Ready',
    'In Progress  ',
    '**Status:** Ready',
    'Status: Draft',
    '**Status:** Ready | x',
    '**Status:** `Ready`',
    '> Status: x',
    'Story status: Done',
    '# Story 7: Title',
    '# Status',
    '# **Bold** title #',
    '- **Status:** done',
    '**Tasks:** x',
  ],
  ...[
    '',
    ' ',
    '\t',
    '\u00a0',
    '\u2028',
    '\f',
    '- item',
    '  - item',
    '1. item',
    '> quote',
    '    code',
    'text',
    '\r',
    '\ufeff',
    'text\r',
  ],
];

const anyText = fc
  .tuple(
    fc.constantFrom(...sources),
    fc.array(
      fc.tuple(fc.nat(), fc.constantFrom(...disturbing), fc.constantFrom('insert', 'replace', 'remove')),
      {maxLength: 4},
    ),
    fc.boolean(),
  )
  .map(([source, changes, isCut]) => {
    const lines = source.split('\n');
    for (const [place, line, kind] of changes) {
      lines.splice(place % lines.length, kind === 'insert' ? 0 : 1, ...(kind === 'remove' ? [] : [line]));
    }
    return isCut ? lines.join('\n').trimEnd() : lines.join('\n');
  });

describe('a story that is written as the layout has it', () => {
  test('reads as a scan reads it, whatever disturbs it', () => {
    let plain = 0;
    fc.assert(
      fc.property(anyText, source => {
        const plan = readPlainPlan(source);
        if (plan === undefined) return;
        plain++;
        expect(plan).toEqual(readScanned(source));
      }),
      {numRuns: 5000},
    );
    expect(plain).toBeGreaterThan(1000);
  });

  test('has the same title and status as a scan finds', () => {
    const namesOf = ({number, title, status, statusSlot}: Head) => ({
      number,
      title,
      status,
      statusSlot,
    });
    fc.assert(
      fc.property(anyText, source => {
        const [head, whole] = [readHead(source, 'a.md'), readStoryHead(source, 'a.md')];
        expect(namesOf(head)).toEqual(namesOf(whole));
      }),
      {numRuns: 3000},
    );
  });

  test('has the same headings as a scan finds', () => {
    fc.assert(
      fc.property(anyText, source => {
        const outline = readOutline(source);
        const {headings, lines} = scan(source);
        if (outline === undefined) return;
        expect(outline).toEqual(
          headings
            .filter(({depth}) => depth === 0)
            .map(({level, line}) => ({
              level,
              line,
              start: lines[line - 1]?.start,
              end: lines[line - 1]?.end,
            })),
        );
      }),
      {numRuns: 5000},
    );
  });

  test('is what the program writes, so that its own stories are read fast', () => {
    const tasks = readScanned(rateLimit).tasks;
    const written = changeText(
      '# Story 001: A\n\n## Problem\n\nIt is slow.\n',
      [{kind: 'add', tasks}],
      storyFormat,
    );
    expect(readPlainPlan(written)?.tasks).toHaveLength(tasks.length);
    for (const status of statuses) {
      const moved = changeText(
        written,
        [{kind: 'set', id: '003', field: 'status', value: status}],
        storyFormat,
      );
      expect(readPlainPlan(moved)?.tasks[2]).toMatchObject({status});
    }
  });

  test('is most of what people write', () => {
    expect(fixtures.filter(source => readPlainPlan(source) !== undefined).length).toBeGreaterThan(10);
  });
});
