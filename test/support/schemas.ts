import { readdirSync, readFileSync } from 'node:fs';
import type { ValidateFunction } from 'ajv';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const folder = new URL('../../schemas/', import.meta.url);
const ending = '.schema.json';

/** Names of the published schemas. */
export const schemaNames: readonly string[] = readdirSync(folder)
  .filter((name) => name.endsWith(ending))
  .map((name) => name.slice(0, -ending.length));

/** A published schema as it is. */
export function readSchema(name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(new URL(name + ending, folder), 'utf8'));
}

/** Checks values against a published schema. */
export const compileSchema = (name: string): ValidateFunction => compile(name, (schema) => schema);

/**
 * Checks values against a published schema that allows nothing else: published ones leave room for
 * what later versions add, our own output must hold no key that they do not describe.
 */
export const compileClosedSchema = (name: string): ValidateFunction => compile(name, closed);

function compile(name: string, change: (schema: object) => object): ValidateFunction {
  const ajv = addFormats.default(
    new Ajv2020.default({
      allErrors: true,
      strict: true,
      strictRequired: false,
      strictTypes: false,
      allowUnionTypes: true,
    }),
  );
  for (const other of schemaNames) ajv.addSchema(change(readSchema(other)));
  const validate = ajv.getSchema(name + ending);
  if (!validate) throw new Error(`no schema ${name}`);
  return validate;
}

function closed<T>(node: T): T {
  if (Array.isArray(node)) return node.map(closed) as T;
  if (typeof node !== 'object' || node === null) return node;
  const copy = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, closed(value)])) as Record<
    string,
    unknown
  >;
  if (copy['type'] === 'object' && copy['properties']) copy['additionalProperties'] ??= false;
  return copy as T;
}
