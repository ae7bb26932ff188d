import { nationalCode } from '../../model/code.ts';
import { effectiveDate } from '../../model/decision.ts';
import type { Finding } from '../../model/finding.ts';
import { districtLevelEnd } from '../../model/level.ts';
import { makeFinding } from '../../model/make-finding.ts';
import { type Action, actions, type Decision, type Level } from '../../model/types.ts';
import type { Rule } from '../rule.ts';
import { traceParts } from '../../plan/equal.ts';
import { invalidDates, unknownEntries } from './records.ts';

/** Domain invariants 8, 9, 10: the dates of a decision. */
export const datesOfDecision: Rule = {
  ids: ['date/invalid', 'decision/retroactive', 'decision/basis-later'],
  scope: 'decision',
  *check({ path, value }) {
    const about = { decision: value.number };
    yield* invalidDates(value, path, [], about);
    const { issued } = value;
    const effective = effectiveDate(value);
    if (effective < issued && !value.retroactiveReason && value.kind !== 'baseline') {
      yield makeFinding('decision/retroactive', path, ['effective'], { effective, issued }, about);
    }
    for (const [i, basis] of (value.legalBases ?? []).entries()) {
      if (basis.issued === undefined || basis.issued <= issued) continue;
      const args = { basis: basis.number, basisIssued: basis.issued, issued };
      yield makeFinding('decision/basis-later', path, ['legalBases', i, 'issued'], args, about);
    }
  },
};

/** Domain invariant 17: the figures that a decision claims are those of its annex, as rows or as procedures. */
export const declaredCounts: Rule = {
  ids: ['decision/declared-count', 'decision/empty'],
  scope: 'decision',
  *check({ path, value }) {
    const about = { decision: value.number };
    for (const action of actions) {
      const declared = value.declared?.[action];
      const counted = countRows(value, action);
      if (declared === undefined || counted.includes(declared)) continue;
      yield makeFinding(
        'decision/declared-count',
        path,
        ['declared', action],
        { action, declared, counted: counted[0] as number },
        about,
      );
    }
    if (actions.every((action) => !value[action]?.length))
      yield makeFinding('decision/empty', path, [], {}, { ...about, part: 'end' });
  },
};

/** The number of rows first, then the numbers that a text can also mean: procedures, (procedure, level) pairs. */
function countRows(decision: Decision, action: Action): number[] {
  if (action === 'replaced') {
    const rows = decision.replaced ?? [];
    return [rows.flatMap((row) => row.codes).length, rows.length];
  }
  const rows: readonly { code?: string; name?: string; levels?: Level[] }[] = decision[action] ?? [];
  const procedures = new Set(
    rows.map((row, i) => (row.code === undefined ? `row ${i}` : nationalCode(row.code))),
  );
  const pairs = rows.reduce((sum, row) => sum + (row.levels?.length ?? 1), 0);
  return [rows.length, procedures.size, pairs];
}

/** Domain invariants 13, 15: an amendment, replacement or abolition names the legal document behind it. */
export const documentsOfRows: Rule = {
  ids: ['decision/missing-document'],
  scope: 'decision',
  *check({ path, value }) {
    if (value.kind !== 'publication') return;
    for (const action of ['amended', 'replaced', 'abolished'] as const) {
      for (const [i, row] of (value[action] ?? []).entries()) {
        if (row.by) continue;
        const code = 'code' in row ? row.code : undefined;
        yield makeFinding(
          'decision/missing-document',
          path,
          [action, i],
          { action },
          { decision: value.number, part: 'end', procedure: code },
        );
      }
    }
  },
};

/** Domain invariant 4 and what only the tool writes: the records that a decision brings. */
export const recordsOfDecision: Rule = {
  ids: [
    'procedure/no-legal-basis',
    'procedure/specific-not-full',
    'decision/written-by-tool',
    'level/unspecified',
    'department/unknown',
    'sector/unknown',
  ],
  scope: 'decision',
  *check({ path, value }, { state }) {
    const isBaseline = value.kind === 'baseline';
    const departments = new Set([...state.departments.keys(), ...idsIn(value.departments)]);
    const sectors = new Set([...state.sectors.keys(), ...idsIn(value.sectors)]);
    const known = { departments: mapOf(departments), sectors: mapOf(sectors) };
    for (const { record, at } of broughtRecords(value)) {
      const about = { decision: value.number, procedure: record.code };
      if (!isBaseline && !record.legalBases?.length) {
        yield makeFinding(
          'procedure/no-legal-basis',
          path,
          [...at, 'legalBases'],
          {},
          { ...about, part: record.legalBases ? 'value' : 'end' },
        );
      }
      if (record.kind === 'specific' && record.profile !== 'full') {
        yield makeFinding('procedure/specific-not-full', path, [...at, 'kind'], {}, about);
      }
      if (!isBaseline && record.levels.includes('unspecified')) {
        yield { ...makeFinding('level/unspecified', path, [...at, 'levels'], {}, about), severity: 'error' };
      }
      const allowed = isBaseline ? ['publishedBy', 'effectiveFrom'] : [];
      for (const key of traceParts) {
        if (key in record && !allowed.includes(key))
          yield makeFinding(
            'decision/written-by-tool',
            path,
            [...at, key],
            { key },
            { ...about, part: 'key' },
          );
      }
      yield* unknownEntries(record, path, at, known, record.code);
    }
    for (const [i, row] of (value.amended ?? []).entries()) {
      if (row.changes) yield* unknownEntries(row.changes, path, ['amended', i, 'changes'], known, row.code);
    }
    yield* unknownEntries({ department: value.department }, path, [], known);
    for (const [i, entry] of (value.departments ?? []).entries()) {
      if (typeof entry === 'string' && !departments.has(entry)) {
        for (const finding of unknownEntries({ department: entry }, path, [], known))
          yield { ...finding, path: ['departments', i] };
      }
    }
  },
};

const mapOf = (ids: ReadonlySet<string>): ReadonlyMap<string, true> =>
  new Map([...ids].map((id) => [id, true]));
const idsIn = (entries: readonly (string | { id: string })[] = []): string[] =>
  entries.flatMap((entry) => (typeof entry === 'string' ? [] : [entry.id]));

/** Every whole record in a decision, with its place. */
export function* broughtRecords(decision: Decision) {
  for (const [i, record] of (decision.new ?? []).entries()) yield { record, at: ['new', i] };
  for (const [i, row] of (decision.replaced ?? []).entries()) {
    for (const [j, record] of row.with.entries()) yield { record, at: ['replaced', i, 'with', j] };
  }
}

/** Domain invariant 7: no new or amended procedure at the district level from 2025-07-01. */
export const districtLevel: Rule = {
  ids: ['level/district-ended'],
  scope: 'decision',
  *check({ path, value }) {
    if (effectiveDate(value) < districtLevelEnd || value.kind === 'baseline') return;
    const rows: { at: (string | number)[]; levels: Level[] | undefined }[] = [...broughtRecords(value)].map(
      ({ record, at }) => ({ at, levels: record.levels }),
    );
    for (const [i, row] of (value.amended ?? []).entries()) {
      rows.push(
        { at: ['amended', i], levels: row.levels },
        { at: ['amended', i, 'changes'], levels: row.changes?.levels },
      );
    }
    for (const { at, levels } of rows) {
      const i = levels?.indexOf('district') ?? -1;
      if (i >= 0)
        yield makeFinding('level/district-ended', path, [...at, 'levels', i], {}, { decision: value.number });
    }
  },
};

/** Which parts decisions of each kind may set, beside publications. */
const partsOfKind: Partial<Record<Decision['kind'], readonly string[]>> = {
  internal_process: ['internalProcess'],
  online_service: ['online', 'legacyOnlineLevel', 'postal'],
};

/** A decision does only what its kind is for. */
export const kindOfDecision: Rule = {
  ids: ['decision/not-of-kind'],
  scope: 'decision',
  *check({ path, value }) {
    const { kind, number } = value;
    const refuse = (key: string, at: (string | number)[]): Finding =>
      makeFinding('decision/not-of-kind', path, at, { kind, key }, { decision: number, part: 'key' });
    const forbidden: readonly Action[] =
      kind === 'publication'
        ? []
        : kind === 'baseline'
          ? ['amended', 'replaced', 'abolished']
          : ['new', 'replaced', 'abolished'];
    for (const action of forbidden) if (value[action]?.length) yield refuse(action, [action]);
    const parts = partsOfKind[kind];
    for (const [i, row] of (value.amended ?? []).entries()) {
      for (const key of Object.keys(row.changes ?? {})) {
        const isAllowed = parts ? parts.includes(key) : kind === 'correction' || key !== 'code';
        if (!isAllowed) yield refuse(key, ['amended', i, 'changes', key]);
      }
    }
  },
};

/** Domain invariants 16, 29: one procedure at one level, one row, one fate. */
export const rowsOfDecision: Rule = {
  ids: ['decision/repeated-row', 'decision/conflicting-actions', 'decision/republished'],
  scope: 'decision',
  *check({ path, value }) {
    const seen = new Map<
      string,
      { action: Action; at: (string | number)[]; levels: readonly Level[] | undefined }[]
    >();
    for (const { action, code, levels, at } of codedRows(value)) {
      const earlier = seen.get(code) ?? [];
      seen.set(code, [...earlier, { action, at, levels }]);
      const clash = earlier.find((row) => overlaps(row.levels, levels));
      if (!clash) continue;
      const context = { decision: value.number, procedure: code, related: [{ file: path, path: clash.at }] };
      // A code that replaces itself has a rule of its own.
      if (action === 'new' && clash.action === 'replaced') continue;
      const isAnew = action === 'new' && clash.action === 'abolished';
      if (clash.action === action)
        yield makeFinding('decision/repeated-row', path, at, { code, action }, context);
      else if (isAnew) yield makeFinding('decision/republished', path, at, { code }, context);
      else
        yield makeFinding(
          'decision/conflicting-actions',
          path,
          at,
          { code, first: clash.action, second: action },
          context,
        );
    }
  },
};

const overlaps = (a: readonly Level[] | undefined, b: readonly Level[] | undefined): boolean =>
  !a || !b || a.some((level) => b.includes(level));

function* codedRows(decision: Decision) {
  for (const action of ['abolished', 'amended'] as const) {
    for (const [i, { code, levels }] of (decision[action] ?? []).entries()) {
      if (code !== undefined) yield { action, code: nationalCode(code), levels, at: [action, i, 'code'] };
    }
  }
  for (const [i, row] of (decision.replaced ?? []).entries()) {
    for (const [j, code] of row.codes.entries()) {
      yield {
        action: 'replaced' as const,
        code: nationalCode(code),
        levels: row.levels,
        at: ['replaced', i, 'codes', j],
      };
    }
  }
  for (const { record, at } of broughtRecords(decision)) {
    if (record.code !== undefined)
      yield {
        action: 'new' as const,
        code: nationalCode(record.code),
        levels: record.levels,
        at: [...at, 'code'],
      };
  }
}
