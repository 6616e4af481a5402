// What every screen is given, and the keys that they share.
import type {Look} from '../../ui/glyphs.ts';
import type {Event, In, Phase} from '../interview.ts';

/** The interview in the screen's phase, the look of the terminal, and where to say what the lead did. */
export type ScreenProps<Name extends Phase> = {
  readonly interview: In<Name>;
  readonly look: Look;
  readonly dispatch: (event: Event) => void;
};

export {backKey, chooseKeys, leaveKey} from '../../ui/conversation/keys.ts';
