import { nationalCode } from '../../model/code.ts';
import { Failure } from '../../model/failure.ts';
import { levelOrder } from '../../model/level.ts';
import { isGone, type Level } from '../../model/types.ts';
import type { CatalogState } from '../../plan/state.ts';
import type { TemplateTarget } from '../../plan/template.ts';
import { nearest } from '../../text/distance.ts';
import { nameKey } from '../../text/fold.ts';

/**
 * The active procedure that a text names by code or local id, at one level where it says so:
 * `2.000815`, `2.000815@commune`.
 *
 * @param level the level for those that name none
 * @throws Failure when there is none in force, or when it does not hold the level
 */
export function findTarget(
  { records }: CatalogState,
  text: string,
  level: Level | undefined,
): TemplateTarget {
  const [named = '', at] = text.normalize('NFC').split('@');
  const id = nationalCode(named);
  const record = records.get(id);
  if (!record) {
    const active = [...records].filter(([, one]) => one.status === 'active').map(([key]) => key);
    throw new Failure('no-such-procedure', { code: named, near: nearest(id, active) });
  }
  if (isGone(record)) {
    const { abolishedBy = record.publishedBy, effectiveTo = '' } = record;
    throw new Failure('procedure-abolished', { code: id, by: abolishedBy.number, on: effectiveTo });
  }
  const asked = at === undefined ? level : levelOrder.find((one) => one === at);
  if (at === undefined && asked === undefined) return { id, record };
  if (asked === undefined || !record.levels.includes(asked))
    throw new Failure('bad-value', { option: named, value: at ?? level ?? '', allowed: [...record.levels] });
  return { id, record, ...(record.levels.length > 1 && { levels: [asked] }) };
}

/** The id of the sector that a text names by id, name or alias. */
export function findSector({ sectors }: CatalogState, text: string): string {
  const id = findId(sectors, text);
  if (id === undefined) throw new Failure('no-such-sector', { sector: text, near: nearNames(sectors, text) });
  return id;
}

/** The id of the department that a text names by id, name or alias. */
export function findDepartment({ departments }: CatalogState, text: string): string {
  const id = findId(departments, text);
  if (id === undefined)
    throw new Failure('no-such-department', { department: text, near: nearNames(departments, text) });
  return id;
}

type Registry = ReadonlyMap<string, { id: string; name: string; aliases?: string[] }>;

function findId(registry: Registry, text: string): string | undefined {
  if (registry.has(text)) return text;
  const wanted = nameKey(text);
  return [...registry.values()].find(({ name, aliases = [] }) =>
    [name, ...aliases].some((one) => nameKey(one) === wanted),
  )?.id;
}

const nearNames = (registry: Registry, text: string): string[] =>
  nearest(
    text,
    [...registry.values()].flatMap(({ id, name }) => [id, name]),
  );
