// What could go wrong: first what a person said, then what the repository shows.
import {isTestPath} from '../../plan/paths.ts';
import type {Material} from '../material.ts';
import {meetingsOf} from './places.ts';
import {capital, code, codes, sentence, unique} from './words.ts';
import type {Work} from './work.ts';

export type Risk = {
  readonly risk: string;
  readonly likelihood: 'H' | 'M' | 'L';
  readonly mitigation: string;
};

const most = 6;

/** The risks of a plan, the lead's own first. */
export function risksOf(material: Material, works: readonly Work[]): readonly Risk[] {
  return [
    ...said(material),
    ...meeting(material, works),
    ...untested(material, works),
    ...needed(material),
  ].slice(0, most);
}

/** "risk: what we do about it" */
function said({said: {risk}}: Material): readonly Risk[] {
  if (risk === undefined || /^\W*(?:none|nothing|no\b)/i.test(risk)) return [];
  const [, name = risk, mitigation = ''] = /^(.*?)(?::\s+|\s+[–—-]\s+)(.+)$/s.exec(risk) ?? [];
  return [
    {
      risk: sentence(name),
      likelihood: 'M',
      mitigation:
        mitigation === ''
          ? 'Look at it first, before anything is built on it.'
          : sentence(capital(mitigation)),
    },
  ];
}

/** Two domains that must change together. */
function meeting(material: Material, works: readonly Work[]): readonly Risk[] {
  const paths = new Set(works.flatMap(({files}) => files.map(({path}) => path)));
  return meetingsOf(material, paths)
    .slice(0, 2)
    .map(({from, to, files}) => ({
      risk: `${capital(from)} and ${to} get out of step at ${codes(files.slice(0, 2))}.`,
      likelihood: 'M',
      mitigation: 'Change both sides before the next step begins, and run the tests of both.',
    }));
}

/** Files that change and that no test guards. */
function untested({finding}: Material, works: readonly Work[]): readonly Risk[] {
  const changed = unique(
    works.flatMap(({sources}) => sources.filter(({isNew}) => !isNew).map(({path}) => path)),
  );
  const unguarded = finding.files
    .filter(({path, tests}) => changed.includes(path) && tests.length === 0 && !isTestPath(path))
    .filter(({path}) => !/\.(?:h|hpp|md|json|ya?ml|toml|html|css)$|(?:^|\/)Makefile$/i.test(path))
    .map(({path}) => path);
  if (unguarded.length === 0) return [];
  return [
    {
      risk: `No test guards ${codes(unguarded.slice(0, 3))}${unguarded.length > 3 ? ' and others' : ''}.`,
      likelihood: unguarded.length > 2 ? 'H' : 'M',
      mitigation: 'The first step that changes such a file starts a test for it.',
    },
  ];
}

/** Stories that this one needs and that are not done. */
function needed({story, finding}: Material): readonly Risk[] {
  const numbers = new Set(story.dependencies.flatMap(({stories}) => stories.map(plain)));
  return finding.stories
    .filter(({number, counts}) => {
      const open = counts.pending + counts.in_progress;
      return number !== undefined && numbers.has(plain(number)) && open > 0;
    })
    .map(({number, title, path, counts}) => ({
      risk: `Story ${number} "${title}" is not done (${counts.done} of ${counts.done + counts.pending + counts.in_progress} tasks).`,
      likelihood: 'M',
      mitigation: `See ${code(path)} before the steps that need it, and plan them last.`,
    }));
}

const plain = (number: string): string => number.replace(/^0+(?=\d)/, '');
