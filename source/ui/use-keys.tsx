// A table of bindings, listened to.
import {useInput} from 'ink';
import {type Binding, eventOf, keyName} from './keys.ts';

/** Dispatches the event of each pressed key that stands in the table, while `isActive`. */
export function useKeys<Event>(
  bindings: readonly Binding<Event>[],
  dispatch: (event: Event) => void,
  isActive = true,
): void {
  useInput(
    (input, key) => {
      const event = eventOf(bindings, keyName(input, key));
      if (event !== undefined) dispatch(event);
    },
    {isActive},
  );
}
