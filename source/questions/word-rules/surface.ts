// What a person sees, types, is told, and is allowed to do.
// To add a question, add a row; to try it, run `node bench/questions.mjs`.
import type {WordRule} from './word-rule.ts';

export const surfaceRules: readonly WordRule[] = [
  {
    name: 'where-shown',
    kind: 'surface',
    trigger:
      /\b(?:display(?:s|ed|ing)?|show(?:s|n|ing)?|visible|visuali[sz]e[sd]?|renders?)\b[^.;]{0,60}\b(?:notifications?|banners?|metrics?|status|details?|list|history|statistics|indicators?|charts?|tables?|badges?|summary|panel|information|results?|preview|progress|version|warnings?)\b/i,
    answered:
      /`[^`]*` (?:shows|prints|displays)|\b(?:in|on|at|below|above|inside|within|under|next to|beside|as) (?:the |a |an |each |its )?(?:\S+ ){0,3}(?:header|footer|sidebar|corner|left|right|top|bottom|modal|list|listings?|panel|dashboard|bar|table|page|menu|screen|dialog|column|section|view|pane|item|badges?|tab|tooltip|output|terminal|console|stdout|indicators?|pop-?up|toast)\b|\b(?:displays?|shows?) (?:an? |the )?(?:\S+ ){0,2}(?:tables?|panel|views?|dialog|dashboard|screen)\b|\b(?:lists?|views?|columns?|cards?|tables?|panel|screen|page|menu|dialog|terminal|banner|dashboard|region|section|header|pane|output|flag|command|bar|chart|message|field|input|button)s?(?: \w+){0,3} (?:MUST |should |shall |to |that )?(?:shows?|displays?|lists?)\b/i,
    ask: 'how is this displayed: in an existing view, or in one of its own?',
    why: 'A view of its own brings a route, a layout and an empty state with it.',
    suggestions: [
      'Show it in the existing view, as a section of its own.',
      'Show it in a view of its own, reached from the navigation.',
      'Show it on request only, behind a button or a key.',
    ],
  },
  {
    name: 'while-running',
    kind: 'surface',
    trigger:
      /\b(?:long-running|(?:install|download|upload|import|export|build|scan|analyz|index|sync|migrat|clon|train)(?:es?|s|ing) (?:a|an|the|all|each|large|multiple|\w+s)|takes? (?:a while|long|several|minutes)|batch operations?|generation (?:starts?|runs?|is))\b/i,
    answered:
      /\b(?:spinner|progress (?:bar|indicator|message)s?|indicator|loading (?:state|message)|disabled while)\b/i,
    ask: 'what does the user see while it runs: progress, a message, or nothing?',
    why: 'Feedback needs a channel from the worker to the screen, and that is easy to forget.',
    suggestions: [
      'Show a message when it starts and one when it is done.',
      'Show a progress indicator with the current step.',
      'Show nothing: it takes less than a second.',
    ],
  },
  {
    name: 'how-called',
    kind: 'surface',
    trigger:
      /\b(?:(?:users?|developers?|operators?|admins?|teams?|people|dba)s? (?:can|may|must be able to|should be able to|to) (?:\w+ )?(?:specify|select|choose|configure|enable|disable|set|override|switch|opt|request|trigger|initiali[sz]e|pick|toggle)|allow(?:s|ing)? (?:the )?(?:users?|developers?|teams?|operators?) to|execution modes?|(?:one|a) mode|interactively|interactive prompt|provides? (?:a |an )?(?:command|way|option|mechanism) (?:to|for))\b/i,
    answered:
      /`[^`]*(?:--|\s)[^`]*`|\b(?:buttons?|panels?|sidebar|click\w*|menu|page|modal|dialog|toggle|slider|screen|web interface|ui|dark mode)\b/i,
    ask: 'how does the user specify this: by a command, a flag, or a prompt?',
    why: 'It is an interface that people learn and scripts rely on.',
    suggestions: [
      'Add a flag to the existing command.',
      'Add a sub-command of its own.',
      'Ask by a prompt, with a flag for scripts.',
    ],
  },
  {
    name: 'comes-back',
    kind: 'surface',
    trigger:
      /\b(?:banners?|toasts?|pop-?ups?|notifications? (?:is|are|when|if|that)|notification when|dismiss\w*|declin\w+|prompts? (?:the )?users?|offers? to|reminders?|welcome (?:screen|message))\b/i,
    answered: /\b(?:again|once|reappear\w*|dismissed for|every time|never)\b/i,
    ask: 'does it appear again after the user has dismissed it?',
    why: 'Not showing it again means remembering that it was seen.',
    suggestions: [
      'Show it once a session.',
      'Show it once and never again for the same occasion.',
      'Show it each time the condition holds.',
    ],
  },
  {
    name: 'when',
    kind: 'trigger',
    trigger:
      /\b(?:automatically|auto-(?!refresh|generat)\w+|on its own(?! \w)|scheduled?|syncs?|synchroni[sz]e[sd]?|re-?validat\w+|rebuil(?:ds?|t)|re-?index\w*|warms? up|self-updat\w+|watch(?:es|ed)?)\b/i,
    answered:
      /\b(?:on (?:startup|start|save|load|demand|change|request)|every \w+|at (?:startup|start|launch)|when(?:ever)?|after|before|once|upon|as soon as|if|during|on each|each time)\b/i,
    ask: 'when does this happen: at startup, on a schedule, or when something changes?',
    why: 'The trigger decides where the call goes.',
    suggestions: [
      'Run it once, at startup.',
      'Run it when something changes.',
      'Run it on a schedule, in the background.',
      'Run it only when the user asks for it.',
    ],
  },
  {
    name: 'checked-when',
    kind: 'trigger',
    trigger:
      /\b(?:validat(?:es?|ed)|verif(?:y|ies)|checks?)\b[^.,;]{0,40}\b(?:config\w*|inputs?|settings|fields?|urls?|remotes?|credentials?|permissions?|schemas?|values?)\b/i,
    answered: /\b(?:before|after|on (?:save|startup|submit|load|input)|at (?:startup|parse time|runtime))\b/i,
    ask: 'when is this checked: on input, or only when it is used?',
    why: 'An early check is friendlier; a late one is the only one that is still true.',
    suggestions: [
      'Check it on input, before anything is changed.',
      'Check it when it is used.',
      'Check it on input and again when it is used.',
    ],
  },
  {
    name: 'logged',
    kind: 'observability',
    trigger:
      /\b(?:logs? (?:the|a|an|all|each|every|any|when|errors?|warnings?|events?)|(?:is|are|be) logged|logging|debug(?:ging)? (?:mode|flag|output|information)|diagnos\w+|telemetry|audit\w*|health events?|resume decisions?)\b/i,
    answered: /\b(?:debug|info|error|warn\w*)[- ]level|\bat (?:debug|info|warn\w*|error)\b|\bstderr\b/i,
    ask: 'what is logged, and at which level?',
    why: 'The log is what is left when it goes wrong at night.',
    suggestions: [
      'Log errors to stderr at error level, everything else at debug level.',
      'Log it at info level, in the existing log.',
      'Log nothing.',
    ],
  },
  {
    name: 'who-learns',
    kind: 'observability',
    trigger:
      /\b(?:notif(?:y|ies|ied)|event notifications?|send(?:s|ing)? (?:\w+ )*notifications?|alerts?|silently|skips?|skipped|(?<!\bcan )ignor(?:es?|ed)|clamped|truncated|discarded|dropped|automatically (?:removed?|deletes?|skip\w*|chang\w+|retr\w+|disabl\w+|switch\w*))\b/i,
    answered: /\b(?:log(?:s|ged)?|toast|banner|message|email|webhook|callback|no notification)\b/i,
    ask: 'is that reported anywhere, or does it happen silently?',
    why: 'Silence is a decision too; someone will look for a trace of it.',
    suggestions: [
      'Write a line to the log and show nothing on screen.',
      'Show a message on screen.',
      'Report nothing: nobody needs to know.',
    ],
  },
  {
    name: 'secret',
    kind: 'security',
    trigger:
      /\b(?<!\b(?:invalid|wrong|incorrect|bad) )(?:passwords?|credentials?|(?:api|access|auth|bearer|refresh|secret|private) (?:tokens?|keys?)|secrets?|sensitive (?:data|information|values?|fields?)|keyring|private keys?|certificates?)\b/i,
    answered: /\b(?:never log\w*|redacted|masked|keychain|encrypted (?:at|with|file))\b/i,
    ask: 'how is the secret stored: encrypted, in plain text, or not at all?',
    why: 'A leaked secret cannot be taken back; the task must say how it is kept.',
    suggestions: [
      'Store no secret: it comes from the environment each time.',
      "Store the secret encrypted, in the system's keychain.",
      'Store the secret in plain text, in a file that only its owner can read.',
    ],
  },
  {
    name: 'secret-in-log',
    kind: 'security',
    trigger:
      /\b(?:resolv\w+|expand\w*|pass(?:es|ed|ing)?|us(?:es|ing)|send\w*|print\w*|show\w*|logs?|logging) (?:\w+ ){0,4}(?:passwords?|credentials?|tokens?|secrets?|api keys?|keyring|references)\b/i,
    answered: /\b(?:never log\w*|redacted|masked|not logged)\b/i,
    ask: 'may the value ever appear in a log or an error message?',
    why: 'A secret in a log cannot be taken back.',
    suggestions: [
      'Name the reference in logs and errors, never the value.',
      'Mask the value but for its last four characters.',
      'Log the value at debug level only.',
    ],
  },
  {
    name: 'who-may',
    kind: 'security',
    trigger:
      /\b(?:authenticat(?:es?|ed)|authori[sz](?:es?|ed|ation)|log(?:s|ged)? ?in|admins?|administrators?|user roles?|access control|approv(?:es?|ed|al)|shar(?:es?|ing) (?:with|the|a|links?)|(?:cancels?|terminates?|kills?|deletes?) (?:\w+ )?(?:quer(?:y|ies)|connections?|users?|accounts?))\b/i,
    answered:
      /\b(?:only (?:admins?|owners?|the)|everyone|all users|no authentication|via|using|by means of|restrict\w* |authori[sz]ed (?:\w+ )?(?:users?|administrators?)|(?:administrators?|contributors?|owners?|members?) (?:must|can|may|to))\b/i,
    ask: 'who may do this: everyone, the owner only, or administrators?',
    why: 'A permission check belongs at the entrance, and the tests need both sides of it.',
    suggestions: [
      'Allow everyone who can reach it: there is no check.',
      'Allow the owner only; the others get an error.',
      'Allow administrators only.',
    ],
  },
];
