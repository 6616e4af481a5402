// What the code says when something is wrong, where it keeps things, and how it guards them.
// To let a rule cite that, name it in a row.
import type {Precedent} from '../../plan/types.ts';
import type {Habit} from './habit.ts';

const error = {
  kinds: ['message'],
  tell: ({says}: Precedent, place: string) => `A like error reads "${says}" (${place}).`,
  suggest: ({says}: Precedent, place: string) => `Stop with an error in the manner of "${says}" (${place}).`,
} as const;
const reply = {
  kinds: ['reply'],
  tell: ({name, says}: Precedent, place: string) =>
    `A handler beside it answers ${name} "${says}" (${place}).`,
  suggest: ({name, says}: Precedent, place: string) =>
    `Answer ${name} in the manner of "${says}" (${place}).`,
} as const;

const down = /connect|reach|timed? ?out|timeout|unavailable|not running|refused|network|offline|fetch/i;
const wrong =
  /invalid|missing|required|malformed|parse|decode|unmarshal|empty|unknown|bad |too |must|exceed|unsupported/i;
const ofRequests =
  /\b(?:requests?|endpoints?|http|status|api|server|handlers?|clients?|[45]\d\d|POST|GET)\b/i;
/** A single word in common is enough for a message, which has many. */
const some = 0.01;

export const mannerHabits: readonly Habit[] = [
  {
    ...reply,
    rules: [
      'unreadable-input',
      'what-is-checked',
      'what-is-valid',
      'empty-value',
      'out-of-range',
      'checked-when',
    ],
    says: wrong,
    share: some,
  },
  {...reply, rules: ['who-may', 'who-can'], named: /^40[13]$/},
  {...reply, rules: ['how-many-a-minute'], named: /^429$/},
  {
    ...error,
    rules: ['service-down', 'connection-lost', 'transfer-fails', 'after-failure', 'goes-wrong', 'graceful'],
    says: down,
    share: some,
  },
  {
    ...error,
    rules: [
      'unreadable-input',
      'goes-wrong',
      'what-is-checked',
      'what-is-valid',
      'empty-value',
      'out-of-range',
    ],
    says: wrong,
    share: some,
  },
  {
    ...error,
    rules: ['gone', 'none-left'],
    says: /not found|missing|no such|does not exist|unknown/i,
    share: some,
  },
  {
    ...error,
    rules: ['exists-already', 'exists-or-not', 'same-name'],
    says: /exist|already|duplicate|in use/i,
    share: some,
  },
  {
    ...error,
    rules: ['wording'],
    share: some,
    suggest: ({says}, place) => `In the manner of "${says}" (${place}).`,
  },
  {...reply, rules: ['wording', 'graceful', 'goes-wrong'], line: ofRequests},
  {
    rules: ['logged', 'who-learns', 'what-is-told'],
    kinds: ['log'],
    tell: ({name, says}, place) => `Now, "${says}" is logged at ${name} level (${place}).`,
    suggest: ({name, says}, place) => `Log it at ${name} level, as "${says}" is (${place}).`,
  },
  {
    rules: ['survives-restart', 'kept', 'one-per', 'where-kept'],
    kinds: ['memory'],
    share: 0.5,
    tell: ({name, says}, place) => `\`${name}\` is ${says} in memory (${place}).`,
    suggest: ({name}, place) => `In memory only, as \`${name}\` is (${place}): it starts fresh each time.`,
  },
  {
    rules: ['survives-restart', 'remembered', 'kept', 'where-kept', 'retention'],
    kinds: ['storage'],
    tell: ({name, says}, place) =>
      says === 'a file'
        ? `\`${name}\` writes a file (${place}).`
        : `\`${name}\` is kept in ${says} (${place}).`,
    suggest: ({name}, place) => `Keep it as \`${name}\` does (${place}).`,
  },
  {
    rules: ['at-the-same-time', 'still-running', 'at-once'],
    kinds: ['lock'],
    tell: ({name}, place) => `\`${name}\` is a lock there already (${place}).`,
    suggest: ({name}, place) => `One after the other, guarded by \`${name}\` (${place}).`,
  },
];
