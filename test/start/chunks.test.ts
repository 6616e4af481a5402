import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {openChunks} from '../../source/start/chunks.ts';
import {temporaryFolder} from '../helpers/temporary.ts';

const folder = () => {
  const path = temporaryFolder();
  writeFileSync(
    join(path, 'first.js'),
    `({
      './entry.js': (module, require) => { module.exports.sum = require('./part.js').two + require('./far.js').three; },
      './part.js': (module, require, folder) => { module.exports = {two: 2, folder}; },
    })`,
  );
  writeFileSync(join(path, 'second.js'), "({'./far.js': module => { module.exports.three = 3; }})");
  return path;
};

const chunkOf = {'./entry.js': 'first.js', './part.js': 'first.js', './far.js': 'second.js'};

describe('chunks', () => {
  test('a module finds those of its own chunk and of others', () => {
    const chunks = openChunks({folder: folder(), chunkOf}, new Map());
    expect(chunks.require('./entry.js')).toEqual({sum: 5});
  });

  test('a module knows its folder, and runs once', () => {
    const place = folder();
    const chunks = openChunks({folder: place, chunkOf}, new Map());
    expect(chunks.require('./part.js')).toEqual({two: 2, folder: place});
    expect(chunks.require('./part.js')).toBe(chunks.require('./part.js'));
  });

  test("a name without a path is one of Node's own modules", () => {
    const chunks = openChunks({folder: folder(), chunkOf}, new Map());
    expect(chunks.require('node:path')).toBe(process.getBuiltinModule('node:path'));
  });

  test('compiled code is given once, and taken over by the next start', () => {
    const place = {folder: folder(), chunkOf};
    const first = openChunks(place, new Map());
    first.require('./entry.js');
    const compiled = first.compiled() ?? new Map();
    expect([...compiled.keys()]).toEqual(['first.js', 'second.js']);

    const second = openChunks(place, compiled);
    expect(second.require('./entry.js')).toEqual({sum: 5});
    expect(second.compiled()).toBeUndefined();
  });

  test('code that V8 does not accept is compiled anew, and what is known of other chunks stays', () => {
    const place = {folder: folder(), chunkOf};
    const far = Buffer.from('of a chunk that this call does not load');
    const chunks = openChunks(
      place,
      new Map([
        ['first.js', Buffer.alloc(64)],
        ['third.js', far],
      ]),
    );
    expect(chunks.require('./entry.js')).toEqual({sum: 5});
    expect([...(chunks.compiled() ?? [])].map(([name]) => name)).toEqual([
      'first.js',
      'third.js',
      'second.js',
    ]);
    expect(chunks.compiled()?.get('third.js')).toBe(far);
  });
});
