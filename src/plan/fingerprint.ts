import { createHash } from 'node:crypto';
import { compareText, sortDecisions } from '../model/decision.ts';
import type { Decision, Procedure } from '../model/types.ts';

/** Names the normalisation and the hash, so that a later one can stand beside it for ever. */
export const fingerprintAlgorithm = 'tthc1-sha256';

/**
 * A fingerprint of any JSON value: strings in NFC with LF, object keys sorted, no white space.
 * Two files that say the same have the same fingerprint whatever their layout.
 */
export function fingerprintOf(value: unknown): string {
  const hash = createHash('sha256');
  hash.update(normalForm(value));
  return `${fingerprintAlgorithm}:${hash.digest('hex')}`;
}

/** A catalog's fingerprint: its decisions in their order, and its records by id. */
export function fingerprintCatalog(
  decisions: readonly { value: Decision }[],
  records: ReadonlyMap<string, Procedure>,
): string {
  const hash = createHash('sha256');
  for (const { value } of sortDecisions(decisions)) hash.update(`${normalForm(value)}\n`);
  for (const id of [...records.keys()].sort(compareText)) {
    hash.update(`${JSON.stringify(id)}:${normalForm(records.get(id))}\n`);
  }
  return `${fingerprintAlgorithm}:${hash.digest('hex')}`;
}

function normalForm(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.normalize('NFC').replace(/\r\n?/g, '\n'));
  if (Array.isArray(value)) return `[${value.map(normalForm).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const held = value as Record<string, unknown>;
  const keys = Object.keys(held).filter((key) => held[key] !== undefined);
  return `{${keys
    .sort(compareText)
    .map((key) => `${JSON.stringify(key)}:${normalForm(held[key])}`)
    .join(',')}}`;
}
