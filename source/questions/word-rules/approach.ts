// Two ways to do a thing, when the story names the thing alone: both with their cost, and the question which to take.
// To add a pair, add a row; to try it, run `node bench/questions.mjs`.
import type {WordRule} from './word-rule.ts';

/** No vocabulary belongs to the kind: what a pair is worth beyond its sentence stands here. */
const kind = 'approach';
const worth = 1.2;

export const approachRules: readonly WordRule[] = [
  {
    name: 'poll-or-push',
    kind,
    worth,
    trigger:
      /\b(?:real-?time|live (?:updates?|view|status|feed|dashboard)|(?:updates?|refreshes) (?:automatically|live|in place|without (?:a )?(?:reload|refresh)\w*)|as soon as (?:it|they|the \w+) changes?|stays? (?:current|up to date))\b/i,
    answered: /\b(?:poll\w*|web ?sockets?|sse|event ?source|server-sent|push\w*|every \d+)\b/i,
    ask: 'polling is simpler but lags; pushing is more work but shows changes at once. Which approach?',
    why: 'Pushing needs a channel that stays open and is opened again; polling needs a timer.',
    suggestions: [
      'Poll: a timer asks for the current state; simpler, and a little late.',
      'Push changes over an open connection; more work, and at once.',
    ],
  },
  {
    name: 'scan-or-index',
    kind,
    worth,
    trigger: /\b(?:full-?text search|fuzzy (?:search|match\w*)|search(?:es)? (?:across|through|over) \w+)\b/i,
    answered: /\b(?:index(?:ed|es)?|like query|scans?|elasticsearch|algolia|sqlite|fts\d?)\b/i,
    ask: 'searching the data each time is simpler; an index is more work but stays fast. Which approach?',
    why: 'An index has to be built, stored and kept current, and each of that is work.',
    suggestions: [
      'Search the data each time; simpler, and slower as it grows.',
      'Keep an index that is updated with the data; more work, and fast at any size.',
    ],
  },
  {
    name: 'now-or-as-a-job',
    kind,
    worth,
    trigger:
      /\b(?:long-running|takes? (?:several|a few|many) (?:seconds|minutes)|(?:bulk|large|batch) (?:exports?|imports?|uploads?|updates?|operations?)|(?:generat|process|transcod|convert|analy[sz])\w* (?:\w+ ){0,2}(?:videos?|reports?|large \w+))\b/i,
    answered: /\b(?:background|asynchronous\w*|queued?|jobs?|workers?|synchronous\w*|waits? for)\b/i,
    ask: 'doing it while the caller waits is simpler; a background job survives time-outs. Which approach?',
    why: 'A job needs a state, a place to look at it and an end; waiting needs none of these.',
    suggestions: [
      'Do it while the caller waits; simpler, and limited by the time-out.',
      'Start a background job and show its state; more work, and of any length.',
    ],
  },
  {
    name: 'expire-or-invalidate',
    kind,
    worth,
    trigger:
      /\bcach(?:es?|ed|ing) (?:the |all |each |its )?(?:\w+ ){0,2}(?:results?|responses?|data|lookups?|quer\w+|pages?)\b/i,
    answered: /\b(?:expir\w+|ttl|invalidat\w+|for \d+|until|never changes?|immutable)\b/i,
    ask: 'expiry by time is simpler but may be stale; invalidating on change is exact. Which approach?',
    why: 'Invalidating touches every place that writes the data; expiry touches only the cache.',
    suggestions: [
      'Let entries expire after a fixed time; simpler, and stale for that long.',
      'Invalidate an entry when its source changes; more work, and always right.',
    ],
  },
  {
    name: 'one-guard-or-many',
    kind,
    worth,
    trigger:
      /\b(?:all|every|each|any) (?:\w+ ){0,2}(?:endpoints?|routes?|requests?|handlers?|commands?|pages?)\b[^.;]{0,40}\b(?:authenticat\w+|authori[sz]\w+|validat\w+|rate[- ]limit\w*|logged|permission\w*|tokens?)\b/i,
    answered: /\b(?:middleware|decorators?|interceptors?|in each|guard|filter chain|gateway)\b/i,
    ask: 'one check before all of them is simpler; one in each can differ. Which approach?',
    why: 'A check in one place cannot be forgotten; checks of their own can say more.',
    suggestions: [
      'Check once, before all of them; simpler, and nothing is forgotten.',
      'Check in each of them; more work, and each can differ.',
    ],
  },
  {
    name: 'mark-or-delete',
    kind,
    worth,
    trigger:
      /\b(?:delet(?:es?|ing)|remov(?:es?|ing)) (?:a|an|the|their|his|her|its|any|own)?\s?(?:\w+ ){0,2}(?:accounts?|users?|customers?|posts?|comments?|projects?|records?|orders?|invoices?|messages?|recipes?)\b/i,
    answered: /\b(?:soft[- ]delet\w+|permanent\w*|tombston\w+|archiv\w+|restor\w+|undo|anonymi[sz]\w+)\b/i,
    ask: 'deleting for good is simpler; marking it as deleted allows undo. Which approach?',
    why: 'Marking means that every query has to leave out what is marked.',
    suggestions: [
      'Delete it for good; simpler, and nothing comes back.',
      'Mark it as deleted and hide it; more work, and it can be restored.',
    ],
  },
];
