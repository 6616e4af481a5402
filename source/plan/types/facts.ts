// What a repository is made of and how it is worked with, as its own files say.

/** What a technology is for in the repository. */
export const roles = [
  'language',
  'framework',
  'database',
  'interface',
  'authentication',
  'testing',
  'tool',
] as const;
export type Role = (typeof roles)[number];

export type Technology = {
  readonly name: string;
  /** As the manifest writes it, without signs ("15.1.0"); undefined when it does not say. */
  readonly version: string | undefined;
  readonly role: Role;
  /** The manifest that says so, or a file in the language. */
  readonly path: string;
};

export type Purpose = 'build' | 'test' | 'run' | 'lint';

/** A command of the repository's own. */
export type OwnCommand = {
  readonly purpose: Purpose;
  readonly command: string;
  /** Where it is run; '' is the root. */
  readonly folder: string;
  /** The manifest that it comes from. */
  readonly path: string;
};

/** A variable of the environment that the code reads, and the first file that does. */
export type Variable = {readonly name: string; readonly path: string};

export type Facts = {
  /** The project's name in its outermost manifest; empty when none says it. */
  readonly name: string;
  readonly technology: readonly Technology[];
  readonly commands: readonly OwnCommand[];
  readonly variables: readonly Variable[];
};
