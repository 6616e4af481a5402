// The writing of a story on a terminal: one screen for each phase.
import {Conversation} from '../ui/conversation/conversation.tsx';
import {type Outcome, startConversation} from '../ui/conversation/session.ts';
import {type Drawing, playOnTerminal} from '../ui/conversation/terminal.tsx';
import type {Look} from '../ui/glyphs.ts';
import type {Authoring, Event} from './interview.ts';
import {Asking} from './screens/asking.tsx';
import {Offering} from './screens/offering.tsx';
import {Previewing} from './screens/previewing.tsx';
import {Resuming} from './screens/resuming.tsx';
import {Reviewing} from './screens/reviewing.tsx';
import {entryOf} from './transcript.ts';
import {courseWith, type Machine} from './work.ts';

type Terminal = {readonly isAscii: boolean; readonly hasColor: boolean};

/** Runs it until it is over, and leaves the terminal as it was. */
export const runOnTerminal = (
  first: Authoring,
  machine: Machine,
  terminal: Terminal,
): Promise<Outcome<Authoring>> =>
  playOnTerminal<Authoring, Event>({
    start: (lend, watch) =>
      startConversation(
        first,
        courseWith({...machine, editText: text => lend(() => machine.editText(text))}),
        watch,
      ),
    draw: (authoring, drawing) => <Author authoring={authoring} {...terminal} {...drawing} />,
    entryOf,
    blank: ['preparing', 'failed'],
  });

type Props = Terminal & Drawing<Event> & {readonly authoring: Authoring};

/** The whole conversation. */
export const Author = ({authoring, ...rest}: Props) => (
  <Conversation
    {...rest}
    screen={(look, wide) =>
      screenOf({authoring, look: authoring.phase === 'previewing' ? wide : look, dispatch: rest.dispatch})
    }
  />
);

type ScreenProps = {
  readonly authoring: Authoring;
  readonly look: Look;
  readonly dispatch: (event: Event) => void;
};

/** The screen of the phase; a phase without one shows nothing while the machine works, or is the end. */
const screenOf = ({authoring, look, dispatch}: ScreenProps) => {
  const props = {look, dispatch};
  switch (authoring.phase) {
    case 'resuming':
      return <Resuming {...props} authoring={authoring} />;
    case 'asking':
      return <Asking {...props} authoring={authoring} />;
    case 'reviewing':
      return <Reviewing {...props} authoring={authoring} />;
    case 'previewing':
      return <Previewing {...props} authoring={authoring} />;
    case 'offering':
      return <Offering {...props} authoring={authoring} />;
    default:
      return null;
  }
};
