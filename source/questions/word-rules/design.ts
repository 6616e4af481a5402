// Where a thing is built, and what proves it.
// To add a question, add a row; to try it, run `node bench/questions.mjs`.

import type {WordRule} from './word-rule.ts';

export const designRules: readonly WordRule[] = [
  {
    name: 'which-part',
    kind: 'placement',
    trigger:
      /\b(?:integrat\w+|architecture|frameworks?|librar(?:y|ies)|backends?|engines?|agents?|plugins?|scripts?|hooks?|skills?|modules?|sources?|repositor(?:y|ies)|registry|build\w*|deploy\w*|extensions?|tooling|databases?|storage|adapters?|components?|layers?)\b/i,
    answered: /\b(?:existing \w+|extends? the|in `[^`]+`)/i,
    ask: 'which component provides this: an existing one, or a new one?',
    why: 'It decides which files the task names and who has to agree.',
    suggestions: ['The existing one, extended.', 'A new one beside it.', 'A library: nothing of our own.'],
  },
  {
    name: 'which-side',
    kind: 'placement',
    trigger: /\b(?:client|server|daemon|frontend|front-end|back-?end|browser|remote|via|path|environment)\b/i,
    answered: /\b(?:on the (?:client|server)|(?:client|server|daemon)[- ]side)\b/i,
    ask: 'on which side is this done: where the user is, or where the data is?',
    why: 'The side decides the domain of the task and what goes over the wire.',
    suggestions: [
      'Where the data is; the other side only shows the result.',
      'Where the user is; the other side stays as it is.',
      'Both sides, each with a task of its own.',
    ],
  },
  {
    name: 'own-or-library',
    kind: 'placement',
    trigger:
      /\b(?:librar(?:y|ies)|frameworks?|encod(?:e|es|ing)|decod(?:e|es|ing)|parser|renderer|algorithms?|protocols?|template engine)\b/i,
    answered: /\b(?:using|uses|standard library|third[- ]party|built-in|from scratch)\b/i,
    ask: 'an existing library, or code of our own?',
    why: 'A library costs a dependency, own code costs tests; the tasks differ.',
    suggestions: [
      'What the standard library offers.',
      'An existing library that the project uses already.',
      'Code of our own, with tests.',
    ],
  },
  {
    name: 'proved-by',
    kind: 'testing',
    trigger:
      /\b(?:tests?|tested|testing|coverage|benchmark\w*|accessib\w+|document(?:s|ed|ation)?|quality|measur(?:e|es|ed|able))\b/i,
    answered: /\b(?:unit|end-to-end|e2e|manual(?:ly)?|integration tests?)\b/i,
    ask: 'what proves it: automated tests, documentation, or a look by hand?',
    why: 'The proof is part of the task, and sometimes the larger part.',
    suggestions: [
      'A unit test next to the code.',
      'A unit test and one end-to-end test.',
      'A check by hand, noted in the task.',
    ],
  },
];
