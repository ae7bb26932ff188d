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
export const compileSchema = (name: string): ValidateFunction => compile(name, asPublished);

/**
 * Checks values against a published schema that allows nothing else: published ones leave room for
 * what later versions add, our own output must hold no key that they do not describe.
 */
export const compileClosedSchema = (name: string): ValidateFunction => compile(name, nothingElse);

type Schemas = ReturnType<typeof addFormats.default>;
const asPublished = (): Schemas => (published ??= holding((schema) => schema));
const nothingElse = (): Schemas => (alone ??= holding(closed));
let published: Schemas | undefined;
let alone: Schemas | undefined;

function compile(name: string, schemas: () => Schemas): ValidateFunction {
  const validate = schemas().getSchema(name + ending);
  if (!validate) throw new Error(`no schema ${name}`);
  return validate;
}

function holding(change: (schema: object) => object): Schemas {
  const ajv = addFormats.default(
    new Ajv2020.default({
      allErrors: true,
      strict: true,
      strictRequired: false,
      strictTypes: false,
      allowUnionTypes: true,
    }),
  );
  for (const name of schemaNames) ajv.addSchema(change(readSchema(name)));
  return ajv;
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
