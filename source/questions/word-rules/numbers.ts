// Numbers that a rule needs and the sentence leaves open.
// To add a question, add a row; to try it, run `node bench/questions.mjs`.
import type {WordRule} from './word-rule.ts';

const amount =
  /\b\d+(?:[.,]\d+)?\s?(?:ms|s|secs?|seconds?|min|minutes?|hours?|days?|[kmg]i?b|bytes|chars|characters|%|percent|rows?|entries|items?|times|attempts|retries|requests|connections)\b|\b\d+\s?[-–]\s?\d+\b|%/i;

const limited = new RegExp(
  `${amount.source}|\\blimit of \\w+|\\btop \\d+|\\blimited to\\b|\\blimits? (?:\\w+ ){0,4}to\\b|\\bmaximum (?:=|is)|\\bmax(?:imum)?(?: of|:)? \\d+|\\bmin(?:imum)?(?: of|:)? \\d+`,
  'i',
);

const retried = new RegExp(`${amount.source}|\\bno (?:automatic )?retr`, 'i');

export const numberRules: readonly WordRule[] = [
  {
    name: 'how-many-a-minute',
    kind: 'number',
    trigger:
      /\b(?:rate[- ]limit\w*|limited number of|throttl\w+|(?:requests?|messages|calls|attempts|jobs) (?:per|a|each|every) (?:second|minute|hour|day)|(?:limit|allow|restrict|cap)\w*\b[^.;]{0,40}\bper (?:\w+ and )?(?:second|minute|hour|day))\b/i,
    answered: amount,
    ask: 'how many are allowed, in which time?',
    worth: 0.4,
    why: 'The limit goes into the code and into the test, number for number.',
    suggestions: [
      'Allow 10 per minute and client; beyond it, answer with an error that names the limit.',
      'Allow 60 per minute and client; beyond it, answer with an error that names the limit.',
      'Take the number from the configuration, 10 per minute and client by default.',
    ],
  },
  {
    name: 'limit',
    kind: 'number',
    trigger:
      /(?<!\b(?:at most|up to) \d.{0,60})\b(?:limits?|(?<!not )limited|maximum|max (?=\w)|minimum (?=(?:\w+ )?(?:length|size|age|amount|number|value|duration|time|count|threshold|purchase|order|balance|bid|score|distance|width|height)\b)|quotas?|thresholds?|capacity|(?:file|cache|pool|buffer|page|queue|batch|window|memory|disk|upload|request|payload|message) (?:size|space)s?|rate limit\w*|too (?:long|large|many|big)|large (?:files?|repositories|data\w*|numbers?|requests?|images?)|system requirements|disk space)\b/i,
    answered: limited,
    ask: 'what is the exact limit?',
    why: 'The number goes into the code and into the test, word for word.',
    suggestions: [
      'Set the limit to 100, a number to confirm, and reject what is beyond it with an error that names the limit.',
      'Take the limit from the configuration, 100 by default.',
      'Set no limit in this story.',
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
      'Give up after 30 seconds, fixed.',
      'Give up after 30 seconds by default, configurable.',
      'Wait until it is cancelled: there is no timeout.',
    ],
  },
  {
    name: 'retries',
    kind: 'number',
    trigger: /\b(?:retr(?:y|ies|ied|ying)|back-?off|(?:automatic(?:ally)? )?re-?connect\w*|re-?attempts?)\b/i,
    answered: retried,
    ask: 'how many retries, and with which delay between them?',
    why: 'Number and pause go into the code and into the test.',
    suggestions: [
      'Retry five times, from 1 second up to 30 seconds apart.',
      'Retry three times, one second apart.',
      'Retry until it is cancelled, at most once every 30 seconds.',
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
      'Update it every 30 seconds.',
      'Update it every 5 seconds while it is visible, not at all otherwise.',
      'Update it at once, whenever the source changes.',
    ],
  },
  {
    name: 'how-long',
    kind: 'number',
    trigger:
      /\b(?:slides? (?:in|out|over)|animat(?:es?|ed|ions?)|fades?|debounc\w+|delay(?:s|ed)? (?:of|before|between|after)|cool-?down|throttl\w+|expir(?:es|y|ation)|expire after|ttl)\b/i,
    answered: amount,
    ask: 'how long is that?',
    worth: 0.6,
    why: 'The time goes into the code and into the test as a number.',
    suggestions: [
      'Take as long as the like takes elsewhere in the project.',
      'Take 200 milliseconds.',
      'Take the time from the configuration, 200 milliseconds by default.',
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
      'Set the threshold to three in a row; one good result ends it.',
      'Take the threshold from the configuration, three in a row by default.',
      'Act at the first sign of it.',
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
      'Stay under one second for the usual size, checked by a test.',
      'Measure it before and after: it must not be slower than today.',
      'Stay under 100 milliseconds, so that nobody notices.',
    ],
  },
  {
    name: 'out-of-range',
    kind: 'validation',
    trigger:
      /\b(?:(?:between|from) \d+(?:\.\d+)? (?:and|to) \d+|values? (?:from )?\d+\s?[-–]\s?\d+|range (?:of )?\d+|(?:accepts?|allows?|takes?)\b[^.;]{0,30}\d+\s?[-–]\s?\d+)\b/i,
    answered: /\b(?:clamp\w*|reject\w*|invalid|error|outside|out of range|tolerance)\b/i,
    ask: 'is a value outside that range rejected, or clamped to the nearest one?',
    worth: 0.6,
    why: 'The border is where the test goes, and the two answers are different code.',
    suggestions: [
      'Reject a value outside the range with an error that names the range.',
      'Clamp a value outside the range to the nearest allowed one, with a note to the user.',
      'Keep the input from taking a value outside the range.',
    ],
  },
];
