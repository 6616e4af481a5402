import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {storyFormat} from '../../source/formats/story.ts';
import {changeText} from '../../source/plan/edit.ts';
import {alignVersions} from '../../source/plan/merging/align.ts';
import {agreed, type Versions} from '../../source/plan/merging/versions.ts';
import {type Change, statuses, type Task} from '../../source/plan/types.ts';
import {mergeLines} from '../../source/project/history/merge-lines.ts';
import {rateLimit} from '../helpers/stories.ts';

const folder = join(import.meta.dirname, '..', 'fixtures', 'story');
const fixtures = readdirSync(folder, {recursive: true, encoding: 'utf8'})
  .filter(file => file.endsWith('.md'))
  .sort()
  .map(file => readFileSync(join(folder, file), 'utf8'))
  .filter(source => storyFormat.read(source).tasks.length > 2);

const edited = (source: string, ...changes: readonly Change[]): string =>
  changeText(source, changes, storyFormat);
const task = (id: string, title: string, dependsOn: readonly string[] = []): Task => ({
  id,
  title,
  domain: 'backend',
  status: 'pending',
  dependsOn,
  description: `${title}, then verify it with \`make test\`.`,
});
const add = (...tasks: readonly Task[]): Change => ({kind: 'add', tasks});
const remove = (id: string): Change => ({kind: 'remove', id});
const move = (id: string, value: Task['status']): Change => ({kind: 'set', id, field: 'status', value});
const retitle = (id: string, value: string): Change => ({kind: 'set', id, field: 'title', value});
const depend = (id: string, value: readonly string[]): Change => ({
  kind: 'set',
  id,
  field: 'dependsOn',
  value,
});

/** The merge of three versions, with the line merge that git does where that is needed. */
async function merge(base: string, ours: string, theirs: string) {
  const {texts, restore} = alignVersions({base, ours, theirs}, storyFormat);
  const same = agreed(texts);
  const merged = same === undefined ? await mergeLines(texts) : {text: same, conflicts: 0};
  return {...merged, text: restore(merged.text)};
}

/** What a plan says, whatever the numbers and the order of its tasks. */
function meaning(source: string): readonly string[] {
  const {tasks} = storyFormat.read(source);
  const titles = new Map(tasks.map(({id, title}) => [id, title]));
  return tasks
    .map(({title, domain, status, description, dependsOn}) =>
      JSON.stringify([title, domain, status, description, dependsOn.map(id => titles.get(id) ?? id).sort()]),
    )
    .sort();
}

const statusesOf = (source: string) =>
  Object.fromEntries(storyFormat.read(source).tasks.map(({id, status}) => [id, status]));
const titlesOf = (source: string) =>
  storyFormat
    .read(source)
    .tasks.map(({id, title, dependsOn}) => [id, title, dependsOn.join(' ')].join('|').replace(/\|$/, ''));

describe('two branches', () => {
  test('that moved different tasks give both moves, without a line merge', async () => {
    const ours = edited(rateLimit, move('002', 'done'));
    const theirs = edited(rateLimit, move('003', 'in_progress'), move('004', 'done'));
    const {texts} = alignVersions({base: rateLimit, ours, theirs}, storyFormat);
    expect(texts.base).toBe(texts.ours);
    expect(texts.theirs).toBe(texts.ours);
    expect(texts.ours).toBe(edited(ours, move('003', 'in_progress'), move('004', 'done')));
  });

  test('that moved tasks, added tasks and changed a title give the union', async () => {
    const ours = edited(rateLimit, move('002', 'done'), add(task('005', 'Write the guide', ['003'])));
    const theirs = edited(
      rateLimit,
      move('004', 'in_progress'),
      retitle('003', 'Answer 429 over the limit'),
      add(task('005', 'Count in the dashboard'), task('006', 'Link the dashboard', ['005', '001'])),
    );
    const {text, conflicts} = await merge(rateLimit, ours, theirs);
    expect(conflicts).toBe(0);
    expect(titlesOf(text)).toEqual([
      '001|Add rate_limit to the configuration',
      '002|Count requests per client|001',
      '003|Answer 429 over the limit|002',
      '004|Log every rejection',
      '005|Write the guide|003',
      '006|Count in the dashboard',
      '007|Link the dashboard|006 001',
    ]);
    expect(statusesOf(text)).toMatchObject({'002': 'done', '003': 'pending', '004': 'in_progress'});
    expect(text).toBe(
      edited(
        ours,
        move('004', 'in_progress'),
        retitle('003', 'Answer 429 over the limit'),
        add(task('006', 'Count in the dashboard')),
        add(task('007', 'Link the dashboard', ['006', '001'])),
      ),
    );
  });

  test('that gave one task different statuses conflict in that line alone', async () => {
    const ours = edited(rateLimit, move('003', 'in_progress'), move('004', 'done'));
    const theirs = edited(rateLimit, move('003', 'done'), retitle('003', 'Answer 429'), move('002', 'done'));
    const {text, conflicts} = await merge(rateLimit, ours, theirs);
    expect(conflicts).toBe(1);
    const union = edited(ours, retitle('003', 'Answer 429'), move('002', 'done'));
    expect(text).toBe(
      union.replace(
        /(### 003.*\n.*\n)(.*\n)/,
        '$1<<<<<<< ours\n$2=======\n**Status:** done\n>>>>>>> theirs\n',
      ),
    );
  });

  test('that gave one task the same status agree', async () => {
    const both = edited(rateLimit, move('003', 'done'));
    expect(await merge(rateLimit, both, edited(both, move('004', 'done')))).toEqual({
      text: edited(both, move('004', 'done')),
      conflicts: 0,
    });
  });

  test('that added the same task add it once', async () => {
    const ours = edited(rateLimit, add(task('005', 'Write the guide'), task('006', 'Only ours')));
    const theirs = edited(rateLimit, add(task('005', 'Only theirs'), task('006', 'Write the guide')));
    const {text, conflicts} = await merge(rateLimit, ours, theirs);
    expect(conflicts).toBe(0);
    expect(
      titlesOf(text)
        .slice(4)
        .map(line => line.split('|')[1]),
    ).toEqual(expect.arrayContaining(['Write the guide', 'Only ours', 'Only theirs']));
    expect(storyFormat.read(text).tasks).toHaveLength(7);
  });

  test('of which one removed a task that the other left alone lose it', async () => {
    const ours = edited(rateLimit, remove('004'));
    const theirs = edited(rateLimit, move('003', 'done'));
    expect(await merge(rateLimit, ours, theirs)).toEqual({
      text: edited(ours, move('003', 'done')),
      conflicts: 0,
    });
  });

  test('of which one removed a task that the other moved conflict about it, and it can still be read', async () => {
    const {text, conflicts} = await merge(
      rateLimit,
      edited(rateLimit, remove('003')),
      edited(rateLimit, move('003', 'done')),
    );
    expect(conflicts).toBe(1);
    expect(text).toMatch(/<<<<<<< ours\n=======\n### 003[\s\S]*>>>>>>> theirs\n/);
  });

  test('of which one used the id of a removed task again do not take the one task for the other', async () => {
    const fresh = {...task('004', 'Translate the manual'), description: 'Nothing alike: words for people.'};
    const ours = edited(rateLimit, remove('004'), add(fresh));
    const {text, conflicts} = await merge(rateLimit, ours, edited(rateLimit, move('004', 'done')));
    expect(conflicts).toBe(1);
    expect(text).toContain('### 005: Translate the manual\n**Domain:** backend\n**Status:** pending\n');
  });

  test('of which one numbered the tasks anew still mean the same tasks', async () => {
    const moved = rateLimit
      .replace('### 003: Return', '### 004: Return')
      .replace('### 004: Log', '### 003: Log');
    const theirs = edited(rateLimit, move('003', 'done'), depend('004', ['003']));
    const {text, conflicts} = await merge(rateLimit, moved, theirs);
    expect(conflicts).toBe(0);
    expect(titlesOf(text).slice(2)).toEqual([
      '004|Return 429 over the limit|002',
      '003|Log every rejection|004',
    ]);
    expect(statusesOf(text)).toMatchObject({'003': 'pending', '004': 'done'});
  });

  test('that changed the dependencies of one task keep what either added and drop what either removed', async () => {
    const base = edited(rateLimit, depend('004', ['001', '002']));
    const {text, conflicts} = await merge(
      base,
      edited(base, depend('004', ['001', '002', '003'])),
      edited(base, depend('004', ['002'])),
    );
    expect(conflicts).toBe(0);
    expect(text).toBe(edited(base, depend('004', ['002', '003'])));
  });

  test('of which one moved a task up keep the new order and the changes of both', async () => {
    const {tasks} = storyFormat.read(rateLimit);
    const [third, fourth] = [tasks[2]!, tasks[3]!];
    const text = (from: typeof third) => rateLimit.slice(from.span.start, from.span.end);
    const ours = `${rateLimit.slice(0, third.span.start)}${text(fourth)}\n---\n\n${text(third).replace(/\n---\n\n$/, '')}`;
    const {text: merged, conflicts} = await merge(rateLimit, ours, edited(rateLimit, move('003', 'done')));
    expect(conflicts).toBe(0);
    expect(merged).toBe(edited(ours, move('003', 'done')));
  });

  test('that ticked criteria side by side and set the status of the story agree', async () => {
    const ours = edited(rateLimit, {kind: 'tick', numbers: [1], isTicked: true});
    const theirs = edited(
      rateLimit,
      {kind: 'tick', numbers: [2], isTicked: true},
      {kind: 'setStoryStatus', value: 'Done'},
    );
    expect(await merge(rateLimit, ours, theirs)).toEqual({
      text: edited(theirs, {kind: 'tick', numbers: [1], isTicked: true}),
      conflicts: 0,
    });
  });

  test('that gave the story different statuses conflict in that line alone', async () => {
    const status = (value: string): Change => ({kind: 'setStoryStatus', value});
    const {text, conflicts} = await merge(
      rateLimit,
      edited(rateLimit, status('Done'), move('002', 'done')),
      edited(rateLimit, status('Ready'), move('004', 'done')),
    );
    expect(conflicts).toBe(1);
    expect(text).toContain(
      '\n<<<<<<< ours\n**Status:** Done\n=======\n**Status:** Ready\n>>>>>>> theirs\n\n## Problem',
    );
    expect(statusesOf(text)).toMatchObject({'002': 'done', '004': 'done'});
  });

  test.each([
    ['the first answers of all', rateLimit],
    [
      'answers on the same day',
      edited(rateLimit, {kind: 'clarify', date: '2026-03-01', answers: [{question: 'When?', answer: 'Now'}]}),
    ],
    [
      'answers after those of another day',
      edited(rateLimit, {kind: 'clarify', date: '2026-01-01', answers: [{question: 'When?', answer: 'Now'}]}),
    ],
  ])('that clarified different things, %s, keep all answers', async (_, base) => {
    const clarify = (question: string): Change => ({
      kind: 'clarify',
      date: '2026-03-01',
      answers: [{question, answer: `Because ${question}`}],
    });
    const ours = edited(base, clarify('How often?'));
    const {text, conflicts} = await merge(
      base,
      ours,
      edited(base, clarify('How fast?'), move('004', 'done')),
    );
    expect(conflicts).toBe(0);
    expect(text).toBe(edited(ours, clarify('How fast?'), move('004', 'done')));
  });

  test('that wrote different texts into one description conflict there alone', async () => {
    const describe = (value: string): Change => ({kind: 'set', id: '004', field: 'description', value});
    const {text, conflicts} = await merge(
      rateLimit,
      edited(rateLimit, describe('One line.'), move('003', 'done')),
      edited(rateLimit, describe('Another line.'), move('002', 'done')),
    );
    expect(conflicts).toBe(1);
    expect(text).toMatch(/none\n\n<<<<<<< ours\nOne line\.\n=======\nAnother line\.\n>>>>>>> theirs\n$/);
    expect(statusesOf(text)).toMatchObject({'002': 'done', '003': 'done'});
  });

  test('a status in words of its own is never replaced by what it is taken for', async () => {
    const theirs = rateLimit.replace(
      '**Status:** pending\n**Depends on:** 002',
      '**Status:** on hold\n**Depends on:** 002',
    );
    const {text, conflicts} = await merge(rateLimit, edited(rateLimit, move('003', 'done')), theirs);
    expect(conflicts).toBe(1);
    expect(text).toContain('**Status:** done\n=======\n**Status:** on hold\n');
  });

  test('that planned one story each conflict and are not mixed into one plan', async () => {
    const unplanned = rateLimit.slice(0, rateLimit.indexOf('## Tasks'));
    const theirs = edited(unplanned, add(task('001', 'Another plan'), task('002', 'Its second task')));
    const {text, conflicts} = await merge(unplanned, rateLimit, theirs);
    expect(conflicts).toBeGreaterThan(0);
    expect(text).toContain('<<<<<<< ours');
  });
});

describe('the form of a file', () => {
  const variants: readonly (readonly [string, (source: string) => string])[] = [
    ['CRLF', source => source.replaceAll('\n', '\r\n')],
    ['CR', source => source.replaceAll('\n', '\r')],
    ['a byte order mark', source => `\ufeff${source}`],
    ['no final newline', source => source.trimEnd()],
  ];
  const oursOf = (source: string) => edited(source, move('002', 'done'), add(task('005', 'Ours')));
  const theirsOf = (source: string) => edited(source, move('003', 'done'), add(task('005', 'Theirs')));

  test.each(variants)('%s survives a merge', async (_, vary) => {
    const base = vary(rateLimit);
    const plain = await merge(rateLimit, oursOf(rateLimit), theirsOf(rateLimit));
    const merged = await merge(base, oursOf(base), theirsOf(base));
    expect(merged.conflicts).toBe(0);
    expect(titlesOf(merged.text)).toEqual(titlesOf(plain.text));
    if (vary(rateLimit).endsWith('.')) return;
    expect(merged.text).toBe(vary(plain.text));
  });

  test.each(variants.slice(0, 3))('%s that one branch brought in is no conflict', async (_, vary) => {
    const plain = await merge(rateLimit, oursOf(rateLimit), theirsOf(rateLimit));
    expect(await merge(rateLimit, oursOf(rateLimit), vary(theirsOf(rateLimit)))).toEqual({
      text: vary(plain.text),
      conflicts: 0,
    });
  });
});

describe('laws', () => {
  /** Changes of every kind to a story with these tasks. */
  const anyChange = (ids: readonly string[]): fc.Arbitrary<Change> => {
    const id = fc.constantFrom(...ids);
    const words = fc.stringMatching(/^[A-Z][a-z]{2,8} [a-z]{3,8}( [a-z]{3,8})?$/);
    const field = 'status' as const;
    return fc.oneof(
      fc.record({
        kind: fc.constant('set' as const),
        id,
        field: fc.constant(field),
        value: fc.constantFrom(...statuses),
      }),
      fc.record({
        kind: fc.constant('set' as const),
        id,
        field: fc.constantFrom('title', 'description', 'domain'),
        value: words,
      }),
      fc.record({
        kind: fc.constant('set' as const),
        id,
        field: fc.constant('dependsOn' as const),
        value: fc.subarray([...ids]),
      }),
      words.map(title => add(task('900', title, ids.slice(0, 1)))),
      words.map(question => ({
        kind: 'clarify' as const,
        date: '2026-03-01',
        answers: [{question, answer: 'Yes'}],
      })),
      fc.constantFrom('Draft', 'Ready', 'Done').map(value => ({kind: 'setStoryStatus' as const, value})),
    );
  };
  const anyVersion = (source: string): fc.Arbitrary<string> => {
    const ids = storyFormat.read(source).tasks.map(({id}) => id);
    const removed = fc.subarray([...new Set(ids)], {maxLength: 2}).map(gone => gone.map(remove));
    return fc
      .tuple(fc.array(anyChange(ids), {maxLength: 6}), removed)
      .map(([changes, gone]) => edited(source, ...changes, ...gone));
  };
  const anyBase = fc.constantFrom(...fixtures, rateLimit);

  test('a change of one branch alone is the result, byte for byte', () => {
    const any = anyBase.chain(base => fc.record({base: fc.constant(base), changed: anyVersion(base)}));
    fc.assert(
      fc.property(any, ({base, changed}) => {
        const alone = (versions: Versions<string>) => {
          const {texts, restore} = alignVersions(versions, storyFormat);
          return restore(agreed(texts) ?? 'a conflict');
        };
        expect(alone({base, ours: changed, theirs: base})).toBe(changed);
        expect(alone({base, ours: base, theirs: changed})).toBe(changed);
        expect(alone({base, ours: changed, theirs: changed})).toBe(changed);
      }),
      {numRuns: 150},
    );
  });

  test('changes to different tasks merge to the same plan whichever side comes first', async () => {
    const any = anyBase.chain(base => {
      const ids = [...new Set(storyFormat.read(base).tasks.map(({id}) => id))];
      const [left, right] = [
        ids.filter((_, index) => index % 2 === 0),
        ids.filter((_, index) => index % 2 === 1),
      ];
      const moves = (own: readonly string[]) =>
        fc
          .array(fc.tuple(fc.constantFrom(...own), fc.constantFrom(...statuses)), {maxLength: 4})
          .map(all => all.map(([id, status]) => move(id, status)));
      const added = (name: string) =>
        fc
          .integer({min: 0, max: 3})
          .map(count =>
            Array.from({length: count}, (_, index) =>
              add(task(String(901 + index), `${name} ${index}`, index === 0 ? [] : [String(900 + index)])),
            ),
          );
      const side = (own: readonly string[], name: string) =>
        fc.tuple(moves(own), added(name)).map(parts => edited(base, ...parts.flat()));
      return fc.record({base: fc.constant(base), ours: side(left, 'Ours'), theirs: side(right, 'Theirs')});
    });
    await fc.assert(
      fc.asyncProperty(any, async ({base, ours, theirs}) => {
        const [one, other] = [await merge(base, ours, theirs), await merge(base, theirs, ours)];
        expect(one.conflicts).toBe(0);
        expect(other.conflicts).toBe(0);
        expect(meaning(one.text)).toEqual(meaning(other.text));
        const ids = storyFormat
          .read(one.text)
          .tasks.map(({id}) => id)
          .filter(id => id >= '900');
        expect(new Set(ids).size).toBe(ids.length);
        expect(storyFormat.read(one.text).tasks.length).toBe(
          storyFormat.read(ours).tasks.length +
            storyFormat.read(theirs).tasks.length -
            storyFormat.read(base).tasks.length,
        );
      }),
      {numRuns: 100},
    );
  });

  test('any text is merged without harm when one branch left it alone', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (base, changed) => {
        const {texts, restore} = alignVersions({base, ours: base, theirs: changed}, storyFormat);
        expect(restore(agreed(texts) ?? '')).toBe(changed);
      }),
      {numRuns: 300},
    );
  });
});
