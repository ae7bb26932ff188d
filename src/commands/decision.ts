import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { replaceFile } from '../io/new-files.ts';
import { blank } from '../model/blank.ts';
import { exitCodes, Failure } from '../model/failure.ts';
import { levelOrder } from '../model/level.ts';
import type { Entry, Level } from '../model/types.ts';
import type { CatalogState } from '../plan/state.ts';
import { draftDecision, issuerOf, type TemplateTarget, type TemplateRequest } from '../plan/template.ts';
import { toJson } from '../render/delimited.ts';
import { openPlaces, renderTemplate } from '../render/decision-template.ts';
import { draftedJson, renderDrafted } from '../render/drafted-decision.ts';
import { numberSlug } from '../text/fold.ts';
import { findDepartment, findSector, findTarget } from './common/catalog-targets.ts';
import { type CatalogFolder, openFolder } from '../catalog/folder.ts';
import { findPlace, shownPath } from '../catalog/place.ts';
import type { Run, Shell } from '../cli/shell.ts';

interface DecisionOptions {
  abolish: readonly string[];
  amend: readonly string[];
  replace: readonly string[];
  republish: readonly string[];
  new: number | undefined;
  number: string | undefined;
  issued: string | undefined;
  effective: string | undefined;
  expires: string | undefined;
  department: string | undefined;
  sector: string | undefined;
  level: Level | undefined;
  out: string | undefined;
  force: boolean;
}

/** `decision new`: a decision drafted out of the catalog, for an officer to complete; the catalog is not touched. */
export const run: Run<DecisionOptions> = async (shell) => {
  const { args, options, words, width, tool } = shell;
  if (args[0] !== 'new')
    throw new Failure('bad-value', { option: 'decision', value: args[0] ?? '', allowed: ['new'] });
  const catalog = await openFolder(findPlace(shell).root, shell);
  const { request, leftOut } = readRequest(shell, catalog);
  const decision = draftDecision(request);
  const path = draftPath(shell, catalog, request);
  if (existsSync(path) && !options.force) throw new Failure('file-exists', { path: shownPath(shell, path) });
  const shown = shownPath(shell, path);
  const text = renderTemplate({ decision, path: shown, amended: request.amend, leftOut });
  replaceFile(path, text, { isNew: !options.force });
  const result = { decision, path: shown, open: openPlaces(decision), leftOut };
  return {
    exitCode: exitCodes.ok,
    formats: {
      pretty: () => renderDrafted(result, words, width),
      json: () => toJson({ schemaVersion: 1, tool, ...draftedJson(result) }),
    },
  };
};

/** Returns what the options ask for, looked up in the catalog. */
function readRequest(
  shell: Shell<DecisionOptions>,
  catalog: CatalogFolder,
): { request: TemplateRequest; leftOut: Entry[] } {
  const { options, today } = shell;
  const { state } = catalog;
  const targets = (texts: readonly string[]) => texts.map((text) => findTarget(state, text, options.level));
  const sector = options.sector === undefined ? undefined : findSector(state, options.sector);
  const department = options.department === undefined ? undefined : findDepartment(state, options.department);
  const republished = options.republish.flatMap((name) => sectorEntries(state, name, department));
  const abolish = targets(options.abolish);
  const amend = targets(options.amend);
  const replace = targets(options.replace);
  const named = [...abolish, ...amend, ...replace];
  refuseTwice(named);
  const request: TemplateRequest = {
    number: options.number?.normalize('NFC') ?? `${blank}/QĐ-UBND`,
    issuer: issuerOf(catalog.publisher),
    issued: options.issued ?? today,
    effective: options.effective ?? 'on_signing',
    ...(options.expires !== undefined && { expires: options.expires }),
    ...(department !== undefined && { department }),
    ...(sector !== undefined && { sector }),
    abolish,
    amend,
    replace: replace.length > 0 ? [replace] : [],
    added: options.new ?? 0,
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

/** `drafts/<number>.yaml` beside the catalog; without a number, by the day. */
function draftPath(
  { options, cwd, today }: Shell<DecisionOptions>,
  { root }: CatalogFolder,
  { number }: TemplateRequest,
): string {
  if (options.out !== undefined) return resolve(cwd, options.out);
  const name = options.number === undefined ? '' : numberSlug(number);
  return join(dirname(root), 'drafts', `${name || `du-thao-${today}`}.yaml`);
}
