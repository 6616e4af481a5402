// Everything that speaks for a file, with its weight. To add a signal, write one file of the shape of signal.ts and
// add one line here. The weights were measured on 732 changes of 13 repositories; random ones between 0.6 and
// 1.6 times these are as good, so they are not to be tuned.
import {churn} from './churn.ts';
import {content} from './content.ts';
import {definitions} from './definitions.ts';
import {imports} from './imports.ts';
import {named} from './named.ts';
import {pairs} from './pairs.ts';
import {passage} from './passage.ts';
import {path} from './path.ts';
import type {CloseSearch, Evidence, Search} from './signal.ts';
import {similarCommits} from './similar-commits.ts';
import {titleWords} from './title.ts';

/** A signal that looks at all files; `shortlists` is its weight in choosing the files for a closer look. */
export type WideSignal = {
  readonly measure: (search: Search) => Evidence;
  readonly weight: number;
  readonly shortlists: number;
};

/** A signal that reads the texts of the shortlist. */
export type CloseSignal = {readonly measure: (search: CloseSearch) => Evidence; readonly weight: number};

// In the order in which their reasons are worth reading.
export const wideSignals: readonly WideSignal[] = [
  {measure: named, weight: 0.75, shortlists: 1},
  {measure: similarCommits, weight: 0.7, shortlists: 0.4},
  {measure: definitions, weight: 0.35, shortlists: 0.3},
  {measure: path, weight: 0.45, shortlists: 0.3},
  {measure: titleWords, weight: 0.3, shortlists: 0},
  {measure: content, weight: 0.6, shortlists: 1},
  {measure: churn, weight: 0.5, shortlists: 0},
];

export const closeSignals: readonly CloseSignal[] = [
  {measure: passage, weight: 0.65},
  {measure: pairs, weight: 0.45},
  {measure: imports, weight: 0.15},
];
