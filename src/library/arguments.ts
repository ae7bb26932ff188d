import { dimensionNames } from '../figures/dimensions.ts';
import { isRealDate } from '../model/date.ts';
import { Failure } from '../model/failure.ts';
import { languages } from '../model/types.ts';
import type { Settings } from './options.ts';

/** Programs in JavaScript hand over what the types do not allow: that is their slip, and is told as one. */
type Unchecked = unknown;

const isObject = (value: Unchecked): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const refuse = (call: string, needs: 'path' | 'catalog' | 'folder' | 'decisions' | 'dimensions'): never => {
  throw new Failure('bad-call', { call, needs });
};

/** Tells a catalog that was opened: only `openCatalog` gives settings to one. */
const isOpened = (catalog: Unchecked): catalog is { settings: Settings } =>
  isObject(catalog) && isObject(catalog.settings);

/** Returns the settings that a catalog was opened with; undefined of what is no open catalog. */
export const settingsIn = (catalog: Unchecked): Settings | undefined =>
  isOpened(catalog) ? catalog.settings : undefined;

/**
 * Refuses what is no catalog that was opened.
 *
 * @throws Failure `bad-call`
 */
export function requireCatalogs(call: string, ...catalogs: readonly Unchecked[]): void {
  if (!catalogs.every(isOpened)) refuse(call, 'catalog');
}

/**
 * Refuses what is no catalog folder: a version of another kind can be neither checked nor changed.
 *
 * @throws Failure `bad-call`
 */
export function requireFolder(call: string, catalog: Unchecked): void {
  requireCatalogs(call, catalog);
  if (!isObject(catalog) || typeof catalog.root !== 'string') refuse(call, 'folder');
}

/**
 * Refuses what is no list of paths and texts.
 *
 * @throws Failure `bad-call`
 */
export function requireDecisions(call: string, decisions: Unchecked): void {
  const isDecision = (one: Unchecked): boolean =>
    typeof one === 'string' ||
    (isObject(one) && typeof one.path === 'string' && typeof one.text === 'string');
  if (!Array.isArray(decisions) || !decisions.every(isDecision)) refuse(call, 'decisions');
}

/**
 * Refuses what is no list of dimensions.
 *
 * @throws Failure `bad-call` or `unknown-dimension`
 */
export function requireDimensions(call: string, by: Unchecked): void {
  const known: readonly string[] = dimensionNames;
  const names: unknown[] = Array.isArray(by) ? by : refuse(call, 'dimensions');
  const wrong = names.map(String).find((name) => !known.includes(name));
  if (wrong !== undefined)
    throw new Failure('unknown-dimension', {
      name: wrong,
      near: [],
      allowed: [...known],
    });
}

/**
 * Refuses a path that is none, and options that mean nothing.
 *
 * @throws Failure `bad-call`, `bad-date` or `bad-value`
 */
export function requireOpening(path: Unchecked, options: Unchecked): void {
  if (typeof path !== 'string') refuse('openCatalog', 'path');
  const { today, language } = isObject(options) ? options : {};
  if (today !== undefined && !(typeof today === 'string' && isRealDate(today)))
    throw new Failure('bad-date', { option: 'today', value: String(today) });
  if (language !== undefined && !languages.some((one) => one === language))
    throw new Failure('bad-value', { option: 'language', value: String(language), allowed: [...languages] });
}
