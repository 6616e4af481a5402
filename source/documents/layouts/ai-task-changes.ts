// Which parts of the program a task document's files belong to: stored data, what users see, or what is behind it.
import {isTestPath} from '../../plan/paths.ts';
import {type PlannedFile, plannedFiles} from '../content/files.ts';
import {oneLine, sentence, unique} from '../content/words.ts';
import type {Work} from '../content/work.ts';
import type {Material} from '../material.ts';

type Changed = {readonly path: string; readonly text: string; readonly suffix: string};

export type Changes = {
  readonly migrations: readonly string[];
  readonly data: readonly Changed[];
  readonly backend: readonly Changed[];
  readonly routes: readonly {readonly route: string; readonly text: string}[];
  readonly newComponents: readonly Changed[];
  readonly components: readonly Changed[];
  readonly pages: readonly Changed[];
};

const stored = /\.(?:sql|prisma|proto)$|(?:^|\/)(?:migrations?|schema|models?|entities)\//i;
const shown =
  /\.(?:tsx|jsx|vue|svelte|astro|html?|css|scss|sass|less)$|(?:^|\/)(?:electron|renderer|static|public)\//i;
const page = /\.html?$|(?:^|\/)(?:pages?|app|routes|templates|views)\//i;
const document = /\.(?:md|mdx|rst|adoc|txt)$/i;

/** The files of the plan by what they are, tests and documents left out. */
export function changesOf(material: Material, works: readonly Work[]): Changes {
  const files = plannedFiles(works).filter(({path}) => !isTestPath(path) && !document.test(path));
  const isStored = ({path}: PlannedFile): boolean => stored.test(path);
  const isShown = (file: PlannedFile): boolean => !isStored(file) && shown.test(file.path);
  const visible = files.filter(isShown);
  return {
    migrations: works.filter(({flags}) => flags.includes('migration')).map(({task}) => task.title),
    data: files.filter(isStored).map(changed),
    backend: files.filter(file => !isStored(file) && !isShown(file)).map(changed),
    routes: routesOf(material),
    newComponents: visible.filter(({path, isNew}) => isNew && !page.test(path)).map(changed),
    components: visible.filter(({path, isNew}) => !isNew && !page.test(path)).map(changed),
    pages: visible.filter(({path}) => page.test(path)).map(changed),
  };
}

const changed = ({path, isNew, titles}: PlannedFile): Changed => ({
  path,
  suffix: isNew ? ' (new)' : '',
  text: sentence(unique(titles).join('; ')),
});

const route = /`((?:GET|POST|PUT|PATCH|DELETE|HEAD) )?(\/[\w{}:*-]+(?:\/[\w{}:*-]+)*)`/g;

/** The routes that the story names, each with the criterion that says most about it. */
function routesOf({story}: Material): Changes['routes'] {
  const said = story.criteria.flatMap(({text}) =>
    Array.from(text.matchAll(route), ([, method = '', path = '']) => ({
      method,
      path,
      text: sentence(oneLine(text)),
    })),
  );
  const byPath = Map.groupBy(said, ({path}) => path);
  return [...byPath].map(([path, own]) => ({
    route: `${own.find(({method}) => method !== '')?.method ?? ''}${path}`,
    text: unique(own.map(({text}) => text)).join(' '),
  }));
}
