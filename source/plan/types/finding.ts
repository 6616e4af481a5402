// What the repository says about a story.
import type {Facts} from './facts.ts';
import type {Status, Task} from './task.ts';

export type Domain = {
  readonly name: string;
  readonly description: string;
  /** Globs of the files that belong to it. */
  readonly paths: readonly string[];
  readonly keywords: readonly string[];
};

export type RankedFile = {readonly path: string; readonly score: number};

export type FoundFile = RankedFile & {
  readonly domain: string;
  /** What a person can check: "defines RateLimiter (internal/web/ratelimit.go:14)". Best first. */
  readonly reasons: readonly string[];
  readonly likelihood: 'likely' | 'possible' | 'unlikely';
  /** Names that the file defines and the story uses, with their 1-based lines. */
  readonly symbols: readonly FoundSymbol[];
  /** Test files that cover it, best first. */
  readonly tests: readonly string[];
  /** The same tests, with how each is known to cover it and the command that runs it. */
  readonly covering?: readonly Coverage[];
  /** Who knows it: "@web-team (CODEOWNERS)", "Ada (12 of 20 changes)". */
  readonly owners?: readonly string[];
};
/** A test file that covers another: it is named after it, imports it, or changed along with it. */
export type Coverage = {
  readonly path: string;
  readonly by: 'name' | 'import' | 'history';
  /** Undefined when the repository does not say how its tests are run. */
  readonly command?: string | undefined;
};
export type FoundSymbol = {readonly name: string; readonly line: number};

export type FoundCriterion = {
  readonly number: number;
  readonly domain: string;
  /** Best first, at most a dozen. */
  readonly files: readonly RankedFile[];
};

export type SimilarCommit = {
  readonly id: string;
  readonly subject: string;
  readonly files: readonly string[];
};
export type Integration = {readonly from: string; readonly to: string; readonly files: readonly string[]};

/** A name of the story that exists nowhere in the code, nor in another story. */
export type UnknownName = {
  readonly name: string;
  readonly kind: 'endpoint' | 'command' | 'flag' | 'type' | 'file' | 'setting' | 'event' | 'identifier';
  readonly line: number;
  /** The closest names that do exist. */
  readonly nearest: readonly string[];
};

/** Where things of a kind go in a repository, by where most of them are. */
export type Convention = {
  readonly what: 'tests' | 'migrations' | 'routes' | 'templates';
  /** A folder ("db/migrations/"), or in words: "beside the code, as x_test.go". */
  readonly place: string;
  readonly example: string;
  /** How many of all there are stand there. */
  readonly count: number;
  readonly total: number;
};

/**
 * Something that one line of the code settles, so that a question can say how it is done there. By kind, `name` and
 * `says` are: a `value` its name and number ("maxSteps", "100"); a `flag` and its default ("--steps", "4" or ""); a
 * `reply` its status and text ("400", "prompt is required"); a `message` of an error; a `log` its level and text;
 * something kept in `memory` or `storage`, and a `lock`, its name and what it is; a `route` or `event` and what handles
 * it.
 */
export type Precedent = {
  readonly kind:
    | 'value'
    | 'flag'
    | 'reply'
    | 'message'
    | 'log'
    | 'memory'
    | 'storage'
    | 'lock'
    | 'route'
    | 'event';
  readonly name: string;
  readonly says: string;
  readonly path: string;
  /** 1-based. */
  readonly line: number;
};

/** What the repository says about a story. */
export type Finding = {
  /** Best first. */
  readonly files: readonly FoundFile[];
  readonly criteria: readonly FoundCriterion[];
  readonly similar: readonly SimilarCommit[];
  readonly integration: readonly Integration[];
  readonly unknown: readonly UnknownName[];
  /** What single lines of the best files settle already. */
  readonly precedents?: readonly Precedent[];
  readonly domains: readonly Domain[];
  /** The repository's own commands, found in its manifests: how its tests are run, by folder ('' for the root). */
  readonly testCommands: readonly {readonly folder: string; readonly command: string}[];
  readonly conventions?: readonly Convention[];
  readonly facts: Facts;
  /** Every path of the tree that may be named in a task, sorted. */
  readonly paths: readonly string[];
  /** The other stories, for their status and for the names they promise. */
  readonly stories: readonly StorySummary[];
  /** What it could not know and why ("no git history: nothing is known of earlier changes"). */
  readonly limits: readonly string[];
  /** How many files were not looked at because nobody writes them by hand here, by reason ("generated"). */
  readonly leftOut?: Readonly<Record<string, number>>;
  readonly counts: {readonly files: number; readonly commits: number};
  readonly ms: number;
};

/** A story in a list. */
export type StorySummary = {
  readonly number: string | undefined;
  readonly title: string;
  readonly path: string;
  readonly status: string | undefined;
  readonly counts: Readonly<Record<Status, number>>;
  /** Its own words, lower case, for finding who promises a name. */
  readonly text: string;
  /** Its plan, for learning how the house plans; left out of lists. */
  readonly tasks?: readonly Task[];
};
