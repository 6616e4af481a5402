// What goes wrong on the way: another party is down, a transfer breaks, input cannot be read.
// To add a question, add a row; to try it, run `node bench/questions.mjs`.
import type {WordRule} from './word-rule.ts';

const handled =
  /\b(?:retr(?:y|ies|ied)|fall(?:s|ing)? ?back|abort(?:s|ed)?|exits? (?:with|code)|continue[sd]?|skip(?:s|ped)?|reject(?:s|ed)?|error message|warning|degrad\w+|ignore[sd]?|returns? (?:an? )?(?:error|status|[45]\d\d)|silent\w*|with (?:an? )?(?:clear |specific |descriptive )?error|last known|preserv\w+|shows? (?:an? )?(?:error )?message)\b/i;

export const failureRules: readonly WordRule[] = [
  {
    name: 'connection-lost',
    kind: 'failure',
    trigger:
      /\b(?:connects? to|connected to|re-?connect(?:s|ion)?|(?:connection|socket) (?:to|is|pool|loss)|web ?sockets?|event ?stream|streams? (?:the |each |its )?(?:tokens?|responses?|events|output))\b/i,
    answered: handled,
    ask: 'if the connection is lost, do we retry by ourselves or stop with an error?',
    why: 'Reconnecting is a piece of work of its own, and the tests must break the connection on purpose.',
    suggestions: [
      'Reconnect with growing pauses, and show an error after the fifth failed attempt.',
      'Stop with an error that names the other side; the user starts again.',
      'Keep the last known state on screen and mark it as disconnected.',
    ],
  },
  {
    name: 'service-down',
    kind: 'failure',
    trigger:
      /\b(?:calls?|quer(?:y|ies)|fetch(?:es)?|checks?|posts?|invokes?|contacts?|looks? up|asks?|resolves?|relies on|integrates? with|available from)\b[^.,;]{0,40}\b(?:apis?|servers?|services?|endpoints?|remote|github|providers?|registry|databases?|llm|upstream|daemon|webhooks?|oauth|keyring)\b|\b(?:api|service|backend|provider|upstream) (?:failures?|errors?|outages?|rate limit\w*)/i,
    answered: handled,
    ask: 'if it is unavailable or hits a rate limit: retry, the last known state, or an error?',
    why: 'The path where the other side does not answer needs its own code and its own test.',
    suggestions: [
      'Stop with a one-line error that says what could not be reached; nothing is changed.',
      'Retry three times with growing pauses, then show an error.',
      'Keep the last known state and log the failure.',
    ],
  },
  {
    name: 'transfer-fails',
    kind: 'failure',
    trigger:
      /\b(?:fetch(?:es)?|downloads?|uploads?|syncs?|synchroni[sz]es?|clones?|pulls?|pushes|publish(?:es)?|installs?|submits?|sends|exports?)\s+(?:the|a|an|all|any|each|new|latest|its|\w+s)\b/i,
    answered: handled,
    ask: 'if that fails or times out, do we retry automatically, or stop with an error?',
    why: 'Retrying changes where the code goes: a loop around the call, or a message to the user.',
    suggestions: [
      'Stop without a retry, with an error that says what failed and what to do next.',
      'Retry three times with growing pauses, then stop with an error.',
      'Go on without it and show a warning.',
    ],
  },
  {
    name: 'unreadable-input',
    kind: 'failure',
    trigger:
      /\b(?:pars(?:es?|ing)|loads?|loading|reads|reading|imports?|importing|decod(?:es?|ing)|deseriali[sz]es?|accepts?)\b[^.,;]{0,50}\b(?:files?|config\w*|json|ya?ml|csv|toml|data|responses?|inputs?|messages?|templates?|settings|entries|logs?|schemas?|artifacts?|images?|traces?)\b/i,
    answered: handled,
    ask: 'how is missing, invalid or corrupted data handled: rejected with an error, or skipped with a warning?',
    why: 'Whoever writes the reader has to know whether bad input stops it.',
    suggestions: [
      'Reject it with an error that names the place and the value.',
      'Skip the bad part, go on, and report how many were skipped.',
      'Treat it as if it were empty and log a warning.',
    ],
  },
  {
    name: 'after-failure',
    kind: 'failure',
    trigger:
      /\b(?:on|after|upon|connection|network|storage|expansion|build|install\w*|query|update|backend|api) (?:\w+ )?(?:failures?|errors|timeouts?|crash(?:es)?|interruptions?|conflicts?|loss)\b/i,
    answered: handled,
    ask: 'how do we recover when this fails: retry, fall back, or stop with an error message?',
    why: 'The story names the failure but not the way out of it, and the task needs both.',
    suggestions: [
      'Stop with an error message and leave everything as it was before.',
      'Retry three times, then stop with an error message.',
      'Fall back to the previous state and show a warning.',
    ],
  },
  {
    name: 'graceful',
    kind: 'failure',
    trigger:
      /\b(?:gracefully|(?:handles?|recovers? from|tolerates?|survives?|resilient to|robust against)\b[^.,;]{0,50}\b(?:fail\w*|errors?|invalid|missing|corrupt\w*|loss|unavailab\w+|conflicts?|timeouts?|tokens?|edge cases?))\b/i,
    answered: handled,
    ask: 'what does the user see then: an error message, or a fallback that keeps working?',
    why: 'The behaviour behind the word is what gets built and tested.',
    suggestions: [
      'Show a one-line error message and keep the state as it was.',
      'Keep the rest working, with a note of what is missing.',
      'Write the error to the log and show nothing on screen.',
    ],
  },
  {
    name: 'never-ends',
    kind: 'failure',
    trigger:
      /\b(?:(?:disabled|read-only|locked|blocked|greyed out|hidden|paused)\b[^.;]{0,60}\b(?:during|while|until)|editable again|re-?enabled|loading (?:state|indicator|spinner)|typing indicator)\b/i,
    answered: /\b(?:on error|time[sd]? ?out|if (?:it|that|the \w+) fails|even if|always)\b/i,
    ask: 'and if what it waits for fails or never ends?',
    worth: 1.0,
    why: 'A state that only success can end leaves the user stuck when there is none.',
    suggestions: [
      'It ends in any case: on success, on an error and after a timeout.',
      'It ends on success and on an error; there is no timeout.',
      'The user can end it by hand.',
    ],
  },
  {
    name: 'no-space',
    kind: 'failure',
    trigger:
      /\b(?:caches? (?:the|all|each|responses?|results?)|cache (?:storage|size|entries)|writes? (?:\w+ ){0,3}to (?:disk|a file|the log)|disk space|stor(?:e|es|ing) (?:all|each|every|large|the last)|archiv(?:es?|ing))\b/i,
    answered: /\b(?:disk (?:is )?full|no space|evict\w*|lru|out of space)\b/i,
    ask: 'what happens when the storage is full: drop the oldest, or stop with an error?',
    why: 'Something that only grows needs a rule for the end, and that rule is code.',
    suggestions: [
      'Drop the oldest entries first and go on.',
      'Stop writing, show an error, and keep what is there.',
      'Go on in memory only and log a warning.',
    ],
  },
];
