// The sample repository hangs together: what one file says of another is true.
import {rmSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, expect, test} from 'vitest';
import {readConfig} from '../../source/project/config.ts';
import {createTemporaryFolder, readTree, setUpDemo} from './sample.ts';

const place = createTemporaryFolder();
setUpDemo(join(place, 'demo'));
const tree = readTree(join(place, 'demo'));
const config = readConfig(join(place, 'demo'));
afterAll(() => rmSync(place, {recursive: true, force: true}));

const read = (path: string) => tree.get(path) ?? expect.fail(`${path} is not there`);
const matches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(match => match.slice(1));

/** MSG_OUT_OF_MEMORY and MsgOutOfMemory are the same name. */
const plainName = (name: string) => name.replaceAll('_', '').toLowerCase();
const numbersOf = (text: string, pattern: RegExp) =>
  Object.fromEntries(matches(text, pattern).map(([name = '', value]) => [plainName(name), Number(value)]));

test('both sides of the protocol hold the same numbers', () => {
  const header = read('compute/include/atelier/protocol.h');
  const client = read('internal/client/client.go');
  const daemonNumbers = {
    ...numbersOf(header, /^\s+((?:MSG|ERR)_\w+) = (\d+),/gm),
    ...numbersOf(header, /^#define (PROTOCOL_(?:MAGIC|HEADER_SIZE)) (\w+?)u?\b/gm),
  };
  const clientNumbers = numbersOf(client, /^\s+((?:Msg|Err|Protocol)[A-Z]\w+) += (\w+)$/gm);
  expect(Object.keys(daemonNumbers).length).toBeGreaterThan(9);
  expect(clientNumbers).toEqual(daemonNumbers);
  expect(header).toContain('PROTOCOL_MAX_PAYLOAD (16u << 20)');
  expect(client).toMatch(/ProtocolMaxPayload += 16 << 20/);
});

test('every error that the daemon can answer has a text', () => {
  const codes = matches(read('compute/include/atelier/protocol.h'), /^\s+(ERR_\w+) = /gm).flat();
  expect(codes.length).toBeGreaterThan(2);
  for (const code of codes) expect(read('compute/src/protocol.c')).toContain(`[${code}] = "`);
});

test('every function that a header declares is defined, and every include is there', () => {
  const sources = [...tree].filter(([path]) => path.endsWith('.c')).map(([, text]) => text);
  const code = sources.join('\n');
  const declared = matches(read('compute/include/atelier/protocol.h'), /^\w[\w ]*[ *](\w+)\(.*\);$/gm).flat();
  expect(declared.length).toBeGreaterThan(7);
  for (const name of declared) expect(code).toMatch(new RegExp(`^\\w.*\\b${name}\\(.*\\) \\{$`, 'm'));
  for (const [path = ''] of matches(code, /#include "(.+)"/g)) read(`compute/include/${path}`);
});

test('every package of its own that Go code imports is there', () => {
  const own = [...tree]
    .filter(([path]) => path.endsWith('.go'))
    .flatMap(([, text]) => matches(text, /"example\.org\/atelier\/(.+)"/g).flat());
  expect(own.length).toBeGreaterThan(4);
  for (const folder of own) {
    expect(
      [...tree.keys()].some(path => path.startsWith(`${folder}/`) && path.endsWith('.go')),
      folder,
    ).toBe(true);
  }
});

test('the desktop window asks for what the server serves and the preload script offers', () => {
  const server = read('internal/web/server.go');
  const main = read('electron/main.js');
  const routes = matches(main, /fetch\(`\$\{server\}(.+?)`/g).flat();
  expect(routes).toEqual(['/generate']);
  for (const route of routes) expect(server).toContain(`mux.Handle("${route}"`);
  const channels = matches(read('electron/preload.js'), /invoke\('(\w+)'/g).flat();
  for (const channel of channels) expect(main).toContain(`ipcMain.handle('${channel}'`);
  expect(channels).toHaveLength(1);
});

test('every setting that the README names is in the configuration, and the other way round', () => {
  const documented = matches(read('README.md'), /^\| `(\w+)` \|/gm).flat();
  const settings = matches(read('internal/config/config.go'), /`json:"(\w+)"`/g).flat();
  expect(documented).toEqual(settings);
});

test('what the Flatpak installs is built or stands in the repository', () => {
  const installed = matches(read('packaging/org.example.Atelier.yml'), /install .* -t \S+ (.+)$/gm);
  const files = installed.flatMap(([words = '']) => words.split(' '));
  const built = ['build/atelier', 'build/atelierd', 'atelier-desktop'];
  expect(files.length).toBeGreaterThan(4);
  for (const file of files) expect(built.includes(file) || tree.has(file), file).toBe(true);
});

test('every path that a story or the README names exists', () => {
  const documents = [...tree].filter(([path]) => path.endsWith('.md'));
  const named = documents.flatMap(([, text]) => matches(text, /`([\w.-]+\/[\w./-]*\w\.\w+)`/g).flat());
  const inside = named.filter(path => !path.startsWith('~'));
  expect(inside.length).toBeGreaterThan(10);
  for (const path of inside) expect(tree.has(path), path).toBe(true);
});

test('every source file belongs to exactly one domain', async () => {
  const {default: picomatch} = await import('picomatch');
  const source = [...tree.keys()].filter(path => /\.(go|c|h|js|html)$/.test(path));
  expect(source.length).toBeGreaterThan(12);
  for (const path of source) {
    const homes = config.domains
      ?.filter(domain => picomatch([...domain.paths])(path))
      .map(domain => domain.name);
    expect(homes, path).toHaveLength(1);
  }
});

test('the status endpoint of story 015 is in no code and in no other story', () => {
  for (const [path, text] of tree) {
    if (!path.endsWith('015-rate-limit.md')) expect(text, path).not.toMatch(/status endpoint|\/status/i);
  }
  expect(read('docs/stories/015-rate-limit.md')).toContain('The status endpoint `GET /status`');
});
