// `config`: what a person prefers on every project of theirs, listed, read, set and forgotten.
import {layoutNamed, layouts} from '../documents/index.ts';
import {PlanError} from '../plan/error.ts';
import {didYouMean} from '../plan/nearest.ts';
import {
  forgetPreference,
  keepPreferences,
  type Preferences,
  preferencesPath,
  readPreferences,
} from '../project/kept/preferences.ts';
import {openProject, pathInProject} from '../project/project.ts';
import {findStory} from '../project/stories.ts';
import type {Call, Outcome} from './calling/command.ts';
import {wrongUsage} from './calling/command-line.ts';
import {type Text, table} from './calling/text.ts';

type Key = {
  readonly name: string;
  readonly preference: keyof Preferences;
  /** What a person's word becomes. Throws a PlanError for one that is none. */
  readonly spell: (word: string, call: Call, now: Preferences) => unknown;
};

/** Every preference by the name that a person types; a new one is an entry here. */
const keys: readonly Key[] = [
  {
    name: 'ascii',
    preference: 'ascii',
    spell: word => {
      if (word === 'true' || word === 'false') return word === 'true';
      throw wrongUsage('invalid-value', `ascii cannot be "${word}".`, 'Write true or false.');
    },
  },
  {
    name: 'format',
    preference: 'format',
    spell: word => {
      const layout = layoutNamed(word);
      if (layout !== undefined) return layout.name;
      const names = layouts.map(({name}) => name);
      throw wrongUsage(
        'invalid-value',
        `format cannot be "${word}".`,
        didYouMean(word, names, `It can be ${names.join(', ')}.`),
      );
    },
  },
  {
    name: 'last-story',
    preference: 'lastStory',
    spell: (word, {directory}, {lastStory}) => {
      const project = openProject(directory);
      return {...lastStory, [project.root]: pathInProject(project, findStory(project, word))};
    },
  },
  {
    name: 'board-filters',
    preference: 'boardFilters',
    spell: () => {
      throw wrongUsage(
        'invalid-value',
        'The board sets its filters itself.',
        'Press f on the board, or unset them.',
      );
    },
  },
];

export async function run(call: Call): Promise<Outcome> {
  const [action = 'list', name, value] = call.arguments;
  const act = actions[action];
  if (act === undefined) {
    const hint = didYouMean(action, Object.keys(actions), `It is one of ${Object.keys(actions).join(', ')}.`);
    throw wrongUsage('unknown-action', `config cannot "${action}".`, hint);
  }
  return act(call, name, value);
}

type Act = (call: Call, name: string | undefined, value: string | undefined) => Promise<Outcome>;

const actions: Readonly<Record<string, Act>> = {
  list: async () => {
    const now = await readPreferences();
    const data = Object.fromEntries(keys.map(({name, preference}) => [name, now[preference] ?? null]));
    return {data, text: table(Object.entries(data).map(([name, value]) => [name, inShort(name, value)]))};
  },
  get: async (_, name) => {
    const {preference} = keyNamed(name);
    const value = (await readPreferences())[preference] ?? null;
    return {data: {[name ?? '']: value}, text: spelled(value)};
  },
  set: async (call, name, word) => {
    const {preference, spell} = keyNamed(name);
    if (word === undefined)
      throw wrongUsage('missing-argument', `${name} needs a value.`, 'plan-tasks config set ascii true');
    const value = spell(word, call, await readPreferences());
    if (!(await keepPreferences({[preference]: value}))) throw notKept(preferencesPath());
    return {data: {[name ?? '']: value}, text: `${name} is ${word}.`};
  },
  unset: async (_, name) => {
    const {preference} = keyNamed(name);
    if (!(await forgetPreference(preference))) throw notKept(preferencesPath());
    return {data: {[name ?? '']: null}, text: `${name} is forgotten.`};
  },
  path: async () => {
    const path = preferencesPath();
    return {data: {path}, text: path};
  },
};

/** A value on one line; of one that is kept for each repository, only for how many. */
const inShort = (name: string, value: unknown): string =>
  typeof value === 'object' && value !== null
    ? `${Object.keys(value).length} kept: plan-tasks config get ${name}`
    : String(value ?? 'not set');

const spelled = (value: unknown): Text => {
  if (value === null) return 'not set';
  if (typeof value !== 'object') return String(value);
  return table(
    Object.entries(value).map(([name, each]) => [
      name,
      typeof each === 'string' ? each : JSON.stringify(each),
    ]),
  );
};

function keyNamed(name: string | undefined): Key {
  const found = keys.find(key => key.name === name);
  if (found !== undefined) return found;
  const names = keys.map(key => key.name);
  throw wrongUsage(
    'unknown-preference',
    name === undefined ? 'Which preference?' : `There is no preference "${name}".`,
    didYouMean(name ?? '', names, `It is one of ${names.join(', ')}.`),
  );
}

const notKept = (path: string): PlanError =>
  new PlanError('preferences-not-kept', `${path} cannot be written.`, {
    hint: 'Make it writable, and try again.',
  });
