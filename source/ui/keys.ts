// Keys by name, what they do, and the hint bar that tells. A key exists by standing in a table of bindings.
import type {Look} from './glyphs.ts';
import {pad, widthOf} from './text.ts';

/**
 * What keys do. `does` is what the hint bar says, nothing when it keeps silent; `event` is what happens, nothing
 * when a widget takes the key itself. Hints of minor keys go first when the line is short, that of a major one last.
 */
export type Binding<Event> = {
  readonly keys: readonly string[];
  readonly does?: string;
  readonly event?: Event;
  readonly isMinor?: boolean;
  readonly isMajor?: boolean;
};

/** The part of Ink's key that names are made from. */
export type PressedKey = {
  readonly upArrow: boolean;
  readonly downArrow: boolean;
  readonly leftArrow: boolean;
  readonly rightArrow: boolean;
  readonly pageUp: boolean;
  readonly pageDown: boolean;
  readonly home: boolean;
  readonly end: boolean;
  readonly return: boolean;
  readonly escape: boolean;
  readonly tab: boolean;
  readonly backspace: boolean;
  readonly delete: boolean;
  readonly ctrl: boolean;
  readonly shift: boolean;
};

const special: readonly (readonly [keyof PressedKey, string])[] = [
  ['upArrow', 'up'],
  ['downArrow', 'down'],
  ['leftArrow', 'left'],
  ['rightArrow', 'right'],
  ['pageUp', 'pageup'],
  ['pageDown', 'pagedown'],
  ['home', 'home'],
  ['end', 'end'],
  ['return', 'enter'],
  ['escape', 'escape'],
  ['tab', 'tab'],
  ['backspace', 'backspace'],
  ['delete', 'delete'],
];

/** The name of a pressed key: "up", "shift+up", "ctrl+c", "space", "S", "?". */
export function keyName(input: string, key: PressedKey): string {
  const name = special.find(([flag]) => key[flag])?.[1];
  if (name !== undefined) return key.shift ? `shift+${name}` : name;
  if (key.ctrl) return `ctrl+${input}`;
  return input === ' ' ? 'space' : input;
}

/** The event that a key stands for, if any. */
export const eventOf = <Event>(bindings: readonly Binding<Event>[], name: string): Event | undefined =>
  bindings.find(({keys, event}) => event !== undefined && keys.includes(name))?.event;

/**
 * The hint bar: "↑↓ choose · ⏎ go on · ^C leave", as much of it as the width holds. First what stands after a comma
 * goes, then minor keys, then others, Enter last; the very last one says how to leave and stays.
 */
export function hintsOf(bindings: readonly Binding<unknown>[], look: Look, width: number): string {
  let shown = bindings.filter(({does}) => does !== undefined);
  let line = joined(shown, look);
  if (widthOf(line) > width)
    shown = shown.map(binding => ({...binding, does: binding.does?.split(',')[0] ?? ''}));
  line = joined(shown, look);
  while (widthOf(line) > width && shown.length > 1) {
    shown = shown.toSpliced(leastOf(shown), 1);
    line = joined(shown, look);
  }
  return line;
}

/** The index of the hint that is missed least. */
function leastOf(shown: readonly Binding<unknown>[]): number {
  const minor = shown.findLastIndex(({isMinor}) => isMinor === true);
  if (minor >= 0) return minor;
  const other = shown.findLastIndex(
    ({keys, isMajor}, index) => index < shown.length - 1 && isMajor !== true && !keys.includes('enter'),
  );
  return other >= 0 ? other : shown.length - 2;
}

/** Every key of a table that does something, one a line. */
export function keyLines(bindings: readonly Binding<unknown>[], look: Look): readonly string[] {
  const shown = bindings.filter(({does}) => does !== undefined);
  const labels = shown.map(binding => labelOf(binding, look));
  const width = Math.max(0, ...labels.map(widthOf)) + 2;
  return shown.map(({does}, index) => `${pad(labels[index] ?? '', width)}${does}`);
}

function labelOf({keys}: Binding<unknown>, look: Look): string {
  const labels = keys.map(key => look.keyLabels[key] ?? key);
  return labels.join(labels.some(label => /[a-z]{2}/.test(label)) ? '/' : '');
}

const joined = (bindings: readonly Binding<unknown>[], look: Look): string =>
  bindings.map(binding => `${labelOf(binding, look)} ${binding.does}`).join(` ${look.glyphs.dot} `);
