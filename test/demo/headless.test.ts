// The demo without a terminal, as a script or a build server runs it.
import {spawnSync} from 'node:child_process';
import {rmSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, expect, test} from 'vitest';
import {openRepository} from '../helpers/repository.ts';
import {createTemporaryFolder, root} from './sample.ts';

const place = createTemporaryFolder();
afterAll(() => rmSync(place, {recursive: true, force: true}));

const runDemo = () =>
  spawnSync(process.execPath, [join(root, 'tools/demo.mjs')], {
    env: {...process.env, TMPDIR: place, TEMP: place, NO_COLOR: '1'},
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  });

test('the demo shows the tool at its best', () => {
  const {status, stdout, stderr} = runDemo();
  expect({status, stderr}).toEqual({status: 0, stderr: ''});
  const added = stdout.split('\n').filter(line => line.startsWith('+'));
  const domains = added.filter(line => line.startsWith('+**Domain:** ')).map(line => line.slice(13));
  expect(domains.length).toBeGreaterThanOrEqual(3);
  const diff = added.join('\n');
  expect(new Set(domains).size, 'tasks of two domains').toBeGreaterThanOrEqual(2);
  expect(diff, 'a hidden dependency').toMatch(/- Q: .*`\/status`, which I do not find/);
  expect(diff, 'a question of somebody who read the code').toMatch(/- Q: `compute\/.*`error_code`/);
  const serving = [
    ...diff.matchAll(/\*\*Domain:\*\* (\w+)(?:(?!### ).)*?\*\*Serves:\*\* [^\n]*"The daemon rejects/gs),
  ];
  expect(
    serving.map(([, domain]) => domain),
    'work in two domains as two tasks',
  ).toEqual(['compute', 'backend']);
  expect(diff, 'assumptions as statements').toContain('Assumed: a client is an IP address.');
});

test('it writes nothing, so that the next run finds the same repository', () => {
  const [, folder = ''] = /The sample repository is (?:still )?in (.+)/.exec(runDemo().stdout) ?? [];
  expect(openRepository(folder).git('status', '--porcelain')).toBe('');
  expect(runDemo().stdout).toContain(`The sample repository is still in ${folder}`);
});
