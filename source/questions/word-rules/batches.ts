// Many things at once, or two things at the same time: partial failure, rollback, concurrency.
// To add a question, add a row; to try it, run `node bench/questions.mjs`.
import type {WordRule} from './word-rule.ts';

export const batchRules: readonly WordRule[] = [
  {
    name: 'some-fail',
    kind: 'partial',
    trigger:
      /--all\b|\b(?:bulk|batch(?:es)?|import(?:s|ing)? (?:\w+ ){0,3}(?:rows|entries|items|records|files)|(?:updat|process|delet|install|upload|download|sync|check|validat|resolv|convert|migrat|send|fetch|load|export|import|run|apply|extract)\w* (?:all|each|every|multiple|several|many)\b|for (?:each|every|all) (?:\w+ )?(?:file|item|row|entry|record|repositor\w+|source|server|prox\w+|target)s?\b)/i,
    answered: /\b(?:all-or-nothing|roll(?:s|ed)? ?back|continu\w+|partial\w*|first (?:error|failure))\b/i,
    ask: 'if some succeed and some fail, do we continue and report at the end, or stop?',
    why: 'It decides the loop, the exit code and what the summary has to say.',
    suggestions: [
      'Continue with the rest, report the failures at the end, and exit with 1.',
      'Stop at the first failure and keep what succeeded.',
      'Undo everything when one fails: all or nothing.',
    ],
  },
  {
    name: 'fails-midway',
    kind: 'partial',
    trigger:
      /\b(?:atomic(?:ally)?|in (?:a|one) (?:single )?(?:commit|transaction|step|operation)|transactions?(?! (?:modules?|receipts?|histor\w+|logs?|progress|ids?|hash\w*|status\w*|simulations?|types?|amounts?|dates?|lists?|records?|data))\b|multi-step|rollback|sequence of|midway|commit --amend|then (?:commits?|updates?|writes?|restarts?)|migrat(?:es?|ing|ions?))\b/i,
    answered: /\b(?:all-or-nothing|roll(?:s|ed)? ?back)\b/i,
    ask: 'if it fails midway, do we roll back or keep the partial result?',
    why: 'Rolling back is work of its own; keeping the pieces needs a way to go on from them.',
    suggestions: [
      'Roll back when it fails, so that everything is as it was.',
      'Keep what is done and print how to go on from there.',
      'Keep what is done; the next run resumes at the failed step.',
    ],
  },
  {
    name: 'resume',
    kind: 'partial',
    trigger:
      /\b(?:resum(?:es?|ed|ing)|checkpoints?|interrupt\w*|long-running|iterations?|partial (?:results?|runs?))\b/i,
    answered: /\b(?:starts? over|from scratch|picks? up where|re-?runs? the)\b/i,
    ask: 'after an interruption, is the incomplete part run again or skipped?',
    why: 'What is saved at each step depends on where the next run begins.',
    suggestions: [
      'Run the incomplete part again from its beginning.',
      'Start over and keep nothing of an interrupted run.',
      'Skip it and go on with the next part.',
    ],
  },
  {
    name: 'at-the-same-time',
    kind: 'concurrency',
    trigger:
      /\b(?:concurren\w+|simultaneous\w*|in parallel|parallel (?:\w+ )?(?:runs?|requests?|executions?|jobs?)|multiple (?:users|processes|instances|requests|sessions|clients|tabs|windows|executions)|lock(?:s|ed|ing| file)|race conditions?|thread-saf\w+|(?<!\bno )shared (?:state|file|cache|database))\b/i,
    answered:
      /\b(?:no race|mutex|serial\w*|lock file|(?:last|first|latest)[- ](?:write|save|edit|one|submission)\w*|optimistic|one at a time|\d+ concurrent|run concurrently)\b/i,
    ask: 'how are concurrent executions handled: lock, queue, or last one wins?',
    why: 'Two at the same time need a lock, a queue or a known loser; each is a different design.',
    suggestions: [
      'Take a lock: the second run fails at once and says who holds it.',
      'Queue the runs: the second waits for its turn.',
      'Let the last run win, and say so in the documentation.',
    ],
  },
  {
    name: 'still-running',
    kind: 'concurrency',
    trigger:
      /\b(?:buttons? (?:starts?|triggers?|sends?|submits?|generates?|runs?)|click(?:s|ing) (?:\w+ ){0,4}(?:starts?|triggers?|sends?|submits?|generates?|runs?)|submits? (?:a|the|another)|triggers? (?:a |an |the )?(?:\w+ )?(?:generation|build|run|job|request|sync|update|refresh|scan|import|export)|starts? (?:a|an|the) (?:new )?(?:run|job|generation|scan|sync|import|export|build))\b/i,
    answered: /\b(?:disabled?|queued?|ignored?|one at a time|read-only|cancel\w*)\b/i,
    ask: 'what if it is triggered again while the first is still running?',
    why: 'People click twice; the second run must be refused, queued or made harmless.',
    suggestions: [
      'Disable it until the first run has finished.',
      'Let the second run wait until the first has finished.',
      'Cancel the first run when the second starts.',
    ],
  },
  {
    name: 'in-the-background',
    kind: 'concurrency',
    trigger:
      /\b(?:in the background|background (?:check|job|task|worker|process|thread|refresh|sync|update|health)\w*|asynchronous(?:ly)?|periodic(?:ally)?|continuous(?:ly)? (?:monitor|check|verif|poll)\w*|health checks?)\b/i,
    answered: /\b(?:disabl\w+|threads?|workers?|goroutines?|event loop|process per)\b/i,
    ask: 'does it run in a background thread of its own, or in the main flow?',
    why: 'Work beside the main flow needs a start, a stop and a safe way to share its state.',
    suggestions: [
      'Run it in the background, with one worker that is stopped on shutdown.',
      'Run it in the main flow: the caller waits for it.',
      'Run it in the background, with a worker for each source.',
    ],
  },
];
