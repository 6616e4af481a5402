// What a word of the story means, whom it covers, and where the story ends.
// To add a question, add a row; to try it, run `node bench/questions.mjs`.
import type {WordRule} from './word-rule.ts';

export const meaningRules: readonly WordRule[] = [
  {
    name: 'counts-as',
    kind: 'term',
    trigger:
      /\b(?:duplicates?|stale|inactive|healthy|unhealthy|similar|latest|breaking|relevant|recent|optimal|equivalent|critical|compatible|eligible|significant|high-risk|risk triggers?|natural|outdated|abandoned|idle|suspicious|important|unused|orphaned|meaningful change|ambiguous)\b/i,
    answered: /\b(?:defined as|means|i\.e\.|that is|counts? as|considered|\d+|e\.g\.)|\(/i,
    ask: 'what exactly counts as "{word}" here: which rule decides?',
    why: 'Two people would draw this line in two places, and the test needs one.',
    suggestions: [
      'Use a fixed rule, spelled out in the test.',
      'Count what the code already treats that way.',
      'The user decides each time.',
    ],
  },
  {
    name: 'determined-by',
    kind: 'term',
    trigger:
      /(?<!\b(?:when|if|that|once|until)\b[^.,;]{0,30})\b(?:calculat(?:es?|ed|ing)|computes|computed|determin(?:es?|ed|ing)|(?:auto-?)?detects?|automatically detected|detection of|prioriti[sz]\w+|ranks?|ranked|aggregat(?:es?|ed|ing|ion)|averages?|percentages?|infers?|inferred|deriv(?:es|ed)|classif\w+|categori[sz]\w+|based on|weighted|estimat(?:es?|ed)|total (?:\w+ )?(?:size|count|cost|time)|scoped to)\b/i,
    answered:
      /\b(?:by comparing|formula|sum of|divided by|first match|based on (?:the |its |their )?(?:\S+ ){1,3}(?:status|headers?|types?|roles?|dates?|settings?|selection))\b/i,
    ask: 'how exactly is this determined: from which source, by which rule?',
    why: 'The rule is the heart of the task; without it the code will invent one.',
    suggestions: [
      'Use the simplest rule that fits the examples in the story.',
      'Use what the existing code does in the same case.',
      'Let the user say so: nothing is worked out.',
    ],
  },
  {
    name: 'which-wins',
    kind: 'term',
    trigger:
      /\b(?:overrid(?:es?|den|ing)|merg(?:es?|ed|ing) (?:with|into|from)|falls? back to|multiple (?:sources|config\w*|values|defaults)|(?:environment variables?|flags?|config\w*) (?:and|or) (?:\w+ )?(?:environment variables?|flags?|config\w*|files?)|project[- ](?:level )?defaults?|inherits?|user-(?:level|selected|specified)|precedence)\b/i,
    answered: /\b(?:wins?|takes? precedence|in that order|highest priority|over the)\b/i,
    ask: 'which source takes precedence when both are set?',
    why: 'The order of precedence is one line of code and a week of surprise when it is wrong.',
    suggestions: [
      'Let the more specific one win: flag, then environment, then file, then default.',
      'Let the one that was set last win.',
      'Treat both at once as an error.',
    ],
  },
  {
    name: 'same-thing',
    kind: 'model',
    trigger:
      /\b(?:uniquely|unique (?:id\w*|key|name)|de-?duplicat\w+|duplicate (?:detection|entr\w+|items?|rows?|records?)|matching (?:entr\w+|records?|items?)|already (?:added|imported|present|tracked|registered|known)|belongs? to|associat(?:es?|ed) with)\b/i,
    answered: /\b(?:by (?:its )?(?:name|id|path|hash)|primary key|composite key|uuid)\b/i,
    ask: 'what identifies one: its name, its path, or an id of its own?',
    why: 'The key decides how things are found again and when two are the same.',
    suggestions: [
      'Identify it by an id of its own that never changes.',
      'Identify it by its name, which is therefore unique.',
      'Identify it by its path.',
    ],
  },
  {
    name: 'one-per',
    kind: 'model',
    trigger:
      /\b(?:global(?:ly)?|shared (?:across|by|between|with)|profiles?|(?:sets?|saves?|stores?|remembers?|chang(?:es?|ing)) (?:\w+ ){0,3}(?:preferences?|settings?|defaults?|modes?)|number sequences?|sequence numbers?)\b/i,
    answered: /\bper[- ](?:user|project|session|client|request|repository|file|instance)\b/i,
    ask: 'is there one for everyone, or one per user or project?',
    why: 'One or many decides the key, the place and the locking.',
    suggestions: ['Keep one per project.', 'Keep one per user.', 'Keep one for everyone.'],
  },
  {
    name: 'only-these',
    kind: 'scope',
    trigger:
      /\b(?:supports? (?:\w+ ){0,4}(?:types?|formats?|providers?|sources?|platforms?|methods?|fields?|languages?|backends?|modes?|architectures?|versions?)|such as|e\.g\.,?|for example|and (?:so on|others?)|initially|in the first version|multiple (?:types?|formats?|providers?|sources?|backends?|methods?)|various|includ(?:es?|ing) but not limited)\b/i,
    answered: /\b(?:only|out of scope|not supported|later|all other|these|following)\b|:\s/i,
    ask: 'only what is named here, or must the first version support others too?',
    why: 'Each further case is work; leaving the door open is work as well.',
    suggestions: [
      'Support only what is named here; the rest is out of scope.',
      'Support what is named here, built so that others can be added.',
      'Support others too; they get tasks of their own.',
    ],
  },
  {
    name: 'either-or',
    kind: 'scope',
    trigger:
      /\b(?:(?:may|could|should|might|can) (?:be )?(?:either )?\S+ or \S+|and\/or|either \S+ or \S+|or (?:possibly|maybe|optionally|alternatively)|(?:shows?|uses?|displays?|stores?|sends?|via|supports?) (?:an? |the )?(?:[\w-]+ ){1,2}or (?:an? |the |via |by )?[\w-]+(?: \w+)?\W*$)/i,
    answered:
      /\b(?:whichever|depending on|regardless|or (?:later|newer|more|less|fewer|above|higher|not|equal|greater))\b/i,
    ask: 'both, or which of the two?',
    why: 'Both means two paths to build and to test.',
    suggestions: [
      'Support both, each with its own test.',
      'Support only the first; the other is out of scope.',
      'Take whichever is simpler, and note the choice.',
    ],
  },
  {
    name: 'left-out',
    kind: 'selection',
    trigger:
      /\b(?:(?:shows?|lists?|displays?|returns?|includes?|exports?|scans?|searches|shows|showing|listing|track|query|display|show|list)\b[^.,;]{0,20}\ball\b|all (?:existing|available|tables?|schemas?|sessions?|connections?|databases?|files|entries|users|items|tools|servers|issues|commits|branches)|filter(?:s|ing)? by)\b/i,
    answered: /\b(?:only|except|excluding|other than|regardless|usage|help)\b/i,
    ask: 'really all of them, or are some excluded or hidden by default?',
    why: 'What is left out decides the query, and people notice it at once.',
    suggestions: [
      'Include all of them, without exception.',
      'Include all but the hidden and internal ones.',
      'Include only the current ones; the rest on request.',
    ],
  },
];
