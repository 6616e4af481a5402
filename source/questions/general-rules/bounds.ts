// Where the work ends: what it covers, who does it, who sees it, what proves it.
// To add a question, add a row; to try it, run `node bench/questions.mjs`.
import type {WordRule} from '../word-rules/word-rule.ts';

export const boundRules: readonly WordRule[] = [
  {
    name: 'in-scope',
    kind: 'scope',
    trigger:
      /\b(?:supports|must support|supporting|may|future|initial(?:ly)?|mvp|either|and\/or|including|such as|multiple|various|across|similar|extend\w*|refactor\w*|all (?:existing |other )?(?:modules|types|pages|commands|fields|services|endpoints|components|methods|platforms|files))\b/i,
    answered: /\b(?:only|exactly|out of scope|not supported|later)\b/i,
    ask: 'should the first version support other cases too, or only the ones named here?',
    why: 'Each further case is work; leaving the door open is work as well.',
    suggestions: [
      'Only what is named here; the rest is out of scope.',
      'Only what is named here, built so that others can be added.',
      'Every case, each with a task of its own.',
    ],
  },
  {
    name: 'which-means',
    kind: 'placement',
    trigger:
      /\b(?:integrat\w+|architecture|frameworks?|librar(?:y|ies)|engines?|plugins?|adapters?|hooks?|modules?|registr(?:y|ies)|containers?|workers?|graphs?|diagrams?|render\w*|routing|shared (?:logic|components?|code)|storage|backends?|packages?|isolat\w+|scripts?|providers?)\b/i,
    answered: /\b(?:existing \w+|extends? the|in `[^`]+`)/i,
    ask: 'which existing component or library provides this, or is it a new one?',
    why: 'It decides which files the task names and who has to agree.',
    suggestions: [
      'The existing component that is closest to it.',
      'A new component beside the existing ones.',
      'A library: nothing of our own.',
    ],
  },
  {
    name: 'what-is-seen',
    kind: 'surface',
    trigger:
      /\b(?:displays|displayed|shows|shown (?:to|as)|charts?|dashboards?|banners?|toasts?|badges?|indicators?|visual(?:ly|i[sz]e\w*)|highlight\w*|tooltips?|distinguish\w*|reduced motion|notifications?)\b/i,
    answered:
      /\b(?:in the (?:header|footer|sidebar)|spinner|progress bar|toast|below|above|beside|on the (?:left|right|top|bottom)|in the cent(?:er|re)|usage|help|`[^`]*` shows)\b/i,
    ask: 'where is this displayed: in which view or page, and with which fields?',
    why: 'The screen is what people judge, and what a test looks at.',
    suggestions: [
      'In the existing view, as a section of its own.',
      'In a view of its own.',
      'On request only.',
    ],
  },
  {
    name: 'who-can',
    kind: 'security',
    trigger:
      /\b(?:passwords?|credentials?|secrets?|api keys?|permissions?|user roles?|role-based|authori[sz]\w+|authenticat\w+|log(?:s|ged)? ?in|admins?|administrators?|owners? (?:can|may|must|only)|shar(?:e|es|ed|ing) (?:with|the|a)|signs? ?(?:up|in)|sign-?up|regist(?:er|ration)|protected|users? (?:can|must be able to) (?:access|delete|edit|invite|manage|mark|approve|cancel|view|create))\b/i,
    answered:
      /\b(?:only (?:admins?|owners?|the)|everyone|all users|0[0-7]{3}|encrypted|no authentication|restrict\w* |authori[sz]ed (?:\w+ )?(?:users?|administrators?)|(?:administrators?|contributors?|owners?|members?) (?:must|can|may|to))\b/i,
    ask: 'who has access to this: everyone, signed-in users, or the owner only?',
    why: 'A permission check belongs at the entrance, and the tests need both sides of it.',
    suggestions: [
      'Everyone who can reach it: there is no check.',
      'Signed-in users only; others get an error.',
      'The owner only; others get an error.',
    ],
  },
  {
    name: 'what-is-told',
    kind: 'observability',
    trigger:
      /\b(?:logs? (?:the|a|an|all|each|every|any|when|errors?|events?)|logged|logging|audit\w*|monitor(?:s|ed|ing)?|metrics?|telemetry|diagnos\w+|debug\w*|alerts?|analytics|observab\w+|verbose)\b/i,
    answered: /\b(?:debug|info|error|warn\w*)[- ]level\b|\bstderr\b/i,
    ask: 'what is logged here, and at which level?',
    why: 'The log is what is left when it goes wrong at night.',
    suggestions: [
      'Errors only, in the existing log.',
      'Each run at info level, errors at error level.',
      'Nothing.',
    ],
  },
  {
    name: 'older-ones',
    kind: 'migration',
    trigger:
      /\b(?:migrat\w+|upgrad\w+|legacy|existing (?:\w+ )?(?:data|users?|files?|config\w*|records?|behaviou?r|accounts?|graphs?|products?|companies|models?|installations?)|backwards?[- ]compatib\w+|older|deprecat\w+|previous (?:versions?|data|format)|renam\w+|replac(?:e|es|ed) (?:the|all|existing))\b/i,
    answered: /\b(?:no migration|backward[- ]compatible|unchanged)\b/i,
    ask: 'what happens to existing data and older versions: migrate, stay compatible, or break?',
    why: 'Old data is somebody else’s work until the first start after the change.',
    suggestions: [
      'Migrate what exists on the first start after the change.',
      'Support both, the old form for reading only.',
      'Drop the old form: nobody relies on it.',
    ],
  },
  {
    name: 'which-platforms',
    kind: 'migration',
    trigger:
      /\b(?:(?:all|major|modern|multiple|several|supported|different|various) (?:platforms?|browsers?|devices?|operating systems?)|cross-(?:platform|browser)|(?:windows|macos|linux|ios|android)\b[^.;]{0,40}\b(?:windows|macos|linux|ios|android)|responsive (?:design|layout)|mobile (?:devices?|browsers?|apps?|screens?)|(?:minimum|supported|required) (?:\w+ )?versions?)\b/i,
    answered: /\b(?:\d+(?:\.\d+)*\+|or (?:later|newer|higher)|at least \d|\d+ ?px)\b/i,
    ask: 'on which platforms and from which version on must it work?',
    why: 'Each platform is one more to build for and to test on.',
    suggestions: [
      'On those that the build tests today.',
      'On the current version of each.',
      'On one platform first; the others are out of scope.',
    ],
  },
  {
    name: 'which-proof',
    kind: 'testing',
    trigger: /\b(?:coverage|accessib\w+|quality|tdd|wcag|measur\w+|bug-free|reliab\w+)\b/i,
    answered: /\b(?:unit|end-to-end|e2e|manual(?:ly)?|integration) tests?\b/i,
    ask: 'which tests prove it: unit, integration, or end-to-end?',
    why: 'The proof is part of the task, and sometimes the larger part.',
    suggestions: [
      'Unit tests next to the code.',
      'One end-to-end test and unit tests.',
      'By hand, as the task describes.',
    ],
  },
];
