// How a table beside this file says what a line of code settles.
import type {Precedent} from '../../plan/types.ts';

/** A way in which a line settles something: its kind, and what the match of `pattern` is called and says. */
export type Form = {
  readonly kind: Precedent['kind'];
  /** Of files that can have such lines, by the end of their name; every file without. */
  readonly files?: RegExp;
  readonly pattern: RegExp;
  /** Nothing when the line is not one after all. */
  readonly read: (match: RegExpExecArray) => Pick<Precedent, 'name' | 'says'> | undefined;
};

const longestMessage = 60;

/** A message as it is quoted: what stands for a value becomes three dots; nothing when it says too little. */
export function message(text: string | undefined): string | undefined {
  const plain = (text ?? '')
    .replace(/\\n$/, '')
    .replace(/\$\{[^}]*\}|\{[^}]*\}|%\d*\.?\d*[a-z]+|%[a-z]\b|%08X/gi, '…')
    .replace(/\\./g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/…(?:[\s:,]*…)+/g, '…')
    .replace(/^…[\s:,]+/, '')
    .trim();
  const words = plain.match(/[A-Za-z]{2,}/g) ?? [];
  return words.length < 2 || words.length > 9 || plain.length > longestMessage ? undefined : plain;
}
