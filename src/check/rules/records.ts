import { parseCode } from '../../model/code.ts';
import { isRealDate } from '../../model/date.ts';
import type { Finding } from '../../model/finding.ts';
import { makeFinding } from '../../model/make-finding.ts';
import type { Procedure } from '../../model/types.ts';
import { procedurePath } from '../../read/layout.ts';
import { nearest } from '../../text/distance.ts';
import type { Rule } from '../rule.ts';

/** Where a record's file stands follows from what the record says. */
export const placeOfRecord: Rule = {
  ids: ['file/misplaced'],
  scope: 'record',
  *check({ id, path, value }) {
    const code = value.code === undefined ? undefined : parseCode(value.code)?.national;
    const expected = procedurePath(code ?? id, value);
    if (path !== expected) yield makeFinding('file/misplaced', path, [], { expected }, { procedure: id });
  },
};

/** Domain invariants 1, 3, 24: a code carries the publisher's own suffix or none. */
export const codeOfRecord: Rule = {
  ids: ['code/missing', 'code/foreign-suffix'],
  scope: 'record',
  *check({ id, path, value }, { files }) {
    if (value.code === undefined) {
      if (value.status === 'active')
        yield makeFinding('code/missing', path, [], {}, { procedure: id, part: 'end' });
      return;
    }
    const publisher = parseCode(value.code)?.publisher;
    const own = files.info?.value.publisher;
    if (!publisher || !own || publisher === own.code || own.formerCodes?.includes(publisher)) return;
    yield makeFinding(
      'code/foreign-suffix',
      path,
      ['code'],
      { code: value.code, publisher, expected: own.code },
      { procedure: id },
    );
  },
};

/** Domain invariants 4, 5: what a record has to hold. */
export const contentOfRecord: Rule = {
  ids: ['procedure/no-legal-basis', 'procedure/specific-not-full', 'level/unspecified', 'fee/unspecified'],
  scope: 'record',
  *check({ id, path, value }, { fromBaseline }) {
    if (value.status !== 'active') return;
    const about = { procedure: id };
    const severity = fromBaseline.has(id) ? 'warning' : 'error';
    if (!value.legalBases?.length) {
      const part = value.legalBases ? 'value' : 'end';
      yield {
        ...makeFinding('procedure/no-legal-basis', path, ['legalBases'], {}, { ...about, part }),
        severity,
      };
    }
    if (value.kind === 'specific' && value.profile !== 'full') {
      yield makeFinding('procedure/specific-not-full', path, ['kind'], {}, about);
    }
    if (value.levels.includes('unspecified')) {
      yield { ...makeFinding('level/unspecified', path, ['levels'], {}, about), severity };
    }
    if ((value.fees ?? 'unspecified') === 'unspecified') {
      yield makeFinding(
        'fee/unspecified',
        path,
        ['fees'],
        {},
        { ...about, part: value.fees ? 'value' : 'end' },
      );
    }
  },
};

/** Domain invariant 6: the department and the sector are in the registries. */
export const registriesOfRecord: Rule = {
  ids: ['department/unknown', 'sector/unknown'],
  scope: 'record',
  *check({ id, path, value }, { state }) {
    yield* unknownEntries(value, path, [], state, id);
  },
};

/** The department and sector of a record, or of a decision's row at `at`, that no registry knows. */
export function* unknownEntries(
  value: { department?: string | undefined; sector?: string | undefined },
  file: string,
  at: readonly (string | number)[],
  registries: { departments: ReadonlyMap<string, unknown>; sectors: ReadonlyMap<string, unknown> },
  procedure?: string,
): Generator<Finding> {
  const { department, sector } = value;
  if (department !== undefined && !registries.departments.has(department)) {
    const near = nearest(department, registries.departments.keys());
    yield makeFinding('department/unknown', file, [...at, 'department'], { department, near }, { procedure });
  }
  if (sector !== undefined && !registries.sectors.has(sector)) {
    const near = nearest(sector, registries.sectors.keys());
    yield makeFinding('sector/unknown', file, [...at, 'sector'], { sector, near }, { procedure });
  }
}

/** Domain invariant 19: abolished goes with the decision that abolished it and the date. */
export const statusOfRecord: Rule = {
  ids: ['procedure/status'],
  scope: 'record',
  *check({ id, path, value }) {
    const problem = statusProblem(value);
    if (problem) yield makeFinding('procedure/status', path, ['status'], { problem }, { procedure: id });
  },
};

function statusProblem({ status, abolishedBy, effectiveTo }: Procedure) {
  if (status === 'abolished') {
    if (!abolishedBy) return 'no_abolisher' as const;
    return effectiveTo ? undefined : ('no_end' as const);
  }
  if (abolishedBy) return 'abolisher_on_active' as const;
  return effectiveTo ? ('end_on_active' as const) : undefined;
}

/** Domain invariant 8: dates are days that exist; the schema has seen to their form. */
export const datesOfRecord: Rule = {
  ids: ['date/invalid'],
  scope: 'record',
  *check({ id, path, value }) {
    yield* invalidDates(value, path, [], { procedure: id });
  },
};

const dateKeys = new Set([
  'issued',
  'effective',
  'posted',
  'effectiveFrom',
  'effectiveTo',
  'validFrom',
  'validTo',
  'asOf',
  'date',
]);

/** Every date below a value that is no real day. */
export function* invalidDates(
  value: unknown,
  file: string,
  at: readonly (string | number)[],
  about: { procedure?: string; decision?: string } = {},
): Generator<Finding> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    const path = [...at, Array.isArray(value) ? Number(key) : key];
    if (typeof child === 'string' && dateKeys.has(key) && /^\d/.test(child) && !isRealDate(child)) {
      yield makeFinding('date/invalid', file, path, { actual: child }, about);
    } else if (typeof child === 'object') {
      yield* invalidDates(child, file, path, about);
    }
  }
}
