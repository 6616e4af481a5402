// What is kept: where, for how long, and what happens to what was there before.
// To add a question, add a row; to try it, run `node bench/questions.mjs`.
import type {WordRule} from './word-rule.ts';

const lifetime =
  /\b(?:in[- ]memory|for \d+|\d+ ?(?:days?|hours?|weeks?|months?)|forever|persist(?:s|ed)? across|(?:do|does|is|are) not persist\w*|not (?:saved|stored|kept)|\d+ (?:most recent|latest|newest|last)|(?:last|latest|top) \d+|until (?:shutdown|restart|deleted|the))\b/i;

export const storageRules: readonly WordRule[] = [
  {
    name: 'survives-restart',
    kind: 'persistence',
    trigger:
      /\b(?:cach(?:es?|ed|ing) (?:the|all|each|results?|responses?|in)|in-memory|remember(?:s|ed)?|session (?:state|history|data)|(?:keeps?|tracks?|maintains?|records?)\b[^.,;]{0,40}\b(?:state|status|history|sessions?|preferences?|settings?|selection|count\w*|metrics|statistics|progress|results?|position|queue)|health (?:state|status)|dismiss(?:es|ed)?)\b/i,
    answered: lifetime,
    ask: 'does this persist across a restart, or do we start fresh each time?',
    why: 'Keeping it needs a place, a format and a migration; starting fresh needs none of them.',
    suggestions: [
      'Keep it in memory only: it starts fresh each time.',
      'Save it to a local file, so that it survives a restart.',
      'Keep it in the client, so that it survives a restart of the client but not of the server.',
    ],
  },
  {
    name: 'remembered',
    kind: 'persistence',
    trigger:
      /\b(?:toggl(?:es?|ing)|toggle button|collaps(?:es?|ed|ing)|expands?|(?:enables?|switch\w*|selects?|changes?) (?:\w+ ){0,3}(?:theme|dark mode)|resiz(?:es?|able)|sort(?:s|ed) by|selected (?:tab|view|item|filter))\b/i,
    answered:
      /\b(?:remember\w*|persist\w*|by default|default state|resets? (?:to|on)|system preference|always|not)\b|\bconfig\b|\bfindings?\b/i,
    ask: 'is that remembered after a reload, or back to the default?',
    worth: 0.9,
    why: 'Remembering it needs a place to keep it and code that reads it before the first paint.',
    suggestions: [
      'Return to the default after a reload.',
      'Remember it in the browser or client of this user.',
      'Remember it on the server.',
    ],
  },
  {
    name: 'retention',
    kind: 'persistence',
    trigger:
      /\b(?:historical (?:data|lag|trends?|view)|(?:stores?|saves?|records?|logs|keeps?|retains?|archives?|persists?|collects?|tracks?|maintains?)\b[^.,;]{0,40}\b(?:history|data|events?|logs?|metrics|statistics|sessions?|records|results?|calls|messages|conversations?|backups?|trends?)|retention|audit (?:log|trail)|statistics database)\b/i,
    answered: lifetime,
    ask: 'how long is this data retained before it is dropped?',
    why: 'Data that only grows needs a limit and a clean-up, which somebody has to build.',
    suggestions: [
      'Keep the last 7 days and drop the oldest first.',
      'Keep the last 100 entries and drop the oldest first.',
      'Keep it until the user deletes it.',
    ],
  },
  {
    name: 'where-kept',
    kind: 'persistence',
    trigger:
      /\b(?:configuration files?|config files?|settings files?|log files?|(?:creates?|writes?|saves?|stores?|stored|saved|written|generates?|outputs?) (?:\w+ ){0,4}(?:files?|artifacts?|director(?:y|ies)|folders?|locally|on disk))\b/i,
    answered:
      /`[^`]*\/[^`]*`|\b(?:project root|home directory|repository root|same (?:directory|folder) as)\b/i,
    ask: 'in which directory does this file live: in the project, or per user?',
    why: 'The place decides who shares it, who may write it and whether it is committed.',
    suggestions: [
      'Keep it in the project, next to its configuration, and commit it.',
      "Keep it in the user's own configuration directory.",
      'Keep it in a temporary directory: it is not meant to last.',
    ],
  },
  {
    name: 'earlier-data',
    kind: 'migration',
    trigger:
      /\b(?:migrat\w+|upgrad(?:e|es|ing)|legacy|backwards?[- ]compatib\w+|older versions?|previous versions?|deprecat\w+|renam(?:es?|ed|ing) (?:the|from)|(?:field|column|flag|option|endpoint|command|setting|parameter|format|api)s? (?:is|are) (?:removed|replaced|renamed|changed)|replac(?:es?|ing) (?:the )?(?:old|existing|current)|existing (?:users?|data|rows|entries|configs?|configuration\w*|installations?|files|projects?|repositories))\b/i,
    answered:
      /\b(?:migrated|automatic migration|no migration|breaking change|keeps? working|unchanged|ignored)\b|\([^)]*compatib|\bbackward[- ]compatible/i,
    ask: 'what happens to existing data and older versions: migrated, still supported, or dropped?',
    why: 'A migration is a task of its own and has to land before the code that relies on it.',
    suggestions: [
      'Migrate existing data on the first start after the change.',
      'Read the old form still, and write only the new one.',
      'Drop the old form: nobody relies on it yet.',
    ],
  },
  {
    name: 'oldest-platform',
    kind: 'migration',
    trigger:
      /\b(?:on (?:windows|macos|linux)|windows (?:amd64|arm64|x64|versions?|installer)|cross-platform|(?:all|major|modern|supported) (?:platforms|browsers|terminals|operating systems)|minimum (?:\w+ )?version|python version|node(?:\.js)? version|postgres\w* versions?)\b/i,
    answered:
      /\b(?:\d+(?:\.\d+)*\+|or (?:later|newer|higher)|at least (?:version )?\d|minimum \w+ version is)\b/i,
    ask: 'what is the minimum version that we support?',
    why: 'It decides what the code may use and what the build has to test.',
    suggestions: [
      'Support what the build already tests; older ones stop with a clear message.',
      'Support only the current version.',
      'Support all versions that are still maintained.',
    ],
  },
];
