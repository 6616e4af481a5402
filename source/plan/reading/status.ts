// Where a story says its status: under `## Status`, in a line `Status: x` above the first section, or in the front
// matter; and where the status belongs in a story that has none.
import {trimSpan} from '../markdown/lines.ts';
import type {Line, Scan} from '../scan.ts';
import type {Section, Slot, Span} from '../types.ts';
import {titleHeading} from './sections.ts';

type Found = {readonly status: string | undefined; readonly slot: Slot};

/** The status as written, and the slot of its value. */
export function readStatus(scan: Scan, sections: readonly Section[]): Found {
  return underHeading(scan, sections) ?? inPreamble(scan, sections) ?? inFrontMatter(scan) ?? absent(scan);
}

function found({source}: Scan, span: Span): Found {
  const slot = withoutMarks(source, trimSpan(source, span));
  const status = source.slice(slot.start, slot.end) || undefined;
  const isGlued = status === undefined && !/\s/.test(source[slot.start - 1] ?? '');
  return {status, slot: isGlued ? {...slot, before: ' '} : slot};
}

/** The same span without bold, italics or backticks around the whole of it. */
function withoutMarks(source: string, span: Span): Span {
  const marks = /^(\*\*|__|[*_`])(?=[^*_`]+\1$)/.exec(source.slice(span.start, span.end))?.[1]?.length ?? 0;
  return {start: span.start + marks, end: span.end - marks};
}

const label = /^(?:>\s*)?(?:\*\*|__)?(?:story )?(?:status|状态)(?:\*\*|__)?\s*[:：]\s*(?:\*\*|__)?\s*/i;

/** The span behind `Status:` in a text that starts with it; a further value behind a bar is left alone. */
function valueAfterLabel(source: string, {start, end}: Span): Span | undefined {
  const text = source.slice(start, end);
  if (!text.includes(':') && !text.includes('：')) return undefined;
  const length = label.exec(text)?.[0].length;
  if (length === undefined) return undefined;
  const bar = text.slice(length).search(/\s[|·•]\s/);
  return {start: start + length, end: bar === -1 ? end : start + length + bar};
}

function underHeading(scan: Scan, sections: readonly Section[]): Found | undefined {
  const section = sections.find(({name}) => name === 'status');
  const heading = scan.headings.find(({line}) => line === section?.line);
  if (section === undefined || heading === undefined) return undefined;
  const inHeading = valueAfterLabel(scan.source, heading.span);
  if (inHeading !== undefined) return found(scan, inHeading);
  const line = scan.lines.slice(heading.endLine).find(({kind}) => kind !== 'blank' && kind !== 'comment');
  if (line !== undefined && line.start < section.span.end && isProse(line)) {
    const span = {start: line.text, end: line.end};
    return found(scan, valueAfterLabel(scan.source, span) ?? span);
  }
  const end = scan.lines[heading.endLine - 1]?.end ?? scan.source.length;
  const next = scan.lines[heading.endLine];
  const after = next === undefined || next.kind === 'blank' ? '' : '\n';
  return {status: undefined, slot: {start: end, end, before: '\n', after}};
}

const isProse = ({kind}: Line): boolean => kind === 'text' || kind === 'item' || kind === 'quote';

function inPreamble(scan: Scan, sections: readonly Section[]): Found | undefined {
  const end = sections.find(({level}) => level < 7)?.line ?? scan.lines.length + 1;
  for (const line of scan.lines.slice(0, end - 1)) {
    const value = isProse(line) ? valueAfterLabel(scan.source, {start: line.text, end: line.end}) : undefined;
    if (value !== undefined) return found(scan, value);
  }
  return undefined;
}

const key = /^status[ \t]*:[ \t]*/i;

function inFrontMatter(scan: Scan): Found | undefined {
  for (const {start, end} of scan.lines.slice(0, scan.frontMatter?.endLine ?? 0)) {
    const text = scan.source.slice(start, end);
    const length = key.exec(text)?.[0].length;
    if (length === undefined) continue;
    const value = /^(?:"([^"]*)"|'([^']*)'|(.*?))(?:\s+#.*)?$/.exec(text.slice(length).trimEnd());
    const isQuoted = value?.[3] === undefined;
    const from = start + length + (isQuoted ? 1 : 0);
    const span = {start: from, end: from + (value?.[1] ?? value?.[2] ?? value?.[3] ?? '').length};
    const found = scan.source.slice(span.start, span.end);
    const isBare = span.start === span.end && text.endsWith(':');
    return {status: found || undefined, slot: isBare ? {...span, before: ' '} : span};
  }
  return undefined;
}

/** A section of its own behind the title, or at the top of the text. */
function absent(scan: Scan): Found {
  const title = titleHeading(scan);
  const last = scan.lines[(title?.endLine ?? scan.frontMatter?.endLine ?? 0) - 1];
  const next = scan.lines[last?.number ?? 0];
  const after = next === undefined || next.kind === 'blank' ? '' : '\n';
  if (last !== undefined) {
    const slot = {start: last.end, end: last.end, before: '\n\n## Status\n', after};
    return {status: undefined, slot};
  }
  const start = scan.lines[0]?.start ?? scan.source.length;
  return {
    status: undefined,
    slot: {start, end: start, before: '## Status\n', after: next === undefined ? '\n' : '\n\n'},
  };
}
