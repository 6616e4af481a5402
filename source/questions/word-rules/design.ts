// Where a thing is built, and what proves it.
// To add a question, add a row; to try it, run `node bench/questions.mjs`.
import type {WordRule} from './word-rule.ts';

export const designRules: readonly WordRule[] = [
  {
    name: 'which-part',
    kind: 'placement',
    trigger:
      /\b(?:integrat(?:es?|ed|ion) (?:with|into)|(?:storage|cache|persistence|database|rendering|search|real|simulation|template) (?:backends?|engines?|layers?|tiers?)|multi-tier|(?:a|an|any|some|suitable|appropriate|existing) (?:library|framework|engine|backend|tool|plugin|service|module)|plug-?ins?|adapters?|hooks? into|log files for|access to (?:log|remote))\b/i,
    answered: /\b(?:existing \w+|extends? the|in `[^`]+`|fail\w*|unavailab\w+|missing)/i,
    ask: 'which component provides this: an existing one, or a new one?',
    why: 'It decides which files the task names and who has to agree.',
    suggestions: [
      'Extend the existing component.',
      'Add a new component beside it.',
      'Use a library: nothing of our own.',
    ],
  },
  {
    name: 'own-or-library',
    kind: 'placement',
    trigger:
      /\b(?:(?:pars(?:er|ing)|encod(?:er|ing|es)|decod(?:er|ing)|render(?:er|ing)|tokeni[sz]\w+|fuzzy|diff(?:ing)?|syntax highlight\w*|compress\w*|encrypt\w*|template engine|scheduler|state machine|markdown|charts?)\b[^.,;]{0,40}\b(?:library|component|module|support|implementation|algorithm))\b/i,
    answered: /\b(?:using|uses|standard library|third[- ]party|built-in|from scratch)\b/i,
    ask: 'an existing library, or code of our own?',
    why: 'A library costs a dependency, own code costs tests; the tasks differ.',
    suggestions: [
      'Use what the standard library offers.',
      'Use a library that the project has already.',
      'Write it ourselves, with tests.',
    ],
  },
  {
    name: 'proved-by',
    kind: 'testing',
    trigger:
      /\b(?:automated tests?|test coverage|covered by tests|(?:all|every|new) (?:\w+ )*(?:requirements?|features?|code) (?:\w+ ){0,3}(?:tests?|documented)|must be (?:tested|documented|measurable)|time-to-\w+|performance (?:target|goal)s?)\b/i,
    answered: /\b(?:unit|end-to-end|e2e|manual(?:ly)?|integration tests?)\b/i,
    ask: 'what proves it: automated tests, documentation, or a look by hand?',
    why: 'The proof is part of the task, and sometimes the larger part.',
    suggestions: [
      'Prove it by a unit test next to the code.',
      'Prove it by a unit test and one end-to-end test.',
      'Check it by hand, as the task describes.',
    ],
  },
];
