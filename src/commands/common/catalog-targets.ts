import { search } from '../../figures/search.ts';
import { looksLikeDepartment } from '../../import/values/body-names.ts';
import { nationalCode } from '../../model/code.ts';
import { Failure } from '../../model/failure.ts';
import { levelNamed } from '../../model/level.ts';
import { isGone, type Level, type Procedure } from '../../model/types.ts';
import type { Catalog } from '../../plan/catalog.ts';
import type { CatalogState } from '../../plan/state.ts';
import type { TemplateTarget } from '../../plan/template.ts';
import { nearest } from '../../text/distance.ts';
import { foldText, nameKey, procedureKey } from '../../text/fold.ts';

/** Catalog in which something is looked up: by name in its summaries, for which no record has to be read. */
type Held = Pick<Catalog, 'state' | 'summaries'>;

/**
 * Finds the procedure that a text names: by its national code in any form, its local id, its id on the portal, or its
 * name, with or without diacritics and the words `Thủ tục` before it.
 *
 * @param at the date that was asked for, to be told where there was no such procedure then
 * @throws Failure `no-such-procedure` with the nearest codes or names, `several-procedures` with all of the name
 */
export function findProcedure(
  { state, summaries }: Held,
  text: string,
  at?: string,
): { id: string; record: Procedure } {
  const named = text.normalize('NFC').trim();
  const byCode = nationalCode(named);
  const ids = state.records.has(byCode) ? [byCode] : idsOfName(summaries, named);
  const [id = '', ...others] = ids;
  if (others.length > 0) throw new Failure('several-procedures', { name: named, ids });
  const record = state.records.get(id);
  if (record) return { id, record };
  const near = /^\d/u.test(named) ? nearest(byCode, state.records.keys()) : namesNear(summaries, named);
  throw new Failure('no-such-procedure', { code: named, near, ...(at !== undefined && { at }) });
}

/** Returns names in which the words of a text stand, or words near to them. */
function namesNear(summaries: Held['summaries'], text: string): string[] {
  const found = search({ summaries, ledger: [] }, text);
  const [meant = ''] = found.near;
  const { hits } = meant === '' ? found : search({ summaries, ledger: [] }, meant);
  const named = hits.filter(({ reasons }) => reasons.length === 0);
  return [...new Set(named.map(({ entry }) => entry.record.name))].slice(0, 3);
}

/** Returns the procedures of an id on the portal, or of a name; those in force, where there are any. */
function idsOfName({ records }: Held['summaries'], name: string): string[] {
  const onPortal = [...records].filter(([, { portalId }]) => portalId === name.toLowerCase());
  if (onPortal.length > 0) return onPortal.map(([id]) => id);
  for (const keyOf of [procedureKey, (text: string) => foldText(procedureKey(text))]) {
    const key = keyOf(name);
    const found = [...records].filter(([, record]) => key !== '' && keyOf(record.name) === key);
    const active = found.filter(([, record]) => record.status === 'active');
    if (found.length > 0) return (active.length > 0 ? active : found).map(([id]) => id);
  }
  return [];
}

/**
 * Finds the active procedure that a text names, at one level where it says so: `2.000815`, `2.000815@xã`.
 *
 * @param level the level for those that name none
 * @throws Failure when there is none in force, or when it does not hold the level
 */
export function findTarget(catalog: Held, text: string, level?: Level): TemplateTarget {
  const [named = '', at] = text.normalize('NFC').split('@');
  const { id, record } = findProcedure(catalog, named);
  if (isGone(record)) {
    const { abolishedBy = record.publishedBy, effectiveTo = '' } = record;
    throw new Failure('procedure-abolished', { code: id, by: abolishedBy.number, on: effectiveTo });
  }
  const asked = at === undefined ? level : levelNamed(at);
  if (at === undefined && asked === undefined) return { id, record };
  if (asked === undefined || !record.levels.includes(asked))
    throw new Failure('level-not-held', { code: id, level: at ?? level ?? '', levels: record.levels });
  return { id, record, ...(record.levels.length > 1 && { levels: [asked] }) };
}

/** Returns the id of the sector that a text names by id, name or alias, with or without diacritics. */
export function findSector({ sectors }: CatalogState, text: string): string {
  const id = findId(sectors, text);
  if (id === undefined) throw new Failure('no-such-sector', { sector: text, ...offered(sectors, text) });
  return id;
}

/** Returns the id of the department that a text names by id, name or alias, with or without diacritics. */
export function findDepartment({ departments }: CatalogState, text: string): string {
  const id = findId(departments, text);
  if (id === undefined)
    throw new Failure('no-such-department', { department: text, ...offered(departments, text) });
  return id;
}

/**
 * Returns the name of the department that a text names: one that there is, or one that would be new, by its full name.
 *
 * @throws Failure `no-such-department` for what is neither
 */
export function departmentNamed(state: CatalogState, text: string): string {
  const id = findId(state.departments, text);
  const name = id === undefined ? undefined : state.departments.get(id)?.name;
  return name ?? (looksLikeDepartment(text) ? text : findDepartment(state, text));
}

type Registry = ReadonlyMap<string, { id: string; name: string; aliases?: string[] }>;

function findId(registry: Registry, text: string): string | undefined {
  if (registry.has(text)) return text;
  for (const keyOf of [nameKey, foldText]) {
    const wanted = keyOf(text);
    const found = [...registry.values()].filter(({ name, aliases = [] }) =>
      [name, ...aliases].some((one) => keyOf(one) === wanted),
    );
    if (found.length === 1) return found[0]?.id;
  }
  return undefined;
}

/** Returns what may have been meant, and what there is. */
function offered(registry: Registry, text: string): { near: string[]; all: string[] } {
  const entries = [...registry.values()];
  return {
    near: nearest(
      text,
      entries.flatMap(({ id, name }) => [id, name]),
    ),
    all: entries.map(({ name }) => name),
  };
}
