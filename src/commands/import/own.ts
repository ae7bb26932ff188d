import type { CatalogFolder } from '../../catalog/folder.ts';
import type { Outcome, Shell } from '../../cli/shell.ts';
import type { Choices } from '../../import/annex/answers/choice.ts';
import type { DecisionDraft } from '../../import/annex/draft.ts';
import type { DecisionSource } from '../../import/annex/sources.ts';
import { compareOwn } from '../../import/own/compare.ts';
import type { OwnFacts, OwnFile } from '../../import/own/own-file.ts';
import { issuerOf } from '../../plan/template.ts';
import { baseOf, heldBy } from './own-base.ts';
import { importDrafted } from './decision.ts';
import type { ImportOptions } from './options.ts';
import { drafting, type Paper } from './paper.ts';
import { nameIn, readOwn } from './read-own.ts';
import type { TakenFile } from './taken.ts';

/**
 * Imports a file that this catalog exported, as a decision on what was changed in it.
 *
 * @returns undefined where the file is none, or there is nothing that it could be held against
 */
export async function importOwn(
  shell: Shell<ImportOptions>,
  catalog: CatalogFolder,
  taken: readonly TakenFile[],
  given: Choices,
): Promise<Outcome | undefined> {
  const [file, ...others] = taken;
  if (!file || others.length > 0 || catalog.state.records.size === 0 || shell.options.as === 'baseline')
    return undefined;
  const own = await readOwn(shell, catalog, file);
  if (!own || !isOf(own.facts, catalog)) return undefined;
  return importDrafted(shell, catalog, taken, readOwnPaper(shell, catalog, file.file, own), given);
}

/** Another's catalog is a list like any other. */
function isOf({ publisher }: OwnFacts, { info }: CatalogFolder): boolean {
  const code = info?.value.publisher.code;
  return publisher === undefined || code === undefined || publisher.includes(`(${code})`);
}

function readOwnPaper(
  shell: Shell<ImportOptions>,
  catalog: CatalogFolder,
  file: string,
  own: OwnFile,
): Paper {
  const { name, firstRow, rows } = own.sheet;
  const empty = { cells: [], isHeader: false };
  const document = {
    blocks: [{ kind: 'table' as const, index: 1, rows: Array(rows).fill(empty), sheet: { name, firstRow } }],
    tableCount: 1,
  };
  const sources: DecisionSource[] = [{ file, document, tablesBefore: 0 }];
  const { base, doubts, changedSince } = baseOf(shell, catalog, own.facts);
  const held = heldBy(own.facts, base, shell);
  const draft = compareOwn(own, {
    held: held.ids,
    records: base.state.records,
    nameOf: nameIn(catalog),
    ...(changedSince !== undefined && { changedSince }),
  });
  const issuer = issuerOf(catalog.publisher);
  const header = { ...draft.header, ...(issuer !== '' && { issuer }) };
  const told: DecisionDraft = { ...draft, header, doubts: [...doubts, ...held.doubts, ...draft.doubts] };
  const department = shell.options.department ?? onlyDepartment(told, catalog);
  return { kind: 'own-export', sources, draftWith: drafting(shell, catalog, told, department) };
}

/** Returns the name of the department of all procedures that change, where it is one. */
function onlyDepartment({ rows }: DecisionDraft, catalog: CatalogFolder): string | undefined {
  const { records } = catalog.state;
  const departments = rows.map(({ cells, chosen, codes: [code] }) => {
    const id = records.get(chosen ?? code ?? '')?.department;
    return id === undefined ? cells.department : nameIn(catalog)(id);
  });
  const [only, ...others] = new Set(departments);
  return others.length === 0 ? only : undefined;
}
