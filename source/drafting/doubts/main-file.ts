// In which file a task takes place, when two are about as likely or none is.
import {isTestPath} from '../../plan/paths.ts';
import type {Brief, Finding, Question} from '../../plan/types.ts';
import {criterionOf} from '../decided/answers.ts';
import {meaningOf} from '../decided/decision.ts';
import type {Group, Place} from '../part.ts';
import {affinityOf} from '../places/affinity.ts';
import {namedPlaces} from '../places/places.ts';
import {reasonFor} from '../places/reason.ts';
import {shortlistOf} from '../places/shortlist.ts';
import type {Titled} from '../tasks/ties.ts';
import {answersTo, type Doubt, raise} from './doubt.ts';
import {stopsOf} from './flow.ts';

const name = 'file';
const mostQuestions = 5;
const mostCandidates = 3;
/** A second file this close to the first could be the one as well. */
const close = 0.7;

type Candidate = {readonly path: string; readonly value: number};

/** The files that a group could take place in, best first. */
function candidatesFor(group: Group, brief: Brief): readonly Candidate[] {
  const {finding} = brief;
  const known = stopsOf(brief)?.map(({path}) => path) ?? shortlistOf(finding);
  const paths = [...known, ...group.places.map(({path}) => path)].filter(path => !isTestPath(path));
  return [...new Set(paths)]
    .map(path => ({path, value: meanAffinity(group, path, finding)}))
    .filter(({value}) => value > 0)
    .toSorted((a, b) => b.value - a.value);
}

const meanAffinity = ({parts}: Group, path: string, finding: Finding): number =>
  parts.reduce((sum, {criterion}) => sum + affinityOf(criterion, path, finding), 0) / parts.length;

/** From 0, sure, to 1: how near the second candidate comes to the first. */
function doubtOf({places}: Group, candidates: readonly Candidate[]): number {
  if (places[0]?.certainty === 1) return 0;
  const [first, second] = candidates;
  return first === undefined || second === undefined ? 0 : second.value / first.value;
}

export const mainFile: Doubt = {
  name,
  ask: ({brief, titled}) =>
    titled
      .filter(({group: {kind, parts}}) => kind === 'work' && parts.length > 0)
      .map(each => ({...each, candidates: candidatesFor(each.group, brief)}))
      .map(each => ({...each, doubt: doubtOf(each.group, each.candidates)}))
      .filter(({doubt}) => doubt >= close)
      .toSorted((a, b) => b.doubt * b.group.parts.length - a.doubt * a.group.parts.length)
      .slice(0, mostQuestions)
      .map(({candidates, ...task}) => questionAbout(task, candidates, brief)),
};

function questionAbout({group, title}: Titled, candidates: readonly Candidate[], {finding}: Brief): Question {
  const {parts, places} = group;
  const [lead] = parts;
  const drafted = places[0]?.path;
  const paths = [...(drafted === undefined ? [] : [drafted]), ...candidates.map(({path}) => path)];
  const shown = [...new Set(paths)].slice(0, mostCandidates);
  return raise({
    doubt: name,
    kind: 'placement',
    criterion: lead?.criterion,
    question: `In which file does "${title.replaceAll('"', "'")}" mainly take place?`,
    why: 'Its description begins with the file, and these are about as likely.',
    suggestions: [
      ...shown.map(path => `In \`${path}\`${reasonFor(path, finding)}`),
      ...(shown[0] === undefined ? [] : [`In a new file beside \`${shown[0]}\``]),
    ],
    score: 2,
  });
}

/** The groups with the file that an answer gave to one of their criteria in the first place. */
export function withChosenPlaces(groups: readonly Group[], brief: Brief): readonly Group[] {
  return answersTo(name, brief)
    .filter(({text}) => text !== undefined)
    .reduce((all, answer) => {
      const criterion = criterionOf(answer, brief.story.criteria);
      const home = all.find(
        each => each.kind === 'work' && each.parts.some(part => part.criterion === criterion),
      );
      const place =
        home?.parts.find(part => part.criterion === criterion)?.places[0] ??
        placeIn(meaningOf(answer), brief);
      return home === undefined || place === undefined
        ? all
        : all.map(each => (each === home ? at(home, place, brief) : each));
    }, groups);
}

const placeIn = (text: string, {finding}: Brief): Place | undefined => namedPlaces(text, finding.paths)[0];

/** The group at a place, in the place's domain. */
function at(group: Group, place: Place, {finding}: Brief): Group {
  const domain = finding.files.find(({path}) => path === place.path)?.domain;
  return {
    ...group,
    domain: domain === undefined || domain === '' ? group.domain : domain,
    places: [place],
  };
}
