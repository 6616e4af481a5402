// The interview about a story on the screen: one screen for each phase.
import {Conversation} from '../ui/conversation/conversation.tsx';
import type {Drawing} from '../ui/conversation/terminal.tsx';
import type {Look} from '../ui/glyphs.ts';
import {Advising} from './advice/advising.tsx';
import {Consenting} from './advice/consenting.tsx';
import type {Event, Interview} from './interview.ts';
import {Asking} from './screens/asking.tsx';
import {Choosing} from './screens/choosing.tsx';
import {Confirming} from './screens/confirming.tsx';
import {Deciding} from './screens/deciding.tsx';
import {Exploring} from './screens/exploring.tsx';
import {Previewing} from './screens/previewing.tsx';
import {Proposing} from './screens/proposing.tsx';
import {Resuming} from './screens/resuming.tsx';
import {Reviewing} from './screens/reviewing.tsx';
import {PreviewingParts, Splitting} from './screens/splitting.tsx';
import {Surveying} from './screens/surveying.tsx';

type Props = Drawing<Event> & {
  readonly interview: Interview;
  readonly isAscii: boolean;
  readonly hasColor: boolean;
};

/** The whole interview on a terminal. */
export const Wizard = ({interview, ...rest}: Props) => (
  <Conversation
    {...rest}
    screen={(look, wide) =>
      screenOf({
        interview,
        look: interview.phase.startsWith('previewing') ? wide : look,
        dispatch: rest.dispatch,
      })
    }
  />
);

type ScreenProps = {
  readonly interview: Interview;
  readonly look: Look;
  readonly dispatch: (event: Event) => void;
};

/** The screen of the phase; a phase without one shows nothing while the machine works, or is the end. */
const screenOf = ({interview, look, dispatch}: ScreenProps) => {
  const props = {look, dispatch};
  switch (interview.phase) {
    case 'choosing':
      return <Choosing {...props} interview={interview} />;
    case 'resuming':
      return <Resuming {...props} interview={interview} />;
    case 'confirming':
      return <Confirming {...props} interview={interview} />;
    case 'deciding':
      return <Deciding {...props} interview={interview} />;
    case 'exploring':
      return <Exploring {...props} interview={interview} />;
    case 'surveying':
      return <Surveying {...props} interview={interview} />;
    case 'consenting':
      return <Consenting {...props} interview={interview} />;
    case 'advising':
      return <Advising {...props} interview={interview} />;
    case 'asking':
      return <Asking key={interview.question.id} {...props} interview={interview} />;
    case 'splitting':
      return <Splitting {...props} interview={interview} />;
    case 'previewingParts':
      return <PreviewingParts {...props} interview={interview} />;
    case 'proposing':
      return <Proposing {...props} interview={interview} />;
    case 'reviewing':
      return <Reviewing {...props} interview={interview} />;
    case 'previewing':
      return <Previewing {...props} interview={interview} />;
    default:
      return null;
  }
};
