// The names that a file defines, found by one regular expression per family of languages. To add a language, name
// its extensions in the table; to add a form of definition, add an expression whose first group is the name.
import {extensionOf} from '../reading/places.ts';

export type Definition = {readonly name: string /** 1-based. */; readonly line: number};

const family = (extensions: string, ...forms: readonly RegExp[]) => ({
  extensions: extensions.split(' '),
  forms,
});

// Every repetition is bounded, and blanks do not cross lines, so that no text makes an expression slow.
const name = '([A-Za-z_$][\\w$]*)';
const gap = '[ \\t]+';
const inner = '[^;{}]{0,400}';
const modifiers = `(?:(?:public|protected|private|internal|static|final|abstract|override|virtual|async|sealed|partial|synchronized|open|data|inline|suspend|default|native|readonly|extern|unsafe|new|const|fileprivate|mutating|required|convenience|lateinit|companion|operator|inner|value)${gap}){0,6}`;
const line = (form: string) => new RegExp(`^[ \\t]*${form}`, 'gm');

/** After the type of a function or variable, "enum error_code last =", its name follows. */
const notDeclarator = '(?![ \\t]*[*&]*[ \\t]*\\w+[ \\t]*[(;=,)[])';

const families = [
  family(
    'js jsx mjs cjs ts tsx mts cts vue svelte astro',
    line(
      `(?:(?:export|default|declare|abstract|async)${gap}){0,4}(?:function[ \\t]*\\*?|class|interface|type|enum|namespace|const|let|var)${gap}${name}`,
    ),
    line(
      `(?:(?:public|private|protected|static|async|override|readonly|get|set)${gap}){0,4}[*#]?(?!(?:if|for|while|switch|catch|function|return|with|constructor)\\b)${name}[ \\t]*(?:<[^>()]{0,100}>)?\\([^;(){}]{0,400}\\)[ \\t]*(?::[^;{}=]{1,200})?\\{`,
    ),
    line(`(?:module\\.)?exports\\.${name}[ \\t]*=`),
    line(
      `(?:static${gap})?${name}[ \\t]*[:=][ \\t]*(?:async${gap})?(?:function\\b|\\([^()]{0,400}\\)[ \\t]*=>)`,
    ),
  ),
  family(
    'py pyi pyx',
    line(`(?:async${gap})?(?:def|class|cdef|cpdef)${gap}${name}`),
    /^([A-Za-z_]\w*)[ \t]*(?::[^=\n]{1,200})?=(?!=)/gm,
  ),
  family(
    'go',
    /^func[ \t]+(?:\([^)\n]{0,200}\)[ \t]*)?([A-Za-z_]\w*)/gm,
    /^type[ \t]+([A-Za-z_]\w*)/gm,
    /^(?:var|const)[ \t]+([A-Za-z_]\w*)/gm,
    /^\t([A-Z]\w*)[ \t]+(?:=|[\w.*[\]]{1,200}[ \t]*(?:=|`|$))/gm,
  ),
  family(
    'rs',
    line(
      `(?:pub(?:\\([^)\\n]{0,40}\\))?${gap})?(?:(?:default|const|async|unsafe)${gap}){0,3}(?:extern${gap}"[^"\\n]{0,20}"${gap})?(?:fn|struct|enum|trait|type|mod|union|static|const|macro_rules!)${gap}(?:mut${gap})?${name}`,
    ),
  ),
  family(
    'c h cc cpp cxx hpp hh hxx m mm',
    /^#[ \t]*define[ \t]+([A-Za-z_]\w*)/gm,
    line(`typedef${gap}(?:struct|union|enum)${gap}${name}`),
    line(
      `(?:struct|union|enum(?:${gap}class)?|class|namespace|@interface|@implementation)${gap}${name}\\b${notDeclarator}`,
    ),
    /^(?!(?:return|else|typedef|using|if|while|for|switch)\b)[A-Za-z_][\w \t*&<>:,]{0,200}?[ \t*&:]([A-Za-z_~]\w*)[ \t]*\([^;{}]{0,400}\)[ \t]*(?:const[ \t]*)?(?:;|\{|$)/gm,
    line(`\\}[ \\t]*${name}[ \\t]*;`),
    /^[ \t]+([A-Z][A-Z0-9_]{3,})[ \t]*(?:=[^,;\n]{0,100})?,/gm,
  ),
  family(
    'java cs kt kts scala groovy swift',
    line(
      `(?:@\\w+(?:\\([^)\\n]{0,200}\\))?${gap}){0,4}${modifiers}(?:class|interface|enum|record|struct|object|trait|protocol|extension|@interface|actor|typealias)${gap}${name}`,
    ),
    line(`${modifiers}(?:fun|func|def|val|var|let)${gap}(?:<[^>\\n]{0,100}>[ \\t]*)?(?:\\w+\\.)?${name}`),
    line(
      `${modifiers}(?!(?:return|new|else|throw|await|yield|case|delete|typedef|using|goto)\\b)(?:[\\w$<>\\[\\],.?&*]{1,200}${gap}){1,6}[*&]*${name}[ \\t]*\\(${inner}\\)[^;{}()]{0,200}\\{`,
    ),
    line(
      `(?:public|protected|private|internal)${gap}(?:(?:static|final|readonly|const)${gap}){0,3}[\\w<>\\[\\],.?]{1,200}${gap}${name}[ \\t]*[=;{]`,
    ),
  ),
  family(
    'rb',
    line(`(?:class|module|def)${gap}(?:self\\.)?([A-Za-z_]\\w*[?!]?)`),
    line('([A-Z][A-Z0-9_]+)[ \\t]*='),
  ),
  family(
    'php',
    line(`${modifiers}(?:class|interface|trait|enum|function)${gap}&?${name}`),
    line(`(?:const${gap}|define\\()'?${name}`),
  ),
  family(
    'sh bash zsh fish',
    line(`(?:function${gap})?([A-Za-z_][\\w-]*)[ \\t]*\\(\\)`),
    line(`function${gap}([A-Za-z_][\\w-]*)`),
  ),
  family('lua', line(`(?:local${gap})?function${gap}(?:[\\w.]{1,100}[.:])?([A-Za-z_]\\w*)`)),
  family('ex exs', line(`def(?:p|module|macro)?${gap}(?:[\\w.]{1,100}\\.)?([A-Za-z_]\\w*)`)),
  family(
    'sql',
    /^[ \t]*create[ \t]+(?:or[ \t]+replace[ \t]+)?(?:unique[ \t]+)?(?:table|view|function|procedure|index|type|trigger)[ \t]+(?:if[ \t]+not[ \t]+exists[ \t]+)?["`]?(?:\w+\.)?["`]?([A-Za-z_]\w*)/gim,
  ),
  family('proto', line(`(?:message|service|enum|rpc)${gap}${name}`)),
  family('graphql gql', line(`(?:type|input|enum|interface|scalar|union)${gap}${name}`)),
  family('mk', /^([A-Za-z][\w-]*)[ \t]*:(?!=)/gm),
  family('css scss sass less', /[.#]([A-Za-z_][\w-]*)(?=[^{};]{0,200}\{)/gm),
  family(
    'html htm tmpl gotmpl gohtml jinja jinja2 j2 ejs hbs mustache twig',
    /\bid="([A-Za-z_][\w-]*)"/gm,
    /\{\{-?[ \t]*(?:define|block)[ \t]+"([\w./-]{1,100})"/gm,
    /\{%-?[ \t]*(?:block|macro)[ \t]+([A-Za-z_]\w*)/gm,
  ),
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
