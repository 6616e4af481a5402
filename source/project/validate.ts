// Compares a value with a schema and says the first thing that is wrong, in a person's words.
import {didYouMean} from '../plan/nearest.ts';
import type {Schema} from './config-schema.ts';

/** What is wrong; `key` is the top-level key it is under, so that its line can be found. */
export type Complaint = {readonly key: string; readonly text: string; readonly hint: string};

type Place = {readonly key: string; readonly name: string};
type Check = (value: unknown, schema: Schema, place: Place) => Complaint | undefined;

/** The first complaint about a value that should follow the schema; undefined when it does. */
export function validate(value: unknown, schema: Schema): Complaint | undefined {
  return check(value, schema, {key: '', name: 'The configuration'});
}

const check: Check = (value, schema, place) =>
  schema.type === undefined ? checkAny(value, schema, place) : checks[schema.type](value, schema, place);

/** What the value lacks of the last that it may follow, of those that are of its kind. */
function checkAny(value: unknown, {anyOf = []}: Schema, place: Place): Complaint | undefined {
  const kind = Array.isArray(value) ? 'array' : typeof value;
  const fitting = anyOf.find(({type}) => type === kind) ?? anyOf.at(-1);
  return fitting === undefined ? undefined : check(value, fitting, place);
}

const checks: Readonly<Record<NonNullable<Schema['type']>, Check>> = {
  string: checkString,
  number: checkNumber,
  integer: checkNumber,
  array: checkArray,
  object: checkObject,
};

function checkString(value: unknown, schema: Schema, place: Place): Complaint | undefined {
  if (typeof value !== 'string') return complain(place, 'must be a text');
  if (value.length < (schema.minLength ?? 0)) return complain(place, 'must not be empty');
  if (schema.pattern !== undefined && !new RegExp(schema.pattern).test(value)) {
    return complain(place, `must stay inside the repository, so it cannot be ${JSON.stringify(value)}`);
  }
  return undefined;
}

function checkNumber(value: unknown, schema: Schema, place: Place): Complaint | undefined {
  const kind = schema.type === 'integer' ? 'a whole number' : 'a number';
  const isRight =
    typeof value === 'number' && Number.isFinite(value) && (kind === 'a number' || Number.isInteger(value));
  if (!isRight) return complain(place, `must be ${kind}`);
  const least = schema.minimum ?? Number.NEGATIVE_INFINITY;
  return value < least ? complain(place, `must be at least ${least}`) : undefined;
}

function checkArray(value: unknown, schema: Schema, place: Place): Complaint | undefined {
  if (!Array.isArray(value)) return complain(place, 'must be a list');
  const fewest = schema.minItems ?? 0;
  const most = schema.maxItems ?? Number.POSITIVE_INFINITY;
  if (value.length < fewest || value.length > most) {
    return complain(place, most === fewest ? `must have ${fewest} entries` : 'must not be empty');
  }
  const {items} = schema;
  if (items === undefined) return undefined;
  return first(value.map((item, index) => check(item, items, inside(place, `[${index}]`))));
}

function checkObject(value: unknown, schema: Schema, place: Place): Complaint | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return complain(place, 'must be an object');
  }
  const entries = Object.entries(value);
  const properties = schema.properties ?? {};
  const known = Object.keys(properties);
  const stranger = entries.find(([key]) => !known.includes(key))?.[0];
  if (stranger !== undefined) {
    const hint = didYouMean(stranger, known, `Known keys: ${known.join(', ')}.`);
    return {key: place.key || stranger, text: `${place.name} has an unknown key "${stranger}".`, hint};
  }
  const missing = schema.required?.find(key => !Object.hasOwn(value, key));
  if (missing !== undefined) return complain(place, `must have the key "${missing}"`);
  return first(
    entries.map(([key, child]) => {
      const property = properties[key];
      return (
        property && check(child, property, place.key === '' ? {key, name: key} : inside(place, `.${key}`))
      );
    }),
  );
}

const inside = (place: Place, step: string): Place => ({key: place.key, name: place.name + step});

const first = (complaints: readonly (Complaint | undefined)[]) =>
  complaints.find(complaint => complaint !== undefined);

const complain = ({key, name}: Place, what: string): Complaint => ({
  key,
  text: `${name} ${what}.`,
  hint: 'templates/config.schema.json says what every key may hold.',
});
