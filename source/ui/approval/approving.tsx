// What a command would do, in full, and the two keys to answer it.
import {Conversation} from '../conversation/conversation.tsx';
import {diffOfAll, type FileChange} from '../conversation/diff.ts';
import {Difference} from '../conversation/difference.tsx';
import {leaveKey} from '../conversation/keys.ts';
import {startConversation} from '../conversation/session.ts';
import {type Drawing, playOnTerminal} from '../conversation/terminal.tsx';
import type {Binding} from '../keys.ts';
import {type Approval, course, type Event} from './approval.ts';

export type Shown = {
  readonly title: string;
  readonly does: string;
  readonly changes: readonly FileChange[];
};
type Terminal = {readonly isAscii: boolean; readonly hasColor: boolean};

/** Shows it until somebody has answered, and leaves the terminal as it was. */
export async function askOn(shown: Shown, terminal: Terminal): Promise<boolean> {
  const {interview} = await playOnTerminal<Approval, Event>({
    start: (_, watch) => startConversation<Approval, Event>({phase: 'showing'}, course, watch),
    draw: (approval, drawing) => <Approving approval={approval} shown={shown} {...terminal} {...drawing} />,
    entryOf: () => undefined,
    blank: [],
  });
  return interview.phase === 'approved';
}

type Props = Terminal & Drawing<Event> & {readonly approval: Approval; readonly shown: Shown};

/** "What will be imported from Backlog.md" */
export const Approving = ({approval, shown, dispatch, ...rest}: Props) => {
  const keys: readonly Binding<Event>[] = [
    {keys: ['enter'], does: shown.does, event: {type: 'confirmed'}},
    {keys: ['w'], event: {type: 'confirmed'}},
    leaveKey,
  ];
  return (
    <Conversation
      {...rest}
      dispatch={dispatch}
      screen={(_, wide) =>
        approval.phase === 'showing' ? (
          <Difference<Event>
            look={wide}
            title={shown.title}
            lines={diffOfAll(shown.changes)}
            keys={keys}
            dispatch={dispatch}
          />
        ) : null
      }
    />
  );
};
