// What a change brings along and stories leave out: its setting, its wiring at start-up, its dependency or build, and
// the old way that it replaces. To add a kind of glue, add a row.
import {isTestPath} from '../../plan/paths.ts';
import type {Brief} from '../../plan/types.ts';
import {meaningOf} from '../decided/decision.ts';
import type {Place} from '../part.ts';
import {namedPlaces} from '../places/places.ts';
import {readTicked} from './checklist.ts';
import {answersTo, type Doubt, raise} from './doubt.ts';

const name = 'glue';

type Glue = {
  /** Words of a story that bring it up. */
  readonly when: RegExp;
  /** The files that it is done in. */
  readonly path: RegExp;
  readonly does: string;
};

const glues: readonly Glue[] = [
  {
    when: /\b(?:flags?|config\w*|settings?|defaults?|environment variables?)\b|(?<![\w-])--[a-z]/i,
    path: /(?:^|\/)(?:config|settings|options|flags)\.\w+$|(?:^|\/)config\/[\w-]*config\.\w+$/i,
    does: 'its setting or flag',
  },
  {
    when: /\b(?:start(?:s|up|ing)?|launch\w*|initiali[sz]\w*|daemon|server|service|boot\w*)\b/i,
    path: /(?:^|\/)(?:main|startup|bootstrap|init|app)\.(?:go|c|cc|rs|py|ts|js|java|kt)$|(?:^|\/)startup\/\w+\.\w+$/i,
    does: 'its wiring at start-up',
  },
  {
    when: /\b(?:endpoints?|routes?|API|handlers?|pages?)\b|\b(?:GET|POST|PUT|DELETE) \//,
    path: /(?:^|\/)(?:routes?|router|server|urls|app)\.(?:go|py|ts|js|rb|rs)$/i,
    does: 'its endpoint',
  },
  {
    when: /\b(?:librar(?:y|ies)|dependenc(?:y|ies)|packages?|install\w*|integrate\w*)\b/i,
    path: /^(?:[\w-]+\/)?(?:go\.mod|package\.json|pyproject\.toml|Cargo\.toml|requirements\.txt)$/,
    does: 'its dependency',
  },
  {
    when: /\b(?:build|compile\w*|packag\w*|binary|Makefile|CI)\b/i,
    path: /^(?:[\w-]+\/)?(?:Makefile|CMakeLists\.txt|meson\.build|Dockerfile|\.github\/workflows\/\w+\.ya?ml)$/,
    does: 'its build',
  },
];

const [leastShown, mostOfOne] = [2, 1];

function rowsFor({story, finding}: Brief, covered: ReadonlySet<string>): readonly string[] {
  const text = [story.outcome, ...story.criteria.map(criterion => criterion.text)].join('\n');
  const ranked = [...finding.files.map(({path}) => path), ...finding.paths];
  return glues
    .filter(({when}) => when.test(text))
    .flatMap(({path, does}) =>
      [...new Set(ranked.filter(each => path.test(each) && !isTestPath(each) && !covered.has(each)))]
        .slice(0, mostOfOne)
        .map(each => `\`${each}\`: ${does}`),
    );
}

export const glue: Doubt = {
  name,
  ask: ({brief, titled}) => {
    const covered = new Set(titled.flatMap(({group}) => group.places.map(({path}) => path)));
    const rows = rowsFor(brief, covered);
    if (rows.length < leastShown) return [];
    return [
      raise({
        doubt: name,
        kind: 'scope',
        question: 'What else comes with it?',
        why: 'Stories seldom say it, and nothing works without it. What is ticked becomes a task.',
        suggestions: rows,
        ticked: [],
        score: 1.8,
      }),
    ];
  },
};

/** The files that the lead wants tasks for besides those that the change goes through. */
export function gluePlaces(brief: Brief): readonly Place[] {
  return answersTo(name, brief)
    .filter(({text}) => text !== undefined)
    .flatMap(answer => readTicked(meaningOf(answer)))
    .flatMap(item => namedPlaces(item, brief.finding.paths).slice(0, 1));
}
