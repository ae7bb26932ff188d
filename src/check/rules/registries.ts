// Rules on departments and sectors, and on those that procedures and decisions name.
import { error } from '../../model/rule-info.ts';
import { nearest } from '../../text/distance.ts';
import type { SmallFiles } from '../../yaml/catalog-files.ts';
import { registriesAfter } from '../content.ts';
import { draftPath } from '../examples/example.ts';
import { ceased, fresh, inNewRow, publication } from '../examples/variants.ts';
import { onCatalog, onDecision, onParts, type RuleTable } from '../rule.ts';

interface Args {
  'department/duplicate': { department: string };
  'department/unknown': { department: string; near: string[] };
  'department/not-valid': { department: string; date: string; successor?: string };
  'sector/duplicate': { sector: string };
  'sector/unknown': { sector: string; near: string[] };
  'sector/not-valid': { sector: string; date: string; successor?: string };
}

declare module '../../model/rule-args.ts' {
  interface RuleArgs extends Args {}
}

export const registryRules = {
  /** Invariant 6. A department is registered once. */
  'department/duplicate': {
    ...error('catalog', { invariants: [6] }),
    checks: [
      onCatalog(function* ({ files }) {
        for (const { id, ...place } of repeated(files, 'departments'))
          yield { ...place, args: { department: id } };
      }),
    ],
    example: () => ({
      bad: {
        edits: {
          'departments.yaml': [
            'name: Sở Tư pháp',
            'name: Sở Tư pháp\n  - id: so-tu-phap\n    name: Sở Tư Pháp',
          ],
        },
      },
      good: { departments: [{ id: 'so-y-te', name: 'Sở Y tế', aliases: ['Sở Y Tế'] }] },
      at: ['departments.yaml', '- id: so-tu-phap'],
    }),
  },

  /** Invariant 6. The managing department is one of the registry. */
  'department/unknown': {
    ...error('record', { invariants: [6] }),
    checks: [
      onParts(function* ({ value, departments }) {
        const { department } = value;
        if (department === undefined || !departments || departments.has(department)) return;
        const near = nearest(department, departments.keys());
        yield { at: ['department'], args: { department, near } };
      }),
      /** Invariant 6. The departments that a decision is about are in the registry, or it brings them along. */
      onDecision(function* ({ value }, context) {
        const { departments } = registriesAfter(value, context);
        const named = (value.departments ?? []).map((entry, i) => ({ id: entry, at: ['departments', i] }));
        for (const { id, at } of [{ id: value.department, at: ['department'] }, ...named]) {
          if (typeof id !== 'string' || !departments || departments.has(id)) continue;
          yield { at, args: { department: id, near: nearest(id, departments.keys()) } };
        }
      }),
      /** Invariant 6. A department's successor is registered. */
      onCatalog(function* ({ files }) {
        for (const { id, near, ...place } of withoutSuccessor(files, 'departments')) {
          yield { ...place, args: { department: id, near } };
        }
      }),
    ],
    example: () => inNewRow({ department: 'so-tu-phat' }, {}, 'department: so-tu-phat'),
  },

  /**
   * Invariant 6. A department that has been merged is given no procedures any more, nor one before it
   * exists. Those that it had when it ceased are another matter: `reference/ceased-body` asks for their review.
   */
  'department/not-valid': {
    ...error('record', { invariants: [6] }),
    checks: [
      onParts(function* (content) {
        const { department = '' } = content.value;
        const entry = content.departments?.get(department);
        const date = entry && dateOutside(entry, content);
        if (date === undefined || !content.isActive) return;
        yield { at: ['department'], args: { department, date, ...successorOf(entry) } };
      }),
    ],
    example: () => ({
      bad: { departments: [ceased], draft: publication({ new: [fresh({ department: 'phong-ho-tich' })] }) },
      good: { departments: [ceased], draft: publication({ new: [fresh({})] }) },
      at: [draftPath, 'department: phong-ho-tich'],
      also: ['departments.yaml'],
    }),
  },

  /** Invariant 6. A sector is registered once. */
  'sector/duplicate': {
    ...error('catalog', { invariants: [6] }),
    checks: [
      onCatalog(function* ({ files }) {
        for (const { id, ...place } of repeated(files, 'sectors')) yield { ...place, args: { sector: id } };
      }),
    ],
    example: () => ({
      bad: {
        edits: { 'sectors.yaml': ['name: Hộ tịch', 'name: Hộ tịch\n  - id: ho-tich\n    name: Hộ Tịch'] },
      },
      good: { sectors: [{ id: 'chung-thuc', name: 'Chứng thực', aliases: ['Chứng Thực'] }] },
      at: ['sectors.yaml', '- id: ho-tich'],
    }),
  },

  /** Invariant 6. The sector is one of the registry. */
  'sector/unknown': {
    ...error('record', { invariants: [6] }),
    checks: [
      onParts(function* ({ value, sectors }) {
        const { sector } = value;
        if (sector === undefined || !sectors || sectors.has(sector)) return;
        yield { at: ['sector'], args: { sector, near: nearest(sector, sectors.keys()) } };
      }),
      /** Invariant 6. A sector's successor is registered. */
      onCatalog(function* ({ files }) {
        for (const { id, near, ...place } of withoutSuccessor(files, 'sectors')) {
          yield { ...place, args: { sector: id, near } };
        }
      }),
    ],
    example: () => inNewRow({ sector: 'ho-tihc' }, {}, 'sector: ho-tihc'),
  },

  /** Invariant 6. The same for sectors; where one ended under a procedure that it had, that is a warning. */
  'sector/not-valid': {
    ...error('record', { invariants: [6] }),
    checks: [
      onParts(function* (content) {
        const { sector = '' } = content.value;
        const entry = content.sectors?.get(sector);
        if (!entry || !content.isActive) return;
        const date = dateOutside(entry, content);
        const hasEnded = entry.validTo !== undefined && content.on > entry.validTo;
        if (date === undefined && !hasEnded) return;
        const args = { sector, date: date ?? content.on, ...successorOf(entry) };
        yield { at: ['sector'], args, ...(date === undefined && { severity: 'warning' as const }) };
      }),
    ],
    example: () => ({
      bad: {
        sectors: [{ id: 'khai-sinh', name: 'Khai sinh', validTo: '2025-06-30', succeededBy: 'ho-tich' }],
        draft: publication({ new: [fresh({ sector: 'khai-sinh' })] }),
      },
      good: { draft: publication({ new: [fresh({})] }) },
      at: [draftPath, 'sector: khai-sinh'],
      also: ['sectors.yaml'],
    }),
  },
} satisfies Partial<RuleTable>;

interface Registered {
  id: string;
  succeededBy?: string;
}

/** Returns the entries of a registry; none where it could not be read. */
function entriesOf(files: SmallFiles, kind: 'departments' | 'sectors'): readonly Registered[] {
  return (kind === 'departments' ? files.departments?.value.departments : files.sectors?.value.sectors) ?? [];
}

/** Iterates over entries of a registry whose id an earlier entry has. */
function* repeated(files: SmallFiles, kind: 'departments' | 'sectors') {
  const first = new Map<string, number>();
  const file = `${kind}.yaml`;
  for (const [i, { id }] of entriesOf(files, kind).entries()) {
    const earlier = first.get(id);
    if (earlier === undefined) first.set(id, i);
    else yield { id, file, at: [kind, i, 'id'], related: [{ file, path: [kind, earlier, 'id'] }] };
  }
}

/** Iterates over entries whose successor is not registered. */
function* withoutSuccessor(files: SmallFiles, kind: 'departments' | 'sectors') {
  const entries = entriesOf(files, kind);
  const ids = new Set(entries.map(({ id }) => id));
  for (const [i, { succeededBy }] of entries.entries()) {
    if (succeededBy === undefined || ids.has(succeededBy)) continue;
    const near = nearest(succeededBy, ids);
    yield { id: succeededBy, near, file: `${kind}.yaml`, at: [kind, i, 'succeededBy'] };
  }
}

/**
 * Returns the day on which a registry's entry was not valid although it should have been: ended before, or
 * not begun yet.
 */
function dateOutside(
  { validFrom, validTo }: { validFrom?: string; validTo?: string },
  { since, on }: { since: string; on: string },
): string | undefined {
  if (validTo !== undefined && since > validTo) return since;
  return validFrom !== undefined && on < validFrom ? on : undefined;
}

const successorOf = ({ succeededBy }: { succeededBy?: string } = {}) =>
  succeededBy === undefined ? {} : { successor: succeededBy };
