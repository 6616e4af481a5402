// What an exploration found, as short facts and the files worth showing.
import type {Finding, FoundFile} from '../../plan/types.ts';
import type {Glyphs} from '../../ui/glyphs.ts';
import {count} from '../../ui/text.ts';

/** "2,011 files · 1,460 commits · 1.1 s" */
export const countsOf = ({counts, ms}: Finding): string =>
  [count(counts.files, 'file'), count(counts.commits, 'commit'), `${(ms / 1000).toFixed(1)} s`].join(' · ');

/** The files that will likely change, best first, then those that the lead added; all of them on demand. */
export function likelyFiles(
  finding: Finding,
  added: readonly string[],
  isAll: boolean,
): readonly FoundFile[] {
  const shown = finding.files.filter(({likelihood}) => isAll || likelihood !== 'unlikely');
  const extra = added
    .filter(path => shown.every(file => file.path !== path))
    .map(path => finding.files.find(file => file.path === path) ?? addedFile(path));
  return [...shown, ...extra];
}

const addedFile = (path: string): FoundFile => ({
  path,
  score: 0,
  domain: '',
  reasons: ['added by you'],
  likelihood: 'likely',
  symbols: [],
  tests: [],
});

/** What was found besides the files, each fact in a line; one without text has nothing to say. */
export function foundFacts(finding: Finding, glyphs: Glyphs) {
  const [similar] = finding.similar;
  const [meeting] = finding.integration;
  return [
    {
      name: 'Built like this before',
      text: similar === undefined ? '' : `${similar.id.slice(0, 7)} ${similar.subject}`,
    },
    {
      name: 'Domains meet at',
      text:
        meeting === undefined
          ? ''
          : `${meeting.from} ${glyphs.between} ${meeting.to}: ${meeting.files.slice(0, 2).join(', ')}`,
    },
    {name: 'Found nowhere', text: finding.unknown.map(({name, line}) => `${name} (line ${line})`).join(', ')},
    {name: 'Not known', text: finding.limits.join('; ')},
  ];
}
