// The presets of domains that ship with the command follow the schema of the configuration.
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {configSchema} from '../../source/project/config-schema.ts';
import {validate} from '../../source/project/validate.ts';
import {root} from './sample.ts';

const folder = join(root, 'templates/domains');

test.each(readdirSync(folder))('%s can stand under "domains"', name => {
  const domains: unknown = JSON.parse(readFileSync(join(folder, name), 'utf8'));
  expect(validate({domains}, configSchema)).toBeUndefined();
});

test('one preset is the four domains of the first conversation', () => {
  const preset = readFileSync(join(folder, 'backend-compute-electron-packaging.json'), 'utf8');
  const names = (JSON.parse(preset) as readonly {readonly name: string}[]).map(domain => domain.name);
  expect(names).toEqual(['backend', 'compute', 'electron', 'packaging']);
});
