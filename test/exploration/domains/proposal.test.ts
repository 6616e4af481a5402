import {describe, expect, test} from 'vitest';
import {assignmentTo} from '../../../source/exploration/domains/assignment.ts';
import {proposeDomains} from '../../../source/exploration/domains/proposal.ts';
import type {Manifest, ManifestKind} from '../../../source/exploration/reading/manifests.ts';

const manifest = (kind: ManifestKind, path: string, text = ''): Manifest => ({
  kind,
  path,
  folder: path.slice(0, Math.max(0, path.lastIndexOf('/'))),
  text,
});
const namesOf = (paths: readonly string[], manifests: readonly Manifest[] = []) =>
  proposeDomains(paths, manifests).map(({name}) => name);

const mixed = [
  '.github/workflows/ci.yml',
  'README.md',
  'backend/cmd/weave/main.go',
  'backend/go.mod',
  'backend/internal/web/server.go',
  'backend/internal/web/static/app.js',
  'backend/internal/web/static/style.css',
  'backend/internal/web/templates/index.html',
  'compute/Makefile',
  'compute/src/main.c',
  'compute/src/protocol.c',
  'electron/main.js',
  'electron/package.json',
  'packaging/flatpak/org.example.Weave.yml',
];
const mixedManifests = [
  manifest('go', 'backend/go.mod', 'module example.org/weave'),
  manifest('make', 'compute/Makefile'),
  manifest('npm', 'electron/package.json', '{"devDependencies": {"electron": "1"}}'),
];

describe('the domains of a repository', () => {
  test('are its parts by manifest, the web folders of a server, packaging and documentation', () => {
    const names = namesOf(mixed, mixedManifests);
    expect(new Set(names)).toEqual(
      new Set(['backend', 'compute', 'frontend', 'electron', 'packaging', 'documentation']),
    );
  });

  test('put each file where a person would look for it', () => {
    const {ofPath} = assignmentTo(proposeDomains(mixed, mixedManifests));
    expect(mixed.map(path => [path, ofPath(path)])).toEqual([
      ['.github/workflows/ci.yml', 'packaging'],
      ['README.md', 'documentation'],
      ['backend/cmd/weave/main.go', 'backend'],
      ['backend/go.mod', 'backend'],
      ['backend/internal/web/server.go', 'backend'],
      ['backend/internal/web/static/app.js', 'frontend'],
      ['backend/internal/web/static/style.css', 'frontend'],
      ['backend/internal/web/templates/index.html', 'frontend'],
      ['compute/Makefile', 'compute'],
      ['compute/src/main.c', 'compute'],
      ['compute/src/protocol.c', 'compute'],
      ['electron/main.js', 'electron'],
      ['electron/package.json', 'electron'],
      ['packaging/flatpak/org.example.Weave.yml', 'packaging'],
    ]);
  });

  test('are one, with the name of the project, when it is one thing', () => {
    const paths = ['go.mod', 'cmd/gh/main.go', 'internal/run.go', 'pkg/cmd/root.go'];
    const [only, ...others] = proposeDomains(paths, [
      manifest('go', 'go.mod', 'module github.com/cli/cli/v2\n'),
    ]);
    expect(others).toEqual([]);
    expect(only).toMatchObject({name: 'cli', paths: ['cmd/**', 'internal/**', 'pkg/**', '*']});
  });

  test('are a few, although every folder has a manifest', () => {
    const modules = Array.from(
      {length: 40},
      (_, index) => `${['codec', 'transport', 'resolver'][index % 3]}-${index}`,
    );
    const paths = modules.map(name => `${name}/src/main/java/A.java`);
    const manifests = [
      manifest('maven', 'pom.xml'),
      ...modules.map(name => manifest('maven', `${name}/pom.xml`)),
    ];
    expect(namesOf(paths, manifests)).toEqual(['codec', 'transport', 'resolver']);
  });

  test('do not come from samples and examples', () => {
    const paths = ['main.py', 'lib/run.py', 'examples/web/index.js', 'examples/web/app.js'];
    expect(namesOf(paths, [manifest('python', 'pyproject.toml', 'name = "loom"')])).toEqual(['loom']);
  });

  test('are folders side by side when there are no manifests', () => {
    expect(namesOf(['client/a.js', 'client/b.js', 'server/a.py', 'server/b.py'])).toEqual([
      'client',
      'server',
    ]);
  });

  test('are none in an empty repository', () => {
    expect(namesOf([])).toEqual([]);
    expect(assignmentTo([]).ofPath('a.go')).toBe('');
  });

  test('have keywords that the others do not have', () => {
    const domains = proposeDomains(mixed, mixedManifests);
    const all = domains.flatMap(({keywords}) => keywords);
    expect(domains.find(({name}) => name === 'electron')?.keywords).toContain('tray');
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('assignment', () => {
  const domain = (name: string, paths: readonly string[], keywords: readonly string[] = []) => ({
    name,
    description: '',
    paths,
    keywords,
  });

  test('follows the glob that says most', () => {
    const {ofPath} = assignmentTo([
      domain('all', ['**']),
      domain('web', ['internal/web/**']),
      domain('go', ['**/*.go']),
    ]);
    expect(['internal/web/a.go', 'cmd/a.go', 'Makefile'].map(ofPath)).toEqual(['web', 'go', 'all']);
  });

  test('follows the keywords where no glob matches', () => {
    const {ofPath} = assignmentTo([domain('backend', []), domain('packaging', [], ['flatpak', 'release'])]);
    expect(ofPath('tools/flatpak/build.sh')).toBe('packaging');
    expect(ofPath('tools/other.sh')).toBe('backend');
  });

  test('of a text weighs its files, best first, against its words', () => {
    const {ofText} = assignmentTo([
      domain('backend', ['backend/**'], ['server', 'endpoint']),
      domain('electron', ['electron/**'], ['window', 'tray', 'menu']),
    ]);
    const server = {path: 'backend/a.go', score: 1};
    expect(ofText('It answers', [server])).toBe('backend');
    expect(ofText('The tray menu of the window', [server])).toBe('electron');
    expect(ofText('Nothing known', [])).toBe('backend');
  });
});
