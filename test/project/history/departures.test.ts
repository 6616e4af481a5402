import {describe, expect, test} from 'vitest';
import {readDepartures} from '../../../source/project/history/departures.ts';
import {temporaryFolder, temporaryRepository} from '../../helpers/temporary.ts';

const text = 'one\ntwo\nthree\nfour\n';
const signal = new AbortController().signal;

describe('what became of a file', () => {
  test('is where it was moved, and where that was moved', async () => {
    const {directory, git, commit} = temporaryRepository({'a.go': text, 'b[1].go': `${text}five\n`});
    git('mv', 'a.go', 'middle.go');
    commit('Move');
    git('mv', 'middle.go', 'end.go');
    git('rm', '--quiet', 'b[1].go');
    const second = commit('Move on, and delete');
    const present = new Set(['end.go']);
    const paths = ['a.go', 'middle.go', 'b[1].go', 'never.go'];
    const found = await readDepartures(paths, present, {directory, signal});
    expect(found.get('a.go')?.to).toBe('end.go');
    expect(found.get('middle.go')).toEqual({commit: second.slice(0, 7), date: '2024-05-01', to: 'end.go'});
    expect(found.get('b[1].go')).toMatchObject({commit: second.slice(0, 7), to: undefined});
    expect(found.has('never.go')).toBe(false);
  });

  test('is its last deletion when it came back in between', async () => {
    const {directory, commit} = temporaryRepository({'a.go': text});
    commit('Delete', {'a.go': undefined});
    commit('Bring back', {'a.go': 'something else\n'});
    const last = commit('Delete again', {'a.go': undefined});
    const found = await readDepartures(['a.go'], new Set(), {directory, signal});
    expect(found.get('a.go')).toMatchObject({commit: last.slice(0, 7), to: undefined});
  });

  test('is not known without a commit, or without git', async () => {
    expect(
      await readDepartures(['a.go'], new Set(), {directory: temporaryRepository().directory, signal}),
    ).toEqual(new Map());
    expect(await readDepartures(['a.go'], new Set(), {directory: temporaryFolder(), signal})).toEqual(
      new Map(),
    );
  });
});
