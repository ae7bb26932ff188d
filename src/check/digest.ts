import { hash } from 'node:crypto';
import type { Part, Procedure } from '../model/types.ts';

/**
 * Returns the digest of a record. Equal digests mean equal values. The order of a record's own keys does not
 * matter, that of keys further in does: where digests differ, values may still be the same.
 */
export function digestOf(value: Procedure): string {
  let text = '';
  for (const key of Object.keys(value).sort()) text += `${key}:${JSON.stringify(value[key as Part])}\n`;
  return hash('sha1', text, 'base64');
}
