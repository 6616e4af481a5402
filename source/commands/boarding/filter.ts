// The filter that a person left the board with, read with care: it comes from a file of theirs.
import type {Filter} from '../../board/rows.ts';
import {statuses} from '../../plan/types.ts';

/** A kept value as a filter; undefined when it is none. */
export function readFilter(kept: unknown): Filter | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined;
  const {isReadyOnly, statuses: wanted, domains} = kept as Readonly<Record<string, unknown>>;
  return {
    isReadyOnly: isReadyOnly === true,
    statuses: statuses.filter(status => textsOf(wanted).includes(status)),
    domains: textsOf(domains),
  };
}

const textsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter(item => typeof item === 'string') : [];
