// Loaded before the program: whatever would reach for a network is written down.
import {appendFileSync} from 'node:fs';
import {createRequire} from 'node:module';

const require = createRequire(import.meta.url);
const note = (what, words) =>
  appendFileSync(process.env.WATCHED, `${what} ${JSON.stringify(words)?.slice(0, 200)}\n`);
const watched = (name, method) => {
  const module = require(name);
  const original = module[method];
  module[method] = (...words) => {
    note(`${name}.${method}`, words);
    return original.apply(module, words);
  };
};

const {Socket} = require('node:net');
const {connect} = Socket.prototype;
Socket.prototype.connect = function (...words) {
  note('connect', words);
  return connect.apply(this, words);
};
watched('node:dns', 'lookup');
watched('node:http', 'request');
watched('node:https', 'request');
const {fetch} = globalThis;
globalThis.fetch = (...words) => {
  note('fetch', words);
  return fetch(...words);
};
