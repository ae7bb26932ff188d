import { blank } from '../../model/blank.ts';
import { Failure } from '../../model/failure.ts';
import { levelOrder } from '../../model/level.ts';
import type { Decision, Entry, Level } from '../../model/types.ts';
import type { CatalogState } from '../../plan/state.ts';
import { issuerOf, type TemplateRequest, type TemplateTarget } from '../../plan/template.ts';
import { completeNumber, usualSymbol } from './number.ts';
import { findDepartment, findSector, findTarget } from '../common/catalog-targets.ts';
import type { CatalogFolder } from '../../catalog/folder.ts';
import type { Shell } from '../../cli/shell.ts';

/** The options of `decision new`. */
export interface DecisionOptions {
  abolish: readonly string[];
  amend: readonly string[];
  replace: readonly string[];
  republish: readonly string[];
  boundaryFree: readonly string[];
  new: number | undefined;
  /** The number of new procedures that stand for those replaced. */
  with: number | undefined;
  /** The kind of a decision of amended rows. */
  kind: Decision['kind'] | undefined;
  number: string | undefined;
  issued: string | undefined;
  effective: string | undefined;
  posted: string | undefined;
  expires: string | undefined;
  department: string | undefined;
  sector: string | undefined;
  level: Level | undefined;
  out: string | undefined;
  force: boolean;
}

/** Options that name procedures. */
export const rowOptions = ['abolish', 'amend', 'replace', 'republish', 'boundaryFree', 'new'] as const;
/** Tells whether an option names anything. */
export const isGiven = (value: readonly string[] | number | undefined): boolean =>
  typeof value === 'number' ? value > 0 : (value?.length ?? 0) > 0;

/**
 * Refuses what is to stand in a new draft, where there is a draft already.
 *
 * @throws Failure `options-apart`
 */
export function refuseDrafting(task: string, options: DecisionOptions): void {
  const { department, sector, level, expires, out, kind } = options;
  const others = [
    ...rowOptions.filter((name) => isGiven(options[name])),
    ...(options.with === undefined ? [] : ['with']),
    ...Object.entries({ department, sector, level, expires, out, kind }).flatMap(([name, value]) =>
      value === undefined ? [] : [name],
    ),
  ];
  if (others.length > 0)
    throw new Failure('options-apart', { options: [task, ...others.map((name) => `--${name}`)] });
}

/** Lists the keys of a decision that are filled in when it is signed. */
export const particulars = ['number', 'issued', 'effective', 'posted'] as const;

/**
 * Returns the particulars that the options give a draft, its number in full.
 *
 * @throws Failure `decision-number`
 */
export function particularsOf(
  options: DecisionOptions,
  draft: Decision,
  ledger: CatalogFolder['ledger'],
): Partial<Pick<Decision, (typeof particulars)[number]>> {
  const given = particulars.filter((key) => options[key] !== undefined);
  return Object.fromEntries(
    given.map((key) => {
      const text = options[key] ?? '';
      return [key, key === 'number' ? completeNumber(text, draft, ledger) : text];
    }),
  );
}

/** Returns what the options ask for, looked up in the catalog. */
export function readRequest(
  shell: Shell<DecisionOptions>,
  catalog: CatalogFolder,
): { request: TemplateRequest; leftOut: Entry[] } {
  const { options, today } = shell;
  const { state } = catalog;
  const targets = (texts: readonly string[]) => texts.map((text) => findTarget(catalog, text, options.level));
  const sector = options.sector === undefined ? undefined : findSector(state, options.sector);
  const department = options.department === undefined ? undefined : findDepartment(state, options.department);
  const republished = options.republish.flatMap((name) => sectorEntries(state, name, department));
  const abolish = targets(options.abolish);
  const amend = targets(options.amend);
  const replace = targets(options.replace);
  const boundaryFree = targets(options.boundaryFree);
  const named = [...abolish, ...amend, ...replace];
  refuseTwice([...named, ...boundaryFree]);
  const issuer = issuerOf(catalog.publisher);
  const symbol = usualSymbol(issuer, catalog.ledger);
  const unnumbered = symbol === undefined ? blank : `${blank}/${symbol}`;
  const request: TemplateRequest = {
    number:
      options.number === undefined
        ? unnumbered
        : completeNumber(options.number, { number: unnumbered, issuer }, catalog.ledger),
    issuer,
    // A decision that has a number was signed; nobody knows the day of one that has none, and a person can be asked.
    issued: options.issued ?? (options.number === undefined || shell.openAsking ? blank : today),
    today,
    effective: options.effective ?? 'on_signing',
    ...(options.expires !== undefined && { expires: options.expires }),
    ...(department !== undefined && { department }),
    ...(sector !== undefined && { sector }),
    abolish,
    amend,
    boundaryFree,
    replace: replace.length > 0 ? [replace] : [],
    replacing: options.with ?? 1,
    ...(options.kind && { kind: options.kind }),
    added: options.new ?? 0,
    // What is said of one procedure goes before what is said of its whole sector.
    republish: republished.filter(
      ({ id, record }) => record.code !== undefined && named.every((target) => target.id !== id),
    ),
  };
  const { added, republish } = request;
  const published = Object.entries({ abolish, amend, replace, republish, new: { length: added } })
    .filter(([, { length }]) => length > 0)
    .map(([name]) => `--${name}`);
  if (published.length > 0 && boundaryFree.length > 0)
    throw new Failure('options-apart', { options: ['--boundary-free', ...published] });
  const others = published.filter((option) => option !== '--amend');
  if (options.kind !== undefined && options.kind !== 'publication' && others.length + boundaryFree.length > 0)
    throw new Failure('options-apart', { options: [`--kind ${options.kind}`, ...others] });
  if (published.length + boundaryFree.length === 0)
    throw new Failure('missing-argument', {
      name: '--abolish | --amend | --replace | --republish | --new | --boundary-free',
      asksAtTerminal: true,
    });
  return { request, leftOut: republished.filter(({ record }) => record.code === undefined) };
}

/** A decision does one thing with a procedure at one level. */
function refuseTwice(named: readonly TemplateTarget[]): void {
  const twice = named.find(({ id, levels }, i) =>
    named
      .slice(0, i)
      .some(
        (other) => other.id === id && (levels ?? all).some((level) => (other.levels ?? all).includes(level)),
      ),
  );
  if (twice) throw new Failure('named-twice', { code: twice.id });
}

const all: readonly Level[] = levelOrder;

/** Returns what is in force in a sector; at one department, where one is named. */
function sectorEntries(state: CatalogState, name: string, department: string | undefined): Entry[] {
  const sector = findSector(state, name);
  const found = [...state.records].flatMap(([id, record]) => {
    const isHeld = record.status === 'active' && record.sector === sector;
    return isHeld && (department === undefined || record.department === department) ? [{ id, record }] : [];
  });
  if (!found.some(({ record }) => record.code !== undefined))
    throw new Failure('nothing-in-sector', { sector });
  return found;
}
