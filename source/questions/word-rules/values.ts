// Defaults, formats, wordings and names that the sentence leaves open.
// To add a question, add a row; to try it, run `node bench/questions.mjs`.
import type {WordRule} from './word-rule.ts';

export const valueRules: readonly WordRule[] = [
  {
    name: 'by-default',
    kind: 'default',
    trigger:
      /\b(?:configurable|options? (?:to|for)|parameters? (?:to|for)|settings? (?:to|for|that)|can be (?:configured|set|changed|customi[sz]ed|overridden)|(?:provides?|supports?) (?:an? |the )?(?:\w+ )?(?:option|mode|method)s?|baseline|check methods?|(?:rotation|selection|retry|merge|update|matching) strateg(?:y|ies))\b/i,
    answered:
      /\(default\b|\b(?:default(?:s|ing)? (?:to|is|value)|by default|required|not configurable|hard-?coded)\b|`--/i,
    ask: 'which default applies when nothing is specified?',
    why: 'The default is what most people will get.',
    suggestions: [
      'Keep what happens today as the default.',
      'Require it: without it there is an error that says how to set it.',
      'Leave it off unless it is switched on.',
    ],
  },
  {
    name: 'file-format',
    kind: 'format',
    trigger:
      /\b(?:exports?|exporting|generates? (?:a |an |the )?(?:\w+ )?(?:report|summary|manifest|schema)|(?:summary|change|status|comparison|update|fidelity) reports?|run summary|change summary|output (?:format|file|summary)|(?:trace|log|config\w*|settings|file|data|message|output|wire|storage) formats?|formatted (?:output|report)|configuration files?|schema (?:reference|file)|trace (?:files?|schema|format))\b/i,
    answered:
      /["“'][^"”']{12,}["”']|\b(?:JSON|CSV|YAML|Markdown|TOML|plain text)\b|\bformat (?:must be|is):?/,
    ask: 'which format should it have: plain text, JSON, or a format that is used already?',
    why: 'Others will read it, so its form is an interface and hard to change later.',
    suggestions: [
      'Use the format that the project has already.',
      'Print plain text for people, and JSON on request.',
      'Write JSON with named fields.',
    ],
  },
  {
    name: 'wording',
    kind: 'format',
    trigger:
      /\b(?:(?:clear|helpful|appropriate|meaningful|descriptive|informative|actionable|user-friendly|proper|specific|friendly|useful|understandable) (?:\w+ )?(?:messages?|errors?|warnings?|guidance|instructions|explanations?|feedback)|(?:error|success|warning|commit|confirmation|status|feedback) messages?|feedback message|with an? (?:\w+ )?(?:error|warning) message|returns? (?:an )?error|exits? with (?:an )?error|(?:protocol |http )?status (?:code )?[45]\d\d)\b/i,
    answered: /["“][^"”]{6,}["”]|`[^`]* [^`]*`/,
    ask: 'what exactly should the message say?',
    worth: 1.2,
    why: 'The wording goes into the task and into its test, word for word.',
    suggestions: [
      'Say in one line what is wrong, where, and what to do next.',
      'Follow the wording of the messages that the project has already.',
      'Say what is wrong in one line; the details go to the log.',
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
      'Follow the convention of the names that are there already.',
      'Make the name from the title, in lower case with hyphens.',
      'Let the user give the name.',
    ],
  },
  {
    name: 'path-form',
    kind: 'format',
    trigger:
      /\b(?:absolute paths?|relative paths?|(?:shows?|prints?|displays?|outputs?|includes?|reports?|showing)\b[^.;]{0,60}\bpaths?)\b/i,
    answered: /\b(?:absolute|relative) (?:\w+ )?path/i,
    ask: 'is the path relative or absolute?',
    why: 'Tests and scripts compare this text literally.',
    suggestions: [
      'Print the path relative to the working directory.',
      'Print the path relative to the project root.',
      'Print the absolute path.',
    ],
  },
  {
    name: 'what-is-checked',
    kind: 'validation',
    trigger:
      /\bvalidat(?:es?|ed|ing)\b[^.,;]{0,50}\b(?:urls?|paths?|remotes?|refs?|references?|address(?:es)?|emails?|files?|ids?|credentials?|tokens?|trace)\b|\b(?:valid|well-formed) (?:\w+ )?(?:urls?|paths?|refs?|emails?)\b/i,
    answered: /\b(?:must match|regex|only the format|must exist|exists?|reachab\w+|non-empty)\b/i,
    ask: 'does validation check the format only, or also that it exists?',
    why: 'Looking things up makes the check slow and fallible; it is a different task.',
    suggestions: [
      'Check the format only, before anything else happens.',
      'Check the format first, then that it exists and can be reached.',
      'Check nothing: the error shows up when it is used.',
    ],
  },
];
