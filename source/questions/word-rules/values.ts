// Numbers, defaults and formats that a rule needs and the sentence leaves open.
// To add a question, add a row; to try it, run `node bench/questions.mjs`.

import type {WordRule} from './word-rule.ts';

const amount =
  /\b\d+(?:[.,]\d+)?\s?(?:ms|s|secs?|seconds?|min|minutes?|hours?|days?|[kmg]i?b|bytes|chars|characters|%|percent|rows?|entries|items?|times|attempts|retries|requests|connections)\b|\b\d+\s?[-–]\s?\d+\b|%/i;

export const valueRules: readonly WordRule[] = [
  {
    name: 'limit',
    kind: 'number',
    trigger:
      /\b(?:limits?|limited|maximum|max|minimum|quotas?|thresholds?|capacity|(?:file|cache|pool|buffer|page|queue|batch|window|memory|disk|upload|request|payload|message) (?:size|space)s?|rate limit\w*|too (?:long|large|many|big)|large (?:files?|repositories|data\w*|numbers?|requests?|images?)|system requirements|disk space)\b/i,
    answered: amount,
    ask: 'what is the exact limit?',
    why: 'The number goes into the code and into the test, word for word.',
    suggestions: [
      'A fixed limit, rejected beyond it with an error that names the limit.',
      'A default limit that the configuration can change.',
      'No limit in this story.',
    ],
  },
  {
    name: 'give-up',
    kind: 'number',
    trigger:
      /\b(?:time[sd]? ?outs?|waits? (?:for|until)|hangs?|stops? responding|slow (?:responses?|networks?|connections?|servers?)|polls? until|long-running)\b/i,
    answered: amount,
    ask: 'after how many seconds is the timeout, and is it configurable?',
    why: 'Without a number each side picks its own, and they will not agree.',
    suggestions: [
      'After 30 seconds, fixed.',
      'After 30 seconds by default, configurable.',
      'Never: it waits until it is cancelled.',
    ],
  },
  {
    name: 'retries',
    kind: 'number',
    trigger: /\b(?:retr(?:y|ies|ied|ying)|back-?off|(?:automatic(?:ally)? )?re-?connect\w*|re-?attempts?)\b/i,
    answered: amount,
    ask: 'how many retries, and with which delay between them?',
    why: 'Number and pause go into the code and into the test.',
    suggestions: [
      'Five retries, from 1 second up to 30 seconds apart.',
      'Three retries, one second apart.',
      'It retries until it is cancelled, at most once every 30 seconds.',
    ],
  },
  {
    name: 'how-often',
    kind: 'number',
    trigger:
      /\b(?:polls?|polling|refresh(?:es|ed|ing)? (?:automatically|the|every|its|cycle|interval)|auto-?refresh\w*|periodic(?:ally)?|real-?time|live (?:updates?|data|view|status|metrics)|at regular|continuous(?:ly)?|updates? (?:automatically|live|continuously)|sampl(?:es?|ing)|active session|check interval)\b/i,
    answered: amount,
    ask: 'how often does this update: at which interval, in seconds?',
    why: 'The interval decides between a timer, a subscription and a button, and what it costs.',
    suggestions: [
      'Every 30 seconds.',
      'Every 5 seconds while it is visible, not at all otherwise.',
      'At once, whenever the source changes.',
    ],
  },
  {
    name: 'how-long',
    kind: 'number',
    trigger:
      /\b(?:slides? (?:in|out|over)|animat(?:es?|ed|ions?)|fades?|transitions?|debounc\w+|delay(?:s|ed)?|cool-?down|throttl\w+|expir(?:es?|ed|y)|ttl|idle)\b/i,
    answered: amount,
    ask: 'how long does that take?',
    why: 'The time goes into the code and into the test as a number.',
    suggestions: [
      'As long as the like takes elsewhere in the project.',
      'A short fixed time, written down in the task.',
      'Configurable, with a documented default.',
    ],
  },
  {
    name: 'threshold',
    kind: 'number',
    trigger:
      /\b(?:unhealthy|consecutive|overload\w*|degraded|pass\/(?:warn\/)?fail|(?:warns?|alerts?|flags?)\b[^.,;]{0,30}\b(?:when|if)\b|confidence|significant(?:ly)?|thresholds?|tolerances?|criterion for)\b/i,
    answered: amount,
    ask: 'at which threshold, exactly?',
    why: 'The threshold is what the test checks.',
    suggestions: [
      'After three in a row; one good result ends it.',
      'At a threshold from the configuration, with a documented default.',
      'At the first sign of it.',
    ],
  },
  {
    name: 'how-fast',
    kind: 'number',
    trigger:
      /\b(?:must be fast|fast (?:enough|response|search|loading|start\w*)|quickly|efficiently|responsive|performant|without (?:noticeable )?(?:delay|lag)|low latency|performance (?:impact|overhead|degradation)|scales|scalable)\b/i,
    answered: amount,
    ask: 'what is the target: how much data, in how many milliseconds?',
    why: 'A speed can only be tested against a number and a size.',
    suggestions: [
      'Under one second for the usual size, checked by a test.',
      'No number: it must only not be slower than today.',
      'Under 100 milliseconds, so that nobody notices.',
    ],
  },
  {
    name: 'out-of-range',
    kind: 'validation',
    trigger:
      /\b(?:(?:between|from) \d+(?:\.\d+)? (?:and|to) \d+|values? (?:from )?\d+\s?[-–]\s?\d+|range (?:of )?\d+|(?:accepts?|allows?|takes?)\b[^.;]{0,30}\d+\s?[-–]\s?\d+)\b/i,
    answered: /\b(?:clamp\w*|reject\w*|invalid|error|outside|out of range|tolerance)\b/i,
    ask: 'is a value outside that range rejected, or clamped to the nearest one?',
    why: 'The border is where the test goes, and the two answers are different code.',
    suggestions: [
      'Rejected with an error that names the allowed range.',
      'Clamped to the nearest allowed value, with a note to the user.',
      'The input does not let it be entered in the first place.',
    ],
  },
  {
    name: 'by-default',
    kind: 'default',
    trigger:
      /\b(?:configurable|optional(?:ly)?|options? (?:to|for)|flags? (?:to|for|that)|parameters? (?:to|for)|settings? (?:to|for|that)|can be (?:configured|set|changed|customi[sz]ed|overridden)|(?:supports?|accepts?|provides?) (?:an? |the )?(?:optional |new )?(?:`--|\w+ (?:flag|option|mode|method)s?)|baseline|check methods?|strateg(?:y|ies))\b/i,
    answered: /\(default\b|\b(?:default(?:s|ing)? (?:to|is|value)|by default|required)\b/i,
    ask: 'which default applies when nothing is specified?',
    why: 'The default is what most people will get.',
    suggestions: [
      'What happens today stays the default.',
      'It is required: without it there is an error that says how to set it.',
      'It is off unless it is switched on.',
    ],
  },
  {
    name: 'file-format',
    kind: 'format',
    trigger:
      /\b(?:exports?|exporting|generates? (?:a |an |the )?(?:\w+ )?(?:report|summary|manifest|schema)|(?:summary|change|status|comparison|update|fidelity) reports?|report mode|run summary|change summary|output (?:format|file|summary)|(?:trace|log|config\w*|settings|file|data|message|output|wire|storage) formats?|formatted (?:output|report)|configuration files?|header comment|schema (?:reference|file)|trace (?:files?|schema|format))\b/i,
    answered:
      /["“'][^"”']{12,}["”']|\b(?:JSON|CSV|YAML|Markdown|TOML|plain text)\b|\bformat (?:must be|is):?/,
    ask: 'which format should it have: plain text, JSON, or a format that is used already?',
    why: 'Others will read it, so its form is an interface and hard to change later.',
    suggestions: [
      'The format that the project uses already.',
      'Plain text for people, and JSON on request.',
      'JSON with named fields.',
    ],
  },
  {
    name: 'wording',
    kind: 'format',
    trigger:
      /\b(?:(?:clear|helpful|appropriate|meaningful|descriptive|informative|actionable|user-friendly|proper|specific|friendly|useful|understandable) (?:\w+ )?(?:messages?|errors?|warnings?|guidance|instructions|explanations?|feedback)|(?:error|success|warning|commit|confirmation|status|feedback|chat) messages?|with (?:an? )?(?:error|warning|message)|returns? (?:an )?error|exits? with (?:an )?error|(?:protocol |http )?status (?:code )?[45]\d\d)\b/i,
    answered: /["“][^"”]{6,}["”]|`[^`]* [^`]*`/,
    ask: 'what exactly should the message say?',
    why: 'The wording goes into the task and into its test, word for word.',
    suggestions: [
      'One line: what is wrong, where, and what to do next.',
      'The wording of the messages that the project has already.',
      'What is wrong in one line; the details go to the log.',
    ],
  },
  {
    name: 'naming',
    kind: 'format',
    trigger:
      /\b(?:slugs?|naming (?:conventions?|rules)|(?:file|branch|tag|directory|artifact|release) ?names?|named after|number sequences?)\b/i,
    answered: /`[^`]*[/{<][^`]*`|["“'][^"”']{12,}["”']/,
    ask: 'which naming convention applies?',
    why: 'Other parts will look for it under that name.',
    suggestions: [
      'The convention of the names that are there already.',
      'Lower case with hyphens, made from the title.',
      'The user gives the name.',
    ],
  },
  {
    name: 'path-form',
    kind: 'format',
    trigger:
      /\b(?:absolute paths?|relative paths?|(?:shows?|prints?|displays?|outputs?|includes?|reports?|showing)\b[^.;]{0,60}\bpaths?|output (?:path|directory|location)|path (?:specified|given|to the))\b/i,
    answered: /\b(?:absolute|relative) (?:\w+ )?path/i,
    ask: 'is the path relative or absolute?',
    why: 'Tests and scripts compare this text literally.',
    suggestions: ['Relative to the working directory.', 'Relative to the project root.', 'Absolute.'],
  },
  {
    name: 'what-is-checked',
    kind: 'validation',
    trigger:
      /\bvalidat(?:es?|ed|ing)\b[^.,;]{0,50}\b(?:urls?|paths?|remotes?|refs?|references?|address(?:es)?|emails?|globs?|files?|ids?|credentials?|tokens?|trace)\b|\b(?:valid|well-formed) (?:\w+ )?(?:urls?|paths?|globs?|refs?|emails?)\b|\bglob patterns?\b/i,
    answered: /\b(?:must match|regex|only the format|must exist|exists?|reachab\w+|non-empty)\b/i,
    ask: 'does validation check the format only, or also that it exists?',
    why: 'Looking things up makes the check slow and fallible; it is a different task.',
    suggestions: [
      'The format only, before anything else happens.',
      'The format first, then that it exists and can be reached.',
      'No check: the error shows up when it is used.',
    ],
  },
];
