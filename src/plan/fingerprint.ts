import { createHash } from 'node:crypto';
import { compareText, sortDecisions } from '../model/decision.ts';
import type { Decision, Procedure } from '../model/types.ts';

/** Names the normalisation and the hash, so that a later one can stand beside it for ever. */
export const fingerprintAlgorithm = 'tthc1-sha256';

/**
 * Returns the fingerprint of any JSON value: strings in NFC with LF, object keys sorted, no white space. Two
 * files with the same content have the same fingerprint whatever their layout.
 */
export function fingerprintOf(value: unknown): string {
  const hash = createHash('sha256');
  hash.update(normalForm(value));
  return `${fingerprintAlgorithm}:${hash.digest('hex')}`;
}

/** Returns a catalog's fingerprint: that of its decisions in their order, and its records by id. */
export function fingerprintCatalog(
  decisions: readonly { value: Decision }[],
  records: ReadonlyMap<string, Procedure>,
): string {
  const fingerprint = startFingerprint(decisions);
  for (const id of [...records.keys()].sort(compareText)) fingerprint.add(id, records.get(id));
  return fingerprint.finish();
}

/** Starts the fingerprint of a catalog whose records are added one by one, in the order of their ids. */
export function startFingerprint(decisions: readonly { value: Decision }[]) {
  const hash = createHash('sha256');
  for (const { value } of sortDecisions(decisions)) hash.update(`${normalForm(value)}\n`);
  return {
    add(id: string, record: Procedure | undefined): void {
      hash.update(`${JSON.stringify(id)}:${normalForm(record)}\n`);
    },
    finish: (): string => `${fingerprintAlgorithm}:${hash.digest('hex')}`,
  };
}

/**
 * Returns the normal form of a value. Text that is NFC as a whole is NFC in all its strings; so nearly every
 * value is written only once.
 */
function normalForm(value: unknown): string {
  const ordered = inOrder(value);
  const plain = ordered ? JSON.stringify(ordered.value) : write(value, JSON.stringify);
  const isNormal = !plain.includes('\\r') && plain.normalize('NFC') === plain;
  return isNormal
    ? plain
    : write(value, (text) => JSON.stringify(text.normalize('NFC').replace(/\r\n?/g, '\n')));
}

/** Returns a copy whose keys are set in order; undefined where an object would not keep them so. */
function inOrder(value: unknown): { value: unknown } | undefined {
  let keepsOrder = true;
  const copy = (held: unknown): unknown => {
    if (typeof held !== 'object' || held === null) return held;
    if (Array.isArray(held)) return held.map(copy);
    const ordered: Record<string, unknown> = {};
    for (const key of Object.keys(held).sort()) {
      const first = key.charCodeAt(0);
      // Numbers come first in any object, and `__proto__` is no key.
      if (first <= digitNine || first === underscore) keepsOrder = false;
      ordered[key] = copy((held as Record<string, unknown>)[key]);
    }
    return ordered;
  };
  const copied = copy(value);
  return keepsOrder && copied !== undefined ? { value: copied } : undefined;
}

const digitNine = 57;
const underscore = 95;

function write(value: unknown, text: (value: string) => string): string {
  if (typeof value === 'string') return text(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map((item) => write(item, text)).join(',')}]`;
  const held = value as Record<string, unknown>;
  let members = '';
  for (const key of Object.keys(held).sort(compareText)) {
    if (held[key] !== undefined) members += `,${JSON.stringify(key)}:${write(held[key], text)}`;
  }
  return `{${members.slice(1)}}`;
}
