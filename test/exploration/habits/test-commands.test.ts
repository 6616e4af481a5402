import {expect, test} from 'vitest';
import {testCommands} from '../../../source/exploration/habits/test-commands.ts';
import {readManifests} from '../../../source/exploration/reading/manifests.ts';
import {treeOf} from '../signals/search.ts';

async function commands(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const paths = Object.keys(files);
  const manifests = await readManifests(treeOf(files));
  return testCommands(manifests, paths).map(({folder, command}) => `${folder}: ${command}`);
}

test.each([
  [{'go.mod': 'module a\n'}, ': go test ./...'],
  [{'web/package.json': '{"scripts": {"test": "vitest"}}'}, 'web: npm test'],
  [{'package.json': '{"scripts": {"test": "vitest"}}', 'pnpm-lock.yaml': ''}, ': pnpm test'],
  [{'pyproject.toml': '[tool.pytest.ini_options]\n', 'uv.lock': ''}, ': uv run pytest'],
  [{'pyproject.toml': '[tool.poetry]\n[tool.pytest]\n'}, ': poetry run pytest'],
  [{'setup.cfg': '', 'conftest.py': ''}, ': pytest'],
  [{'Cargo.toml': '[package]\n'}, ': cargo test'],
  [{'compute/Makefile': 'all:\n\ntest: all\n'}, 'compute: make test'],
  [{'CMakeLists.txt': 'enable_testing()\n'}, ': ctest --test-dir build'],
  [{'pom.xml': '<project/>', mvnw: ''}, ': ./mvnw test'],
  [{'build.gradle.kts': '', gradlew: ''}, ': ./gradlew test'],
  [{Gemfile: 'gem "rspec"\n'}, ': bundle exec rspec'],
  [{'src/App.csproj': ''}, 'src: dotnet test'],
  [{justfile: 'test:\n  true\n'}, ': just test'],
])('%j is tested by %s', async (files, command) => {
  expect(await commands(files as Record<string, string>)).toEqual([command]);
});

test('a manifest without tests gives no command', async () => {
  expect(
    await commands({
      'package.json': '{"scripts": {"test": "echo \\"Error: no test specified\\" && exit 1"}}',
      'broken/package.json': '{',
      Makefile: 'TEST := 1\nall:\n',
      'pyproject.toml': '[project]\n',
    }),
  ).toEqual([]);
});

test('a module of a larger build is tested with it, a package of its own is not', async () => {
  expect(
    await commands({
      'pom.xml': '',
      'codec/pom.xml': '',
      'web/package.json': '{"scripts": {"test": "vitest"}}',
      'shell/package.json': '{"scripts": {"test": "vitest"}}',
      'node_modules/x/package.json': '{"scripts": {"test": "vitest"}}',
    }),
  ).toEqual([': mvn test', 'shell: npm test', 'web: npm test']);
});
