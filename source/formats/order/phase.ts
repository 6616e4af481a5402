// Headings that open a phase: "Phase 3: User Story 1", "Phase 3.1 — Setup", "✅ Phase 2B: API".
import type {Heading} from '../../plan/scan.ts';
import type {GroupHead} from './groups.ts';

const phase =
  /^[^\p{L}\p{N}]*(?:phase|阶段|fase)\s*(\d{1,3}(?:\.\d{1,3})?[A-Za-z]?|[A-Z]\d{0,2})(?:\s*(?:[:：]|[-–—]+(?=\s)|\.(?=\s)|\|)\s*(\S.*))?$/iu;
const named = /^[^\p{L}\p{N}]*(?:phase)\s*(\d{1,3}(?:\.\d{1,3})?[A-Za-z]?)\s+(\(.*)$/iu;

/** The phase that a heading opens; "Phase Dependencies" and "Phase 1 Details" are none. */
export function phaseAt({text, level}: Pick<Heading, 'text' | 'level'>): GroupHead | undefined {
  const [, id, title = ''] = phase.exec(text) ?? named.exec(text) ?? [];
  return id === undefined || level > 4 ? undefined : {id, kind: 'phase', title: title.trim()};
}
