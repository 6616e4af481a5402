// What the story takes for granted and nobody has: when the lead says that it belongs to this story, it is a
// task of its own, before everything that needs it.

import type {Answer, Brief, Finding} from '../plan/types.ts';
import {criterionOf, isOurs} from './answers.ts';
import type {Group, Part} from './part.ts';
import {speaksOf} from './parts.ts';
import {readImperative} from './wording/imperative.ts';

const relied = /\b(?:relies on|assumes|needs)\s+(?:an? |the )?([\w ]*?)\s*`([^`]+)`/i;

/** The prerequisite that an answer makes part of this story. */
function prerequisiteOf(answer: Answer, parts: readonly Part[], finding: Finding): Group | undefined {
  const [, noun = '', name] = relied.exec(answer.question.question) ?? [];
  const criterion = criterionOf(
    answer,
    parts.map(part => part.criterion),
  );
  const part = parts.find(each => each.criterion === criterion);
  if (name === undefined || part === undefined || !isOurs(answer)) return undefined;
  const thing = `\`${name}\`${noun === '' ? '' : ` ${noun}`}`;
  return {
    kind: 'work',
    parts: [
      {
        ...part,
        statement: {given: undefined, when: undefined, text: `${thing} exists`},
        imperative: readImperative({
          given: undefined,
          when: undefined,
          text: `Add ${thing}, which the story relies on and the code does not have yet`,
        }),
        names: new Set([name]),
        decisions: [],
        assumptions: [],
      },
    ],
    checks: [],
    domain: offeringDomain(noun, finding) ?? part.domain,
    places: [],
    side: undefined,
    provides: name,
  };
}

/** The domain whose own words include the kind of thing: endpoints belong where endpoints are spoken of. */
const offeringDomain = (noun: string, {domains}: Finding): string | undefined =>
  domains.find(({description, keywords}) => noun !== '' && speaksOf(noun, [description, ...keywords]))?.name;

/** A group for each thing that the story relies on, that exists nowhere, and that the lead wants built here. */
export function prerequisites({answers, finding}: Brief, parts: readonly Part[]): readonly Group[] {
  return answers
    .filter(({question}) => question.kind === 'hidden-dependency')
    .map(answer => prerequisiteOf(answer, parts, finding))
    .filter(group => group !== undefined);
}
