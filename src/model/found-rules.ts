import type { Irregular } from './source-file.ts';
import type { Part } from './types.ts';
import { amendedParts, decree, error, type RuleInfo, unread } from './rule-info.ts';

/** A rule's description, with the type of the arguments of its sentence. */
interface Declared<Args> extends RuleInfo {
  /** Never there: it only carries the type. */
  readonly args?: Args;
}

const declare = <Args = Record<never, never>>(info: RuleInfo): Declared<Args> => info;

/**
 * The rules that are found on the way, by reading a file and by carrying out a decision: wherever a finding
 * of theirs is made. The rules that only a check looks for are declared in check/rules and check/source.
 */
export const foundRules = {
  // Reading
  'file/empty': declare(unread()),
  'file/not-text': declare(unread()),
  'file/irregular': declare<{ what: Irregular }>(unread()),
  'file/beyond-limits': declare<{ limit: string }>(unread()),
  'file/conflict': declare(unread()),
  'file/unknown': declare(error('file')),
  'yaml/syntax': declare<{ problem: string }>(unread()),
  'yaml/duplicate-key': declare<{ key: string }>(unread()),
  'schema/required': declare<{ key: string }>(unread({ invariants: [4], law: decree('Điều 15 khoản 1') })),
  'schema/unknown-key': declare<{ key: string; near?: string }>(unread()),
  'schema/type': declare<{ expected: string; actual: string }>(unread()),
  'schema/value': declare<{ allowed: string; actual: string; near?: string }>(unread()),
  'schema/format': declare<{ actual: string; of?: 'publisher' | 'fingerprint' }>(unread()),
  'schema/limit': declare<{ limit: string; actual: string }>(unread({ invariants: [23] })),
  'schema/repeated-item': declare<{ actual: string }>(unread()),
  'code/pattern': declare<{ actual: string }>(unread({ invariants: [1], law: decree('Điều 15 khoản 3') })),
  'procedure/incomplete': declare<{ part: string }>(
    unread({ invariants: [5], law: decree('Điều 8 khoản 2') }),
  ),
  'date/invalid': declare<{ actual: string }>(unread({ invariants: [8] })),
  /** A draft has `…` where an officer is still to write; it cannot be applied before. */
  'decision/to-fill-in': declare<{ text: string; onSigning?: true; isNeeded?: true }>(
    error('decision', { law: decree('Điều 15') }),
  ),
  // Carrying out decisions
  'decision/unknown-target': declare<{ target: string; near: string[] }>(
    error('history', { invariants: [12, 14, 15] }),
  ),
  'decision/ambiguous-target': declare<{ target: string; candidates: string[] }>(
    error('history', { invariants: [12, 15], law: decree('Điều 15 khoản 3') }),
  ),
  'decision/no-target': declare(error('history', { invariants: [12, 15], law: decree('Điều 15 khoản 3') })),
  'decision/already-active': declare<{ code: string; levels: string; publishedBy: string }>(
    error('history', { invariants: [11] }),
  ),
  'decision/away': declare<{ code: string; status: 'suspended' | 'lapsed' | 'abolished'; expires: string }>(
    error('history', { invariants: [11] }),
  ),
  'decision/already-abolished': declare<{ code: string; abolishedBy: string; on: string }>(
    error('history', { invariants: [12, 14, 15] }),
  ),
  'decision/level-not-held': declare<{ code: string; levels: string; held: string }>(
    error('history', { invariants: [12, 15] }),
  ),
  'decision/no-change': declare<{ code: string }>(error('history', { invariants: [13], law: amendedParts })),
  'decision/changed-parts': declare<{ declared: string; computed: string }>(
    error('history', { invariants: [13], law: amendedParts }),
  ),
  'decision/conflicting-rows': declare<{ code: string; part: Part }>(error('history', { invariants: [16] })),
  'decision/replaces-itself': declare<{ code: string }>(
    error('history', { invariants: [14], law: amendedParts }),
  ),
  'decision/before-catalog': declare<{ number: string; effective: string; begins: string }>(
    error('history', { invariants: [18, 21] }),
  ),
  'decision/duplicate': declare<{ number: string }>(error('catalog', { invariants: [8] })),
  'decision/recorded-otherwise': declare<{ number: string }>(error('history', { invariants: [8, 21] })),
  // Holding files against the ledger, and checking itself
  'procedure/drift': declare<{ parts: string; kind: 'added' | 'edited' | 'removed' }>(
    error('history', { invariants: [18, 21, 22], law: decree('Điều 26 khoản 4') }),
  ),
  'accepted/expired': declare<{ rule: string; until: string }>(error('catalog', { fixed: true })),
  'accepted/not-needed': declare<{ rule: string }>(error('catalog', { fixed: true })),
  'internal/rule-failed': declare<{ failed: string; problem: string }>(error('catalog', { fixed: true })),
};

type Found = typeof foundRules;

/** The id of a rule that is found on the way. */
export type FoundRule = keyof Found;

/** Arguments of the sentences of these rules. */
export type FoundArgs = { [Rule in FoundRule]: NonNullable<Found[Rule]['args']> };
