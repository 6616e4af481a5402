// Titles of tasks that are not the work itself: tests, documentation and verification.
import {isTestPath} from '../../plan/paths.ts';
import type {Brief} from '../../plan/types.ts';
import {isTelling, sentenceCase} from '../grammar/case.ts';
import {readClause} from '../grammar/clause.ts';
import {isPronoun} from '../grammar/core.ts';
import {protect, restore, withoutAsides} from '../grammar/protect.ts';
import {gerund} from '../grammar/verbs.ts';
import {nearestGroup} from '../group.ts';
import type {Group, Part} from '../part.ts';
import {testsOf} from '../places/places.ts';
import {isChinese} from '../wording/chinese.ts';
import {readImperative} from '../wording/imperative.ts';
import {readSentence} from '../wording/sentence.ts';
import {shorten} from '../wording/shorten.ts';
import {capital} from './spelled-title.ts';

const testLabel =
  /^\W*(?:[\w-]+\s+){0,2}tests?(?:\s+in\s+\S+)?(?:\s*[:–—]+\s*|\s+for\s+|\s+(?:verify|validate|check|cover|assert|confirm|exercise)s?\s+(?:that\s+)?)/i;

/** The story's title as a noun phrase: "Story 12: Unix Socket" → "unix socket", "Close input" → "closing input". */
export function subjectOfStory({story}: Brief): string {
  const title = sentenceCase(
    story.title.replace(/^(?:user )?story\b[^:]*:\s*/i, '').replace(/^\d[\d.]*\s*[:–—-]?\s*/, ''),
  );
  const [, named = title] = /\s(?:--|[–—])\s+(.+)$/.exec(title) ?? [];
  if (named !== title) return named.replace(/\s+and tests$/, '');
  const {verb, object} = readImperative({given: undefined, when: undefined, text: title});
  const isOrder = title.startsWith(`${verb} `) && !/^(?:to|of|for|in|from) /.test(object);
  const subject = (isOrder ? title.replace(verb, gerund(verb)) : title).replace(/\s+and tests$/, '');
  return shorten('', subject, 6) ?? subject;
}

/** A test criterion without its "Unit test:". */
export const testedBehaviour = (text: string): string => text.replace(testLabel, '');

function topicsOf(parts: readonly Part[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const part of parts) {
    const {text, literals} = protect(testedBehaviour(part.statement.text));
    const clause = readClause(readSentence(text).main);
    const subject = restore(withoutAsides(clause.subject), literals).replace(/^(?:the|all|an?) /i, '');
    if (
      subject === '' ||
      /^\d/.test(subject) ||
      isPronoun(subject) ||
      subject.split(' ').length > 4 ||
      clause.voice === 'noun'
    )
      continue;
    counts.set(subject, (counts.get(subject) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count > 1)
    .toSorted((a, b) => b[1] - a[1])
    .map(([topic]) => topic);
}

function testKind(parts: readonly Part[]): string {
  const kinds = parts.map(
    part =>
      /^\W*(unit|integration|e2e|end-to-end|regression|performance)/i
        .exec(part.statement.text)?.[1]
        ?.toLowerCase() ?? '',
  );
  const [first = ''] = kinds;
  return first !== '' && kinds.every(kind => kind === first) ? `${first} tests` : 'tests';
}

/** Headings of the work that the tests are nearest to, most tested first. */
function testedHeadings(group: Group, all: readonly Group[]): readonly string[] {
  const work = all.filter(each => each.kind === 'work');
  const headings = group.parts
    .map(part => nearestGroup(part, work)?.parts[0]?.criterion.group.at(-1) ?? '')
    .map(sentenceCase)
    .filter(isTelling);
  const count = (heading: string): number => headings.filter(each => each === heading).length;
  return [...new Set(headings)]
    .filter(heading => heading.split(' ').length <= 4)
    .toSorted((a, b) => count(b) - count(a));
}

/** "Add unit tests for prompt extraction". */
export function testsTitle(group: Group, brief: Brief, all: readonly Group[]): readonly string[] {
  const covered = all
    .flatMap(each => (each.kind === 'work' ? each.places : []))
    .filter(place => !place.isNew);
  const isThere = covered.some(
    place => isTestPath(place.path) || testsOf(place.path, brief.finding).length > 0,
  );
  const verb = isThere ? 'Add' : 'Write';
  const subject = subjectOfStory(brief);
  if (isChinese(subject)) return [`为${subject}编写测试`, `为${group.domain}编写测试`];
  const topics = topicsOf(group.parts);
  const named = topics.length > 0 ? topics : testedHeadings(group, all);
  const what = named.length > 0 ? named.slice(0, 2).join(' and ') : subject;
  const kind = testKind(group.parts);
  return [
    `${verb} ${kind} for ${what}`,
    `${verb} ${kind} for ${subject}`,
    `${verb} ${kind} for ${group.domain}`,
  ];
}

/** What a documentation criterion wants written down: "section on installing ollama" → "installing ollama". */
function documented(part: Part): {readonly verb: string; readonly topic: string} | undefined {
  const {verb, object, literals} = part.imperative;
  const full = withoutAsides(object);
  const topic =
    /^(?:a |an |the )?(?:new )?(?:.*?\b)?(?:section|chapter|note|guide|page|instructions?|examples?)\s+(?:on|about|for|of|with|explaining|describing|covering)\s+(.+)$/i.exec(
      full,
    )?.[1] ?? full;
  const named = /^\S+ (?:with|for|to explain|to describe|to document|about) (.+)$/.exec(topic)?.[1] ?? topic;
  const short = shorten('document', named.replace(/\s+(?:in|to)\s+[\uE100-\uEFFF]$/, ''), 7);
  if (short === undefined || short === '') return undefined;
  return {
    verb: /^(?:how|why|what|when|where)\b/.test(short) || verb === 'explain' ? 'explain' : 'document',
    topic: restore(short, literals),
  };
}

function withFile(verb: string, topic: string, name: string | undefined): string {
  if (/\bsection$/.test(topic)) return `add ${topic}${name === undefined ? '' : ` to ${name}`}`;
  return `${verb} ${topic}${name === undefined ? '' : ` in ${name}`}`;
}

/** "Document installing ollama in DEVELOPMENT.md". */
export function documentationTitle(group: Group, brief: Brief): readonly string[] {
  const place = group.places.find(each => each.certainty === 1);
  const name = place?.path.replace(/^.*\//, '');
  const subject = subjectOfStory(brief);
  if (isChinese(subject)) return [`更新${subject}的文档`];
  const topics = group.parts
    .map(documented)
    .filter(each => each !== undefined)
    .filter(({topic}) => name === undefined || !topic.includes(name));
  const spelled = topics.map(({verb, topic}) => capital(withFile(verb, topic, name)));
  const fallback =
    name === undefined
      ? `Document ${subject}`
      : `${place?.isNew ? 'Create' : 'Update'} ${name} for ${subject}`;
  return [...spelled.filter(title => title.split(' ').length >= 3), fallback];
}

/** "Verify existing chat functionality": what the criteria want unharmed. */
export function verificationTitle(group: Group, brief: Brief): readonly string[] {
  const kept = /^(?:all )?(?:the )?(existing .*?)\s+(?:continues?|still|works?|pass(?:es)?)\b/i.exec(
    group.parts[0]?.statement.text ?? '',
  )?.[1];
  const isManual = group.parts.some(part => /\bmanual/i.test(part.statement.text));
  const subject = subjectOfStory(brief);
  const options = [isManual ? `Test ${subject} manually` : `Verify ${subject} and run all tests`];
  return kept === undefined || /\btests?\b/i.test(kept) ? options : [`Verify ${kept}`, ...options];
}
