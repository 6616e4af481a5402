// Story, findings and answers → tasks. Read `propose` as the table of contents of this folder.
import type {Brief, Draft, Proposal} from '../plan/types.ts';
import {hoursOf} from './count.ts';
import {confirmedOf} from './doubts/waits.ts';
import {criteriaOf, membersOf} from './part.ts';
import {type Sketch, sketchOf} from './sketch.ts';
import {dependenciesOf} from './tasks/dependencies.ts';
import {describe} from './tasks/description.ts';
import {splitStory} from './tasks/split.ts';
import {warningsOf} from './warnings.ts';

/** Proposes the tasks of a story: every criterion that no answer took out is served by one of them. */
export function propose(brief: Brief): Proposal {
  const sketch = sketchOf(brief);
  return {
    drafts: draftsOf(sketch),
    split: splitStory(brief, sketch.parts),
    warnings: warningsOf(sketch),
  };
}

const idOf = (at: number): string => String(at + 1).padStart(3, '0');

function draftsOf({brief, titled, precedence}: Sketch): readonly Draft[] {
  const groups = titled.map(({group}) => group);
  const dependencies = confirmedOf(dependenciesOf(titled, precedence), titled, brief);
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
