// What the story takes for granted and nobody has: when the lead says that it belongs to this story, the task whose
// criterion is about it builds it, or a task of its own before everything that needs it.
import {isTestPath} from '../plan/paths.ts';
import type {Answer, Brief, Finding} from '../plan/types.ts';
import {criterionOf, isOurs} from './decided/answers.ts';
import {capital} from './decided/decision.ts';
import {restore} from './grammar/protect.ts';
import type {Group, Part, Place, Provision} from './part.ts';
import {speaksOf} from './parts.ts';
import {mainClauses} from './wording/clauses.ts';
import {readImperative} from './wording/imperative.ts';

const relied = /\b(?:relies on|assumes|needs)\s+(?:an? |the )?([\w ]*?)\s*`([^`]+)`/i;

type Missing = {readonly part: Part; readonly domain: string; readonly name: string; readonly thing: string};

/** What an answer makes part of this story, and the part that needs it. */
function missingOf(answer: Answer, groups: readonly Group[], finding: Finding): readonly Missing[] {
  const [, noun = '', name] = relied.exec(answer.question.question) ?? [];
  const parts = groups.flatMap(group => group.parts);
  const criterion = criterionOf(
    answer,
    parts.map(part => part.criterion),
  );
  const part = parts.find(each => each.criterion === criterion);
  if (name === undefined || part === undefined || !isOurs(answer)) return [];
  const thing = `\`${name}\`${noun === '' ? '' : ` ${noun}`}`;
  return [{part, name, thing, domain: offeringDomain(noun, finding) ?? part.domain}];
}

/** The domain whose own words include the kind of thing: endpoints belong where endpoints are spoken of. */
const offeringDomain = (noun: string, {domains}: Finding): string | undefined =>
  domains.find(({description, keywords}) => noun !== '' && speaksOf(noun, [description, ...keywords]))?.name;

/** Whether the part makes the thing, or says what the thing itself does: "the endpoint `GET /status` counts …". */
const isAbout = (part: Part, missing: Missing): boolean => isMade(part, missing) || isSubject(part, missing);

const making = /^(?:add|create|implement|define|build|introduce|write)$/;

const isMade = ({imperative: {verb, object, tail, literals}}: Part, {name}: Missing): boolean =>
  making.test(verb) && restore(`${object}${tail}`, literals).includes(name);

/** "when `scan(tree)` is called, it returns …" speaks of `scan` as well. */
const isSubject = ({statement: {text, when}}: Part, {name}: Missing): boolean =>
  mainClauses(text).some(({subject}) => subject.includes(name)) ||
  (/^it\b/i.test(text) && when?.includes(`\`${name}`) === true);

/** The group with the missing thing built in it: the part that is about it says so. */
function building(group: Group, missing: Missing): Group {
  const {name, thing} = missing;
  const provides: Provision = {name, thing, isApart: false};
  const isToldAnyway = group.parts.some(part => isMade(part, missing));
  const firstTold = isToldAnyway ? -1 : group.parts.findIndex(part => isSubject(part, missing));
  return {
    ...group,
    provides,
    parts: group.parts.map((part, at) => (at === firstTold ? added(part, thing) : part)),
  };
}

/** "count X" → "add the `/status` endpoint, which the code does not have yet: count X". */
function added(part: Part, thing: string): Part {
  const {verb, object, literals, tail} = part.imperative;
  const imperative = imperativeOf(`Add ${named(thing)}, which the code does not have yet`);
  const what = restore(`${verb} ${object}${tail}`, literals);
  return {...part, imperative: {...imperative, tail: `${imperative.tail}. ${capital(what)}`}};
}

/** "the `/status` endpoint", but "`scan`". */
const named = (thing: string): string => (/` \w/.test(thing) ? `the ${thing}` : thing);

const imperativeOf = (text: string): Part['imperative'] =>
  readImperative({given: undefined, when: undefined, text});

/** A group of its own for what no criterion is about. */
function apart({part, domain, name, thing}: Missing, finding: Finding): Group {
  const text = `Add ${named(thing)}, which the story relies on and the code does not have yet`;
  return {
    kind: 'work',
    parts: [
      {...part, imperative: imperativeOf(text), names: new Set([name]), decisions: [], assumptions: []},
    ],
    checks: [],
    domain,
    places: placesFor(part, domain, finding),
    side: undefined,
    provides: {name, thing, isApart: true},
  };
}

/** The likeliest file of the criterion in the domain that builds it, else the story's likeliest there. */
function placesFor({criterion}: Part, domain: string, finding: Finding): readonly Place[] {
  const own = finding.files.filter(file => file.domain === domain && !isTestPath(file.path));
  const ranked = finding.criteria.find(each => each.number === criterion.number)?.files ?? [];
  const found = ranked.find(({path}) => own.some(file => file.path === path)) ?? own[0];
  return found === undefined ? [] : [{path: found.path, isNew: false, certainty: 0.4}];
}

/** The groups with a builder for one missing thing. */
function withOne(groups: readonly Group[], missing: Missing, finding: Finding): readonly Group[] {
  const home = groups.find(
    ({kind, domain, parts}) =>
      kind === 'work' && domain === missing.domain && parts.some(part => isAbout(part, missing)),
  );
  if (home === undefined) return [apart(missing, finding), ...groups];
  return groups.map(group => (group === home ? building(group, missing) : group));
}

/** The groups with a builder for each thing that exists nowhere and that the lead wants built here. */
export function withPrerequisites(groups: readonly Group[], {answers, finding}: Brief): readonly Group[] {
  return answers
    .filter(({question}) => question.kind === 'hidden-dependency')
    .flatMap(answer => missingOf(answer, groups, finding))
    .reduce((all, missing) => withOne(all, missing, finding), groups);
}
