import type { Finding, Path } from '../model/finding.ts';
import {
  accepted,
  catalog,
  decision,
  departments,
  documents,
  federation,
  feedback,
  holidays,
  merger,
  procedure,
  sectors,
} from '../model/generated/validators.js';
import type { SchemaError } from '../model/generated/validators.d.ts';
import { shapes } from '../model/generated/shapes.ts';
import { makeFinding } from '../model/make-finding.ts';
import type { AnyKind } from '../model/layout.ts';
import { nearest } from '../text/distance.ts';

/** The patterns of common.schema.json that have rules of their own. */
const codePattern =
  '^(?:([1-9]\\.\\d{6})(?:\\.(?:000\\.00\\.00\\.)?([A-Z]\\d{2}))?|NB(?:-[A-ZĐ0-9]{1,20}){0,3}-\\d{1,6})$';
const datePattern =
  '^(?:19(?:4[5-9]|[5-9]\\d)|20\\d{2}|21\\d{2}|2200)-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])$';

/** Returns what a text of a pattern is, where that can be said better than by the pattern. */
function formOf(pattern: string): { of?: 'publisher' | 'fingerprint' } {
  if (/^\^(?:\(\?:…\|)?\[A-Z\]\\d\{2\}\)?\$$/u.test(pattern)) return { of: 'publisher' };
  return pattern.startsWith('^tthc1-sha256:') ? { of: 'fingerprint' } : {};
}

const validators = {
  accepted,
  catalog,
  decision,
  departments,
  documents,
  federation,
  feedback,
  holidays,
  merger,
  procedure,
  sectors,
};

/**
 * Holds a file's value against its schema.
 *
 * @returns one finding for each cause: what a failed alternative adds is folded into one
 */
export function checkShape(kind: AnyKind, value: unknown, file: string): Finding[] {
  const validate = validators[kind];
  if (validate(value)) return [];
  const errors = (validate.errors ?? []).slice(0, mostErrors);
  return mergeAlternatives(errors, value).map((error) => toFinding(error, value, file));
}

/** Bounds how much is told: of a file that is wrong in so many places nobody reads the rest, and to word it would take minutes. */
const mostErrors = 1000;

/**
 * `anyOf` reports what each alternative missed and then itself. Only the alternative that the value
 * was surely meant for is kept: the one whose type it has.
 */
function mergeAlternatives(errors: readonly SchemaError[], root: unknown): SchemaError[] {
  const kept: SchemaError[] = [];
  for (const error of errors) {
    if (error.keyword === 'if') continue;
    if (error.keyword !== 'anyOf') {
      kept.push(error);
      continue;
    }
    const path = error.instancePath;
    const firstOwn = kept.findIndex((other) => isWithin(other.instancePath, path));
    const own = kept
      .splice(firstOwn < 0 ? kept.length : firstOwn)
      .filter((other) => isWithin(other.instancePath, path));
    kept.push(...chooseAlternative(own, path, valueAt(root, pathOf(path))));
  }
  return kept;
}

function chooseAlternative(errors: SchemaError[], path: string, value: unknown): SchemaError[] {
  const typeErrors = errors.filter((error) => error.keyword === 'type' && error.instancePath === path);
  const others = errors.filter((error) => !typeErrors.includes(error));
  if (others.length === 0) {
    const first = typeErrors[0];
    const expected = [...new Set(typeErrors.map((error) => String(error.params.type)))].join(' | ');
    return first ? [{ ...first, params: { type: expected } }] : [];
  }
  if (typeof value === 'object' && value !== null) return others;
  return others
    .filter((error) => error.keyword === 'pattern')
    .slice(-1)
    .concat(others.slice(-1))
    .slice(0, 1);
}

const isWithin = (path: string, parent: string): boolean => path === parent || path.startsWith(`${parent}/`);

/** Returns a JSON Pointer as keys and indexes. */
function pathOf(pointer: string): (string | number)[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (node, step) => (node as Record<string | number, unknown> | undefined)?.[step],
    root,
  );
}

function toFinding(error: SchemaError, root: unknown, file: string): Finding {
  const path = pathOf(error.instancePath);
  const value = valueAt(root, path);
  const actual = show(value);
  const { params } = error;
  switch (error.keyword) {
    case 'required': {
      const key = String(params.missingProperty);
      if (error.schemaPath.includes('/then/'))
        return makeFinding('procedure/incomplete', file, path, { part: key }, { part: 'end' });
      return makeFinding('schema/required', file, path, { key }, { part: 'end' });
    }
    case 'dependentRequired': {
      const key = String(params.missingProperty);
      return makeFinding('schema/required', file, path, { key }, { part: 'end' });
    }
    case 'additionalProperties':
      return unknownKey(String(params.additionalProperty), value, path, file);
    case 'type':
      return makeFinding('schema/type', file, path, { expected: String(params.type), actual });
    case 'enum':
    case 'const': {
      const allowed = error.keyword === 'enum' ? (params.allowedValues as unknown[]) : [params.allowedValue];
      const [near] = nearest(String(value), allowed.map(String), 1);
      return makeFinding('schema/value', file, path, {
        allowed: allowed.join(', '),
        actual,
        ...(near && { near }),
      });
    }
    case 'pattern':
      // Of a shared definition the validator names the pattern, not where it stands.
      if (params.pattern === codePattern)
        return makeFinding('code/pattern', file, path, { actual: String(value) });
      if (params.pattern === datePattern)
        return makeFinding('date/invalid', file, path, { actual: String(value) });
      return makeFinding('schema/format', file, path, { actual, ...formOf(String(params.pattern)) });
    case 'uniqueItems':
      return makeFinding('schema/repeated-item', file, [...path, Number(params.i)], {
        actual: show(valueAt(root, [...path, Number(params.i)])),
      });
    default:
      return makeFinding('schema/limit', file, path, {
        limit: `${error.keyword} ${Object.values(params).join(' ')}`,
        actual,
      });
  }
}

function unknownKey(key: string, holder: unknown, path: Path, file: string): Finding {
  const present = Object.keys(holder as object);
  const [near] = nearest(
    key,
    Object.keys(likeliestShape(present)).filter((name) => !present.includes(name)),
    1,
  );
  return makeFinding(
    'schema/unknown-key',
    file,
    [...path, key],
    { key, ...(near && { near }) },
    { part: 'key' },
  );
}

/** Returns the shape that has most of an object's keys. */
function likeliestShape(keys: readonly string[]): Readonly<Record<string, number>> {
  const shared = (shape: Readonly<Record<string, number>>) =>
    keys.filter((key) => Object.hasOwn(shape, key)).length;
  return shapes.reduce((best, shape) => (shared(shape) > shared(best) ? shape : best), {});
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? 'undefined';
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
