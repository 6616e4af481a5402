// The blanks of the templates that plans are written from: each stands for something that somebody must say.
import {withoutCode} from '../../plan/checks/wording.ts';
import {type LayoutCheck, weakness} from './subject.ts';

const verbs =
  'describe|explain|document|list|note|highlight|summarize|summarise|define|state|specify|add|call out|detail|outline|insert|capture|clarify|reference|include|continue summarizing|brief';
const nouns =
  'feature|phase|milestone|task|step|test|component|deliverable|criterion|requirement|constraint|risk|strategy|prerequisite|file|path|metric|placeholder|name|title|description|category|setup item|implementation item|integration item|parallel\\w*|primary|optional|core|schema|worker|hook|monitoring|logging|health|regression|end-to-end|manual|endpoint|api|error|rate limiting|verification|goal|purpose';

/** `<Describe why …>`, `<PROJECT_NAME>`, `[Deliverable 1]`, `[YYYY-MM-DD]`, `[...]`; a link and a tag are none. */
const blank = new RegExp(
  [
    String.raw`<(?:${verbs}|${nouns})\b[^<>\n]{2,}>`,
    '<[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+>',
    String.raw`(?<![\]\w])\[(?:${verbs})\b[^\]\n]*\](?![([:])`,
    String.raw`(?<![\]\w])\[(?:${nouns})\b(?:[- ][^\]\n]*)?\](?![([:])`,
    String.raw`\[(?:YYYY|e\.g\.|\.{3}|…|X\]/\[X)[^\]\n]*\](?![(:])`,
  ].join('|'),
  'i',
);

export const checkPlaceholders: LayoutCheck = ({source}) => {
  let fence: string | undefined;
  return source.split('\n').flatMap((line, at) => {
    const sign = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
    if (sign !== undefined)
      fence = fence === undefined ? sign : line.trim().startsWith(fence) ? undefined : fence;
    const found =
      fence === undefined ? blank.exec(withoutCode(line.replace(/^(\s*[-*+] )\[.\]/, '$1')))?.[0] : undefined;
    if (found === undefined) return [];
    return {
      ...weakness(at + 1, {
        rule: 'placeholder',
        text: `The plan still has a placeholder: ${found}.`,
        hint: 'Replace it by what is meant, or leave its section out.',
      }),
      severity: 'error' as const,
    };
  });
};
