// What a person prefers, on every project of theirs: kept in their own configuration folder, never in the repository.

/** Everything that is remembered; a new preference is one line here. */
export type Preferences = {
  /** Glyphs of ASCII alone. */
  readonly ascii?: boolean;
  /** Name of the layout for new plans, where the repository does not say. */
  readonly format?: string;
  /** Path of the last story, by the root of its project. */
  readonly lastStory?: Readonly<Record<string, string>>;
  /** Filters of the board, by the root of the project. */
  readonly boardFilters?: Readonly<Record<string, unknown>>;
};

/** The preferences as they are now; none when they cannot be read. */
export async function readPreferences(): Promise<Preferences> {
  try {
    return (await open()).store;
  } catch {
    return {};
  }
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

async function open() {
  // Loaded here because only what draws on a terminal has preferences.
  const {default: Conf} = await import('conf');
  return new Conf<Preferences>({projectName: 'plan-tasks', projectSuffix: '', clearInvalidConfig: true});
}
