// Everything that speaks for a file, with its weight. To add a signal, write one file of the shape of signal.ts and
// add one line here. The weights were measured on 732 changes of 13 repositories; random ones between 0.6 and
// 1.6 times these are as good, so they are not to be tuned.
import {churn} from '../relations/churn.ts';
import {edited} from '../relations/edited.ts';
import {imports} from '../relations/imports.ts';
import {similarCommits} from '../relations/similar-commits.ts';
import {told} from '../relations/told.ts';
import {content} from './content.ts';
import {definitions} from './definitions.ts';
import {likeness} from './likeness.ts';
import {named} from './named.ts';
import {pairs} from './pairs.ts';
import {passage} from './passage.ts';
import {path} from './path.ts';
import type {CloseSearch, Evidence, Search} from './signal.ts';
import {titleWords} from './title.ts';

type Spoken = {
  readonly weight: number;
  /** Which reasons are read first: the lower, the earlier. */
  readonly telling: number;
};

/** A signal that looks at all files; `shortlists` is its weight in choosing the files for a closer look. */
export type WideSignal = Spoken & {
  readonly measure: (search: Search) => Evidence;
  readonly shortlists: number;
};

/** A signal that reads the texts of the shortlist. */
export type CloseSignal = Spoken & {readonly measure: (search: CloseSearch) => Evidence};

export const wideSignals: readonly WideSignal[] = [
  {measure: content, weight: 0.6, shortlists: 1, telling: 5},
  {measure: path, weight: 0.45, shortlists: 0.3, telling: 3},
  {measure: definitions, weight: 0.35, shortlists: 0.3, telling: 9},
  {measure: similarCommits, weight: 0.7, shortlists: 0.4, telling: 2},
  {measure: churn, weight: 0.5, shortlists: 0, telling: 7},
  {measure: titleWords, weight: 0.3, shortlists: 0, telling: 9},
  {measure: likeness, weight: 0.45, shortlists: 0, telling: 9},
  {measure: told, weight: 0.75, shortlists: 1, telling: 0},
  {measure: named, weight: 0.75, shortlists: 1, telling: 1},
  {measure: edited, weight: 0.25, shortlists: 0.3, telling: 2},
];

export const closeSignals: readonly CloseSignal[] = [
  {measure: passage, weight: 0.65, telling: 4},
  {measure: pairs, weight: 0.45, telling: 9},
  {measure: imports, weight: 0.15, telling: 6},
];
