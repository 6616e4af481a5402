// An engine's drafts and our own as one list: its own where it has any, ours for what it left without a task.
import {renumber} from '../../plan/order.ts';
import type {Draft} from '../../plan/types.ts';

/** The drafts to propose. Ours keep the dependencies among themselves, and come last. */
export function withOwnDrafts(advised: readonly Draft[], own: readonly Draft[]): readonly Draft[] {
  if (advised.length === 0) return own;
  const served = new Set(advised.flatMap(({criteria}) => criteria));
  const missing = own.filter(({criteria}) => criteria.some(number => !served.has(number)));
  const ids = new Set(missing.map(({id}) => id));
  const added = missing.map(draft => ({
    ...draft,
    id: `own ${draft.id}`,
    dependsOn: draft.dependsOn.filter(id => ids.has(id)).map(id => `own ${id}`),
    because: {},
  }));
  return renumber([...advised, ...added]);
}
