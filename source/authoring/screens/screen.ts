// What every screen is given.
import type {Look} from '../../ui/glyphs.ts';
import type {Event, In, Phase} from '../interview.ts';

/** The writing of a story in the screen's phase, the look of the terminal, and where to say what the person did. */
export type ScreenProps<Name extends Phase> = {
  readonly authoring: In<Name>;
  readonly look: Look;
  readonly dispatch: (event: Event) => void;
};
