// Where things go in a repository, by where they are: tests, migrations, routes, templates. To add a thing, add a line
// to the table.
import type {Convention} from '../../plan/types.ts';
import {isTestCode, placeOf} from '../reading/places.ts';

/** What handles requests is called so in these languages; in others a handler or controller may handle anything. */
const handling = /(^|\/)handlers\/[^/]+\.(go|[cm]?[jt]s|py|rb|php)$|(^|[/_.-])handlers?\.(go|[cm]?[jt]s|py)$/;

type Thing = {readonly what: Convention['what']; readonly isOne: (path: string) => boolean};

const things: readonly Thing[] = [
  {
    what: 'tests',
    isOne: path => placeOf(path) === 'test' && isTestCode(path) && /test|spec/i.test(nameOf(path)),
  },
  {
    what: 'migrations',
    isOne: path => /(^|\/)(db\/)?(migrations?|migrate|versions)\/[^/]*\d[^/]*$/i.test(path),
  },
  {
    what: 'routes',
    isOne: path =>
      placeOf(path) === 'source' &&
      (/(^|\/)(routes?|routers?|controllers?|endpoints?)\/[^/]+$/i.test(path) ||
        handling.test(path) ||
        /^(routes?|router|urls|controller)\.\w+$|[-_.](routes?|controller)\.\w+$|[a-z](Controller|Router|Routes)\.([cm]?[jt]s|php)$/.test(
          nameOf(path),
        )),
  },
  {
    what: 'templates',
    isOne: path =>
      !['test', 'documentation', 'vendored'].includes(placeOf(path)) &&
      /\.(html?|tmpl|gotmpl|gohtml|jinja2?|j2|ejs|hbs|mustache|pug|erb|haml|twig|cshtml|blade\.php)$/i.test(
        path,
      ) &&
      /(^|\/)(templates?|views?|layouts?|partials?|pages)\//i.test(path),
  },
];

/** A place with fewer of a thing is no habit. */
const leastCount = 2;

/** The habits of a repository, one for each thing that it has. */
export function conventionsOf(paths: readonly string[]): readonly Convention[] {
  const all = new Set(paths);
  return things.flatMap(({what, isOne}) => {
    const found = paths.filter(isOne);
    const places = Map.groupBy(found, path => (what === 'tests' ? testPlace(path, all) : folderOf(path)));
    const [largest] = [...places].sort((one, other) => other[1].length - one[1].length);
    if (largest === undefined || largest[1].length < leastCount) return [];
    const [place, same] = largest;
    return [{what, place, example: same.toSorted().at(-1) ?? '', count: same.length, total: found.length}];
  });
}

// Beside the code as "x_test.go", or in a folder of their own as "tests/test_x.py".
function testPlace(path: string, all: ReadonlySet<string>): string {
  const name = nameOf(path);
  const form = formOf(name);
  const own = `${folderOf(path)}${name.replace(/^test_|[_.-](test|spec)(?=\.)|(Tests?|Spec|IT)(?=\.)/, '')}`;
  if (own !== path && all.has(own)) return `beside the code, as ${form}`;
  const top = /^(?:.*?\/)?(tests?|spec|__tests__|testing|e2e)\//i.exec(path)?.[0];
  return top === undefined ? `as ${form}` : `in ${shortened(top)}, as ${form}`;
}

// Tests of many modules lie in folders of one name.
function shortened(folder: string): string {
  const parts = folder.split('/').filter(Boolean);
  return parts.length > 1 ? `…/${parts.at(-1)}/` : folder;
}

function formOf(name: string): string {
  const extension = name.slice(name.lastIndexOf('.'));
  if (/^test_/.test(name)) return `test_x${extension}`;
  const end = /(_tests?|[.-]tests?|_spec|[.-]spec|[.-]e2e|Tests?|Spec|TestCase|IT)\.[^.]+$/.exec(name)?.[0];
  return end === undefined ? `x${extension}` : `${/^[A-Z]/.test(end) ? 'X' : 'x'}${end}`;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}
