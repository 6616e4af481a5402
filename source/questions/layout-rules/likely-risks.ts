// What could go wrong with a story, as far as the repository shows it: each with what to do about it.
import type {Brief} from '../../plan/types.ts';
import {isSource} from '../code-rules/evidence.ts';

/** The likeliest risks, as "risk: what to do about it". */
export function likelyRisks({finding}: Brief): readonly string[] {
  const likely = finding.files.filter(({likelihood}) => likelihood === 'likely');
  const domains = new Set(likely.map(({domain}) => domain));
  const [meeting] = finding.integration.filter(({from, to}) => domains.has(from) && domains.has(to));
  const [untested] = likely.filter(({path, tests}) => isSource(path) && tests.length === 0);
  const [unknown] = finding.unknown;
  return [
    ...(meeting === undefined
      ? []
      : [
          `${meeting.from} and ${meeting.to} get out of step at \`${meeting.files[0] ?? ''}\`: change both sides in one go and test them together.`,
        ]),
    ...(untested === undefined
      ? []
      : [`\`${untested.path}\` breaks unnoticed, for no test covers it: start one before it is changed.`]),
    ...(unknown === undefined
      ? []
      : [
          `\`${unknown.name}\` turns out to be more than the story says: build it first, as small as it can be.`,
        ]),
  ];
}
