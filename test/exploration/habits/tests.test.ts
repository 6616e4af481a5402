import {expect, test} from 'vitest';
import {testFinder} from '../../../source/exploration/habits/tests.ts';
import {packHistory} from '../../../source/exploration/reading/history.ts';
import {createPace} from '../../../source/exploration/reading/pace.ts';
import {fieldOf} from '../../../source/exploration/text/field.ts';

const commit = (...files: readonly string[]) => ({
  commit: {id: files.join(), time: 0, author: '', subject: '', files},
  message: fieldOf([]),
});
const testsOf = async (
  path: string,
  paths: readonly string[],
  commits: readonly ReturnType<typeof commit>[] = [],
) => {
  const history = await packHistory(commits, createPace(undefined, undefined));
  const found = testFinder(paths, history, () => [])([path]);
  return found.get(path)?.map(({path: test}) => test);
};

test.each([
  ['internal/web/server.go', 'internal/web/server_test.go'],
  ['src/docvet/checks/enrichment.py', 'tests/unit/checks/test_enrichment.py'],
  ['source/plan/scan.ts', 'test/plan/scan.test.ts'],
  ['src/main/java/io/web/Server.java', 'src/test/java/io/web/ServerTest.java'],
  ['lib/web/server.rb', 'spec/web/server_spec.rb'],
  ['compute/src/protocol.c', 'compute/test/test_protocol.c'],
])('%s is covered by the test that is named after it', async (path, named) => {
  expect(await testsOf(path, [path, named, 'other/test_other.py'])).toEqual([named]);
});

test('of two tests with the name, the nearer one covers it', async () => {
  const near = 'internal/web/types_test.go';
  expect(
    await testsOf('internal/web/types.go', ['internal/web/types.go', near, 'internal/chat/types_test.go']),
  ).toEqual([near]);
});

test('an index file is not covered by the test of another index file', async () => {
  expect(await testsOf('web/pages/index.ts', ['web/pages/index.ts', 'api/routes/index.test.ts'])).toEqual([]);
});

test('a test that often changed along with a file covers it', async () => {
  const file = 'src/cli.py';
  const along = 'tests/test_output.py';
  const commits = [commit(file, along), commit(file, along), commit(file)];
  expect(await testsOf(file, [file, along], commits)).toEqual([along]);
  expect(await testsOf(file, [file, along], commits.slice(1))).toEqual([]);
});
