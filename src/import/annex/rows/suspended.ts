import { blank } from '../../../model/blank.ts';
import type { Level, SuspendedEffect } from '../../../model/types.ts';
import { shorten } from '../../values/notes.ts';
import { readTerm } from '../articles/terms.ts';
import { readDocuments } from '../documents.ts';
import { Doubts } from '../notes.ts';
import type { ReadRow } from './new-record.ts';
import { type RowContext, targetsOf } from './row-targets.ts';

/**
 * Drafts the suspension of a row's procedure: of the row of the decision that published it, which its own column names,
 * else the catalog. What the first list published has no such decision, and is left open with a doubt.
 */
export function suspend({ row, levels }: ReadRow, context: RowContext): SuspendedEffect[] {
  const { doubts, draft, suspendable } = context;
  const own = readTerm(row.suspension ?? '', row.origin, doubts);
  const term = own.expires === undefined ? { expires: draft.header.effects.expires } : own;
  const [named] = readDocuments(row.cells.publishedBy ?? '', 'suspends', row.origin, new Doubts()).documents;
  return targetsOf(row, levels, context).map(({ code, id, name, record }) => {
    const shown = shorten(`${code ?? ''} ${row.name}`.trim(), 160);
    const published = record?.publishedBy;
    const held = published && suspendable.find((one) => one.number === published.number);
    const decision = named ?? held;
    if (!decision) doubts.add(row.origin, 'suspends', 'suspended_decision_missing', { name: shown });
    checkLevels(record?.levels, levels?.levels, () => {
      doubts.add(row.origin, 'suspends', 'suspended_at_some_levels', {
        name: shown,
        levels: levels?.levels ?? [],
      });
    });
    const { number = blank, issued } = decision ?? {};
    return {
      number,
      ...(issued && { issued }),
      codes: [code ?? id ?? name ?? blank],
      ...(term.expires && { expires: term.expires }),
    };
  });
}

function checkLevels(
  held: readonly Level[] = [],
  said: readonly Level[] | undefined,
  tell: () => void,
): void {
  if (said && held.some((level) => level !== 'unspecified' && !said.includes(level))) tell();
}

/** Puts entries of one decision and one term together: they differ in their procedures only. */
export function groupSuspended(entries: readonly SuspendedEffect[]): SuspendedEffect[] {
  const groups = new Map<string, SuspendedEffect>();
  for (const entry of entries) {
    const { codes, ...others } = entry;
    const key = JSON.stringify([others, codes === undefined]);
    const known = groups.get(key);
    const all = [...new Set([...(known?.codes ?? []), ...(codes ?? [])])];
    groups.set(key, { ...entry, ...(codes && { codes: all }) });
  }
  return [...groups.values()];
}
