// The configuration of a repository: `.plan-tasks.json` at its root, every key optional.
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {PlanError} from '../plan/error.ts';
import type {Domain, Settings} from '../plan/types.ts';
import {configSchema} from './config-schema.ts';
import {placeOf} from './disk/trouble.ts';
import {readText} from './files.ts';
import {validate} from './validate.ts';

export const configName = '.plan-tasks.json';

export type Config = {
  /** Globs of the story files, relative to the root. */
  readonly stories: readonly string[];
  /** Undefined when nobody has said which there are: they are then proposed from the repository. */
  readonly domains: readonly Domain[] | undefined;
  /** Name of the layout of new plans. */
  readonly format: string | undefined;
  /** The folder where new plans in other layouts go, relative to the root. */
  readonly plans: string;
  /** Globs of the plans in other layouts. */
  readonly planGlobs: readonly string[];
  /** Globs of files that are never looked at. */
  readonly ignore: readonly string[];
  readonly settings: Settings;
  /** What the team says about second minds. */
  readonly engines: EngineSettings;
};

export type EngineSettings = {
  readonly use?: string;
  readonly allowed?: readonly string[];
  readonly endpoint?: string;
  readonly model?: string;
  readonly agents?: readonly {
    readonly name: string;
    readonly command: readonly string[];
    readonly start?: readonly string[];
  }[];
  readonly seconds?: number;
};

/** `.plan-tasks.json` as it stands, already found to follow the schema. */
type Written = {
  readonly stories?: readonly string[];
  readonly domains?: readonly (Pick<Domain, 'name' | 'paths'> & Partial<Domain>)[];
  readonly format?: string;
  readonly plans?: string | readonly string[];
  readonly ignore?: readonly string[];
  readonly taskHours?: readonly [number, number];
  readonly maxTasks?: number;
  readonly maxQuestions?: number;
  readonly engines?: EngineSettings;
};

/**
 * The configuration in a folder; the defaults when there is none. Throws a PlanError with file and line for
 * what is not JSON, an unknown key, or a value of the wrong kind.
 */
export function readConfig(root: string): Config {
  const path = join(root, configName);
  return completed(existsSync(path) ? readWritten(path) : {});
}

function readWritten(path: string): Written {
  const source = readText(path);
  const value = parse(source, path);
  const complaint = validate(value, configSchema) ?? complainOfHours(value as Written);
  if (complaint === undefined) return value as Written;
  const place = `${placeOf(path)}:${lineOfKey(source, complaint.key)}`;
  throw new PlanError('config-invalid', `${place}: ${complaint.text}`, {hint: complaint.hint});
}

function parse(source: string, path: string): unknown {
  try {
    return JSON.parse(source.replace(/^\ufeff/, ''));
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const line = Number(/line (\d+)/.exec(said)?.[1] ?? source.split('\n').length);
    throw new PlanError('config-invalid', `${placeOf(path)}:${line} is not valid JSON.`, {
      hint: `JSON has no comments and no trailing commas (${said.replace(/ in JSON.*/s, '')}).`,
      cause: error,
    });
  }
}

// The only rule about two values at once, which a JSON Schema cannot say.
function complainOfHours({taskHours}: Written) {
  if (taskHours === undefined || taskHours[0] <= taskHours[1]) return undefined;
  return {
    key: 'taskHours',
    text: `taskHours ends (${taskHours[1]}) before it begins (${taskHours[0]}).`,
    hint: 'Write the fewest hours first, as in [1, 4].',
  };
}

function completed(written: Written): Config {
  const {properties} = configSchema;
  return {
    stories: written.stories ?? properties.stories.default,
    domains: written.domains?.map(domain => ({description: '', keywords: [], ...domain})),
    format: written.format,
    ...plansOf(written.plans ?? properties.plans.default),
    ignore: written.ignore ?? properties.ignore.default,
    engines: written.engines ?? {},
    settings: {
      taskHours: written.taskHours ?? properties.taskHours.default,
      maxTasks: written.maxTasks ?? properties.maxTasks.default,
      maxQuestions: written.maxQuestions ?? properties.maxQuestions.default,
    },
  };
}

/** Folders stand for every Markdown file in them; new plans go into the folder that the first begins with. */
function plansOf(written: string | readonly string[]): Pick<Config, 'plans' | 'planGlobs'> {
  const entries = (typeof written === 'string' ? [written] : written).map(entry => entry.replace(/\/+$/, ''));
  const isGlob = (entry: string): boolean => /[*?{]|\.(?:md|markdown)$/i.test(entry);
  const [first = ''] = entries;
  const folder = isGlob(first)
    ? first.split('/').slice(0, first.split('/').findIndex(isGlob)).join('/')
    : first;
  return {
    plans: folder === '' ? '.' : folder,
    planGlobs: entries.map(entry => (isGlob(entry) ? entry : `${entry}/**/*.md`)),
  };
}

function lineOfKey(source: string, key: string): number {
  const at = source.indexOf(JSON.stringify(key));
  return at === -1 ? 1 : source.slice(0, at).split('\n').length;
}
