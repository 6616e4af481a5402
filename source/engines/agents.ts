// The coding agents that are known by name: how each answers one text, and how it is started on work. A new one is
// one line; one that is nobody else's stands in the configuration.

/** An agent: the words that answer a text from standard input, and those that start it on "{prompt}" at a terminal. */
export type Agent = {
  readonly name: string;
  readonly command: readonly string[];
  readonly start?: readonly string[] | undefined;
};

export const knownAgents: readonly Agent[] = [
  {
    name: 'claude',
    command: ['claude', '-p', '--output-format', 'json', '--tools', ''],
    start: ['claude', '{prompt}'],
  },
  {
    name: 'codex',
    command: ['codex', 'exec', '--json', '--sandbox', 'read-only', '--skip-git-repo-check', '-'],
    start: ['codex', '{prompt}'],
  },
  {
    name: 'gemini',
    command: ['gemini', '--output-format', 'json'],
    start: ['gemini', '-i', '{prompt}'],
  },
  {
    name: 'opencode',
    command: ['opencode', 'run', '--format', 'json'],
    start: ['opencode', '--prompt', '{prompt}'],
  },
];
