// The names that a file defines, found by one regular expression per family of languages. To add a language, name
// its extensions in the table; to add a form of definition, add an expression whose first group is the name.
import {extensionOf} from '../reading/places.ts';

export type Definition = {readonly name: string /** 1-based. */; readonly line: number};

const family = (extensions: string, ...forms: readonly RegExp[]) => ({
  extensions: extensions.split(' '),
  forms,
});

const name = '([A-Za-z_$][\\w$]*)';
const modifiers =
  '(?:(?:public|protected|private|internal|static|final|abstract|override|virtual|async|sealed|partial|synchronized|open|data|inline|suspend|default|native|readonly|extern|unsafe|new|const|fileprivate|mutating|required|convenience|lateinit|companion|operator|inner|value)\\s+)*';
const line = (form: string) => new RegExp(`^[ \\t]*${form}`, 'gm');

const curlyMethod = line(
  `${modifiers}(?!(?:return|new|else|throw|await|yield|case|delete|typedef|using|goto)\\b)(?:[\\w$<>\\[\\],.?&*]+[ \\t]+)+[*&]*${name}\\s*\\([^;{}]*\\)[^;{}()]*\\{`,
);

const families = [
  family(
    'js jsx mjs cjs ts tsx mts cts vue svelte astro',
    line(
      `(?:export\\s+)?(?:default\\s+)?(?:declare\\s+)?(?:abstract\\s+)?(?:async\\s+)?(?:function\\s*\\*?|class|interface|type|enum|namespace|const|let|var)\\s+${name}`,
    ),
    line(
      `(?:(?:public|private|protected|static|async|override|readonly|get|set)\\s+)*[*#]?(?!(?:if|for|while|switch|catch|function|return|with|constructor)\\b)${name}\\s*(?:<[^>()]*>)?\\([^;(){}]*\\)\\s*(?::[^;{}=]+)?\\{`,
    ),
    line(`(?:module\\.)?exports\\.${name}\\s*=`),
    line(`(?:static\\s+)?${name}\\s*[:=]\\s*(?:async\\s+)?(?:function\\b|\\([^()]*\\)\\s*=>)`),
  ),
  family(
    'py pyi pyx',
    line(`(?:async\\s+)?(?:def|class|cdef|cpdef)\\s+${name}`),
    /^([A-Za-z_]\w*)\s*(?::[^=\n]+)?=(?!=)/gm,
  ),
  family(
    'go',
    /^func\s+(?:\([^)]*\)\s*)?([A-Za-z_]\w*)/gm,
    /^type\s+([A-Za-z_]\w*)/gm,
    /^(?:var|const)\s+([A-Za-z_]\w*)/gm,
    /^\t([A-Z]\w*)\s+(?:=|[\w.*[\]]+\s*(?:=|`|$))/gm,
  ),
  family(
    'rs',
    line(
      `(?:pub(?:\\([^)]*\\))?\\s+)?(?:default\\s+)?(?:const\\s+)?(?:async\\s+)?(?:unsafe\\s+)?(?:extern\\s+"[^"]*"\\s+)?(?:fn|struct|enum|trait|type|mod|union|static|const|macro_rules!)\\s+(?:mut\\s+)?${name}`,
    ),
  ),
  family(
    'c h cc cpp cxx hpp hh hxx m mm',
    /^#\s*define\s+([A-Za-z_]\w*)/gm,
    line(
      `(?:typedef\\s+)?(?:struct|union|enum(?:\\s+class)?|class|namespace|@interface|@implementation)\\s+${name}`,
    ),
    /^(?!(?:return|else|typedef|using|if|while|for|switch)\b)[A-Za-z_][\w\s*&<>:,]*?[\s*&]([A-Za-z_~]\w*)\s*\([^;{}]*\)\s*(?:const\s*)?(?:;|\{|$)/gm,
    /^\s*\}\s*([A-Za-z_]\w*)\s*;/gm,
    /^\s+([A-Z][A-Z0-9_]{3,})\s*(?:=[^,;\n]*)?,/gm,
  ),
  family(
    'java cs kt kts scala groovy swift',
    line(
      `(?:@\\w+(?:\\([^)]*\\))?\\s+)*${modifiers}(?:class|interface|enum|record|struct|object|trait|protocol|extension|@interface|actor|typealias)\\s+${name}`,
    ),
    line(`${modifiers}(?:fun|func|def|val|var|let)\\s+(?:<[^>]*>\\s*)?(?:[\\w.]+\\.)?${name}`),
    curlyMethod,
    line(
      `(?:public|protected|private|internal)\\s+(?:static\\s+|final\\s+|readonly\\s+|const\\s+)*[\\w<>\\[\\],.?]+\\s+${name}\\s*[=;{]`,
    ),
  ),
  family(
    'rb',
    line('(?:class|module|def)\\s+(?:self\\.)?([A-Za-z_][\\w]*[?!]?)'),
    /^\s*([A-Z][A-Z0-9_]+)\s*=/gm,
  ),
  family(
    'php',
    line(`${modifiers}(?:class|interface|trait|enum|function)\\s+&?${name}`),
    line(`(?:const|define\\()\\s*'?${name}`),
  ),
  family(
    'sh bash zsh fish',
    line('(?:function\\s+)?([A-Za-z_][\\w-]*)\\s*\\(\\)'),
    line('function\\s+([A-Za-z_][\\w-]*)'),
  ),
  family('lua', line('(?:local\\s+)?function\\s+(?:[\\w.]+[.:])?([A-Za-z_]\\w*)')),
  family('ex exs', line('def(?:p|module|macro)?\\s+(?:[\\w.]+\\.)?([A-Za-z_]\\w*)')),
  family(
    'sql',
    /\bcreate\s+(?:or\s+replace\s+)?(?:table|view|function|procedure|index|type|trigger)\s+(?:if\s+not\s+exists\s+)?["`]?(?:\w+\.)?([A-Za-z_]\w*)/gim,
  ),
  family('proto', line(`(?:message|service|enum|rpc)\\s+${name}`)),
  family('graphql gql', line(`(?:type|input|enum|interface|scalar|union)\\s+${name}`)),
  family('mk', /^([A-Za-z][\w-]*)\s*:(?!=)/gm),
  family('css scss sass less', /[.#]([A-Za-z_][\w-]*)(?=[^{};]*\{)/gm),
  family('html htm', /\bid="([A-Za-z_][\w-]*)"/gm),
] as const;

const formsByExtension = new Map(
  families.flatMap(({extensions, forms}) => extensions.map(extension => [extension, forms] as const)),
);

/** The names that a file defines, each once with the line where it is defined first. */
export function definitionsOf(path: string, text: string): readonly Definition[] {
  const isMakefile = /(^|\/)(gnu)?makefile$/i.test(path);
  const forms = formsByExtension.get(isMakefile ? 'mk' : extensionOf(path)) ?? [];
  const offsets = new Map<string, number>();
  for (const form of forms) {
    for (const match of text.matchAll(form)) {
      const found = match[1];
      if (found === undefined || found.length < 2) continue;
      const at = match.index + match[0].lastIndexOf(found);
      if (at < (offsets.get(found) ?? Number.POSITIVE_INFINITY)) offsets.set(found, at);
    }
  }
  return withLines(text, offsets);
}

function withLines(text: string, offsets: ReadonlyMap<string, number>): readonly Definition[] {
  let at = 0;
  let current = 1;
  return [...offsets]
    .sort((one, other) => one[1] - other[1])
    .map(([found, offset]) => {
      for (let next = text.indexOf('\n', at); next >= 0 && next < offset; next = text.indexOf('\n', at)) {
        at = next + 1;
        current += 1;
      }
      return {name: found, line: current};
    });
}
