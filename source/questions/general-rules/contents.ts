// What a thing is made of: its form, its number, its rule, what is kept of it.
// To add a question, add a row; to try it, run `node bench/questions.mjs`.
import type {WordRule} from '../word-rules/word-rule.ts';

export const contentRules: readonly WordRule[] = [
  {
    name: 'kept',
    kind: 'persistence',
    trigger:
      /\b(?:stor(?:e|es|ed|age|ing)|cach(?:e|es|ed|ing)|persist\w*|sav(?:e|es|ed)|history|preferences?|session (?:state|history|data)|remember\w*|tracks?|tracked|tracking|progress (?:is|state)|drafts?)\b/i,
    answered:
      /\b(?:in[- ]memory|local ?storage|survives?|restart|persist\w* (?:to|in|across)|until|cleared|discarded)\b/i,
    ask: 'is this stored in memory only, or does it persist across a restart?',
    why: 'Keeping it needs a place, a format and a rule for its end.',
    suggestions: [
      'In memory only: it starts fresh each time.',
      'In the storage that the project has already.',
      'In a local file, so that it survives a restart.',
    ],
  },
  {
    name: 'how-many',
    kind: 'number',
    trigger:
      /\b(?:limit(?:s|ed|ing)?|max(?:imum)?|minimum|large|too (?:long|many)|fast|quick\w*|frequen\w*|intervals?|timeouts?|retry|retries|poll(?:s|ing)?|expir\w*|retention|recent|performan\w+|thresholds?|capacity|pagination|pages of|real-?time|periodic\w*|rate|debounc\w*|efficient\w*)\b/i,
    answered:
      /\b\d+(?:\.\d+)? ?(?:%|ms|milliseconds?|s\b|seconds?|minutes?|hours?|days?|kb|mb|gb|items?|entries|rows|requests|characters|attempts)|\d/i,
    ask: 'which limit, timeout or interval applies, as a number?',
    why: 'The number goes into the code and into the test, word for word.',
    suggestions: [
      'A fixed number, named in one place of the code.',
      'A number from the configuration, with a default.',
      'No limit in this story.',
    ],
  },
  {
    name: 'which-format',
    kind: 'format',
    trigger:
      /\b(?:format\w*|outputs?|schemas?|reports?|exports?|exported|templates?|structured|naming|named|labels?|identifiers?|filenames?|(?:config\w*|output|log|data|result) files?|urls?|numbering|changelog|summary|envelope|payload)\b/i,
    answered:
      /\b(?:in (?:JSON|CSV|YAML|Markdown|TOML) format|as (?:JSON|CSV|YAML|Markdown))\b|\bformat\b[^.;]{0,20}[`"“]|[`"”] format\b/i,
    ask: 'which exact format, fields and naming does it have?',
    why: 'Others will read it, so its form is an interface and hard to change later.',
    suggestions: [
      'The format that the project uses already.',
      'JSON with named fields.',
      'Plain text for people, one line for each.',
    ],
  },
  {
    name: 'which-rule',
    kind: 'term',
    trigger:
      /(?<!\b(?:if|when|once|until)\b[^.,;]{0,30})\b(?:based on|calculat\w+|comput(?:es?|ed)|determin\w+|detect\w*|match(?:es|ing)?|compar\w+|conflict\w*|priorit\w+|classif\w+|scor(?:es?|ed|ing)|rank\w*|sort(?:s|ed|ing)?|ordered|canonical|appropriate\w*|relevant|eligib\w+|correct(?:ly)? (?:\w+ )?(?:mapped|assigned|chosen|resolved)|resolv(?:es?|ed)|criteria)\b/i,
    answered: /\b(?:by comparing|formula|sum of|divided by|first match|defined as|means|i\.e\.)\b/i,
    ask: 'how exactly is this determined: from which source, by which rule or precedence?',
    why: 'The rule is the heart of the task; without it the code will invent one.',
    suggestions: [
      'The simplest rule that fits the examples in the story.',
      'The rule that the existing code has in the same case.',
      'The user decides each time.',
    ],
  },
  {
    name: 'one-or-many',
    kind: 'model',
    trigger:
      /\b(?:belongs? to|identified by|identifiers?|unique\w*|associat(?:es?|ed) with|linked to|relationships?|entit(?:y|ies)|per[- ](?:user|project|company|workspace|session)|tenants?|memberships?|many-to-many|de-?duplicat\w+)\b/i,
    answered: /\bper[- ](?:user|project|session|client|request|repository|file|instance)\b/i,
    ask: 'is it unique per user, per project, or globally?',
    why: 'The key decides how things are found again and when two are the same.',
    suggestions: ['Unique per user.', 'Unique per project.', 'Unique globally.'],
  },
  {
    name: 'if-not-said',
    kind: 'default',
    trigger:
      /\b(?:configurable|options? (?:to|for)|(?<!\b(?:without|no) (?:\w+ )?)flags?|parameters?|modes?|customi[sz]\w*|strateg(?:y|ies)|environment variables?|settings? (?:for|to|that)|can be (?:set|configured|changed|overridden))\b/i,
    answered:
      /\(default\b|\b(?:default(?:s|ing)? (?:to|is|value)|by default|required|default behaviou?r|usage|help)\b/i,
    ask: 'which default applies when the option is not specified?',
    why: 'The default is what most people will get.',
    suggestions: ['What happens today.', 'Off, unless it is switched on.', 'Nothing: it must be specified.'],
  },
  {
    name: 'which-ones',
    kind: 'selection',
    trigger:
      /\b(?:(?:show|list|return|display|includ|export|sync|scan|load|extract|collect|request)\w* (?:all|every|the (?:user|relevant|available|related)|user|profile|relevant|available|related)|filter(?:s|ed|ing)?|visible to|profile (?:data|information)|available \w+s)\b/i,
    answered: /\b(?:only|except|excluding|other than|regardless)\b/i,
    ask: 'which ones are included, and which are excluded or hidden by default?',
    why: 'What is left out decides the query, and people notice it at once.',
    suggestions: ['All of them.', 'All but the hidden and internal ones.', 'Only the current ones.'],
  },
  {
    name: 'what-is-valid',
    kind: 'validation',
    trigger:
      /\b(?:validates?|validated|validating|validation|users? enters?|inputs? (?:is|are|must|field)|form (?:fields?|inputs?)|must match|globs?|well-formed|sanitiz\w+|required fields?)\b/i,
    answered: /\b(?:must match|regex|must exist|non-empty|validat\w+ (?:that|whether|against|if)|\d)\b|:\s/i,
    ask: 'does validation check the format only, or existence too?',
    why: 'The border between valid and invalid is where the test goes.',
    suggestions: [
      'Check the format only; empty is invalid.',
      'Check the format and that it exists; empty is invalid.',
      'Accept anything, empty included.',
    ],
  },
];
