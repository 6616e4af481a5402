// Story, findings and answers → tasks. Read `propose` as the table of contents of this folder.

import type {Brief, Draft, Proposal} from '../plan/types.ts';
import {removals} from './answers.ts';
import {hoursOf} from './count.ts';
import {gather} from './gather.ts';
import {withPrerequisites} from './hidden.ts';
import {criteriaOf, type Group, membersOf} from './part.ts';
import {readParts} from './parts.ts';
import {readPrecedence} from './precedence.ts';
import {splitSides} from './sides/split.ts';
import {dependenciesOf} from './tasks/dependencies.ts';
import {describe} from './tasks/description.ts';
import {orderGroups} from './tasks/order.ts';
import {splitStory} from './tasks/split.ts';
import {titleGroups} from './tasks/title.ts';
import {warningsOf} from './tasks/warnings.ts';

/** Proposes the tasks of a story: every criterion that no answer took out is served by one of them. */
export function propose(brief: Brief): Proposal {
  const removed = removals(brief);
  const criteria = brief.story.criteria.filter(each => removed.every(({criterion}) => criterion !== each));
  const parts = readParts(brief, criteria);
  const precedence = readPrecedence(brief);
  const sides = splitSides(gather(parts, brief), brief, precedence);
  const groups = orderGroups(withPrerequisites(sides, brief), precedence);
  const titles = titleGroups(groups, brief);
  return {
    drafts: draftsOf(groups, titles, brief),
    split: splitStory(brief, parts),
    warnings: warningsOf({brief, removed, groups, titles}),
  };
}

const idOf = (at: number): string => String(at + 1).padStart(3, '0');

function draftsOf(groups: readonly Group[], titles: readonly string[], brief: Brief): readonly Draft[] {
  const titled = groups.map((group, at) => ({group, title: titles[at] ?? ''}));
  const dependencies = dependenciesOf(titled, readPrecedence(brief));
  return titled.map(({group, title}, at) => {
    const own = dependencies[at] ?? [];
    const members = membersOf(group);
    return {
      id: idOf(at),
      title,
      domain: group.domain,
      status: 'pending',
      dependsOn: own.map(({on}) => idOf(on)),
      description: describe(group, groups, brief),
      files: group.places.map(({path, isNew}) => ({path, isNew})),
      criteria: criteriaOf(group).map(({number}) => number),
      hours: hoursOf(group, brief.settings.taskHours),
      because: Object.fromEntries(own.map(({on, because}) => [idOf(on), because])),
      assumptions: members.flatMap(part => part.assumptions),
    };
  });
}
