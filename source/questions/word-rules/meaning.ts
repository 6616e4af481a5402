// What a word of the story means, whom it covers, and where the story ends.
// To add a question, add a row; to try it, run `node bench/questions.mjs`.

import type {WordRule} from './word-rule.ts';

export const meaningRules: readonly WordRule[] = [
  {
    name: 'counts-as',
    kind: 'term',
    trigger:
      /\b(?:duplicates?|duplicated|valid|stale|active|inactive|healthy|unhealthy|conflicts?|similar|natural|latest|breaking|complete|successful|criteria|triggers?|relevant|appropriate|recent|optimal|standard|equivalent|critical|compatible|ready|eligible|significant|risk\w*|natural language|known)\b/i,
    answered: /\b(?:defined as|means|i\.e\.|that is|counts? as|considered)\b/i,
    ask: 'what exactly counts as "{word}" here: which rule decides?',
    why: 'Two people would draw this line in two places, and the test needs one.',
    suggestions: [
      'A fixed rule, written down in the task and in its test.',
      'What the code already treats that way.',
      'The user decides each time.',
    ],
  },
  {
    name: 'determined-by',
    kind: 'term',
    trigger:
      /\b(?:calculat\w+|comput(?:e|es|ed|ing)|determin\w+|detect(?:s|ed|ing|ion)?|priorit\w+|rank(?:s|ed|ing)?|aggregat\w+|total|averages?|percent\w*|infer(?:s|red)?|deriv(?:e|es|ed)|classif\w+|categor\w+|based on|weight\w*|measured?|match(?:es|ed|ing)?|identif(?:y|ies|ied)|size|sequences?|numbering|scop(?:e|ed))\b/i,
    answered: /\b(?:by comparing|formula|sum of|divided by|first match)\b/i,
    ask: 'how exactly is this determined: from which source, by which rule?',
    why: 'The rule is the heart of the task; without it the code will invent one.',
    suggestions: [
      'By the simplest rule that fits the examples in the story.',
      'By what the existing code does in the same case.',
      'The user says so; nothing is worked out.',
    ],
  },
  {
    name: 'which-wins',
    kind: 'term',
    trigger:
      /\b(?:precedence|overrid\w+|merg(?:e|es|ed|ing)|fall(?:s|ing)? ?back|multiple sources|both|combin(?:e|es|ed)|inherit\w*|environment variables?)\b/i,
    answered: /\b(?:wins?|takes? precedence|in that order|highest priority|over the)\b/i,
    ask: 'which source takes precedence when both are set?',
    why: 'The order of precedence is one line of code and a week of surprise when it is wrong.',
    suggestions: [
      'The more specific one wins: flag, then environment, then file, then default.',
      'The one that was set last wins.',
      'Both at once is an error.',
    ],
  },
  {
    name: 'same-thing',
    kind: 'model',
    trigger:
      /\b(?:identif(?:y|ies|ied|ier|iers)|unique(?:ly)?|duplicat\w+|entit(?:y|ies)|belongs? to|associat\w+|relationships?|linked|represents?)\b/i,
    answered: /\b(?:by (?:its )?(?:name|id|path|hash)|primary key|composite key)\b/i,
    ask: 'what identifies one: its name, its path, or an id of its own?',
    why: 'The key decides how things are found again and when two are the same.',
    suggestions: [
      'An id of its own that never changes.',
      'Its name, which is therefore unique.',
      'Its path.',
    ],
  },
  {
    name: 'one-per',
    kind: 'model',
    trigger:
      /\b(?:per[- ](?!cent)\w+|global(?:ly)?|owners?|shared?|categor(?:y|ies)|profiles?|workspaces?|session state|single)\b/i,
    answered: /\bper[- ](?:user|project|session|client|request|repository|file|instance)\b/i,
    ask: 'is there one for everyone, or one per user or project?',
    why: 'One or many decides the key, the place and the locking.',
    suggestions: ['One per project.', 'One per user.', 'One for everyone.'],
  },
  {
    name: 'only-these',
    kind: 'scope',
    trigger:
      /\b(?:support(?:s|ed|ing)?|future|initial(?:ly)?|mvp|including|such as|e\.g\.|extend(?:s|ed)?|multiple|types?|various|other)\b/i,
    answered: /\b(?:only|out of scope|not supported|later|all other)\b/i,
    ask: 'only what is named here, or must the first version support others too?',
    why: 'Each further case is work; leaving the door open is work as well.',
    suggestions: [
      'Only what is named here; the rest is out of scope.',
      'What is named here, built so that others can be added.',
      'Others too; they get tasks of their own.',
    ],
  },
  {
    name: 'either-or',
    kind: 'scope',
    trigger: /\b(?:either|and\/or|or|versus|vs\.?|alternatively|optionally|both)\b/i,
    answered:
      /\b(?:whichever|depending on|regardless|or (?:later|newer|more|less|fewer|above|higher|not|equal|greater))\b/i,
    ask: 'must both be supported in this story, or only the first?',
    why: 'Both means two paths to build and to test.',
    suggestions: [
      'Both, each with its own test.',
      'Only the first; the other is out of scope.',
      'Whichever is simpler; the choice is noted in the task.',
    ],
  },
  {
    name: 'left-out',
    kind: 'selection',
    trigger:
      /\b(?:all|filter(?:s|ed|ing)?|includ(?:e|es|ed|ing)|exclud\w+|available|visible|hidden|related|range|system|every|entire)\b/i,
    answered: /\b(?:only|except|excluding|other than|regardless)\b/i,
    ask: 'really all of them, or are some excluded or hidden by default?',
    why: 'What is left out decides the query, and people notice it at once.',
    suggestions: [
      'All of them, without exception.',
      'All but the hidden and internal ones.',
      'Only the current ones; the rest on request.',
    ],
  },
];
