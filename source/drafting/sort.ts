// What kind of thing a criterion asks for, by its heading and its words. To teach a kind, add a row; the first
// row that matches wins.
import type {PartKind} from './part.ts';
import type {Imperative} from './wording/imperative.ts';

type Row = {
  readonly kind: PartKind;
  readonly heading?: RegExp;
  readonly text?: RegExp;
  readonly isNegative?: boolean;
  /** The verb of its imperative. */
  readonly verb?: RegExp;
};

/** Verbs of what is not done now: the criterion asks for nothing. */
export const deferring = /^(?:defer|postpone)$/;

const testLabel =
  /^(?:\W*)(?:(?:unit|integration|e2e|end-to-end|regression|smoke|component|snapshot|property|contract|acceptance|fuzz(?:ing)?|benchmark|automated|new|additional|performance|structural)[- ]+)+tests?\b/i;
const documentPath = /^\W*(?:[\w./-]*\/)?(?:README|CHANGELOG|CONTRIBUTING|[\w-]+\.(?:md|mdx|rst|adoc))\b/i;

const rows: readonly Row[] = [
  {
    kind: 'verification',
    text: /^\W*(?:manual(?:ly)?\b.{0,20}\b(?:test|verif\w+)|(?:exploratory|visual) test)/i,
  },
  {
    kind: 'verification',
    text: /\b(?:all|existing|full|whole)\b.{0,40}\btests?\b.{0,40}\bpass(?:es|ed|ing)?\b|\btest suite\b.{0,30}\bpass/i,
  },
  {
    kind: 'verification',
    text: /`[^`]*(?:test|lint|check|build|vet|tsc|ruff|mypy|ty)\b[^`]*`.{0,30}\b(?:pass\w*|succeed\w*|clean|exits? (?:with )?(?:code )?0)/i,
  },
  {kind: 'verification', text: /\bno (?:\w+ )?regressions?\b|\bintegration tests pass\b|\bquality gates?\b/i},
  {kind: 'tests', text: testLabel},
  {kind: 'tests', text: /^[^.:;]{0,60}(?:\btests?\s*[—–:]|[—–:]\s*tests?\s+(?:for|that|verify|cover)\b)/i},
  {kind: 'check', heading: /^(?:success criteria|measurable outcomes|success metrics)$/i},
  {
    kind: 'tests',
    text: /^\W*tests?\b.{0,40}\b(?:verif\w+|covers?|asserts?|confirms?|exercises?|demonstrates?|validates?)\b|\b(?:test|tests) coverage\b/i,
  },
  {
    kind: 'documentation',
    text: /\bcode comments?\b|\bdocstrings?\b.{0,30}\b(?:added|updated|explain|describe|document)/i,
  },
  {
    kind: 'work',
    text: /^\W*[\w./-]*(?:spec|protocol|schema|design|openapi)[\w.-]*\.(?:md|mdx|ya?ml|json)`?\s+(?:exists?|is created|contains|defines)/i,
  },
  {kind: 'documentation', text: documentPath},
  {
    kind: 'documentation',
    text: /^\W*(?:the )?(?:user |developer |api )?(?:documentation|docs|readme|changelog|user guide)\b/i,
  },
  {kind: 'documentation', text: /\b(?:is|are) documented (?:in|with|for)\b|\bdocumented (?:in|with)\b/i},
  {
    kind: 'check',
    text: /\bcontinues? to (?:work|function|pass|behave|be)\b|\b(?:remains?|stays?|left|kept|is|are) (?:unchanged|unaffected|the same|intact|backward[- ]compatible)\b|\bstill works?\b|\bbackward[- ]?compat\w+|^\S+ unchanged\b|^\S+ only\s*[—–:]/i,
  },
  {kind: 'tests', text: /(?:单元|集成|端到端|自动化)测试/},
  {
    kind: 'documentation',
    text: /(?:文档|说明书|手册)(?:已|被)?(?:更新|编写|完善|说明|描述|记录)|^(?:编写|更新)\S{0,6}文档/,
  },
  {kind: 'check', isNegative: true},
  {kind: 'check', verb: deferring},
  {
    kind: 'check',
    text: /^\W*(?:the |an? )?[\w-]+(?: [\w-]+)? (?:is|are|stays?|remains?)(?: [\w-]+)* only\b(?! (?:when|if|after|while|to|until)\b)/i,
  },
  {
    kind: 'tests',
    text: /^\W*(?:every|each|all|the)? ?(?:new |existing )?tests?\b.{0,60}\b(?:includes?|has|have|uses?)\b/i,
  },
  {
    kind: 'check',
    text: /\b(?:returns?|produces?|yields?|reports?|raises?|emits?)\s+(?:zero|no|nothing|none|`None`|an? empty)(?!\w)/i,
  },
  {kind: 'check', text: /^\W*alternative(?:ly)?\s*[:,–—]/i},
  {kind: 'check', text: /^\W*(?:this )?prevents?\b|\bdoes nothing\b|\bno-ops?\b/i},
  {kind: 'documentation', heading: /^(?:\w+ )?(?:documentation|docs)$/i},
  {kind: 'tests', heading: /^(?:\w+ )?(?:tests?|testing|test coverage|test cases)$/i},
];

/** The kind of a statement under its headings. */
export function kindOf(text: string, headings: readonly string[], imperative: Imperative): PartKind {
  const heading = headings.at(-1) ?? '';
  const found = rows.find(
    row =>
      (row.text?.test(text) ?? true) &&
      (row.heading?.test(heading) ?? true) &&
      (row.verb?.test(imperative.verb) ?? true) &&
      (row.isNegative ?? imperative.isNegative) === imperative.isNegative,
  );
  return found?.kind ?? 'work';
}
