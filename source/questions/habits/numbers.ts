// Numbers and defaults that the code has, for questions about numbers and defaults.
// To let a rule cite them, name it in a row.
import type {Precedent} from '../../plan/types.ts';
import type {Habit} from './habit.ts';

const number = {
  kinds: ['value'],
  tell: ({name, says}: Precedent, place: string) => `\`${name}\` is ${says} (${place}).`,
  suggest: ({name, says}: Precedent, place: string) => `Take ${says}, as \`${name}\` has it (${place}).`,
} as const;
const retries = /retr(?:y|ies)|attempt|backoff/i;

export const numberHabits: readonly Habit[] = [
  {...number, rules: ['give-up'], named: /time_?out|deadline/i},
  {
    ...number,
    rules: ['never-ends'],
    named: /time_?out|deadline/i,
    suggest: ({name, says}, place) =>
      `It ends on success, on an error, and after ${says} as \`${name}\` has it (${place}).`,
  },
  {...number, rules: ['retries'], named: retries},
  {
    ...number,
    rules: ['transfer-fails', 'after-failure', 'service-down', 'connection-lost', 'goes-wrong'],
    named: retries,
    share: 0.5,
    suggest: ({name, says}, place) =>
      `Retry as often as \`${name}\` says (${says}; ${place}), then stop with an error.`,
  },
  {...number, rules: ['how-often'], named: /interval|period|poll|tick|refresh|debounce/i},
  {
    ...number,
    rules: ['how-many-a-minute'],
    named: /(?<![a-z])rate|burst|window|per_?(?:min|sec|hour)|requests/,
  },
  {
    ...number,
    rules: ['retention', 'no-space'],
    named: /ttl|age$|expir|retention|keep|max|limit/i,
    share: 0.5,
  },
  {
    ...number,
    rules: ['limit', 'how-many', 'threshold', 'how-fast'],
    named: /max|min|limit|capacity|size|len|threshold|timeout|interval/i,
    share: 0.5,
  },
  {
    ...number,
    rules: ['out-of-range', 'what-is-checked', 'what-is-valid', 'checked-when'],
    named: /max|min|limit/i,
    share: 0.5,
    suggest: ({name}, place) => `Reject it with an error that names the limit, \`${name}\` (${place}).`,
  },
  {
    ...number,
    rules: ['by-default', 'which-wins', 'if-not-said'],
    named: /default/i,
    share: 0.5,
    suggest: ({name, says}, place) => `Take ${says} by default, as \`${name}\` does (${place}).`,
  },
  {
    rules: ['how-called', 'by-default', 'which-wins', 'if-not-said'],
    kinds: ['flag'],
    share: 0.5,
    tell: ({name, says}, place) =>
      says === ''
        ? `\`${name}\` is a flag already (${place}).`
        : `\`${name}\` is ${says} by default (${place}).`,
    suggest: ({name}, place) => `By a flag, in the manner of \`${name}\` (${place}).`,
  },
];
