// The keys that the screens of every interview share.
import type {Binding} from '../keys.ts';

export type Leave = {readonly type: 'left'};
export type Back = {readonly type: 'wentBack'};

/** Keys that the choice widget takes itself. */
export const chooseKeys: readonly Binding<never>[] = [{keys: ['up', 'down'], does: 'choose'}];
/** How to leave: the end of every hint bar. */
export const leaveKey: Binding<Leave> = {keys: ['ctrl+c'], does: 'leave', event: {type: 'left'}};
export const backKey: Binding<Back> = {keys: ['b'], does: 'back', event: {type: 'wentBack'}};
