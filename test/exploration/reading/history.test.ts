import fc from 'fast-check';
import {expect, test} from 'vitest';
import {commitParser, type WrittenCommit} from '../../../source/exploration/reading/log.ts';

// As git writes it with %x00 around the fields, -z and --name-only.
const written = (commits: readonly WrittenCommit[]) =>
  commits
    .map(({id, time, author, message, files}) => {
      const names = files.length === 0 ? '' : `\n${files.join('\0')}\0`;
      return `\0${id}\0${time}\0${author}\0${message}\0\0${names}`;
    })
    .join('');

function read(output: string): readonly WrittenCommit[] {
  const commits: WrittenCommit[] = [];
  const parse = commitParser(commit => commits.push(commit));
  for (const record of output.split('\0').slice(0, -1)) parse(record);
  parse('');
  return commits;
}

const text = fc.string({unit: 'binary'}).map(value => value.replaceAll('\0', ''));
const commit = fc.record({
  id: fc.stringMatching(/^[0-9a-f]{40}$/),
  time: fc.nat(),
  author: text,
  message: text,
  files: fc.array(
    text.filter(name => name !== ''),
    {maxLength: 4},
  ),
});

test('whatever messages and file names hold, commits are read as they were written', () => {
  fc.assert(
    fc.property(fc.array(commit, {maxLength: 5}), commits => {
      expect(read(written(commits))).toEqual(commits);
    }),
  );
});

test('no output is no commit', () => {
  expect(read('')).toEqual([]);
});
