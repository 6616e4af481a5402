// States that nobody thought of: it exists already, it is gone, it is empty, someone changed it by hand.
// To add a question, add a row; to try it, run `node bench/questions.mjs`.
import type {WordRule} from './word-rule.ts';

export const stateRules: readonly WordRule[] = [
  {
    name: 'asked-by-the-story',
    kind: 'unusual',
    trigger: /^\W*what (?:happens|if)\b.*\?\W*$/i,
    ask: 'what happens then?',
    why: 'The story asks this itself and gives no answer, so a task cannot either.',
    suggestions: [
      'Show an error message that says what is wrong, and change nothing.',
      'Handle it like the usual case.',
      'Out of scope: nothing is done about it in this story.',
    ],
  },
  {
    name: 'exists-already',
    kind: 'unusual',
    trigger:
      /\b(?:creat(?:es?|ing)|generat(?:es?|ing)|registers?|initiali[sz]es?|init|saves?|cop(?:y|ies)|clones?|installs?|adds?|exports?)\b[^.,;]{0,40}\b(?:files?|director(?:y|ies)|folders?|config(?:uration)?s?|accounts?|projects?|sessions?|branch(?:es)?|entr(?:y|ies)|records?|items?|templates?|repositor\w+|databases?|sockets?|tables?|tags?|keys?|profiles?|schemas?|rules?|artifacts?|binaries|names?)\b/i,
    answered: /\b(?:already exist\w*|exists already|duplicat\w+|overwrit\w+|unique|idempotent)\b/i,
    ask: 'what if it already exists: reuse it, overwrite it, or stop with an error?',
    why: 'The second run is the common one, and it decides whether there is a check before the write.',
    suggestions: [
      'Stop with an error that names what exists; nothing is changed.',
      'Reuse what exists and go on, so that a second run is harmless.',
      'Overwrite it without asking.',
    ],
  },
  {
    name: 'same-name',
    kind: 'unusual',
    trigger:
      /(?<!\b(?:without|no|missing)\b[^.,;]{0,20})\b(?:unique|duplicates?|duplicate (?:names?|entries)|(?:given|custom|display|user-defined|matching|same|its|their|each) (?:\w+ )?names?\b|names? (?:of|for) (?:the|each|a)|renam(?:es?|ing)|tag names?|alias(?:es)?)\b/i,
    answered:
      /\b(?:reject\w*|must be unique|already (?:exists|taken)|suffix\w*|numbered|last one wins|first one wins)\b/i,
    ask: 'what if two are the same: reject the duplicate, or keep both?',
    why: 'Whether names are unique decides the key under which things are kept.',
    suggestions: [
      'Reject the second of two equal names with an error that names the first.',
      'Keep both and tell them apart by a number.',
      'Replace the earlier one with the later one.',
    ],
  },
  {
    name: 'nothing-to-show',
    kind: 'unusual',
    trigger:
      /\b(?:display|show|list|render)(?:s|ed|ing)?\b[^.,;]{0,60}\b(?:lists?|tables?|charts?|histor\w+|results?|items|entries|sessions|connections|metrics|statistics|records|messages|logs?|images|files|all|recent|grid|gallery|dashboard)\b|\b(?:search(?:es)?|filter(?:s|ing)?) (?:\w+ ){0,3}by\b/i,
    answered: /\b(?:empty|no (?:data|results?|items?|matches|entries)|none|placeholder|nothing)\b/i,
    ask: 'what is shown when there is no data yet, or nothing matches?',
    why: 'The empty state is the first thing that a new user sees, and it is easily left out of the tasks.',
    suggestions: [
      'Show a short line that says there is nothing yet and how to begin.',
      'Hide the whole area until there is something to show.',
      'Show it empty, with zeros where numbers would be.',
    ],
  },
  {
    name: 'gone',
    kind: 'unusual',
    trigger:
      /\b(?:(?:restor(?:es?|ing)|resum(?:es?|ing) (?:from)?|selects?|switch(?:es)? to|references?|renam(?:es?|ing)|updat(?:es?|ing)|loads?|reads|checks out) (?:a|an|the|existing|any|its|their|selected|previous|last|saved|`[^`]+`)\b)/i,
    answered: /\b(?:missing|not found|does(?:n't| not) exist|no longer|404|absent)\b/i,
    ask: 'what if it is missing or was deleted by hand: clean up quietly, or fail with an error?',
    why: 'Things disappear between two steps, and the code either tolerates that or says so.',
    suggestions: [
      'Fail with an error that names what is missing.',
      'Treat it as done: clean up what refers to it and go on.',
      'Skip it and show a warning.',
    ],
  },
  {
    name: 'empty-value',
    kind: 'unusual',
    trigger:
      /\b(?:empty|blank|whitespace(?:-only)?|unset|(?:from|via|using|through) (?:an? |the )?environment variables?|optional (?:field|parameter|argument|value|message)s?)\b/i,
    answered:
      /\b(?:treated as|counts? as|as (?:an? )?(?:\w+ )?errors?|default(?:s|ing)? to|ignored|rejected|trimmed|empty state|non-empty|message|placeholder|leave empty|left empty|shows? empty|start(?:s|ing)? empty)\b|\breturns? (?:an )?empty|\bempty (?:list|array)/i,
    ask: 'is an empty value valid here, or treated as missing?',
    why: 'Empty and missing are two branches in the code, and the tests need to know which is which.',
    suggestions: [
      'Treat an empty value as missing, with the same message.',
      'Accept an empty value and use it as it is.',
      'Reject an empty value with an error that names the field.',
    ],
  },
  {
    name: 'edge-case',
    kind: 'unusual',
    trigger:
      /\b(?:symlinks?|symbolic links?|partially|overlap\w*|special characters|unicode|non-ascii|case-(?:in)?sensitiv\w*|submodules?|worktrees?)\b/i,
    answered: /\b(?:reject\w*|accept\w*|normali[sz]\w+|ignored?|allowed|resolved)\b/i,
    ask: 'how should this case be handled: accepted as it is, normalised, or rejected?',
    why: 'It is rare but legal, so somebody will meet it; a task should say what happens.',
    suggestions: [
      'Accept it as it is and cover it with a test.',
      'Normalize it first, then treat it like any other.',
      'Reject it with an error that says why.',
    ],
  },
  {
    name: 'both-changed',
    kind: 'unusual',
    trigger:
      /\b(?:merge conflicts?|conflicts? (?:with|between|in|during)|conflicting|merg(?:es?|ing) (?:the|both|all|with|into)|two-way|bidirectional|in sync|sync(?:s|hroni[sz]es?|hroni[sz]ed)? (?:with|between|across)|edited (?:by hand|manually)|manual(?:ly)? (?:edit|chang)\w*|both sides)\b/i,
    answered: /\b(?:wins?|takes? precedence|overrid\w+|preferred|conflict markers)\b/i,
    ask: 'which side wins when the two conflict, or does the user decide?',
    why: 'Without a winner the result depends on the order of events.',
    suggestions: [
      'Keep what the user did by hand.',
      'Keep the newer change.',
      'Stop and let the user decide.',
    ],
  },
  {
    name: 'confirmation',
    kind: 'destructive',
    trigger:
      /(?:(?:add|list|updat|creat|view|manag)\w*(?:, |, and | and |\/))+(?:remov|delet)\w*|\b(?:delet(?:es?|ing)|remov(?:es?|ing)|overwrit(?:es?|ing)|resets?|resetting|clears?|drops?|uninstalls?|kills?|terminat(?:es?|ing)|cancels?|prun(?:es?|ing)|purg(?:es?|ing)|destroy\w*|destructive) (?:a|an|the|all|any|each|every|their|its|existing|old|older|actions?|operations?|running|quer(?:y|ies)|connections?|`[^`]+`|\w+ history|sessions?)\b/i,
    answered:
      /\b(?:confirm\w*|prompt(?:s|ed)?|dry-?run|undo|backups?|--yes|--force)\b|\b(?:tokens?|cookies?|caches?|comments?|notes?|references|imports?|dead code|fields?|docstrings?)\b/i,
    ask: 'does this ask for confirmation first, or happen at once?',
    why: 'What cannot be undone needs a guard, and the guard is part of the same task.',
    suggestions: [
      'Ask for confirmation; a flag skips the question for scripts.',
      'Act at once, and offer to undo it.',
      'Act at once: nothing of value is lost.',
    ],
  },
  {
    name: 'local-changes',
    kind: 'destructive',
    trigger:
      /\b(?:overwrit\w+|regenerat\w+|replac(?:es?|ing) (?:the|existing|all)|generated (?:files?|config\w*|code)|in-place upgrades?|updat(?:es?|ing) (?:the )?(?:template|installed|generated|local|existing)\w*|force flag|`--force`)\b/i,
    answered: /\b(?:preserv\w+|backups?|refus\w+|uncommitted|left (?:alone|untouched)|never overwrit\w+)\b/i,
    ask: 'what if someone has changed it by hand: keep, overwrite, or refuse?',
    why: 'Local modifications that vanish are the kind of bug that users do not forgive.',
    suggestions: [
      'Refuse when there are local changes, and say which.',
      'Overwrite it, but keep the old one as a backup.',
      'Keep what was changed by hand and report it.',
    ],
  },
];
