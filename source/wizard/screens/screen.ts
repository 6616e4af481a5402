// What every screen is given.
import type {Look} from '../../ui/glyphs.ts';
import type {Binding} from '../../ui/keys.ts';
import type {Event, In, Phase} from '../interview.ts';

/** The interview in the screen's phase, the look of the terminal, and where to say what the lead did. */
export type ScreenProps<Name extends Phase> = {
  readonly interview: In<Name>;
  readonly look: Look;
  readonly dispatch: (event: Event) => void;
};

/** Keys that the choice widget takes itself, and how to leave: the ends of most hint bars. */
export const chooseKeys: readonly Binding<Event>[] = [{keys: ['up', 'down'], does: 'choose'}];
export const leaveKey: Binding<Event> = {keys: ['ctrl+c'], does: 'leave', event: {type: 'left'}};
export const backKey: Binding<Event> = {keys: ['b'], does: 'back', event: {type: 'wentBack'}};
