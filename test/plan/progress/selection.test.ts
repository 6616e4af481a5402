import {describe, expect, test} from 'vitest';
import {selectTasks} from '../../../source/plan/progress/selection.ts';

const tasks = ['001', '002', '003', '005', '005a', '010', '010'].map((id, index) => ({id, line: index * 10}));
const select = (ids: readonly string[], ...words: readonly string[]) =>
  selectTasks(words, {tasks: ids.map((id, index) => ({id, line: index * 10})), path: 's.md'}).map(
    ({id}) => id,
  );
const ids = ['001', '002', '003', '005', '005a', '006', '010'];

describe('the tasks that words name', () => {
  test.each([
    [['003'], ['003']],
    [
      ['3', '1'],
      ['003', '001'],
    ],
    [['5A'], ['005a']],
    [['001,003'], ['001', '003']],
    [
      ['1,', '003'],
      ['001', '003'],
    ],
    [['002-005'], ['002', '003', '005']],
    [['002-006'], ['002', '003', '005', '005a', '006']],
    [['6-2'], ['002', '003', '005', '005a', '006']],
    [['002..003,010'], ['002', '003', '010']],
    [
      ['001', '001-002', '1'],
      ['001', '002'],
    ],
  ])('%j are %j', (words, expected) => {
    expect(select(ids, ...words)).toEqual(expected);
  });

  test('are one where an id has a dash itself', () => {
    expect(select(['001', '002-004', '003'], '002-004')).toEqual(['002-004']);
  });

  test('lie between ids with letters and numbers of several parts', () => {
    expect(select(['T8', 'T9', 'T10', 'T11'], 'T9-T10')).toEqual(['T9', 'T10']);
    expect(select(['1.2', '1.10', '2.1', '1.3'], '1.2-1.10')).toEqual(['1.2', '1.10', '1.3']);
  });

  test.each(['099', '001-099', '001,099'])('are refused where %s names none', word => {
    expect(() => select(ids, word)).toThrow('s.md has no task 099.');
  });

  test('are refused where two have the id', () => {
    expect(() => selectTasks(['10'], {tasks, path: 's.md'})).toThrow(
      'Task 10 stands at s.md:50 and s.md:60.',
    );
  });
});
