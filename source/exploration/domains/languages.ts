// The languages of a repository, in families that the same people work in. To add one, add its extensions.
import {extensionOf} from '../reading/places.ts';

export type Family = {
  readonly name: string;
  /** How it is called in a sentence. */
  readonly label: string;
  readonly extensions: ReadonlySet<string>;
};

const family = (name: string, label: string, extensions: string): Family => ({
  name,
  label,
  extensions: new Set(extensions.split(' ')),
});

export const web = family(
  'frontend',
  'HTML, CSS and JavaScript',
  'html htm css scss sass less vue svelte astro js jsx mjs cjs ts tsx mts cts tmpl gotmpl gohtml templ ejs hbs pug mustache jinja j2',
);

export const families: readonly Family[] = [
  web,
  family('go', 'Go', 'go'),
  family('python', 'Python', 'py pyi pyx'),
  family('rust', 'Rust', 'rs'),
  family('native', 'C and C++', 'c h cc cpp cxx hpp hh hxx m mm glsl vert frag comp'),
  family('jvm', 'Java and Kotlin', 'java kt kts scala groovy'),
  family('dotnet', 'C#', 'cs fs vb xaml razor cshtml'),
  family('swift', 'Swift', 'swift'),
  family('ruby', 'Ruby', 'rb erb'),
  family('php', 'PHP', 'php'),
  family('elixir', 'Elixir', 'ex exs'),
  family('dart', 'Dart', 'dart'),
  family('lua', 'Lua', 'lua'),
];

const byExtension = new Map(
  families.flatMap(one => Array.from(one.extensions, extension => [extension, one] as const)),
);

/** The family of a file's language; undefined for configuration, data and scripts. */
export function familyOf(path: string): Family | undefined {
  return byExtension.get(extensionOf(path));
}

/** The family of a name; undefined when there is none. */
export function familyNamed(name: string | undefined): Family | undefined {
  return families.find(one => one.name === name);
}

/** The family of most of these files. */
export function mainFamily(paths: readonly string[]): Family | undefined {
  const counts = new Map<Family, number>();
  for (const path of paths) {
    const own = familyOf(path);
    if (own !== undefined) counts.set(own, (counts.get(own) ?? 0) + 1);
  }
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0];
}
