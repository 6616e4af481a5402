// What a task document says before its plan: the technology from the manifests, what exists today, what is required
// and what must not be touched.
import type {Facts, Role} from '../../plan/types.ts';
import {typed} from '../content/commands.ts';
import {meetingsOf, namesOf} from '../content/places.ts';
import {capital, code, codes, criteriaWords, listing, sentence, unique} from '../content/words.ts';
import type {Work} from '../content/work.ts';
import type {Material} from '../material.ts';

export type Labelled = {readonly name: string; readonly text: string};

/** The lines of the technology section, by the roles that they list. */
const lines: readonly {readonly name: string; readonly roles: readonly Role[]}[] = [
  {name: 'Frameworks & Versions', roles: ['framework', 'tool']},
  {name: 'Language', roles: ['language']},
  {name: 'Database & ORM', roles: ['database']},
  {name: 'UI & Styling', roles: ['interface']},
  {name: 'Authentication', roles: ['authentication']},
  {name: 'Testing', roles: ['testing']},
];

/** What the repository is built with; a line that has nothing to say is left out. */
export function technologyLines({finding: {facts, domains, integration}}: Material): readonly Labelled[] {
  const named = lines.flatMap(({name, roles}) => {
    const own = facts.technology.filter(({role}) => roles.includes(role));
    if (own.length === 0) return [];
    const spelled = own.map(each => `${each.name}${each.version === undefined ? '' : ` ${each.version}`}`);
    const sources = unique(own.filter(({version}) => version !== undefined).map(({path}) => path));
    return [
      {name, text: `${listing(spelled)}${sources.length > 0 ? ` (${codes(sources.slice(0, 3))})` : ''}`},
    ];
  });
  const commands = commandWords(facts);
  const parts = domains.map(
    ({name, description}) => `${name}${description === '' ? '' : ` (${description})`}`,
  );
  const meeting = integration
    .slice(0, 3)
    .map(({from, to, files}) => `${from} and ${to} meet in ${codes(files.slice(0, 2))}`);
  return [
    ...named,
    ...(commands.length > 0 ? [{name: 'Commands', text: commands.join('; ')}] : []),
    ...(parts.length > 0
      ? [
          {
            name: 'Key Architectural Patterns',
            text: [`parts are ${parts.join('; ')}`, ...meeting].map(capital).map(sentence).join(' '),
          },
        ]
      : []),
  ];
}

/** "build with `make`; test with `make test`, `cd compute && make test`" */
function commandWords({commands}: Facts): readonly string[] {
  const first = commands.filter(
    (one, at) =>
      commands.findIndex(each => each.purpose === one.purpose && each.folder === one.folder) === at,
  );
  return (['build', 'run', 'test', 'lint'] as const).flatMap(purpose => {
    const own = first
      .filter(each => each.purpose === purpose)
      .map(typed)
      .map(code);
    return own.length === 0 ? [] : [`${verbs[purpose]} with ${own.join(', ')}`];
  });
}

const verbs = {build: 'build', test: 'test', run: 'run', lint: 'check'} as const;

/** What is there today of what the tasks change, and what is not. */
export function currentState({finding}: Material, works: readonly Work[]): readonly string[] {
  const paths = unique(works.flatMap(({files}) => files.filter(({isNew}) => !isNew).map(({path}) => path)));
  const found = finding.files.filter(({path}) => paths.includes(path));
  const files = found.map(({path, symbols, tests}) => {
    const names = namesOf(symbols);
    const holds = names.length === 0 ? [] : [`holds ${codes(names.slice(0, 4))}`];
    const guarded = tests.length === 0 ? 'no test covers it' : `is covered by ${codes(tests.slice(0, 2))}`;
    return `${code(path)}: ${[...holds, guarded].join('; ')}.`;
  });
  const missing = finding.unknown.slice(0, 5).map(({name}) => code(name));
  const [similar] = finding.similar;
  return [
    ...files,
    ...(missing.length > 0 ? [`Not there yet: ${listing(missing)}.`] : []),
    ...(similar === undefined
      ? []
      : [`Built like this before: ${code(similar.id.slice(0, 7))} "${similar.subject}".`]),
  ];
}

/** What the software must do, by the tasks that make it do so. */
export const requirementsOf = ({story}: Material, works: readonly Work[]): readonly string[] => {
  const decided = story.criteria.length === 0 ? [] : works;
  return decided
    .filter(({flags}) => !flags.includes('test') && !flags.includes('documentation'))
    .map(({task, criteria}) =>
      criteria.length === 0
        ? sentence(task.title)
        : `${task.title} (${criteriaWords(criteria.map(({number}) => number))}).`,
    );
};

/** The limits of the work: what is out of scope, and where domains meet. */
export function constraintsOf(material: Material, works: readonly Work[]): readonly string[] {
  const paths = new Set(works.flatMap(({files}) => files.map(({path}) => path)));
  const meeting = meetingsOf(material, paths)
    .slice(0, 3)
    .map(
      ({from, to, files}) => `${capital(from)} and ${to} share ${codes(files)}: both sides change together.`,
    );
  return [...meeting, ...material.story.outOfScope.map(({text}) => `Not part of this: ${sentence(text)}`)];
}
