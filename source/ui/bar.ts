// A share of a whole as a bar of cells.
import type {Glyphs} from './glyphs.ts';

/** A bar of `width` cells, filled by `done` of `total`; empty when the total is unknown. */
export function barOf(glyphs: Glyphs, width: number, share: {done: number; total: number}): string {
  const ratio = share.total > 0 ? Math.min(1, Math.max(0, share.done / share.total)) : 0;
  const full = Math.round(ratio * width);
  return glyphs.full.repeat(full) + glyphs.empty.repeat(Math.max(0, width - full));
}
