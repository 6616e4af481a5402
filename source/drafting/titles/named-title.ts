// Titles from the names that a group's criteria are about: several flags or functions of one kind, or one function that
// all of them call and that is not there yet.
import type {Brief} from '../../plan/types.ts';
import {restore} from '../grammar/protect.ts';
import type {Group, Part} from '../part.ts';

const mostNames = 3;
const literalAlone = /^([\uE100-\uEFFF])(?:\s+(flag|endpoint))?$/;

/** "Add `--port`, `--steps` and `--cfg` flags", "Implement `add` and `clear`". */
export function joinedTitle({parts}: Group): string | undefined {
  const [first] = parts;
  const found = parts.map(({imperative}) => literalAlone.exec(imperative.object));
  const kind = found[0]?.[2];
  const isOneKind = parts.every(
    ({imperative: {verb}}, at) =>
      verb === first?.imperative.verb && found[at] !== null && found[at]?.[2] === kind,
  );
  if (first === undefined || !isOneKind || parts.length < 2 || parts.length > mostNames) return undefined;
  const names = parts.map(({imperative: {object, literals}}) => nameOf(restore(object.charAt(0), literals)));
  const {verb} = first.imperative;
  const list = `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
  return `${verb.charAt(0).toUpperCase()}${verb.slice(1)} ${list}${kind === undefined ? '' : ` ${kind}s`}`;
}

/** "`add(text)`" → "`add`". */
const nameOf = (literal: string): string => literal.replace(/\([^`]*\)`$/, '`');

const call = /^(?:the )?`([A-Za-z_][\w.]*)(?:\([^`]*\))?`(?: \w+)? is (?:called|run|invoked)\b/;

/** "Implement `scan`" for scenarios that all call it, when it exists nowhere yet. */
export function calledTitle({parts, provides}: Group, {finding}: Brief): string | undefined {
  const [name, ...others] = new Set(parts.map(calledBy));
  const isNew =
    provides?.name === name || finding.unknown.some(each => each.name.replace(/\(.*/, '') === name);
  return name === undefined || others.length > 0 || !isNew ? undefined : `Implement \`${name}\``;
}

const calledBy = ({statement: {when}}: Part): string | undefined => call.exec(when ?? '')?.[1];
