import type { Level } from './generated/types.ts';
import type { Irregular } from './source-file.ts';
import type { SourceRuleArgs } from './source-rule-args.ts';
import type { Action, Part } from './types.ts';

type None = Record<never, never>;

/** Every rule, by its stable id, with what its sentence needs to say. */
export interface RuleArgs extends SourceRuleArgs {
  // The file
  'file/empty': None;
  'file/not-text': None;
  'file/irregular': { what: Irregular };
  'file/beyond-limits': { limit: string };
  'file/conflict': None;
  'file/misplaced': { expected: string };
  'file/unknown': None;
  'file/missing': { name: string };
  'yaml/syntax': { problem: string };
  'yaml/duplicate-key': { key: string };
  'catalog/rule-setting': { rule: string; problem: 'unknown' | 'fixed'; near: string[] };
  'internal/rule-failed': { failed: string; problem: string };

  // The shape
  'schema/required': { key: string };
  'schema/unknown-key': { key: string; near?: string };
  'schema/type': { expected: string; actual: string };
  'schema/value': { allowed: string; actual: string; near?: string };
  'schema/format': { actual: string };
  'schema/limit': { limit: string; actual: string };
  'schema/repeated-item': { actual: string };

  // Codes, names, levels
  'code/pattern': { actual: string };
  'code/duplicate': { code: string; levels: string };
  'code/foreign-suffix': { code: string; publisher: string; expected: string };
  'code/missing': None;
  'code/mixed-suffixes': { short: number; long: number };
  'name/duplicate': { name: string; other: string; level: Level };
  'level/district-ended': None;
  'level/unspecified': None;

  // Registries and references
  'department/unknown': { department: string; near: string[] };
  'department/not-valid': { department: string; date: string; successor?: string };
  'department/duplicate': { department: string };
  'sector/unknown': { sector: string; near: string[] };
  'sector/not-valid': { sector: string; date: string; successor?: string };
  'sector/duplicate': { sector: string };
  'reference/unresolved': { reference: string; to: 'procedure' | 'decision'; near: string[] };
  'reference/cycle': { chain: string };
  'reference/ceased-body': { name: string };

  // The procedure
  'procedure/no-legal-basis': None;
  'procedure/incomplete': { part: string };
  'procedure/specific-not-full': None;
  'procedure/status': { problem: 'no_abolisher' | 'no_end' | 'abolisher_on_active' | 'end_on_active' };
  'procedure/no-internal-process': None;
  'procedure/drift': { parts: string; kind: 'added' | 'edited' | 'removed' };
  'accepted/expired': { rule: string; until: string };
  'accepted/not-needed': { rule: string };
  'ledger/no-baseline': { unexplained: number };
  'fee/unspecified': None;
  'online/legacy-level': { level: number };
  'interlinked/one-body': None;

  // The decision
  'date/invalid': { actual: string };
  'decision/duplicate': { number: string };
  'decision/recorded-otherwise': { number: string };
  'decision/edited': { number: string };
  'decision/retroactive': { effective: string; issued: string };
  'decision/basis-later': { basis: string; basisIssued: string; issued: string };
  'decision/unknown-target': { target: string; near: string[] };
  'decision/ambiguous-target': { target: string; candidates: string[] };
  'decision/no-target': None;
  'decision/already-active': { code: string; levels: string; publishedBy: string };
  'decision/already-abolished': { code: string; abolishedBy: string; on: string };
  'decision/level-not-held': { code: string; levels: string; held: string };
  'decision/no-change': { code: string };
  'decision/changed-parts': { declared: string; computed: string };
  'decision/missing-document': { action: Action };
  'decision/replaces-itself': { code: string };
  'decision/repeated-row': { code: string; action: Action };
  'decision/conflicting-rows': { code: string; part: Part };
  'decision/conflicting-actions': { code: string; first: Action; second: Action };
  'decision/declared-count': { action: Action; declared: number; counted: number };
  'decision/written-by-tool': { key: string };
  'decision/not-of-kind': { kind: string; key: string };
  'decision/empty': None;
  'decision/to-fill-in': { text: string };
  'decision/republished': { code: string; count: number };
  'decision/name-differs': { code: string; name: string; catalogName: string };
  'decision/normative-number': { number: string };
  'decision/late-publication': { issued: string; deadline: string };
  'decision/late-posting': { posted?: string; deadline: string };
}
