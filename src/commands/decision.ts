import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { replaceFile } from '../cli/output.ts';
import { blank } from '../model/blank.ts';
import { isRealDate } from '../model/date.ts';
import { exitCodes, Failure } from '../model/failure.ts';
import { levelOrder } from '../model/level.ts';
import type { Entry, Level } from '../model/types.ts';
import type { CatalogState } from '../plan/state.ts';
import { draftDecision, type Target, type TemplateRequest } from '../plan/template.ts';
import { toJson } from '../render/delimited.ts';
import { openPlaces, renderTemplate } from '../render/decision-template.ts';
import { draftedJson, renderDrafted } from '../render/drafted-decision.ts';
import { numberSlug } from '../text/fold.ts';
import { findDepartment, findSector, findTarget } from './catalog-targets.ts';
import { type CatalogFolder, openFolder } from '../catalog/folder.ts';
import { findPlace, shownPath } from '../catalog/place.ts';
import type { Run, Shell } from '../cli/shell.ts';

/** `decision new`: a decision drafted out of the catalog, for an officer to complete; the catalog is not touched. */
export const run: Run = async (shell) => {
  const { args, options, words, width, tool } = shell;
  if (args[0] !== 'new')
    throw new Failure('bad-value', { option: 'decision', value: args[0] ?? '', allowed: ['new'] });
  const catalog = await openFolder(findPlace(shell).root, shell);
  const { request, leftOut } = readRequest(shell, catalog);
  const decision = draftDecision(request);
  const path = draftPath(shell, catalog, request);
  if (existsSync(path) && options.force !== true)
    throw new Failure('file-exists', { path: shownPath(shell, path) });
  const shown = shownPath(shell, path);
  replaceFile(path, renderTemplate({ decision, path: shown, amended: request.amend, leftOut }));
  const result = { decision, path: shown, open: openPlaces(decision), leftOut };
  return {
    exitCode: exitCodes.ok,
    formats: {
      pretty: () => renderDrafted(result, words, width),
      json: () => toJson({ schemaVersion: 1, tool, ...draftedJson(result) }),
    },
  };
};

/** What the options ask for, looked up in the catalog. */
function readRequest(shell: Shell, catalog: CatalogFolder): { request: TemplateRequest; leftOut: Entry[] } {
  const { options, today } = shell;
  const { state } = catalog;
  const level = askedLevel(options.level);
  const targets = (value: unknown) => listed(value).map((text) => findTarget(state, text, level));
  const sector = typeof options.sector === 'string' ? findSector(state, options.sector) : undefined;
  const department =
    typeof options.department === 'string' ? findDepartment(state, options.department) : undefined;
  const republished = listed(options.republish).flatMap((name) => sectorEntries(state, name, department));
  const abolish = targets(options.abolish);
  const amend = targets(options.amend);
  const replace = targets(options.replace);
  const named = [...abolish, ...amend, ...replace];
  refuseTwice(named);
  const request: TemplateRequest = {
    number: typeof options.number === 'string' ? options.number.normalize('NFC') : `${blank}/QĐ-UBND`,
    issuer: issuerOf(catalog),
    issued: typeof options.issued === 'string' ? options.issued : today,
    effective: askedEffect(options.effective),
    ...(department !== undefined && { department }),
    ...(sector !== undefined && { sector }),
    abolish,
    amend,
    replace: replace.length > 0 ? [replace] : [],
    added: askedCount(options.new),
    // What is said of one procedure goes before what is said of its whole sector.
    republish: republished.filter(
      ({ id, record }) => record.code !== undefined && named.every((target) => target.id !== id),
    ),
  };
  const { added, republish } = request;
  if (abolish.length + amend.length + replace.length + added + republish.length === 0)
    throw new Failure('missing-argument', { name: '--abolish | --amend | --replace | --republish | --new' });
  return { request, leftOut: republished.filter(({ record }) => record.code === undefined) };
}

/** A decision does one thing with a procedure at one level. */
function refuseTwice(named: readonly Target[]): void {
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

function issuerOf({ publisher: name = '' }: CatalogFolder): string {
  return /^(?:UBND|Ủy ban nhân dân)\s/u.test(name) ? `Chủ tịch ${name}` : name;
}

/** What is in force in a sector; at one department, where one is named. */
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

/** Options that take several values also take them with commas between. */
function listed(value: unknown): string[] {
  const texts = Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : [];
  const items = texts.flatMap((text) => text.split(',')).map((text) => text.trim());
  return [...new Set(items.filter((text) => text !== ''))];
}

function askedLevel(value: unknown) {
  if (value === undefined) return undefined;
  const level = levelOrder.find((one) => one === value);
  if (!level)
    throw new Failure('bad-value', { option: '--level', value: String(value), allowed: [...levelOrder] });
  return level;
}

function askedEffect(value: unknown): string {
  if (value === undefined) return 'on_signing';
  const text = String(value);
  if (text !== 'on_signing' && !isRealDate(text))
    throw new Failure('bad-date', { option: '--effective', value: text });
  return text;
}

/** More new procedures than any annex has are a slip of the keyboard. */
const mostNew = 1000;

function askedCount(value: unknown): number {
  if (value === undefined) return 0;
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1 || count > mostNew)
    throw new Failure('bad-value', { option: '--new', value: String(value), allowed: [`1–${mostNew}`] });
  return count;
}

/** `drafts/<number>.yaml` beside the catalog; without a number, by the day. */
function draftPath(
  { options, cwd, today }: Shell,
  { root }: CatalogFolder,
  { number }: TemplateRequest,
): string {
  if (typeof options.out === 'string') return resolve(cwd, options.out);
  const name = typeof options.number === 'string' ? numberSlug(number) : '';
  return join(dirname(root), 'drafts', `${name || `du-thao-${today}`}.yaml`);
}
