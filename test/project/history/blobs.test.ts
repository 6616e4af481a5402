import {expect, test} from 'vitest';
import {readBlobs} from '../../../source/project/history/blobs.ts';
import {temporaryRepository} from '../../helpers/temporary.ts';

test('blobs come in the order of their ids, and one that is not there as undefined', async () => {
  const binary = Uint8Array.of(10, 0, 255, 10);
  const large = 'line\n'.repeat(100_000);
  const {directory, git} = temporaryRepository({a: 'one\n', b: '', c: binary, d: large});
  const idOf = (path: string): string => git('rev-parse', `HEAD:${path}`);
  const ids = [idOf('d'), idOf('b'), '0'.repeat(40), idOf('c'), idOf('a')];
  const found: (string | undefined)[] = [];
  for await (const bytes of readBlobs(ids, {directory})) {
    found.push(bytes && Buffer.from(bytes).toString('latin1'));
  }
  expect(found).toEqual([large, '', undefined, Buffer.from(binary).toString('latin1'), 'one\n']);
});
