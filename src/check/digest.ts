import { hash } from 'node:crypto';
import { rootShapes, shapes } from '../model/generated/shapes.ts';
import type { Procedure } from '../model/types.ts';

/** The keys of a record, in the order of its schema. */
const keys = Object.keys(shapes[rootShapes.procedure] ?? {}) as (keyof Procedure)[];

/**
 * Returns the digest of a record that has the shape of its schema. Equal digests mean equal values. The order of a
 * record's own keys does not matter, that of keys further in does: where digests differ, values may still be the same.
 */
export const digestOf = (value: Procedure): string =>
  hash('sha1', JSON.stringify(keys.map((key) => value[key])), 'base64');
