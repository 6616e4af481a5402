// What a person prefers, on every project of theirs: kept in their own configuration folder, never in the repository.
import {readFileSync} from 'node:fs';
import {homedir} from 'node:os';
import {dirname, join} from 'node:path';

/** Everything that is remembered; a new preference is one line here. */
export type Preferences = {
  /** Glyphs of ASCII alone. */
  readonly ascii?: boolean;
  /** Name of the layout for new plans, where the repository does not say. */
  readonly format?: string;
  /** Name of the engine that interviews ask too. */
  readonly engine?: string;
  /** Where briefs of a project may be sent, by its root. */
  readonly consents?: Readonly<Record<string, readonly string[]>>;
  /** Path of the last story, by the root of its project. */
  readonly lastStory?: Readonly<Record<string, string>>;
  /** Filters of the board, by the root of the project. */
  readonly boardFilters?: Readonly<Record<string, unknown>>;
};

/** The preferences as they are now; none when they cannot be read. */
export async function readPreferences(): Promise<Preferences> {
  try {
    return JSON.parse(readFileSync(preferencesPath(), 'utf8'));
  } catch {
    return {};
  }
}

/** The file that preferences are kept in, as conf has it: reading it so costs the first screen nothing. */
export function preferencesPath(): string {
  const {env, platform} = process;
  const folders: Readonly<Record<string, string>> = {
    darwin: join(homedir(), 'Library', 'Preferences', 'plan-tasks'),
    win32: join(env.APPDATA || join(homedir(), 'AppData', 'Roaming'), 'plan-tasks', 'Config'),
  };
  const usual = join(env.XDG_CONFIG_HOME || join(homedir(), '.config'), 'plan-tasks');
  return join(folders[platform] ?? usual, 'config.json');
}

/** Changes some preferences and keeps the others. Gives false when they cannot be kept, which stops nobody's work. */
export async function keepPreferences(changes: Preferences): Promise<boolean> {
  try {
    (await open()).set(changes);
    return true;
  } catch {
    return false;
  }
}

/** Forgets a preference. Gives false when that cannot be kept. */
export async function forgetPreference(name: keyof Preferences): Promise<boolean> {
  try {
    (await open()).delete(name);
    return true;
  } catch {
    return false;
  }
}

async function open() {
  // Loaded here because only what changes a preference needs it.
  const {default: Conf} = await import('conf');
  return new Conf<Preferences>({
    cwd: dirname(preferencesPath()),
    projectName: 'plan-tasks',
    clearInvalidConfig: true,
  });
}
