// What happens when it goes wrong, twice, half-way or at the same time.
// To add a question, add a row; to try it, run `node bench/questions.mjs`.
import type {WordRule} from '../word-rules/word-rule.ts';

const handled =
  /\b(?:retr(?:y|ies|ied)|fall(?:s|ing)? ?back|abort(?:s|ed)?|exits? (?:with|code)|continue[sd]?|skip(?:s|ped)?|reject(?:s|ed)?|error message|warning|degrad\w+|ignore[sd]?|with (?:an? )?(?:\w+ ){0,2}error|returns? (?:an? )?(?:\w+ )?(?:error|status|[45]\d\d)|status [45]\d\d|error: |shows? an? (?:\w+ )?error)\b/i;

export const eventRules: readonly WordRule[] = [
  {
    name: 'goes-wrong',
    kind: 'failure',
    trigger:
      /\b(?:fetch\w*|download\w*|upload\w*|syncs?|synchroni\w+|quer(?:ies|ied) (?:the|a|an)|(?:sends|submits|makes) (?:a|an|the)|parses?|loads?|imports?|connects?|calls?|publish\w*|deploy\w*|installs?|integrat\w+|authenticat\w+|external|third-party|upstream|(?:the|an?|its|remote|external) (?:\w+ )?(?:api|service|server|network|provider|endpoint|database|webhook)s?)\b/i,
    answered: handled,
    ask: 'if it fails or is unavailable: retry, keep the last known state, or stop with an error?',
    why: 'The way that fails needs its own code and its own test.',
    suggestions: [
      'Stop with an error message that says what failed; nothing is changed.',
      'Retry three times, then stop with an error message.',
      'Go on without it and log a warning.',
    ],
  },
  {
    name: 'partly-done',
    kind: 'partial',
    trigger:
      /\b(?:bulk|batch\w*|multi-step|transactions?|atomic\w*|checkpoints?|rollback|migrat\w+|workflows?|(?:process|send|updat|delet|creat|import|sync|install|appl|run|generat|execut|convert|copi|mov|record)\w* (?:\w+ ){0,2}(?:all|multiple|several|many) (?:\w+ ){0,2}\w+s\b|(?:each|every|all|multiple) (?:\w+ ){0,3}(?:processed|sent|updated|deleted|created|imported|generated|converted|moved|linked))\b/i,
    answered: /\b(?:all-or-nothing|roll(?:s|ed)? ?back|continu\w+|partial\w*)\b/i,
    ask: 'if some succeed and some fail: continue and report at the end, or roll back everything?',
    why: 'What is left after a failure half-way decides how the steps are ordered.',
    suggestions: [
      'Keep what succeeded, report what failed, and go on.',
      'Roll back: all or nothing.',
      'Keep what succeeded, and resume there on the next run.',
    ],
  },
  {
    name: 'exists-or-not',
    kind: 'unusual',
    trigger:
      /\b(?:creat(?:es?|ed|ing) (?!valid)|adds?|adding|install(?:s|ed|ing)?|register(?:s|ed|ing)?|sav(?:es?|ed|ing)|signs? (?:up|in)|joins?|imports?|imported|uploads?|uploaded|links?|assigns?|submits?|writes?|publish(?:es)?|invit(?:es?|ed)|subscrib\w+) (?:an? |the |new |their |its |each |all )?[a-z]/i,
    answered: /\b(?:already exist\w*|duplicate\w*|overwrit\w+|unique)\b/i,
    ask: 'what if it already exists or is a duplicate: reuse, overwrite, or stop with an error?',
    why: 'The second time is the common one, and it decides whether there is a check before.',
    suggestions: [
      'Show an error that names what exists; nothing is changed.',
      'Reuse what exists, so that a second time is harmless.',
      'Replace what exists.',
    ],
  },
  {
    name: 'none-left',
    kind: 'unusual',
    trigger:
      /\b(?:lists?|listing|search(?:es|ed)?|filters?|filtered|results?|history|displays? (?:the|all|a|each)|shows? (?:the|all|a|each)|dashboard|leaderboard|overview|tables? of)\b/i,
    answered: /\b(?:empty|no (?:data|results?|items?|matches)|none|missing|not found|no longer)\b/i,
    ask: 'what is shown when there is no data yet, none matches, or it no longer exists?',
    why: 'The empty case is the first thing that a new user sees.',
    suggestions: [
      'Show an empty state that says what to do next.',
      'Show an error that names what is missing.',
      'Hide the element.',
    ],
  },
  {
    name: 'asks-first',
    kind: 'destructive',
    trigger:
      /\b(?:delet\w+|remov\w+|overwrit\w+|clear(?:s|ed)? (?:the|all)|reset\w*|purge\w*|cancel\w*|uninstall\w*|revok\w+|disconnect\w*)\b/i,
    answered:
      /\b(?:confirm\w*|prompts?|--(?:yes|force)|backup\w*|undo)\b|\b(?:tokens?|cookies?|caches?|comments?|notes?|references|imports?|dead code|fields?|docstrings?)\b/i,
    ask: 'must the user confirm first, or can it be undone?',
    why: 'What is gone cannot be tested back.',
    suggestions: [
      'Ask for confirmation first; it cannot be undone.',
      'Do it at once, and offer to undo it.',
      'Do it at once: what is removed can be made again.',
    ],
  },
  {
    name: 'what-starts-it',
    kind: 'trigger',
    trigger:
      /\b(?:automatic\w*|trigger(?:s|ed)?|schedul\w*|refresh(?:es|ed)?|syncs?|synchroni\w+|auto-?\w+|watch(?:es|ed|er)?|stay(?:s)? (?:current|up to date)|up-to-date)\b/i,
    answered: /\b(?:on (?:startup|demand|request)|every \d+|as soon as|immediately)\b/i,
    ask: 'what triggers this: startup, a schedule, a change, or the user?',
    why: 'The trigger decides where the call goes.',
    suggestions: ['The user asks for it.', 'A change triggers it at once.', 'A schedule, in the background.'],
  },
  {
    name: 'at-once',
    kind: 'concurrency',
    trigger:
      /\b(?:concurren\w*|parallel|simultaneous\w*|asynchronous(?:ly)?|in the background|background (?:jobs?|tasks?|process\w*|threads?|sync)|multiple (?:users|tabs|processes|instances|sessions|clients|requests|workers)|workers?|threads?|(?<!\bno )shared state)\b/i,
    answered: /\b(?:one at a time|serial(?:ly|ized)|last (?:one|write\w*) wins|mutex|locked)\b/i,
    ask: 'what if two run at the same time: lock, queue, or last writer wins?',
    why: 'Two at once is a case of its own, in the code and in the test.',
    suggestions: ['One after the other.', 'The second one gets an error.', 'The last one wins.'],
  },
];
