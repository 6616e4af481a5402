// What a person sees, types, is told, and is allowed to do.
// To add a question, add a row; to try it, run `node bench/questions.mjs`.

import type {WordRule} from './word-rule.ts';

export const surfaceRules: readonly WordRule[] = [
  {
    name: 'where-shown',
    kind: 'surface',
    trigger:
      /\b(?:display(?:s|ed|ing)?|show(?:s|n|ing)?|views?|pages?|panels?|charts?|dialogs?|menus?|columns?|dashboards?|navigat\w+|tables?|cards?|sections?|screens?|tabs?|hierarch\w+|visible|visuali[sz]\w*)\b/i,
    answered:
      /\b(?:in the (?:header|footer|sidebar|corner)|(?:left|right|top|bottom|below|above|next to|beside)|modal)\b/i,
    ask: 'how is this displayed: in an existing view, or in one of its own?',
    why: 'A view of its own brings a route, a layout and an empty state with it.',
    suggestions: [
      'In the existing view, as a section of its own.',
      'In a view of its own, reached from the navigation.',
      'On request only, behind a button or a key.',
    ],
  },
  {
    name: 'while-running',
    kind: 'surface',
    trigger:
      /\b(?:progress|long-running|loading|loads|generat(?:e|es|ed|ing|ion)|install(?:s|ing|ation)?|download\w*|import(?:s|ing)?|process(?:es|ing)|execut(?:e|es|ing|ion)|operations?|waits?|waiting)\b/i,
    answered:
      /\b(?:spinner|progress (?:bar|indicator|message)s?|indicator|loading (?:state|message)|disabled while)\b/i,
    ask: 'what does the user see while it runs: progress, a message, or nothing?',
    why: 'Feedback needs a channel from the worker to the screen, and that is easy to forget.',
    suggestions: [
      'A message when it starts and one when it is done.',
      'A progress indicator with the current step.',
      'Nothing: it takes less than a second.',
    ],
  },
  {
    name: 'how-called',
    kind: 'surface',
    trigger:
      /\b(?:flags?|commands?|options?|arguments?|prompt(?:s|ed)?|interactive(?:ly)?|cli|specif(?:y|ies)|asks?|offers?|slash|modes?)\b|--[a-z]/i,
    answered: /`[^`]*(?:--|\s)[^`]*`/,
    ask: 'how does the user specify this: by a command, a flag, or a prompt?',
    why: 'It is an interface that people learn and scripts rely on.',
    suggestions: [
      'By a new flag of the existing command.',
      'By a sub-command of its own.',
      'By a prompt, with a flag for scripts.',
    ],
  },
  {
    name: 'comes-back',
    kind: 'surface',
    trigger:
      /\b(?:banners?|notifications?|toasts?|dialogs?|prompt(?:s|ed)?|dismiss\w*|declin\w+|warnings?)\b/i,
    answered: /\b(?:again|once|reappear\w*|dismissed for|every time|never)\b/i,
    ask: 'does it appear again after the user has dismissed it?',
    why: 'Not showing it again means remembering that it was seen.',
    suggestions: [
      'Not again in the same session.',
      'Never again for the same occasion.',
      'Each time the condition holds.',
    ],
  },
  {
    name: 'when',
    kind: 'trigger',
    trigger:
      /\b(?:automatic(?:ally)?|periodic\w*|schedul\w+|sync(?:s|ed|hroni[sz]\w+)?|startup|refresh(?:es|ed)?|auto-?\w+|background|watch(?:es|ed|ing)?|re-?validat\w+|rebuil[dt]\w*|populat\w+)\b/i,
    answered:
      /\b(?:on (?:startup|start|save|load|demand)|every \d+|at (?:startup|start|launch)|immediately (?:after|when)|on each)\b/i,
    ask: 'when does this happen: at startup, on a schedule, or when something changes?',
    why: 'The trigger decides where the call goes.',
    suggestions: [
      'At startup, once.',
      'When something changes.',
      'On a schedule, in the background.',
      'Only when the user asks for it.',
    ],
  },
  {
    name: 'checked-when',
    kind: 'trigger',
    trigger: /\b(?:validat(?:e|es|ed|ing|ion)|checks?|checked|verif(?:y|ies|ied))\b/i,
    answered: /\b(?:before|after|on (?:save|startup|submit|load|input)|at (?:startup|parse time|runtime))\b/i,
    ask: 'when is this checked: on input, or only when it is used?',
    why: 'An early check is friendlier; a late one is the only one that is still true.',
    suggestions: ['On input, before anything is changed.', 'When it is used.', 'At both moments.'],
  },
  {
    name: 'logged',
    kind: 'observability',
    trigger:
      /\b(?:log(?:s|ged|ging)?|monitor(?:s|ed|ing)?|metrics|debug(?:ging)?|trac(?:e|es|ing)|telemetry|audit\w*|events?|verbose|diagnos\w+|troubleshoot\w*|expansion|decisions?)\b/i,
    answered: /\b(?:debug|info|error|warn\w*)[- ]level|\bat (?:debug|info|warn\w*|error)\b|\bstderr\b/i,
    ask: 'at which log level, and where does the log go?',
    why: 'The log is what is left when it goes wrong at night.',
    suggestions: [
      'Errors to stderr at error level, everything else at debug level.',
      'At info level, in the existing log.',
      'Nothing is logged.',
    ],
  },
  {
    name: 'who-learns',
    kind: 'observability',
    trigger:
      /\b(?:notif(?:y|ies|ied|ications?)|alerts?|alerted|inform(?:s|ed)?|warn(?:s|ed|ing)?|silent(?:ly)?|skip(?:s|ped)?|ignor(?:e|es|ed))\b/i,
    answered: /\b(?:log(?:s|ged)?|toast|banner|message|email|webhook|callback|no notification)\b/i,
    ask: 'is that reported anywhere, or does it happen silently?',
    why: 'Silence is a decision too; someone will look for a trace of it.',
    suggestions: [
      'A line in the log, nothing on screen.',
      'A message on screen.',
      'Silently: nobody needs to know.',
    ],
  },
  {
    name: 'secret',
    kind: 'security',
    trigger:
      /\b(?:passwords?|credentials?|tokens?|secrets?|encrypt\w*|sensitive|api keys?|keyring|privacy|redact\w*|certificates?|tls|ssl)\b/i,
    answered: /\b(?:never log\w*|redacted|masked|keychain|encrypted (?:at|with|file))\b/i,
    ask: 'where is the secret stored, and does it ever appear in a log?',
    why: 'A leaked secret cannot be taken back; the task must say how it is kept.',
    suggestions: [
      'It comes from the environment, is never written to disk and never logged.',
      "It is kept in the system's keychain and masked in every log.",
      'It is kept in the configuration file, readable by its owner only.',
    ],
  },
  {
    name: 'who-may',
    kind: 'security',
    trigger:
      /\b(?:authenti\w+|authori[sz]\w+|log ?in|admins?|administrators?|permissions?|roles?|access(?:es|ible)?|operators?|approv\w+|trust\w*|sharing)\b/i,
    answered: /\b(?:only (?:admins?|owners?|the)|everyone|all users|no authentication)\b/i,
    ask: 'who may do this: everyone, the owner only, or administrators?',
    why: 'A permission check belongs at the entrance, and the tests need both sides of it.',
    suggestions: [
      'Everyone who can reach it: there is no check.',
      'The owner only; the others get an error.',
      'Administrators only.',
    ],
  },
];
